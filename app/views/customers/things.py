"""What a customer has: services, and the newest invoices."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.desk.customers import CustomerDetail, InvoiceLine, ServiceLine
from app.portal.markup import neutral
from app.portal.snapshot import State
from app.views.billing.words import STATES
from app.views.customers.words import service_chip, term_words
from app.views.kit.card import Card
from app.views.kit.chip import Chip
from app.views.kit.entries import Entry, EntryList
from app.views.kit.format import day, money
from app.views.kit.layout import column
from app.views.kit.text import Text


class ThingsSection(QWidget):
    """Two cards; empty ones say so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._services, self._invoices = Card(), Card()
        self.services, self.invoices = EntryList(), EntryList()
        self._no_services, self._no_invoices = Text(tone="soft"), Text(tone="soft")
        for card, shown in (
            (self._services, (self.services, self._no_services)),
            (self._invoices, (self.invoices, self._no_invoices)),
        ):
            for part in shown:
                card.add(part)
        self.setLayout(column(self._services, self._invoices, gap="l"))

    def show_detail(self, detail: CustomerDetail) -> None:
        """Show a customer in the language of now."""
        self._services.set_title(_("Services"))
        self._invoices.set_title(_("Newest invoices"))
        self._no_services.setText(_("No service is booked."))
        self._no_invoices.setText(_("No invoice has been issued."))
        self._no_services.setVisible(not detail.services)
        self._no_invoices.setVisible(not detail.invoices)
        self.services.set_entries([_service(one) for one in detail.services])
        self.invoices.set_entries([_invoice(one) for one in detail.invoices])


def _service(one: ServiceLine) -> Entry:
    due = _("next {day}").format(day=day(one.next_due_on)) if one.next_due_on else ""
    price = f"{money(one.price)} {term_words(one.term)}"
    about = " · ".join(filter(None, (neutral(one.product), price, due)))
    chip = Chip(*service_chip(one.state))
    return Entry("services", neutral(one.label or one.product), about, key=one.id, chips=[chip])


def _invoice(one: InvoiceLine) -> Entry:
    word, tone = STATES[State(one.state)]
    due = _("due {day}").format(day=day(one.due_on))
    about = f"{day(one.issued_on)} · {money(one.total, one.currency)} · {due}"
    return Entry("document", one.number, about, key=one.id, chips=[Chip(_(word), tone)])
