"""A file that somebody sent, looked at inside the program: a process of its own draws it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import PortalError
from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.dialog import Dialog
from app.views.kit.errors_text import spoken
from app.views.kit.preview import Preview
from app.views.kit.theme import theme
from app.views.kit.tokens import space


class PreviewDialog(Dialog):
    """As large as its window allows; closing it ends the drawing."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Wait for the content of the file called ``name``."""
        super().__init__(name, parent)
        self._name = name
        self.preview = Preview()
        self.save = Button("", "secondary", "download")
        self.save.setAutoDefault(False)
        self.fill(self.preview, buttons=(self.save,))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretchFactor(self.preview, space("xxl"))  # all that the words leave
        self.preview.wait()
        room = parent.window().size()
        most = theme().size("text") + 2 * space("xxl")
        self.resize(min(most, room.width() - space("xxl")), room.height() - 2 * space("xxl"))
        self.finished.connect(self.preview.clear)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self.cancel.setText(_("Close"))
        self.save.setText(_("Save …"))

    @Slot(object)
    def show_bytes(self, content: bytes) -> None:
        """Show what came."""
        self.preview.show_bytes(content, self._name)

    @Slot(object)
    def show_error(self, error: PortalError) -> None:
        """Say why nothing came."""
        self.preview.say(*spoken(error))
