"""Accounts: what staff does to create a customer and invite its owner."""

from typing import Annotated

from pydantic import Field

from app.portal.fields import Email, Line, Name
from app.portal.operation import Command, Data, Input
from app.portal.rights import StaffRight
from app.portal.topics import Topic


class NewAccount(Data):
    """A created account."""

    account_id: int
    number: str


class AccountFacts(Input):
    """What staff writes down of a customer: a company, a person or both, and their address."""

    company: Line = ""
    person: Line = ""
    street: Name
    postcode: Annotated[Line, Field(max_length=20)]
    city: Name
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] = "DE"
    vat_id: Annotated[Line, Field(max_length=20)] = ""
    email: Email
    language: Annotated[str, Field(pattern="^(de|en)$")] = "de"


class CreateAccount(
    Command[NewAccount],
    AccountFacts,
    route="POST /staff/accounts",
    needs=StaffRight.ACCOUNTS_EDIT,
    changes=Topic.ACCOUNTS,
):
    """Create an account; without a number the next free one is drawn."""

    number: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{0,40}$")] = ""


class InviteOwner(
    Command[None],
    route="POST /staff/accounts/{account_id}/owner-invitation",
    needs=StaffRight.ACCOUNTS_EDIT,
    changes=Topic.ACCOUNTS,
    step_up=True,
):
    """Send the link by which an account's owner sets up their login; 7 days, one use."""

    account_id: int
    email: Email
