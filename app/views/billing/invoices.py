"""Abrechnung · Rechnungen: the list with its filters, and the chosen invoice beside it."""

from functools import cached_property
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _, ngettext
from app.portal.invoices import CountInvoices, InvoiceCounts, InvoiceRow, Invoices, ReadInvoice
from app.views.billing.panel import InvoicePanel
from app.views.billing.saving import PdfSaver
from app.views.billing.words import chip, due
from app.views.kit.format import money
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.place import Place


class InvoicesPage(ListPage):
    """All invoices of the account that the person acts for."""

    NAME = "invoices"
    TITLE = N_("Invoices")
    PLACEHOLDER = N_("Number, amount, service …")
    EMPTY = ("billing", N_("There are no invoices yet."))
    QUERY: ClassVar[Any] = Invoices
    TICKABLE = True
    VIEWS = (
        ("all", N_("All")),
        ("open", N_("Open")),
        ("overdue", N_("Overdue")),
        ("paid", N_("Paid")),
        ("cancelled", N_("Cancelled")),
    )
    COLUMNS = (
        Column("number", N_("Number"), lambda i: i.number, width=175, sort_key="number"),
        Column("date", N_("Date"), lambda i: i.issued_on, "date", 112, sort_key="issued_on"),
        Column("due", N_("Due"), due, width=170, sort_key="due_on", flexible=True),
        Column("state", N_("Status"), chip, "chip", 130),
        Column("total", N_("Amount"), lambda i: (i.total, i.currency), "money", 110, "total"),
        Column("summary", N_("Services"), lambda i: i.summary, width=220, hidden=True),
    )

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Compose list, filters, panel and actions."""
        self._place = place
        self._counts: InvoiceCounts | None = None
        super().__init__(place.tasks, place.settings, parent)
        self.set_detail(lambda: self.panel)
        self.opened.connect(self._show)
        self.add_choice("year", lambda: _("Year"), self._years)
        self.add_csv()
        self.saver = PdfSaver(self, place)
        self.bulk.add(lambda: _("Save as ZIP"), self.saver.ask_for_archive, icon="archive")
        self.bulk.add(lambda: _("Save in a folder"), self.saver.ask_for_folder, icon="folder")
        self._count()

    @cached_property
    def panel(self) -> InvoicePanel:
        """The chosen invoice, made when the first one is chosen."""
        panel = InvoicePanel(self._place)
        panel.related_wanted.connect(lambda other: self.open(invoice_id=other))
        return panel

    def open(self, view: str = "", invoice_id: int = 0) -> None:
        """Show a view of the list, or one invoice in the panel."""
        if view:
            self.views.choose(view)
            self.ask()
        if invoice_id:
            self.tasks.run(
                ReadInvoice(invoice_id=invoice_id), lambda found: self.open_row(found.row)
            )

    def _show(self, row: InvoiceRow) -> None:
        self.panel.show_invoice(row)

    def refresh(self) -> None:
        """Read rows and counts again."""
        super().refresh()
        self._count()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if self._counts is not None:
            self._say_counts(self._counts)

    def _count(self) -> None:
        year = self.parameters.get("year")
        self.tasks.run(CountInvoices(year=year), self._counted, lambda _e: None, replaces="counts")

    def _counted(self, counts: InvoiceCounts) -> None:
        fresh = self._counts is None or self._counts.years != counts.years
        self._counts = counts
        self.set_counts(counts.views)
        self._say_counts(counts)
        if fresh:
            self.fill_choices()

    def _say_counts(self, counts: InvoiceCounts) -> None:
        open_, late = counts.views["open"], counts.views["overdue"]
        words = ngettext("{count} open, {amount}", "{count} open, together {amount}", open_)
        said = words.format(count=open_, amount=money(counts.open_total, counts.currency))
        if late:
            said += " – " + ngettext(
                "{count} of them overdue", "{count} of them overdue", late
            ).format(count=late)
        self.set_help(said if open_ else _("Nothing is open."))

    def _years(self) -> list[tuple[int | None, str]]:
        years = self._counts.years if self._counts else ()
        return [(None, _("All years")), *((year, str(year)) for year in years)]

    def _chosen(self, name: str, value: Any) -> None:
        super()._chosen(name, value)
        self._count()

    def row_of(self, index: int) -> InvoiceRow:
        """Return a loaded row."""
        found: InvoiceRow = self.model.rows[index]
        return found
