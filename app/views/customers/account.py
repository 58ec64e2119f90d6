"""What a customer is: address, VAT number, e-mail, since when, what is unpaid."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.desk.customers import CustomerDetail
from app.portal.markup import neutral
from app.views.billing.words import METHODS
from app.views.kit.card import Card
from app.views.kit.facts import Fact, Facts
from app.views.kit.format import day, money


class AccountSection(Card):
    """Labels and values, those that are taken elsewhere with a button that copies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("", parent)
        self.facts = Facts()
        self.add(self.facts)

    def show_detail(self, detail: CustomerDetail) -> None:
        """Show a customer in the language of now."""
        self.set_title(_("Details"))
        place = neutral(f"{detail.postcode} {detail.city}, {detail.country}".strip(" ,"))
        lines = (neutral(detail.street), place)
        found = (
            Fact(_("Customer number"), detail.row.number, copy=True),
            Fact(_("Contact person"), neutral(detail.person)),
            Fact(_("Address"), "\n".join(filter(None, lines))),
            Fact(_("VAT number"), neutral(detail.vat_id), copy=True),
            Fact(_("E-mail address"), neutral(detail.email), copy=True),
            Fact(_("Payment method"), _(METHODS[detail.payment_method])),
            Fact(_("Unpaid"), money(detail.row.open_total), tabular=True),
            Fact(_("Customer since"), day(detail.row.created_at)),
        )
        self.facts.set_facts([fact for fact in found if fact.value])
