"""Übersicht: what waits, the counts as tiles, twelve months as bars."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import PortalError
from app.i18n import _, ngettext
from app.portal.overview import Overview, OverviewFacts
from app.views.kit.card import Tile
from app.views.kit.chart import Bar
from app.views.kit.chart_card import ChartCard
from app.views.kit.errors_text import spoken
from app.views.kit.format import locale, money
from app.views.kit.layout import column
from app.views.kit.page import Page
from app.views.overview.attention import AttentionCard
from app.views.place import Place

MOST: Final = 10
"""So many tickets are named at most: there may be more of them."""


class OverviewPage(Page):
    """The start page of the account that the person acts for."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Ask for the facts at once and whenever they change."""
        self._place = place
        self._facts: OverviewFacts | None = None
        super().__init__(parent=parent)
        self._open, self._overdue = Tile("", "billing"), Tile("", "warning")
        self._services = Tile("", "services", leads=False)
        self._tickets = Tile("", "tickets")
        self._tickets.activated.connect(lambda: place.go("tickets", view="active"))
        self._open.activated.connect(lambda: place.go("invoices", view="open"))
        self._overdue.activated.connect(lambda: place.go("invoices", view="overdue"))
        self._tiles = QHBoxLayout()
        for tile in (self._open, self._overdue, self._services, self._tickets):
            self._tiles.addWidget(tile, 1)
        self._waiting = AttentionCard()
        self._waiting.wanted.connect(lambda key: place.go("invoices", invoice_id=key))
        self._waiting.ticket_wanted.connect(lambda key: place.go("tickets", ticket_id=key))
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
        if (facts.open_count, facts.active_services, facts.active_tickets) == (None,) * 3:
            self.show_empty(
                "lock",
                lambda: _(
                    "You have no rights on this account yet. Its owner can give them to you."
                ),
            )
        else:
            self.show_content()

    def _failed(self, error: PortalError) -> None:
        if self._facts is None:
            self.show_error(*spoken(error), self.refresh)

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
        self._fill_tickets(facts)
        self._waiting.setVisible(facts.open_count is not None or facts.active_tickets is not None)
        self._waiting.show_waiting(facts.attention, facts.answered_tickets)
        self._fill_chart(facts)

    def _fill_tickets(self, facts: OverviewFacts) -> None:
        self._tickets.setVisible(facts.active_tickets is not None)
        self._tickets.set_label(_("Open tickets"))
        if facts.active_tickets is not None:
            waiting = len(facts.answered_tickets)
            words = ngettext("{count} waits for you", "{count} wait for you", waiting)
            said = words.format(count=waiting) if 0 < waiting < MOST else ""
            self._tickets.set_number(str(facts.active_tickets), said)

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
