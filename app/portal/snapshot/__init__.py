"""The frozen content of an issued document, and the payment part drawn beside it.

A :class:`Snapshot` holds every field that EN 16931 asks of a hoster's invoice; the numbers in the
docstrings (BT-1, BG-3 …) are the standard's. It is made once, at issue, and never changes: what
is stored and hashed is :meth:`Frozen.canonical`. What may change later (method, paid state,
dunning) is a :class:`PaymentPart` with a version of its own.

Amounts are decimals of the currency's main unit with two places; a float is refused.
"""

from app.portal.snapshot.base import Frozen
from app.portal.snapshot.document import (
    Adjustment,
    DocumentType,
    Line,
    Mode,
    Preceding,
    Snapshot,
    Totals,
    Unit,
    VatCategory,
    VatLine,
)
from app.portal.snapshot.parties import Address, Party, Period, Seller
from app.portal.snapshot.payment import Method, PaymentPart, State, Transfer

__all__ = [
    "Address",
    "Adjustment",
    "DocumentType",
    "Frozen",
    "Line",
    "Method",
    "Mode",
    "Party",
    "PaymentPart",
    "Period",
    "Preceding",
    "Seller",
    "Snapshot",
    "State",
    "Totals",
    "Transfer",
    "Unit",
    "VatCategory",
    "VatLine",
]
