"""Saving a list as CSV: asks where, shows how far it is, says when it is done."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from app.errors import PortalError
from app.i18n import _, ngettext
from app.views.kit.buttons import Button
from app.views.kit.errors_text import told
from app.views.kit.format import number
from app.views.kit.live import Speaks
from app.views.kit.table.export import CsvFile
from app.views.kit.tasks import Ticket
from app.views.kit.toast import toasts

if TYPE_CHECKING:
    from app.views.kit.table.list_page import ListPage


class _SaveButton(Speaks, Button):
    def retranslate(self) -> None:
        """Say the deed."""
        self.setText(_("Save as CSV"))


class CsvSaver(QObject):
    """Saves the list of a page: all its rows, the columns that are shown."""

    def __init__(self, page: "ListPage") -> None:
        """Serve ``page``."""
        super().__init__(page)
        self._page = page
        self._ticket: Ticket | None = None
        self.button = _SaveButton(icon="download")
        self.button.retranslate()
        self.button.clicked.connect(self.choose)
        self._file: CsvFile | None = None

    @Slot()
    def choose(self) -> None:
        """Ask where to save."""
        dialog = QFileDialog(self._page, _("Save as CSV"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{_(self._page.TITLE)}.csv")
        dialog.fileSelected.connect(self._save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the list as it is filtered and sorted now to ``path``."""
        columns = [self._page.model.columns[n] for n in self._page.table.widths.shown()]
        self._page.saving.begin(lambda: _("The list is being saved"), self._cancel)
        self.button.setEnabled(False)
        self._file = CsvFile(path, columns)
        self._ticket = self._page.tasks.collect(
            self._page.query(), self._file.add, self._saved, self._failed, progress=self._progress
        )

    @Slot(str)
    def _save_to(self, path: str) -> None:
        self.save(Path(path))

    def _progress(self, done: int, total: int) -> None:
        self._page.saving.show_progress(
            done, total, lambda: ngettext("{n} row", "{n} rows", done).format(n=number(done))
        )

    def _saved(self, count: int) -> None:
        self._end()
        toasts(self._page).success(
            lambda: ngettext("{n} row was saved.", "{n} rows were saved.", count).format(
                n=number(count)
            )
        )

    def _failed(self, error: PortalError) -> None:
        self._give_up()
        toasts(self._page).say(told(error), tone="danger")

    @Slot()
    def _cancel(self) -> None:
        if self._ticket:
            self._ticket.cancel()
        self._give_up()

    def _give_up(self) -> None:
        if self._file:
            self._file.give_up()
            remove = self._file.remove
            self._page.tasks.work(lambda _step: remove())
        self._end()

    def _end(self) -> None:
        self._ticket = self._file = None
        self._page.saving.end()
        self.button.setEnabled(True)
