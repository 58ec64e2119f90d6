"""Saving many invoices at once: their PDFs as one ZIP, fetched beside the window."""

import zipfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import PortalError
from app.i18n import _, ngettext
from app.portal.invoices import InvoiceDocument, InvoiceRow
from app.views.kit.errors_text import sentence
from app.views.kit.tasks import Progress
from app.views.place import Place


class PdfSaver(QObject):
    """Asks where to, fetches, writes; nothing half-written stays behind."""

    def __init__(self, page: QWidget, place: Place) -> None:
        """Serve ``page``."""
        super().__init__(page)
        self._page, self._place = page, place
        self._rows: list[InvoiceRow] = []

    def save(self, rows: list[InvoiceRow]) -> None:
        """Ask for the file's place, then save these invoices."""
        self._rows = rows
        dialog = QFileDialog(self._page, _("Save PDFs"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("ZIP archive (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(_("Invoices") + ".zip")
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, target: str) -> None:
        """Write the archive to ``target``."""
        portal: Any = self._place.tasks.portal
        rows, path = list(self._rows), Path(target)

        def work(step: Progress) -> int:
            part = path.with_name(path.name + ".part")
            try:
                with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                    for done, invoice in enumerate(rows, 1):
                        file = portal.send(InvoiceDocument(invoice_id=invoice.id))
                        archive.writestr(f"{invoice.number}.pdf", file.read())
                        step(done, len(rows))
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            return len(rows)

        self._place.tasks.work(work, self._saved, self._failed)

    def _saved(self, count: int) -> None:
        words = ngettext("{count} PDF saved", "{count} PDFs saved", count)
        self._place.toast(words.format(count=count))

    def _failed(self, error: PortalError) -> None:
        self._place.toast(" ".join(sentence(error)))
