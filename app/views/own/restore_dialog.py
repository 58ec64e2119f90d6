"""Restoring a backup from the preferences: as another portal, beside the one that is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.entrance.doors import Doors
from app.views.kit.dialog import Dialog
from app.views.kit.text import Text
from app.views.own.doors import Restored
from app.views.own.restore_form import RestoreForm
from app.views.place import Place


class RestoreDialog(Dialog):
    """Closes when the portal is back."""

    restored = Signal(object)
    """A :class:`app.views.own.doors.Restored`."""

    def __init__(self, place: Place, doors: Doors, parent: QWidget) -> None:
        """Ask for the backup."""
        super().__init__(lambda: _("Restore a backup"), parent)
        self._intro = Text("", wrap=True)
        self.form = RestoreForm(place.tasks, lambda *given: doors.own.restore(*given))  # noqa: PLW0108 - made beside the window
        self.form.restored.connect(self._done)
        self.form.grown.connect(self.fit)
        self.fill(self._intro, self.form)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._intro.setText(
            _("It becomes another portal beside this one, as it was then. Nothing is overwritten.")
        )

    def _done(self, restored: Restored) -> None:
        self.restored.emit(restored)
        self.accept()
