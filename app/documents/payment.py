"""What the payment part says: how the document is paid, or that it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.documents.fonts import Style
from app.documents.girocode import LARGEST, payload
from app.documents.letter import Fact, spaced
from app.documents.style import DUE, PAID, bold
from app.documents.words import Words
from app.i18n import N_
from app.portal.snapshot import DocumentType, Method, PaymentPart, Snapshot, State, Transfer

_SETTLED: Final = {
    State.PENDING: N_("Your payment is on its way. There is nothing more to do."),
    State.CANCELLED: N_("This invoice was cancelled. There is nothing to pay."),
    State.REFUNDED: N_("The amount was refunded to you."),
    State.COLLECTION: N_("This claim was handed over for collection. Please pay only there."),
}

_RECEIVED: Final = {
    Method.BANK_TRANSFER: N_("We received {amount} by bank transfer."),
    Method.DIRECT_DEBIT: N_("We collected {amount} by SEPA direct debit."),
    Method.CARD: N_("We charged {amount} to your card."),
    Method.CREDIT: N_("We took {amount} from your credit balance."),
}

_COLLECTED: Final = {
    Method.BANK_TRANSFER: N_("Please transfer {amount}."),
    Method.DIRECT_DEBIT: N_("We will collect {amount} by SEPA direct debit."),
    Method.CARD: N_("We will charge {amount} to your card."),
    Method.CREDIT: N_("We will take {amount} from your credit balance."),
}


@dataclass(frozen=True)
class Content:
    """A heading, sentences, labelled facts, and the content of a QR code (or nothing)."""

    heading: str
    style: Style
    sentences: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    code: str = ""


def payment_content(snapshot: Snapshot, payment: PaymentPart, words: Words) -> Content:
    """Return what the payment part of the document says in its present version."""
    _ = words.translate
    plain = bold(10.5)
    if snapshot.type is DocumentType.STORNO:
        back = payment.state in {State.REFUNDED, State.PAID}
        heading = _(_SETTLED[State.REFUNDED]) if back or not snapshot.terms else snapshot.terms
        return Content(heading, plain, payment.facts)
    if payment.state is State.PAID:
        return _paid(payment, words)
    if payment.state in _SETTLED:
        return Content(_(_SETTLED[payment.state]), plain, payment.facts)
    if payment.amount_due <= 0:
        return Content(_nothing_due(payment, words), plain, payment.facts)
    return _open(snapshot, payment, words)


def _paid(payment: PaymentPart, words: Words) -> Content:
    _ = words.translate
    heading = (
        _("Paid on {date}").format(date=words.date(payment.paid_on))
        if payment.paid_on
        else _("Paid")
    )
    received = _(_RECEIVED[payment.method]).format(amount=words.money(payment.amount_paid))
    shown = (received,) if payment.amount_paid else ()
    return Content(heading, bold(10.5, PAID), (*shown, *payment.facts))


def _nothing_due(payment: PaymentPart, words: Words) -> str:
    _ = words.translate
    if payment.amount_due:
        return _("We will refund {amount} to you.").format(amount=words.money(-payment.amount_due))
    return _("There is nothing to pay.")


def _open(snapshot: Snapshot, payment: PaymentPart, words: Words) -> Content:
    sentences = (*_sentences(snapshot, payment, words), *payment.facts)
    style = bold(10.5, DUE) if payment.dunning_level else bold(10.5)
    heading = _heading(snapshot, payment, words)
    if payment.method is Method.BANK_TRANSFER and payment.transfer:
        facts = tuple(_transfer_facts(payment, payment.transfer, words))
        code = _code(snapshot, payment, payment.transfer)
        return Content(heading, style, sentences, facts, code)
    facts = tuple(_collection_facts(snapshot, payment, words))
    return Content(heading, style, sentences, facts)


def _heading(snapshot: Snapshot, payment: PaymentPart, words: Words) -> str:
    _ = words.translate
    amount = words.money(payment.amount_due)
    transfer = payment.method is Method.BANK_TRANSFER
    if transfer and snapshot.due and not payment.dunning_level:
        return _("Please transfer {amount} by {date}.").format(
            amount=amount, date=words.date(snapshot.due)
        )
    if payment.method is Method.DIRECT_DEBIT and payment.collect_on:
        return _("We will collect {amount} on {date} by SEPA direct debit.").format(
            amount=amount, date=words.date(payment.collect_on)
        )
    return _(_COLLECTED[payment.method]).format(amount=amount)


def _sentences(snapshot: Snapshot, payment: PaymentPart, words: Words) -> Iterator[str]:
    _ = words.translate
    if payment.dunning_level:
        yield _("Payment reminder, level {level}").format(level=payment.dunning_level)
        if snapshot.due:
            yield _("The amount was due on {date}.").format(date=words.date(snapshot.due))
    if payment.amount_paid:
        paid = words.money(payment.amount_paid)
        yield _("We have already received {amount}.").format(amount=paid)
    if snapshot.terms:
        yield snapshot.terms


def _transfer_facts(payment: PaymentPart, transfer: Transfer, words: Words) -> Iterator[Fact]:
    _ = words.translate
    yield _("Recipient"), transfer.holder
    yield "IBAN", spaced(transfer.iban)
    if transfer.bic or transfer.bank:
        yield "BIC", " · ".join(filter(None, (transfer.bic, transfer.bank)))
    yield _("Purpose"), transfer.remittance
    yield _("Amount"), words.money(payment.amount_due)


def _collection_facts(snapshot: Snapshot, payment: PaymentPart, words: Words) -> Iterator[Fact]:
    _ = words.translate
    if payment.means:
        yield (_("Card") if payment.method is Method.CARD else _("Account")), payment.means
    if payment.method is Method.DIRECT_DEBIT:
        if payment.mandate_reference:
            yield _("Mandate reference"), payment.mandate_reference
        if snapshot.seller.creditor_id:
            yield _("Creditor ID"), snapshot.seller.creditor_id


def _code(snapshot: Snapshot, payment: PaymentPart, transfer: Transfer) -> str:
    euros = snapshot.currency == "EUR" and payment.amount_due <= LARGEST
    return payload(transfer, payment.amount_due) if euros else ""
