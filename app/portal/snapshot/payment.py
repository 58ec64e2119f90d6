"""The payment part of a document: what may change after issue, with a version of its own."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.portal.snapshot.base import Filled, Frozen, Iban, Money, Text, Word


class Method(StrEnum):
    """How the customer pays."""

    BANK_TRANSFER = "bank_transfer"
    DIRECT_DEBIT = "direct_debit"
    CARD = "card"
    CREDIT = "credit"


class State(StrEnum):
    """How far the payment is; overdue is derived from the due date, never stored."""

    OPEN = "open"
    PENDING = "pending"
    PAID = "paid"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    COLLECTION = "collection"


class Transfer(Frozen):
    """Where a bank transfer goes."""

    holder: Filled
    """BT-85"""
    iban: Iban
    """BT-84"""
    bic: Word = ""
    """BT-86"""
    bank: Word = ""
    remittance: Filled
    """BT-83: what the customer writes as the purpose, at most 140 characters in the QR code"""


class PaymentPart(Frozen):
    """How a document is paid, in one version; amounts in the document's currency."""

    version: Annotated[int, Field(ge=1)] = 1
    method: Method
    state: State
    amount_due: Money
    """What is still to be paid; it may be 0."""
    amount_paid: Money = Decimal("0.00")
    paid_on: date | None = None
    collect_on: date | None = None
    """When a direct debit will be drawn."""
    dunning_level: Annotated[int, Field(ge=0, le=9)] = 0
    transfer: Transfer | None = None
    mandate_reference: Word = ""
    """BT-89"""
    means: Word = ""
    """Which card or account, masked: "Visa •••• 4242"."""
    facts: tuple[Text, ...] = ()
    """Further sentences of the payment part, already in the document's language."""
