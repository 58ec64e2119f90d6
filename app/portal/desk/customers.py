"""Kunden: finding a customer, everything of one, their people, and looking as they do."""

from datetime import date, datetime
from typing import Annotated, ClassVar

from pydantic import Field

from app.portal.accounts import AccountFacts
from app.portal.auth import AccountAccess
from app.portal.fields import Amount, Email
from app.portal.listing import Listing
from app.portal.operation import Command, Data, ListQuery, Query
from app.portal.rights import DELEGABLE, Right, StaffRight
from app.portal.snapshot import Method, State
from app.portal.topics import Topic

Rights = Annotated[frozenset[Right], Field(max_length=len(DELEGABLE))]
"""What a member may do; the owner's own right can't be given."""


class CustomerRow(Data):
    """One row of the list."""

    id: int
    number: str
    name: str
    """The company, or the person where there is none."""
    person: str
    city: str
    country: str
    email: str
    created_at: datetime
    services: int
    """Active ones."""
    open_tickets: int
    open_total: Amount
    """What is not paid yet, in euros."""


class Customers(
    ListQuery[CustomerRow],
    route="GET /desk/customers",
    needs=StaffRight.CUSTOMERS,
    shows={Topic.ACCOUNTS, Topic.INVOICES, Topic.TICKETS, Topic.SERVICES},
):
    """Every customer of the hoster; found by number, names and e-mail address."""

    listing: ClassVar = Listing(
        views={"all": ()},
        sorts=("created_at", "number"),
        default_sort="-created_at",
        search=("number", "name", "person", "email"),
    )


class MemberFacts(Data):
    """Somebody who may act for the account."""

    user_id: int
    name: str
    email: str
    owner: bool
    rights: frozenset[Right]
    second_factor: bool
    last_seen: datetime | None


class OpenInvitation(Data):
    """An invitation that nobody has accepted yet."""

    id: int
    email: str
    owner: bool
    rights: frozenset[Right]
    expires_at: datetime


class ServiceLine(Data):
    """A service of the customer."""

    id: int
    label: str
    product: str
    state: str
    price: Amount
    term: str
    next_due_on: date | None


class InvoiceLine(Data):
    """One of the newest invoices."""

    id: int
    number: str
    issued_on: date
    due_on: date
    total: Amount
    currency: str
    state: State


class CustomerDetail(Data):
    """Everything that staff is shown of a customer."""

    row: CustomerRow
    version: int
    company: str
    person: str
    street: str
    postcode: str
    city: str
    country: str
    vat_id: str
    email: str
    language: str
    payment_method: Method
    members: tuple[MemberFacts, ...]
    invitations: tuple[OpenInvitation, ...]
    services: tuple[ServiceLine, ...]
    """The first hundred."""
    invoices: tuple[InvoiceLine, ...]
    """The newest ten."""


class ReadCustomer(
    Query[CustomerDetail],
    route="GET /desk/customers/{account_id}",
    needs=StaffRight.CUSTOMERS,
    shows={Topic.ACCOUNTS, Topic.INVOICES, Topic.TICKETS, Topic.SERVICES},
):
    """Read one customer."""

    account_id: int


class EditAccount(
    Command[CustomerDetail],
    AccountFacts,
    route="PUT /staff/accounts/{account_id}",
    needs=StaffRight.ACCOUNTS_EDIT,
    changes=Topic.ACCOUNTS,
):
    """Change a customer's data; invoices that were issued keep the old."""

    account_id: int
    version: int


class InviteMember(
    Command[CustomerDetail],
    route="POST /staff/accounts/{account_id}/invitations",
    needs=StaffRight.ACCOUNTS_EDIT,
    changes=Topic.ACCOUNTS,
    step_up=True,
):
    """Send the link by which somebody joins the account with these rights; 7 days, one use."""

    account_id: int
    email: Email
    rights: Rights


class SetMemberRights(
    Command[CustomerDetail],
    route="PUT /staff/accounts/{account_id}/members/{user_id}",
    needs=StaffRight.ACCOUNTS_EDIT,
    changes=Topic.ACCOUNTS,
    step_up=True,
):
    """Say what a member may do from now on; the owner's rights stay whole."""

    account_id: int
    user_id: int
    rights: Rights


class RemoveMember(
    Command[CustomerDetail],
    route="DELETE /staff/accounts/{account_id}/members/{user_id}",
    needs=StaffRight.ACCOUNTS_EDIT,
    changes=Topic.ACCOUNTS,
    step_up=True,
):
    """Take a member off the account; the owner hands over first."""

    account_id: int
    user_id: int


class ResendInvitation(
    Command[CustomerDetail],
    route="POST /staff/accounts/{account_id}/invitations/{invitation_id}/resend",
    needs=StaffRight.ACCOUNTS_EDIT,
    changes=Topic.ACCOUNTS,
    step_up=True,
):
    """Send a new link; the old one is void."""

    account_id: int
    invitation_id: int


class RevokeInvitation(
    Command[CustomerDetail],
    route="DELETE /staff/accounts/{account_id}/invitations/{invitation_id}",
    needs=StaffRight.ACCOUNTS_EDIT,
    changes=Topic.ACCOUNTS,
):
    """Make a link void."""

    account_id: int
    invitation_id: int


class ViewAsCustomer(
    Command[AccountAccess],
    route="POST /desk/customers/{account_id}/view",
    needs=StaffRight.VIEW_AS,
):
    """Begin to look at the portal as a customer: noted on the account's chain; read-only."""

    account_id: int
