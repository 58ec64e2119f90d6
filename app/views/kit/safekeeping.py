"""Ways to keep a secret that is shown once: copy it, save it for oneself, print it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.errors import PortalError
from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.clipboard import copy_secret
from app.views.kit.errors_text import told
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, Words, announce, said
from app.views.kit.tasks import Tasks
from app.views.kit.text import Text


class Safekeeping(Speaks, QWidget):
    """Three buttons, and below them what came of it."""

    told = Signal()
    """Something was said: there may be more to show."""

    def __init__(
        self,
        tasks: Tasks,
        text: Callable[[], str],
        name: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """``text`` is what is kept, ``name`` that of its file; both in the language of then."""
        super().__init__(parent)
        self._tasks, self._text, self._name = tasks, text, name
        self._words: Words = ""
        self.said = Text("", "soft", "ok", wrap=True)
        self.said.hide()
        self.copy, self.save, self.print = Button(icon="copy"), Button(), Button()
        self.save.set_icon("download")
        self.print.set_icon("printer")
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self.print.clicked.connect(self.ask_printer)
        for button in (self.copy, self.save, self.print):
            button.setAutoDefault(False)
        self.setLayout(column(row(self.copy, self.save, self.print, None), self.said))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.copy.setText(_("Copy"))
        self.save.setText(_("Save …"))
        self.print.setText(_("Print …"))
        self.said.setText(said(self._words))

    def write(self, path: str) -> None:
        """Save it into a file that only this user can read."""
        text = self._text()

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

        self._tasks.work(work, self._saved, self._not_saved)

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
        """Print it."""
        document = QTextDocument(self)
        document.setPlainText(self._text())
        document.print_(printer)  # type: ignore[arg-type]  # the stubs know no QPrinter here
        self._say(lambda: _("Sent to the printer."))

    @Slot()
    def _copy(self) -> None:
        copy_secret(self._text())
        self._say(lambda: _("Copied. Paste it where it is safe."))

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self._name())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self._name() + ".txt")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _saved(self, _result: object) -> None:
        self._say(lambda: _("Saved. Only you can read the file."))

    def _not_saved(self, error: PortalError) -> None:
        self._say(told(error), "danger")

    def _say(self, words: Words, tone: str = "ok") -> None:
        self._words = words
        self.said.set_tone(tone)
        self.retranslate()
        self.said.show()
        announce(self, self.said.text())
        self.told.emit()
