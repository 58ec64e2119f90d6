"""The records of an import file: one JSON object a line, told apart by ``type``.

Amounts are decimals, as JSON numbers or strings; they are read exactly and never become floats.
"""

import re
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from app.portal.fields import Email
from app.portal.invoices import InvoiceKind
from app.portal.rights import DELEGABLE, MEMBER_SETS, STAFF_ROLES, Right
from app.portal.snapshot import Method, Mode, Seller, State, Unit, VatCategory
from app.portal.snapshot.base import Country, Filled, Money, Price, Quantity, Rate, Text, Word

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: Any) -> Any:
    if isinstance(value, str) and _DAY.fullmatch(value):
        with suppress(ValueError):
            return date.fromisoformat(value)
    raise ValueError("bad_date")


Day = Annotated[date, BeforeValidator(_day)]
"""A day as ``2026-11-23``; nothing else is taken for one."""
Number = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9/_.-]{0,39}$")]
Code = Annotated[Filled, Field(max_length=60)]
Language = Literal["de", "en"]


class Term(StrEnum):
    """How often a service is billed."""

    ONCE = "once"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class ServiceState(StrEnum):
    """Statuses of a service."""

    PENDING = "pending"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    ENDED = "ended"


class Part(BaseModel):
    """Base of what a file is made of: an unknown field is refused, so nothing is lost unseen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Part):
    """Base of what stands in a line."""

    keyed_by: ClassVar[str]
    """The field that tells it from others of its type."""

    @classmethod
    def fold(cls, key: str) -> str:
        """Return a key as it is compared."""
        return key

    @property
    def key(self) -> str:
        """What tells it from others of its type."""
        return self.fold(getattr(self, self.keyed_by))


class Billing(Part):
    """How customers may pay."""

    methods: Annotated[tuple[Method, ...], Field(min_length=1)] = (Method.BANK_TRANSFER,)


class PortalRecord(Record):
    """The hoster: its name and what stands on every document."""

    keyed_by = "type"
    type: Literal["portal"]
    name: Filled
    seller: Seller
    billing: Billing = Billing()


class ProductRecord(Record):
    """Something the hoster sells; ``price`` is net for one term."""

    keyed_by = "code"
    type: Literal["product"]
    code: Code
    name: Filled
    group: Annotated[Word, Field(max_length=100)] = ""
    description: Text = ""
    addon: bool = False
    price: Annotated[Money, Field(ge=0)]
    term: Term
    vat: Rate


class UserRecord(Record):
    """A login; without a password it is set by "Forgot your password?"."""

    keyed_by = "email"
    type: Literal["user"]
    email: Email
    name: Filled
    language: Language = "de"
    password: Annotated[str, Field(max_length=256)] = Field("", repr=False)
    staff: Literal[tuple(STAFF_ROLES)] | None = None  # type: ignore[valid-type]  # made of a table

    @classmethod
    def fold(cls, key: str) -> str:
        """Addresses are compared case-folded."""
        return key.casefold()


class Member(Part):
    """A user's place on an account: owner, a ready-made set, or single rights."""

    user: Email
    owner: bool = False
    rights: tuple[Right, ...] = ()
    set: Literal[tuple(MEMBER_SETS)] | None = None  # type: ignore[valid-type]  # made of a table

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        if self.owner and (self.rights or self.set):
            raise ValueError("owner_rights")
        if not DELEGABLE.issuperset(self.rights):
            raise ValueError("right_not_delegable")
        return self

    @property
    def words(self) -> str:
        """Return the rights as they are stored."""
        granted = set(self.rights) | (MEMBER_SETS[self.set] if self.set else set())
        return " ".join(sorted(granted))


class Buyer(Part):
    """Who a document is for: name and address."""

    company: Word = ""
    person: Word = ""
    street: Filled
    postcode: Annotated[Word, Field(max_length=20)] = ""
    city: Filled
    country: Country = "DE"
    vat_id: Annotated[Word, Field(max_length=20)] = ""

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not (self.company or self.person):
            raise ValueError("buyer_name")
        return self


class AccountRecord(Buyer, Record):
    """A customer with its members; exactly one of them is the owner."""

    keyed_by = "number"
    type: Literal["account"]
    number: Number
    email: Email
    language: Language = "de"
    payment_method: Method = Method.BANK_TRANSFER
    members: tuple[Member, ...] = ()


class ServiceRecord(Record):
    """A booked product; without own price, term and rate it has the product's."""

    keyed_by = "id"
    type: Literal["service"]
    id: Code
    account: Number
    product: Code
    label: Word = ""
    state: ServiceState = ServiceState.ACTIVE
    price: Annotated[Money, Field(ge=0)] | None = None
    term: Term | None = None
    vat: Rate | None = None
    started_on: Day
    next_due_on: Day | None = None
    ends_on: Day | None = None
    payment_method: Method | None = None
    included_minutes: Annotated[int, Field(ge=0, le=44_640)] = 0


class LineRecord(Part):
    """An item of an invoice; ``price`` is of one unit, net unless the invoice says GROSS."""

    name: Filled
    description: Text = ""
    quantity: Quantity = Field(1, validate_default=True)
    unit: Unit = Unit.PIECE
    price: Annotated[Price, Field(ge=0)]
    vat: Rate
    category: VatCategory | None = None
    """Standard, or zero-rated where ``vat`` is 0."""
    start: Day | None = None
    end: Day | None = None
    service: Word = ""


class InvoiceRecord(Record):
    """An issued document with its original number; a Storno has positive amounts too."""

    keyed_by = "number"
    type: Literal["invoice"]
    number: Number
    kind: InvoiceKind = InvoiceKind.INVOICE
    account: Number
    issued_on: Day
    due_on: Day | None = None
    mode: Mode = Mode.NET
    language: Language = "de"
    buyer: Buyer | None = None
    """Name and address of then, where they differ from the account's."""
    lines: Annotated[tuple[LineRecord, ...], Field(min_length=1, max_length=500)]
    net: Money
    tax: Money
    gross: Money
    exempt_reason: Word = ""
    state: State
    method: Method = Method.BANK_TRANSFER
    paid_on: Day | None = None
    cancels: Number | None = None
    """Number of the invoice that a Storno takes back."""
    notes: tuple[Text, ...] = ()


TYPES: Final[dict[str, type[Record]]] = {
    "portal": PortalRecord,
    "product": ProductRecord,
    "user": UserRecord,
    "account": AccountRecord,
    "service": ServiceRecord,
    "invoice": InvoiceRecord,
}
NAMES: Final = {kind: name for name, kind in TYPES.items()}
