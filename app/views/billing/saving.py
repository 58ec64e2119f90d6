"""Saving many invoices at once: their PDFs as one ZIP or into a folder, fetched one by one."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.errors import PortalError
from app.i18n import _, ngettext
from app.portal.invoices import InvoiceDocument, InvoiceRow
from app.views.kit.errors_text import told
from app.views.kit.pdf.output import file_name, write
from app.views.kit.tasks import Progress, Ticket
from app.views.kit.toast import toasts
from app.views.place import Place

if TYPE_CHECKING:
    from app.portal.operation import Portal
    from app.views.kit.table.list_page import ListPage

Work = Callable[[Progress], int]


class PdfSaver(QObject):
    """Asks where to, fetches, writes; nothing half-written stays behind."""

    def __init__(self, page: "ListPage", place: Place) -> None:
        """Serve ``page``."""
        super().__init__(page)
        self._page, self._place = page, place
        self._ticket: Ticket | None = None

    def ask_for_archive(self, rows: list[InvoiceRow]) -> None:
        """Ask for the file's place, then save these invoices as a ZIP."""
        dialog = QFileDialog(self._page, _("Save the PDFs as a ZIP archive"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("ZIP archive (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(_("Invoices") + ".zip")
        self._open(dialog, lambda path: self.save_archive(rows, path))

    def ask_for_folder(self, rows: list[InvoiceRow]) -> None:
        """Ask for a folder, then save these invoices into it."""
        dialog = QFileDialog(self._page, _("Save the PDFs in a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog, lambda path: self.save_folder(rows, path))

    def save_archive(self, rows: list[InvoiceRow], path: Path) -> None:
        """Write the archive to ``path``; it appears when it is whole."""
        portal = self._place.tasks.portal
        self._run(lambda step: _archive(portal, rows, path, step))

    def save_folder(self, rows: list[InvoiceRow], folder: Path) -> None:
        """Write one file per invoice into ``folder``; no file that is there is overwritten."""
        portal = self._place.tasks.portal
        self._run(lambda step: _folder(portal, rows, folder, step))

    def _open(self, dialog: QFileDialog, save: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda path: save(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, work: Work) -> None:
        if self._page.saving.busy:
            return
        self._page.saving.begin(lambda: _("The PDFs are being saved"), self._cancel)
        self._ticket = self._place.tasks.work(
            work, self._saved, self._failed, progress=self._page.saving.show_progress
        )

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._page.saving.end()

    def _saved(self, count: int) -> None:
        self._page.saving.end()
        self._place.toast(
            lambda: ngettext("{count} PDF saved", "{count} PDFs saved", count).format(count=count)
        )

    def _failed(self, error: PortalError) -> None:
        self._page.saving.end()
        toasts(self._page).say(told(error), "danger")


def _archive(portal: "Portal", rows: list[InvoiceRow], path: Path, step: Progress) -> int:
    part = path.with_name(path.name + ".part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for done, invoice in enumerate(rows, 1):
                content = portal.send(InvoiceDocument(invoice_id=invoice.id)).read()
                archive.writestr(file_name(invoice.number), content)
                step(done, len(rows))
        part.replace(path)
    except OSError as error:
        raise PortalError("no_file") from error
    finally:
        part.unlink(missing_ok=True)
    return len(rows)


def _folder(portal: "Portal", rows: list[InvoiceRow], folder: Path, step: Progress) -> int:
    for done, invoice in enumerate(rows, 1):
        content = portal.send(InvoiceDocument(invoice_id=invoice.id)).read()
        try:
            write(_free(folder / file_name(invoice.number), content), content)
        except OSError as error:
            raise PortalError("no_file") from error
        step(done, len(rows))
    return len(rows)


def _free(path: Path, content: bytes) -> Path:
    """Return ``path``, or the next name like it that is free or already holds ``content``."""
    tried, number = path, 1
    while tried.exists() and tried.read_bytes() != content:
        number += 1
        tried = path.with_stem(f"{path.stem} ({number})")
    return tried
