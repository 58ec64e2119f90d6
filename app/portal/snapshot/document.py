"""The document itself: lines, taxes, sums, and the snapshot that holds them."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from app.portal.snapshot.base import Filled, Frozen, Money, Price, Quantity, Rate, Text, Word
from app.portal.snapshot.parties import Party, Period, Seller


class DocumentType(StrEnum):
    """What the document is (BT-3)."""

    INVOICE = "380"
    STORNO = "381"
    """Takes a whole invoice back; amounts stay positive, the type turns them."""
    CORRECTION = "384"
    """Corrects a part; quantities are negative where something is taken back."""


class Mode(StrEnum):
    """How the amounts were computed: from net prices, or from promised gross prices."""

    NET = "NET"
    GROSS = "GROSS"


class VatCategory(StrEnum):
    """VAT category (BT-118, BT-151)."""

    STANDARD = "S"
    ZERO = "Z"
    EXEMPT = "E"
    REVERSE_CHARGE = "AE"
    INTRA_COMMUNITY = "K"
    EXPORT = "G"
    NOT_SUBJECT = "O"


class Unit(StrEnum):
    """Unit of a quantity (BT-130), UN/ECE recommendation 20."""

    MONTH = "MON"
    YEAR = "ANN"
    DAY = "DAY"
    HOUR = "HUR"
    PIECE = "H87"
    ONE = "C62"
    GIGABYTE = "E34"


class Line(Frozen):
    """One item (BG-25). ``net = cents(quantity * price / base_quantity)``."""

    id: Filled
    """BT-126"""
    name: Filled
    """BT-153"""
    description: Text = ""
    """BT-154"""
    quantity: Quantity
    """BT-129; negative where a correction takes something back"""
    unit: Unit
    """BT-130"""
    price: Annotated[Price, Field(ge=0)]
    """BT-146: net price of ``base_quantity`` units"""
    base_quantity: Annotated[Quantity, Field(gt=0)] = Decimal(1)
    """BT-149"""
    net: Money
    """BT-131"""
    gross_price: Annotated[Price, Field(ge=0)] | None = None
    """The promised price of one unit with tax; in GROSS documents only."""
    gross: Money | None = None
    """``cents(quantity * gross_price)``; in GROSS documents only."""
    category: VatCategory
    """BT-151"""
    rate: Rate
    """BT-152"""
    period: Period | None = None
    """BG-26"""
    service: Word = ""
    """BT-128: the service or domain it belongs to"""


class Adjustment(Frozen):
    """An allowance (BG-20) or charge (BG-21) on the whole document, in one VAT category."""

    charge: bool
    """True adds to the sum (BG-21), False takes from it (BG-20)."""
    reason: Filled
    """BT-97, BT-104"""
    percent: Rate | None = None
    """BT-94, BT-101"""
    amount: Annotated[Money, Field(ge=0)]
    """BT-92, BT-99: net"""
    gross: Annotated[Money, Field(ge=0)] | None = None
    """The amount with tax; in GROSS documents only."""
    category: VatCategory
    """BT-95, BT-102"""
    rate: Rate
    """BT-96, BT-103"""


class VatLine(Frozen):
    """The tax of one category and rate (BG-23)."""

    category: VatCategory
    """BT-118"""
    rate: Rate
    """BT-119"""
    basis: Money
    """BT-116"""
    tax: Money
    """BT-117"""
    reason: Word = ""
    """BT-120: why there is no tax"""
    reason_code: Word = ""
    """BT-121: VATEX code"""


class Totals(Frozen):
    """The sums of the document (BG-22)."""

    lines: Money
    """BT-106"""
    allowances: Money
    """BT-107"""
    charges: Money
    """BT-108"""
    net: Money
    """BT-109"""
    tax: Money
    """BT-110"""
    gross: Money
    """BT-112"""
    prepaid: Money
    """BT-113"""
    rounding: Money
    """BT-114"""
    due: Money
    """BT-115"""


class Preceding(Frozen):
    """The invoice that this document refers to (BG-3)."""

    number: Filled
    """BT-25"""
    issued: date
    """BT-26"""


class Snapshot(Frozen):
    """The frozen content of an issued document.

    What it is made of is consistent here; that its amounts recompute is checked by
    ``app.rules.money.verify``.
    """

    number: Filled
    """BT-1"""
    type: DocumentType = DocumentType.INVOICE
    """BT-3"""
    issued: date
    """BT-2"""
    due: date | None = None
    """BT-9"""
    terms: Text = ""
    """BT-20: terms of payment in words"""
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "EUR"
    """BT-5: ISO 4217, one with two decimals"""
    mode: Mode = Mode.NET
    language: Literal["de", "en"] = "de"
    period: Period | None = None
    """BG-14: the span of service of the whole document"""
    delivered: date | None = None
    """BT-72: the day of service where it is one day"""
    seller: Seller
    buyer: Party
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]
    adjustments: tuple[Adjustment, ...] = ()
    vat: Annotated[tuple[VatLine, ...], Field(min_length=1)]
    totals: Totals
    preceding: Preceding | None = None
    """BG-3: what a Storno or a correction refers to"""
    intro: Text = ""
    """Printed before the lines."""
    notes: tuple[Text, ...] = ()
    """BT-22: printed after the payment part"""
    template_version: int = 1
    fonts_version: Word = ""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.type is not DocumentType.INVOICE and self.preceding is None:
            raise ValueError("preceding_missing")
        if self.totals.due > 0 and self.due is None and not self.terms:
            raise ValueError("due_missing")  # BR-CO-25
        if len({line.id for line in self.lines}) < len(self.lines):
            raise ValueError("line_id_twice")
        if len({(vat.category, vat.rate) for vat in self.vat}) < len(self.vat):
            raise ValueError("vat_line_twice")
        dated = self.period or self.delivered or all(line.period for line in self.lines)
        if not dated:
            raise ValueError("service_date_missing")  # § 14 (4) 6 UStG
        return self._moded()

    def _moded(self) -> Self:
        parts: tuple[Line | Adjustment, ...] = (*self.lines, *self.adjustments)
        promised = [part.gross is not None for part in parts]
        promised += [line.gross_price is not None for line in self.lines]
        if set(promised) != {self.mode is Mode.GROSS}:
            raise ValueError("gross_amounts")
        return self
