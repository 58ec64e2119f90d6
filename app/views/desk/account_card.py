"""The customer at the side of a ticket."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _, ngettext
from app.portal.desk.ticket import DeskTicket
from app.portal.markup import neutral
from app.views.desk.side_card import SideCard
from app.views.kit.buttons import Button
from app.views.kit.facts import Fact, Facts
from app.views.kit.format import money, number
from app.views.pages import ENTRIES
from app.views.place import Place

PAGE = "customers"
"""The key of the page that shows a customer whole."""


class AccountCard(SideCard):
    """Who it is, what they have, what they owe; ways to all their tickets and to their page."""

    TITLE: ClassVar[str] = N_("Customer")

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self._place = place
        self.facts = Facts()
        self.tickets, self.page = Button(), Button()
        self.tickets.clicked.connect(self._show_tickets)
        self.page.clicked.connect(self._show_page)
        for part in (self.facts, self.tickets, self.page):
            self.add(part)
        self.page.setVisible(ENTRIES[PAGE].allowed(place))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.tickets.setText(_("All tickets"))
        self.tickets.setAccessibleName(_("All tickets of this customer"))
        self.page.setText(_("Customer page"))
        super().retranslate()

    def fill(self, found: DeskTicket) -> None:
        """Say who it is."""
        customer = found.customer
        self.set_title(neutral(customer.name))
        owes = "–"
        if customer.open_invoices:
            unpaid = ngettext("{count} invoice", "{count} invoices", customer.open_invoices)
            owes = f"{unpaid.format(count=number(customer.open_invoices))}, "
            owes += money(customer.open_total)
        self.facts.set_facts(
            [
                Fact(_("Number"), customer.number, tabular=True),
                Fact(_("Active services"), number(customer.services), tabular=True),
                Fact(_("Unpaid"), owes, tabular=True),
                Fact(_("Tickets"), number(customer.tickets), tabular=True),
            ]
        )

    def _show_tickets(self) -> None:
        if self.found is not None:
            customer = self.found.customer
            self._place.go("queue", account=customer.account_id, name=customer.name)

    def _show_page(self) -> None:
        if self.found is not None:
            self._place.go(PAGE, account_id=self.found.customer.account_id)
