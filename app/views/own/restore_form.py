"""A backup to bring back: the file, its passphrase, how far it is, and what is wrong with it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Invalid, PortalError
from app.i18n import N_, _
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.errors_text import field_sentence, told
from app.views.kit.form.choose import Field
from app.views.kit.form.field_row import FieldRow
from app.views.kit.form.secret import SecretInput
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks
from app.views.kit.progress import ProgressCard
from app.views.kit.tasks import Tasks, Ticket
from app.views.kit.text import ElidedLabel
from app.views.own.doors import Restored, Step

Work = Callable[[Path, str, Step], Restored]


class RestoreForm(Speaks, QWidget):
    """Chooses, asks, carries out; ``restored`` brings the portal."""

    restored = Signal(object)
    """A :class:`app.views.own.doors.Restored`."""
    grown = Signal()
    """There is more to show."""

    def __init__(self, tasks: Tasks, work: Work, parent: QWidget | None = None) -> None:
        """``work`` brings a file back with its passphrase."""
        super().__init__(parent)
        self._tasks, self._work = tasks, work
        self._source: Path | None = None
        self._wrong: PortalError | None = None
        self._ticket: Ticket | None = None
        self.banner = Banner("danger")
        self.banner.hide()
        self.choose = Button(icon="folder")
        self.choose.clicked.connect(self._choose)
        self._name = ElidedLabel("", "strong")
        self.line = FieldRow("passphrase", Field(N_("Passphrase of the backup")), SecretInput())
        self.line.input.changed.connect(self._look)
        self.line.input.entered.connect(self.submit)
        self.progress = ProgressCard()
        self.progress.cancelled.connect(self._cancel)
        self.progress.hide()
        self.deed = Button("", "primary")
        self.deed.clicked.connect(self.submit)
        file = row(self.choose, self._name)
        file.setStretch(1, 1)
        self.setLayout(
            column(file, self.line, self.banner, self.progress, row(None, self.deed), gap="l")
        )
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.choose.setText(_("Choose backup …"))
        self._name.setText(self._source.name if self._source else _("No file is chosen yet."))
        self.deed.setText(_("Restore backup"))

    def take(self, path: str) -> None:
        """Use the backup in ``path``."""
        self._source = Path(path)
        self.retranslate()
        self._typed()
        self.line.input.setFocus()

    @Slot()
    def submit(self) -> None:
        """Bring the backup back."""
        source, passphrase = self._source, str(self.line.input.value())
        if source is None or not self.deed.isEnabled():
            return
        self._wrong = None
        self._show_fault()
        self._let(press=False)
        self._ticket = self._tasks.work(
            lambda step: self._work(source, passphrase, step),
            self._done,
            self._failed,
            progress=self._tell,
        )
        self.grown.emit()

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, _("Choose a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Backups (*.age)"), _("All files (*)")])
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _typed(self) -> None:
        self._wrong = None
        self._show_fault()
        self._look()

    @Slot()
    def _look(self) -> None:
        self.deed.setEnabled(self._source is not None and bool(self.line.input.value()))

    @Slot()
    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._let(press=True)

    def _let(self, *, press: bool) -> None:
        self.choose.setEnabled(press)
        self.line.setEnabled(press)
        self.deed.setVisible(press)
        self.progress.setVisible(not press)
        self.progress.cancel.setEnabled(True)
        self._tell(0, 0)

    def _tell(self, done: int, total: int) -> None:
        self.progress.set_progress(
            done >> 20, total >> 20, lambda: _("The backup is being read and checked.")
        )

    def _done(self, restored: Restored) -> None:
        self._let(press=True)
        self.restored.emit(restored)

    def _failed(self, error: PortalError) -> None:
        self._let(press=True)
        self._wrong = error
        self._show_fault()
        self.line.input.setFocus()
        self.grown.emit()

    def _show_fault(self) -> None:
        fields = self._wrong.fields if isinstance(self._wrong, Invalid) else {}
        code = fields.get("passphrase")
        self.line.show_error(partial(field_sentence, code) if code else "")
        self.banner.setVisible(self._wrong is not None and not code)
        if self._wrong is not None:
            self.banner.say("danger", told(self._wrong))
