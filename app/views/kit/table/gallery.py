"""Gallery of the table: a list page with rows, ticks and a side panel, and its states."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.errors import PortalError, Unreachable
from app.i18n import N_, _
from app.portal.listing import BeforeToday, Is, Listing, evaluate
from app.portal.operation import Data, ListQuery
from app.views.kit.buttons import Button
from app.views.kit.sidepanel import SidePanel
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.kit.table.menus import RowAction
from app.views.kit.tasks import Tasks
from app.views.kit.text import Text

TONES = {"open": "warn", "paid": "ok", "cancelled": "neutral", "pending": "info"}
WORDS = {
    "open": N_("Open"),
    "paid": N_("Paid"),
    "cancelled": N_("Cancelled"),
    "pending": N_("Payment running"),
}


class Bill(Data):
    """A sample row."""

    id: int
    number: str
    title: str
    issued: date
    due: date
    total: Decimal
    state: str


class Bills(ListQuery[Bill]):
    """A sample list."""

    listing: ClassVar[Listing] = Listing(
        views={
            "all": (),
            "open": (Is("state", ("open",)),),
            "overdue": (Is("state", ("open",)), BeforeToday("due")),
            "paid": (Is("state", ("paid",)),),
        },
        sorts=("id", "number", "issued", "due", "total"),
        default_sort="-number",
        search=("number", "title"),
    )


class SamplePortal:
    """Answers from a list in memory."""

    acting = ""
    stale = lost = None

    def __init__(self, count: int, error: PortalError | None = None) -> None:
        """Keep ``count`` rows, or refuse with ``error``."""
        self.error = error
        self.rows = [_bill(n, count) for n in range(count)]

    def send(self, operation: Any, *, key: str | None = None) -> Any:
        """Answer a page of the list."""
        if self.error or key:
            raise self.error or PortalError
        today = datetime.now(UTC).date()
        return evaluate(Bills.listing, list(self.rows), operation.model_dump(), today)

    def upload(self, source: Any, file: Any, progress: Any = None) -> Any:
        """Take no file."""
        raise PortalError(source=source, file=file, progress=progress)

    def can(self, operation: Any) -> bool:
        """Know the one list."""
        return operation is Bills


class BillsPage(ListPage):
    """The sample list as a page."""

    NAME = "gallery"
    TITLE = N_("Invoices")
    PLACEHOLDER = N_("Number, amount, service …")
    EMPTY = ("billing", N_("There are no invoices yet."))
    QUERY: ClassVar[Any] = Bills
    TICKABLE = True
    VIEWS = (
        ("all", N_("All")),
        ("open", N_("Open")),
        ("overdue", N_("Overdue")),
        ("paid", N_("Paid")),
    )
    COLUMNS = (
        Column("number", N_("Number"), lambda b: b.number, width=170, sort_key="number"),
        Column("issued", N_("Date"), lambda b: b.issued, "date", 110, sort_key="issued"),
        Column(
            "title", N_("Service"), lambda b: (b.title, f"K-{b.id:05}"), "two_line", 240,
            flexible=True,
        ),
        Column("due", N_("Due"), lambda b: b.due, "relative", 130, sort_key="due"),
        Column("state", N_("Status"), lambda b: (_(WORDS[b.state]), TONES[b.state]), "chip", 110),
        Column("total", N_("Amount"), lambda b: (b.total, "EUR"), "money", 120, sort_key="total"),
        Column("id", N_("Id"), lambda b: b.id, hidden=True),
    )  # fmt: skip


def gallery_pages() -> list[tuple[str, Callable[[], QWidget]]]:
    """Return every page of the table's gallery: its file name and what makes it."""
    return [
        ("table", lambda: _page(2_000)),
        ("table-ticked", _ticked),
        ("table-detail", _detail),
        ("table-empty", lambda: _page(0)),
        ("table-no-match", lambda: _page(40, search="xyz")),
        ("table-error", lambda: _page(0, Unreachable("timeout"))),
    ]


def _page(count: int, error: PortalError | None = None, search: str = "") -> BillsPage:
    tasks = Tasks(SamplePortal(count, error))
    page = BillsPage(tasks)
    tasks.setParent(page)
    pay = Button(_("Pay invoice"), "primary")
    page.add_csv()
    page.add_action(pay)
    page.set_help(_("3 open, together 412.90 €, 1 of them overdue."))
    page.set_counts({"all": count, "open": count // 4, "overdue": count // 8, "paid": count // 2})
    page.bulk.add(lambda: _("Save PDFs"), lambda _rows: None, icon="download")
    page.row_actions.append(RowAction(lambda: _("Open"), lambda _row: None, "document"))
    page.search.setText(search)
    return page


def _ticked() -> QWidget:
    page = _page(2_000)

    def tick() -> None:
        page.model.read.disconnect(tick)
        for row in (1, 2, 5):
            page.table.ticks.toggle(row)

    page.model.read.connect(tick)
    return page


def _detail() -> QWidget:
    page = _page(2_000)
    panel = SidePanel("RE-2026-02000")
    panel.body.addWidget(Text(_("The details of the chosen row stand here."), wrap=True))
    panel.body.addStretch(1)
    page.set_detail(panel)

    def open_first() -> None:
        page.model.read.disconnect(open_first)
        page.table.make_current(page.model.rows[0].id)
        page.open_row(page.model.rows[0])

    page.model.read.connect(open_first)
    return page


def _bill(n: int, count: int) -> Bill:
    today = datetime.now(UTC).date()
    names = ("JTL-Wawi-Hosting L", "musterhandel.de", "Zusatz-Backup täglich", "CRM-Server M")
    return Bill(
        id=n + 1,
        number=f"RE-2026-{n + 1:05}",
        title=names[n % 4],
        issued=today - timedelta(days=(count - n) // 3),
        due=today - timedelta(days=(count - n) // 3 - 14),
        total=Decimal(1990 + n * 137 % 90_000) / 100,
        state=("open", "paid", "paid", "cancelled", "pending")[n % 5],
    )
