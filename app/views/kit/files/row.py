"""One file as a line: what it is, how far it is, and what can be done with it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.i18n import _
from app.views.kit import icons
from app.views.kit.buttons import IconButton, LinkButton
from app.views.kit.files.file import File, State
from app.views.kit.files.words import doing, summary
from app.views.kit.format import file_size
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, announce
from app.views.kit.progress import ProgressLine
from app.views.kit.text import ElidedLabel, Text
from app.views.kit.theme import theme

_LOOKS: Final = {
    State.DONE: ("success", "ok"),
    State.FAILED: ("error", "danger"),
    State.REFUSED: ("error", "danger"),
}
"""Icon and colour of a state; all others look like a document."""
_TOLD: Final = {State.DONE, State.FAILED, State.REFUSED}


class FileRow(Speaks, QFrame):
    """Shows a file; its buttons ask for what they say."""

    again = Signal()
    unwanted = Signal()

    def __init__(self, file: File, parent: QWidget | None = None) -> None:
        """Show ``file`` as it is now."""
        super().__init__(parent)
        self.setProperty("part", "file")
        self.file = file
        self._reached = True
        self.shown: State | None = None
        """The state that it shows."""
        self._picture = Text()
        self._name = ElidedLabel(file.name, "strong", mode=Qt.TextElideMode.ElideMiddle)
        self._size = Text("", "soft", "soft", tabular=True)
        self._doing = Text("", "soft", "soft", wrap=True)
        self._line = ProgressLine()
        self._retry = LinkButton()
        self.remove = IconButton("close", "", small=True)
        self._retry.clicked.connect(self.again)
        self.remove.clicked.connect(self.unwanted)
        head = row(self._name, self._size, gap="s")
        head.setStretch(0, 1)
        middle = column(head, self._line, self._doing, gap="xs")
        whole = row(self._picture, middle, self._retry, self.remove, gap="s", margin="s")
        whole.setStretch(1, 1)
        whole.setAlignment(self._picture, Qt.AlignmentFlag.AlignTop)
        self.setLayout(whole)
        theme().changed.connect(self._draw)
        self.show_file(reached=True)

    def show_file(self, *, reached: bool) -> None:
        """Show the file as it has become; a screen reader hears how it ended."""
        self._reached = reached
        self.retranslate()
        if self.file.state is self.shown:
            return
        self.shown = self.file.state
        bad = self.file.state in {State.FAILED, State.REFUSED}
        self._doing.set_tone("danger" if bad else "soft")
        # Who has just pressed it must not be thrown somewhere else.
        if not self.file.retry and self._retry.hasFocus():
            self.remove.setFocus(Qt.FocusReason.OtherFocusReason)
        self._retry.setVisible(self.file.retry)
        self._draw()
        if self.file.state in _TOLD:
            announce(self, self.accessibleName())

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        file = self.file
        words = doing(file, reached=self._reached)
        self._size.setText(file_size(file.size) if file.size else "")
        self._doing.setText(words)
        self._line.setVisible(file.state is State.GOING)
        self._line.set_progress(file.arrived, file.size)
        self._line.setAccessibleName(file.name)
        self._retry.setText(_("Try again"))
        self._retry.setAccessibleName(_("Try {name} again").format(name=file.name))
        going = file.state is State.GOING
        name = _("Stop uploading {name}") if going else _("Remove {name}")
        self.remove.set_name(name.format(name=file.name))
        self.setAccessibleName(summary(file, reached=self._reached))

    def _draw(self) -> None:
        name, role = _LOOKS.get(self.file.state, ("document", "text-soft"))
        self._picture.setPixmap(icons.pixmap(name, role, theme().size("icon-large")))
