"""From an invoice record to what is stored of a document: its snapshot and its payment part."""

from collections.abc import Mapping
from typing import Final

from pydantic import ValidationError

from app.documents import missing_characters
from app.errors import Invalid
from app.i18n import N_, translator
from app.portal.invoices import InvoiceKind
from app.portal.snapshot import (
    Address,
    DocumentType,
    Line,
    Method,
    Party,
    PaymentPart,
    Period,
    Preceding,
    Seller,
    Snapshot,
    State,
    Totals,
    VatCategory,
    VatLine,
)
from app.rules.importing.records import Buyer, InvoiceRecord, LineRecord
from app.rules.invoices.store import transfer
from app.rules.money import ZERO, Item, lines_of, totals, vat_breakdown, verify

REASONS: Final[Mapping[VatCategory, str]] = {
    VatCategory.REVERSE_CHARGE: N_("Reverse charge: the recipient owes the VAT."),
    VatCategory.INTRA_COMMUNITY: N_("Tax-free intra-Community supply."),
    VatCategory.EXPORT: N_("Tax-free export."),
    VatCategory.NOT_SUBJECT: N_("Not taxable in Germany."),
}
"""Why there is no tax, in words (BT-120)."""


class Wrong(Exception):
    """The record makes no document; ``code`` and ``params`` say why."""

    def __init__(self, code: str, **params: str) -> None:
        """Keep what the problem says."""
        super().__init__(code)
        self.code, self.params = code, params


def party(buyer: Buyer, number: str, email: str) -> Party:
    """Return name and address as they stand on a document."""
    return Party(
        company=buyer.company,
        name=buyer.person,
        address=Address(
            street=buyer.street, postcode=buyer.postcode, city=buyer.city, country=buyer.country
        ),
        vat_id=buyer.vat_id,
        customer_number=number,
        email=email,
    )


def snapshot_of(
    record: InvoiceRecord, seller: Seller, buyer: Party, preceding: Preceding | None
) -> Snapshot:
    """Freeze a record; raise :class:`Wrong` when its amounts, tax or texts do not hold."""
    lines, vat, sums = _amounts(record)
    made = Snapshot(
        number=record.number,
        type=DocumentType.STORNO if preceding else DocumentType.INVOICE,
        issued=record.issued_on,
        due=None if preceding else record.due_on or record.issued_on,
        terms=_settled(record, preceding),
        mode=record.mode,
        language=record.language,
        seller=seller,
        buyer=buyer,
        lines=lines,
        vat=vat,
        totals=sums,
        delivered=None if all(line.period for line in lines) else record.issued_on,
        preceding=preceding,
        notes=record.notes,
    )
    try:
        verify(made)
    except Invalid as error:
        raise Wrong("vat_category", fields=", ".join(error.fields)) from error
    missing = missing_characters(made.canonical().decode())
    if missing:
        raise Wrong("missing_characters", characters=" ".join(missing))
    return made


def _amounts(record: InvoiceRecord) -> tuple[tuple[Line, ...], tuple[VatLine, ...], Totals]:
    """Compute what the items come to; the record's own sums must be the same."""
    items = [_item(str(number), line) for number, line in enumerate(record.lines, 1)]
    try:
        lines = lines_of(items, record.mode)
        vat = vat_breakdown(lines, record.mode, reasons=_reasons(record))
        sums = totals(lines, vat)
    except ValidationError as error:
        raise Wrong("number_too_large", field="lines") from error
    for name in ("net", "tax", "gross"):
        stated, found = getattr(record, name), getattr(sums, name)
        if stated != found:
            raise Wrong("amounts_differ", field=name, found=f"{stated:f}", expected=f"{found:f}")
    if sums.gross < ZERO:
        raise Wrong("negative_total")
    return lines, vat, sums


def _settled(record: InvoiceRecord, preceding: Preceding | None) -> str:
    if preceding is None:
        return ""
    sentence = translator(record.language)("Set off against invoice {number}.")
    return sentence.format(number=preceding.number)


def _item(number: str, line: LineRecord) -> Item:
    start, end = line.start or line.end, line.end or line.start
    if start and end and end < start:
        raise Wrong("period_order", item=number)
    category = line.category or (VatCategory.STANDARD if line.vat else VatCategory.ZERO)
    if (category is VatCategory.STANDARD) != bool(line.vat):
        raise Wrong("vat_category", fields=f"lines.{number}")
    return Item(
        name=line.name,
        description=line.description,
        quantity=line.quantity,
        unit=line.unit,
        price=line.price,
        category=category,
        rate=line.vat,
        period=Period(start=start, end=end) if start and end else None,
        service=line.service,
    )


def _reasons(record: InvoiceRecord) -> dict[VatCategory, str]:
    translate = translator(record.language)
    reasons = {category: translate(text) for category, text in REASONS.items()}
    return reasons | {VatCategory.EXEMPT: record.exempt_reason}


def payment_of(record: InvoiceRecord, snapshot: Snapshot) -> PaymentPart:
    """Return the payment part of a record, version 1."""
    storno = record.kind is InvoiceKind.STORNO
    state = State.CANCELLED if storno else record.state
    owed = state in (State.OPEN, State.PENDING, State.COLLECTION)
    paid = state in (State.PAID, State.REFUNDED)
    by_transfer = record.method is Method.BANK_TRANSFER and owed
    return PaymentPart(
        method=record.method,
        state=state,
        amount_due=snapshot.totals.due if owed else ZERO,
        amount_paid=snapshot.totals.due if paid else ZERO,
        paid_on=record.paid_on,
        transfer=transfer(snapshot) if by_transfer else None,
    )
