"""An invoice as text: the same data as its PDF, for screen readers and for copying."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.portal.invoices import InvoiceDetail, InvoiceKind
from app.portal.snapshot import Address, Adjustment, Line, Party, Seller, Snapshot
from app.views.billing.words import METHODS
from app.views.kit.facts import Fact, Facts
from app.views.kit.format import day, locale, money
from app.views.kit.layout import clear, column, scrolling
from app.views.kit.live import Speaks
from app.views.kit.text import Text

Section = tuple[str, list[Fact]]


class InvoiceText(Speaks, QWidget):
    """Everything that stands in the document, section by section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._detail: InvoiceDetail | None = None
        self._lines: QVBoxLayout = column(gap="m", margin="s")
        inner = QWidget()
        inner.setLayout(self._lines)
        area = scrolling(inner)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self.setFocusProxy(area)
        self._area = area
        self.setLayout(column(area))

    def show_detail(self, detail: InvoiceDetail) -> None:
        """Show another invoice."""
        self._detail = detail
        self.retranslate()

    def text(self) -> str:
        """Return what is shown, as lines."""
        if self._detail is None:
            return ""
        return "\n".join(
            line
            for title, facts in sections(self._detail)
            for line in (title, *(f"{fact.label}: {fact.value}" for fact in facts))
        )

    def retranslate(self) -> None:
        """Say every word anew; what was frozen stays as it is."""
        self._area.setAccessibleName(_("The document as text"))
        clear(self._lines)
        if self._detail is None:
            return
        for title, facts in sections(self._detail):
            self._lines.addWidget(Text(title, "strong"))
            self._lines.addWidget(Facts(facts))
        self._lines.addStretch(1)


def sections(detail: InvoiceDetail) -> Iterator[Section]:
    """Yield the sections of a document: head, parties, lines, sums, payment, notes."""
    snapshot, currency = detail.snapshot, detail.row.currency
    storno = detail.row.kind is InvoiceKind.STORNO
    yield (_("Cancellation") if storno else _("Invoice")), list(_head(snapshot))
    yield _("From"), list(_seller(snapshot.seller))
    yield _("To"), list(_buyer(snapshot.buyer))
    yield _("Items"), [_line(line, currency) for line in snapshot.lines]
    yield _("Sums"), list(_sums(snapshot, currency))
    yield _("Payment"), list(_payment(detail))
    if snapshot.notes:
        yield _("Notes"), [Fact(str(n), note) for n, note in enumerate(snapshot.notes, 1)]


def _head(snapshot: Snapshot) -> Iterator[Fact]:
    yield Fact(_("Number"), snapshot.number, copy=True)
    yield Fact(_("Date"), day(snapshot.issued))
    if snapshot.due:
        yield Fact(_("Due"), day(snapshot.due))
    if snapshot.terms:
        yield Fact(_("Terms"), snapshot.terms)
    if snapshot.delivered:
        yield Fact(_("Day of service"), day(snapshot.delivered))
    if snapshot.period:
        span = f"{day(snapshot.period.start)} – {day(snapshot.period.end)}"
        yield Fact(_("Period"), span)
    if snapshot.preceding:
        before = snapshot.preceding
        yield Fact(_("Refers to"), f"{before.number}, {day(before.issued)}", copy=True)
    if snapshot.intro:
        yield Fact(_("Introduction"), snapshot.intro)


def _seller(seller: Seller) -> Iterator[Fact]:
    facts = (
        (_("Name"), seller.name),
        (_("Address"), _address(seller.address)),
        (_("VAT number"), seller.vat_id),
        (_("Tax number"), seller.tax_number),
        (_("Register"), ", ".join(filter(None, (seller.register_court, seller.register_number)))),
        (_("Managing directors"), ", ".join(seller.managing_directors)),
        (_("Phone"), seller.phone),
        (_("E-mail"), seller.email),
    )
    yield from (Fact(label, value) for label, value in facts if value)


def _buyer(buyer: Party) -> Iterator[Fact]:
    facts = (
        (_("Name"), ", ".join(filter(None, (buyer.company, buyer.name)))),
        (_("Address"), _address(buyer.address)),
        (_("VAT number"), buyer.vat_id),
        (_("Customer number"), buyer.customer_number),
        (_("Your reference"), buyer.reference),
        (_("Your order"), buyer.order_reference),
    )
    yield from (Fact(label, value) for label, value in facts if value)


def _address(address: Address) -> str:
    place = f"{address.postcode} {address.city}".strip()
    return ", ".join(filter(None, (address.street, address.extra, place, address.country)))


def _line(line: Line, currency: str) -> Fact:
    price = line.price if line.gross_price is None else line.gross_price
    amount = line.net if line.gross is None else line.gross
    period = f"{day(line.period.start)} – {day(line.period.end)}" if line.period else ""
    parts = (
        line.name,
        line.description,
        period,
        f"{_number(line.quantity)} × {money(price, currency)} = {money(amount, currency)}",
        _("VAT {rate} %").format(rate=_number(line.rate)),
    )
    return Fact(line.id, "\n".join(filter(None, parts)), tabular=True)


def _sums(snapshot: Snapshot, currency: str) -> Iterator[Fact]:
    totals = snapshot.totals
    for adjustment in snapshot.adjustments:
        yield Fact(adjustment.reason, _signed(adjustment, currency), tabular=True)
    yield Fact(_("Net"), money(totals.net, currency), tabular=True)
    for part in snapshot.vat:
        label = _("VAT {rate} %").format(rate=_number(part.rate))
        basis = _("{tax} on {basis}").format(
            tax=money(part.tax, currency), basis=money(part.basis, currency)
        )
        yield Fact(label, ". ".join(filter(None, (basis, part.reason))), tabular=True)
    yield Fact(_("Total"), money(totals.gross, currency), tabular=True)
    if totals.prepaid:
        yield Fact(_("Paid in advance"), money(totals.prepaid, currency), tabular=True)
    if totals.due != totals.gross:
        yield Fact(_("Amount due"), money(totals.due, currency), tabular=True)


def _signed(adjustment: Adjustment, currency: str) -> str:
    return money(adjustment.amount if adjustment.charge else -adjustment.amount, currency)


def _payment(detail: InvoiceDetail) -> Iterator[Fact]:
    payment, currency = detail.payment, detail.row.currency
    yield Fact(_("Payment method"), _(METHODS[payment.method]))
    yield Fact(_("Still to be paid"), money(payment.amount_due, currency), tabular=True)
    if payment.paid_on:
        yield Fact(_("Paid on"), day(payment.paid_on))
    if payment.collect_on:
        yield Fact(_("Is collected on"), day(payment.collect_on))
    if payment.mandate_reference:
        yield Fact(_("Mandate"), payment.mandate_reference)
    if payment.means:
        yield Fact(_("Means"), payment.means)
    if payment.transfer is not None and payment.amount_due > 0:
        yield Fact(_("Account holder"), payment.transfer.holder, copy=True)
        yield Fact("IBAN", payment.transfer.iban, copy=True)
        yield Fact(_("Purpose"), payment.transfer.remittance, copy=True)
    for number, sentence in enumerate(payment.facts, 1):
        yield Fact(str(number), sentence)


def _number(value: Decimal) -> str:
    """Return a quantity or rate without needless zeros, as the reader's language writes it."""
    plain = f"{value.normalize():f}"
    return plain.replace(".", locale().decimalPoint())
