"""The ten recovery codes, shown once: copy, save, print, and say that they are kept."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QGridLayout, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.profile import RecoveryCodes
from app.views.kit.buttons import Button
from app.views.kit.clipboard import copy_secret
from app.views.kit.dialog import Confirm, Dialog
from app.views.kit.errors_text import sentence
from app.views.kit.layout import row
from app.views.kit.live import announce
from app.views.kit.text import Text
from app.views.kit.tokens import space
from app.views.place import Place


class RecoveryCodesDialog(Dialog):
    """It closes when the person says that the codes are kept, and asks before anything else."""

    kept = Signal()

    def __init__(self, codes: RecoveryCodes, place: Place, parent: QWidget) -> None:
        """Show ``codes``; they are forgotten with the dialog."""
        super().__init__(_("Your recovery codes"), parent)
        self._codes = tuple(code.get_secret_value() for code in codes.codes)
        self._place = place
        self._intro, self.said = Text("", wrap=True), Text("", "soft", "ok", wrap=True)
        self.copy, self.save, self.print = Button(icon="copy"), Button(), Button()
        self.save.set_icon("download")
        self.print.set_icon("printer")
        self.keep = Button("", "primary")
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self.print.clicked.connect(self.ask_printer)
        self.keep.clicked.connect(self._keep)
        tools = QWidget()
        tools.setLayout(row(self.copy, self.save, self.print, None))
        for button in (self.copy, self.save, self.print):
            button.setAutoDefault(False)
        self.fill(self._intro, self._well(), tools, self.said, buttons=(self.keep,))
        self.said.hide()
        self.cancel.hide()
        self.retranslate()
        self.keep.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._intro.setText(
            _(
                "Each code lets you in once when your phone is lost. Keep them apart from your"
                " password; they are not shown again."
            )
        )
        self.copy.setText(_("Copy"))
        self.save.setText(_("Save …"))
        self.print.setText(_("Print …"))
        self.keep.setText(_("I have kept the codes"))

    def reject(self) -> None:
        """Ask: without the codes a lost phone locks the person out."""
        question = Confirm(
            _("Close without having kept the codes?"),
            _("They can't be shown again. You could only make new ones."),
            _("Close anyway"),
            danger=True,
            parent=self,
        )
        question.agreed.connect(self._leave)
        question.open()

    def write(self, path: str) -> None:
        """Save the codes into a file that only this user can read."""
        text = self.text()

        def work(_step: object) -> None:
            target = Path(path)
            part = target.with_name(target.name + ".part")
            try:
                part.touch(mode=0o600)
                part.write_text(text, encoding="utf-8")
                part.replace(target)
            except OSError as error:
                raise PortalError("no_file") from error
            finally:
                part.unlink(missing_ok=True)

        self._place.tasks.work(work, self._saved, self._not_saved)

    def text(self) -> str:
        """Return what is copied, saved and printed."""
        name = self._place.portal_name or "Kundencenter"
        head = _("Recovery codes for {portal}").format(portal=name)
        return "\n".join([head, "", *self._codes, ""])

    @Slot()
    def ask_printer(self) -> QDialog:
        """Ask for the printer, without blocking; return the open dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_to(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own wants a slot by name
        return dialog

    def print_to(self, printer: object) -> None:
        """Print what :meth:`text` returns."""
        document = QTextDocument(self)
        document.setPlainText(self.text())
        document.print_(printer)  # type: ignore[arg-type]  # the stubs know no QPrinter here
        self._say(_("The codes were sent to the printer."))

    def _well(self) -> QFrame:
        well = QFrame()
        well.setProperty("part", "well")
        grid = QGridLayout(well)
        edge = space("l")
        grid.setContentsMargins(edge, space("m"), edge, space("m"))
        half = (len(self._codes) + 1) // 2
        for place, code in enumerate(self._codes):
            shown = Text(code, "strong", tabular=True, selectable=True)
            shown.setAccessibleName(code)
            shown.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            grid.addWidget(shown, place % half, place // half, Qt.AlignmentFlag.AlignHCenter)
        return well

    @Slot()
    def _copy(self) -> None:
        copy_secret(self.text())
        self._say(_("The codes were copied. Paste them where they are safe."))

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self, _("Save recovery codes"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(_("Recovery codes") + ".txt")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _saved(self, _result: object) -> None:
        self._say(_("The codes were saved. Only you can read the file."))

    def _not_saved(self, error: PortalError) -> None:
        what, why = sentence(error)
        self._say(f"{what}. {why}", "danger")

    def _say(self, words: str, tone: str = "ok") -> None:
        self.said.set_tone(tone)
        self.said.setText(words)
        self.said.show()
        self.fit()
        announce(self, words)

    @Slot()
    def _keep(self) -> None:
        self.kept.emit()
        self.accept()

    @Slot()
    def _leave(self) -> None:
        QTimer.singleShot(0, lambda: QDialog.reject(self))
