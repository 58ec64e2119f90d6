"""Abrechnung · Rechnungen: the list, one invoice, its documents, its payment method."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from app.portal.fields import Amount, Line
from app.portal.files import Download
from app.portal.listing import BeforeToday, InYear, Is, Listing
from app.portal.operation import Command, Data, Input, ListQuery, Query
from app.portal.rights import Access, Right, StaffRight
from app.portal.snapshot import Method, PaymentPart, Snapshot, State, Unit
from app.portal.topics import Topic


class InvoiceKind(StrEnum):
    """Whether a document asks for money or takes an earlier one back."""

    INVOICE = "invoice"
    STORNO = "storno"


class Reach(StrEnum):
    """How far a change of the payment method goes."""

    INVOICE = "invoice"
    """This invoice only."""
    SERVICE = "service"
    """Also the services on it: needs ``manageproducts``."""
    ALL = "all"
    """Also the account's default, all services and all open invoices: needs ``paymethods``."""


UNPAID = (State.OPEN, State.COLLECTION)


def is_overdue(state: State, due_on: date, today: date) -> bool:
    """Overdue is derived, never stored: unpaid, and the due day is over."""
    return state in UNPAID and due_on < today


class InvoiceRow(Data):
    """One row of the list; amounts are gross, a Storno's total is negative."""

    id: int
    number: str
    kind: InvoiceKind
    issued_on: date
    due_on: date
    total: Amount
    currency: str
    state: State
    summary: str
    paid_on: date | None
    related_number: str


class Invoices(
    ListQuery[InvoiceRow],
    route="GET /invoices",
    needs=Right.INVOICES,
    shows=Topic.INVOICES,
):
    """The account's invoices; drafts are the staff's affair."""

    listing: ClassVar = Listing(
        views={
            "all": (),
            "open": (Is("state", ("open", "pending", "collection")),),
            "overdue": (Is("state", ("open", "collection")), BeforeToday("due_on")),
            "paid": (Is("state", ("paid",)),),
            "cancelled": (Is("state", ("cancelled", "refunded")),),
        },
        filters=(InYear("issued_on", "year"),),
        sorts=("issued_on", "due_on", "number", "total"),
        default_sort="-issued_on",
        search=("number", "summary", "total"),
    )
    year: Annotated[int, Field(ge=1990, le=2200)] | None = None


class InvoiceCounts(Data):
    """How many invoices each view holds, the years there are, and what is to be paid."""

    views: dict[str, int]
    years: tuple[int, ...]
    open_total: Amount
    overdue_total: Amount
    currency: str


class CountInvoices(
    Query[InvoiceCounts],
    route="GET /invoices/counts",
    needs=Right.INVOICES,
    shows=Topic.INVOICES,
):
    """Counts of the list's views, of one year or of all."""

    year: Annotated[int, Field(ge=1990, le=2200)] | None = None


class DocumentFacts(Data):
    """A rendering that is kept: which payment version it shows, and its hash."""

    payment_version: int
    sha256: str
    size: int
    created_at: datetime


class InvoiceDetail(Data):
    """One invoice whole: its row, frozen content, current payment part and kept documents."""

    row: InvoiceRow
    version: int
    related_id: int | None
    """The Storno of this invoice, or the invoice of this Storno."""
    snapshot: Snapshot
    snapshot_sha256: str
    payment: PaymentPart
    documents: tuple[DocumentFacts, ...]
    methods: tuple[Method, ...]
    """Methods that may be chosen now; empty when nothing is left to choose."""
    reaches: tuple[Reach, ...]
    """How far this actor may let a change reach."""
    epc_payload: str
    """Text of the EPC-QR code; empty when no transfer is awaited."""


class ReadInvoice(
    Query[InvoiceDetail],
    route="GET /invoices/{invoice_id}",
    needs=Right.INVOICES,
    shows=Topic.INVOICES,
):
    """Read one invoice."""

    invoice_id: int


class InvoiceDocument(
    Query[Download],
    route="GET /invoices/{invoice_id}/document",
    needs=Right.INVOICES,
    shows=Topic.INVOICES,
):
    """The PDF: the newest one, or the one of a payment version."""

    invoice_id: int
    payment_version: Annotated[int, Field(ge=1)] | None = None


class ChangePaymentMethod(
    Command[InvoiceDetail],
    route="PUT /invoices/{invoice_id}/payment-method",
    needs=Right.INVOICES,
    changes={Topic.INVOICES, Topic.SERVICES, Topic.ACCOUNTS},
):
    """Pay an unpaid invoice another way, here only or from now on."""

    invoice_id: int
    version: int
    method: Method
    reach: Reach = Reach.INVOICE


class NewLine(Input):
    """A line of an invoice to be issued; net price of one unit."""

    name: Annotated[Line, Field(min_length=1)]
    description: Annotated[str, Field(max_length=2000)] = ""
    quantity: Annotated[Decimal, Field(max_digits=12, decimal_places=4)] = Decimal(1)
    unit: Unit = Unit.PIECE
    price: Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=4)]
    rate: Annotated[Decimal, Field(ge=0, le=100, max_digits=5, decimal_places=2)] = Decimal(19)
    service_id: int | None = None
    start: date | None = None
    end: date | None = None


class IssuedInvoice(Data):
    """What was issued: id and number of the new document."""

    invoice_id: int
    number: str


class IssueInvoice(
    Command[IssuedInvoice],
    route="POST /staff/accounts/{account_id}/invoices",
    needs=StaffRight.INVOICES_ISSUE,
    changes={Topic.INVOICES, Topic.NOTIFICATIONS},
):
    """Issue an invoice: draw its number, freeze it, draw its PDF, tell the customer by mail."""

    account_id: int
    lines: Annotated[tuple[NewLine, ...], Field(min_length=1, max_length=500)]
    due_days: Annotated[int, Field(ge=0, le=365)] = 14
    notes: tuple[Annotated[str, Field(max_length=2000)], ...] = ()


class CancelInvoice(
    Command[IssuedInvoice],
    route="POST /staff/invoices/{invoice_id}/storno",
    needs=StaffRight.INVOICES_ISSUE,
    changes={Topic.INVOICES, Topic.NOTIFICATIONS},
):
    """Take an unpaid invoice back by a Stornorechnung that refers to it."""

    invoice_id: int
    version: int
    reason: Line = ""


class RenewalReport(Data):
    """What a renewal run did."""

    issued: tuple[IssuedInvoice, ...]


class RenewDueServices(
    Command[RenewalReport],
    needs=Access.SYSTEM,
    changes={Topic.INVOICES, Topic.SERVICES, Topic.NOTIFICATIONS},
):
    """Issue the invoices of all services whose next term begins within ``days_ahead`` days."""

    days_ahead: Annotated[int, Field(ge=0, le=90)] = 14
