"""Backing an own portal up: a passphrase, a place, and how far it is."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import PortalError
from app.i18n import _
from app.views.entrance.doors import Connection, Doors
from app.views.entrance.new_passphrase import NewPassphrase
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.dialog import Dialog
from app.views.kit.errors_text import told
from app.views.kit.progress import ProgressCard
from app.views.kit.tasks import Ticket
from app.views.kit.text import Text
from app.views.own.backups import note_backup
from app.views.place import Place


class BackupDialog(Dialog):
    """Asks for the passphrase, then for the place; closes when the backup stands."""

    written = Signal()

    def __init__(self, place: Place, doors: Doors, own: Connection, parent: QWidget) -> None:
        """Serve the portal ``own``, which is open."""
        super().__init__(lambda: _("Back up the portal"), parent)
        self._place, self._doors, self._own = place, doors, own
        self._ticket: Ticket | None = None
        self._wrong: PortalError | None = None
        self._intro = Text("", wrap=True)
        self.passphrase = NewPassphrase()
        self.passphrase.entered.connect(self._ask_where)
        self.banner = Banner("danger")
        self.banner.hide()
        self.progress = ProgressCard()
        self.progress.cancel.hide()  # the dialog has its own
        self.progress.hide()
        self.deed = Button("", "primary")
        self.deed.clicked.connect(self._ask_where)
        self.fill(self._intro, self.passphrase, self.banner, self.progress, buttons=(self.deed,))
        self.retranslate()
        self.passphrase.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._intro.setText(
            _(
                "The backup holds everything, the key of the portal too. Only this passphrase opens"
                " it, here or on another computer. Keep the file on another disk."
            )
        )
        self.deed.setText(_("Choose where …"))

    def write(self, path: str) -> None:
        """Write the backup to ``path``; what is there stays until the new one is verified."""
        passphrase, portal = self.passphrase.value(), self._place.tasks.portal
        if not passphrase:
            return
        self._wrong = None
        self._show(working=True)
        self._ticket = self._place.tasks.work(
            lambda step: self._doors.own.back_up(self._own, portal, Path(path), passphrase, step),
            self._done,
            self._failed,
            progress=self._tell,
        )

    def reject(self) -> None:
        """Stop what is under way; nothing half-written stays."""
        self._stop()
        super().reject()

    @Slot()
    def _ask_where(self) -> None:
        if not self.passphrase.value():
            return
        dialog = QFileDialog(self, _("Where to write the backup"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Backups (*.age)"))
        dialog.setDefaultSuffix("age")
        words = "".join(c if c.isalnum() else "-" for c in self._own.name).strip("-")
        dialog.selectFile(f"{words or 'Kundencenter'}-{date.today().isoformat()}.age")  # noqa: DTZ011 - the day on this person's calendar
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._show(working=False)

    def _show(self, *, working: bool) -> None:
        self.passphrase.setEnabled(not working)
        self.deed.setEnabled(not working)
        self.banner.setVisible(self._wrong is not None)
        self.progress.setVisible(working)
        self._tell(0, 0)
        self.fit()

    def _tell(self, done: int, total: int) -> None:
        self.progress.set_progress(
            done >> 20, total >> 20, lambda: _("Being written, then read back whole.")
        )

    def _done(self, _none: object) -> None:
        self._ticket = None
        note_backup(self._place.settings, self._own)
        self.written.emit()
        self.accept()

    def _failed(self, error: PortalError) -> None:
        self._ticket, self._wrong = None, error
        self.banner.say("danger", told(error))
        self._show(working=False)
