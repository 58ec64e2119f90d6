"""Übersicht: what waits, the counts as tiles, twelve months as bars."""

from datetime import UTC, date, datetime
from decimal import Decimal

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import PortalError
from app.i18n import _, ngettext
from app.portal.invoices import InvoiceRow
from app.portal.overview import Overview, OverviewFacts
from app.views.kit.buttons import Button
from app.views.kit.card import Card, Tile
from app.views.kit.chart import Bar
from app.views.kit.chart_card import ChartCard
from app.views.kit.errors_text import sentence
from app.views.kit.format import locale, money, relative
from app.views.kit.layout import clear, column, row
from app.views.kit.page import Page
from app.views.kit.text import Text
from app.views.place import Place


class OverviewPage(Page):
    """The start page of the account that the person acts for."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Ask for the facts at once and whenever they change."""
        self._place = place
        self._facts: OverviewFacts | None = None
        super().__init__(parent=parent)
        self._open, self._overdue = Tile("", "billing"), Tile("", "warning")
        self._services = Tile("", "services")
        self._open.activated.connect(lambda: place.go("invoices", view="open"))
        self._overdue.activated.connect(lambda: place.go("invoices", view="overdue"))
        self._tiles = QHBoxLayout()
        for tile in (self._open, self._overdue, self._services):
            tile.setMinimumHeight(tile.sizeHint().height())
            self._tiles.addWidget(tile, 1)
        self._waiting = Card()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        room = QWidget()
        room.setLayout(self._list)
        self._waiting.add(room)
        self._chart = ChartCard()
        content = QWidget()
        content.setLayout(column(self._tiles, self._waiting, self._chart, None, gap="l"))
        self.set_content(content, scroll=True)
        place.tasks.watch(self, Overview, self.refresh)
        self.retranslate()
        self.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """Ask again; what is shown stays until the answer is there."""
        self._place.tasks.run(Overview(), self._show, self._failed, replaces="overview")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        name = self._place.me.name.split()[0] if self._place.me and self._place.me.name else ""
        self.set_title(_("Good day, {name}").format(name=name) if name else _("Overview"))
        self.set_help(_written(datetime.now(UTC).astimezone().date(), "dddd, d. MMMM yyyy"))
        if self._facts is not None and hasattr(self, "_chart"):
            self._fill(self._facts)

    def _show(self, facts: OverviewFacts) -> None:
        self._facts = facts
        self._fill(facts)
        self.show_content()

    def _failed(self, error: PortalError) -> None:
        what, why = sentence(error)
        if self._facts is None:
            self.show_error(what, why, self.refresh)

    def _fill(self, facts: OverviewFacts) -> None:
        self._open.set_label(_("Open invoices"))
        self._overdue.set_label(_("Overdue"))
        self._services.set_label(_("Active services"))
        self._open.setVisible(facts.open_total is not None)
        self._overdue.setVisible(bool(facts.overdue_count))
        self._services.setVisible(facts.active_services is not None)
        if facts.open_total is not None and facts.open_count is not None:
            count = facts.open_count
            words = ngettext("{count} invoice", "{count} invoices", count).format(count=count)
            self._open.set_number(money(facts.open_total, facts.currency), words)
        if facts.overdue_count:
            self._overdue.set_number(str(facts.overdue_count), _("Please check"), "danger")
        if facts.active_services is not None:
            self._services.set_number(str(facts.active_services))
        self._fill_waiting(facts)
        self._fill_chart(facts)

    def _fill_waiting(self, facts: OverviewFacts) -> None:
        self._waiting.set_title(_("This waits for you"))
        clear(self._list)
        if not facts.attention:
            self._list.addWidget(Text(_("Everything is done. Nothing waits for you."), tone="soft"))
        for invoice in facts.attention:
            self._list.addLayout(self._line(invoice))

    def _line(self, invoice: InvoiceRow) -> QHBoxLayout:
        today = datetime.now(UTC).astimezone().date()
        late = invoice.due_on < today
        what = Text(
            _("Invoice {number} is due {when}").format(
                number=invoice.number, when=relative(invoice.due_on)
            ),
            tone="danger" if late else "",
        )
        amount = Text(money(invoice.total, invoice.currency), tone="soft", tabular=True)
        look = Button(_("View invoice"))
        look.clicked.connect(lambda _on=False: self._place.go("invoices", invoice_id=invoice.id))
        return row(column(what, amount, gap="xs"), None, look)

    def _fill_chart(self, facts: OverviewFacts) -> None:
        self._chart.setVisible(bool(facts.months))
        total = sum((month.net for month in facts.months), Decimal(0))
        self._chart.set_words(_("Invoiced amounts, twelve months"), (_("Month"), _("Amount")))
        self._chart.show_bars(
            [
                Bar(
                    _written(month.first, "MMM"),
                    int(month.net.scaleb(2)),
                    _written(month.first, "MMMM yyyy"),
                    current=month is facts.months[-1],
                )
                for month in facts.months
            ],
            lambda minor: money(minor, facts.currency),
            total=_("{amount} net").format(amount=money(total, facts.currency)),
        )


def _written(day: date, pattern: str) -> str:
    return locale().toString(QDate(day.year, day.month, day.day), pattern)
