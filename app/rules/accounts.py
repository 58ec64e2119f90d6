"""Accounts: what staff does to create a customer and invite its owner."""

from collections.abc import Iterable
from typing import Any, Final

from app.errors import Conflict, Invalid
from app.models.account import Account, Membership
from app.models.guard import MARK
from app.models.invoice import NumberSeries
from app.models.search import CUSTOMERS, customer_words
from app.portal.accounts import AccountFacts, CreateAccount, InviteOwner, NewAccount
from app.rules.auth.invitations import invite
from app.rules.auth.users import fits_column
from app.rules.core import Context, handles

PREFIX: Final = "K"
BEFORE_FIRST: Final = 10_000
"""Customer numbers begin with K-10001; their series knows no years."""


@handles(CreateAccount)
def create_account(ctx: Context, command: CreateAccount) -> NewAccount:
    """Create an account; a number that exists is a Conflict."""
    check_facts(command)
    if command.number and _taken(ctx, command.number):
        raise Conflict("exists")
    account = Account(
        **command.model_dump(exclude={"number"}),
        number=command.number or _next_number(ctx),
        created_at=ctx.now,
    )
    ctx.add(account)
    ctx.session.flush()
    make_findable(ctx, [(account.id, account)])
    ctx.audit_chain = account.id
    return NewAccount(account_id=account.id, number=account.number)


@handles(InviteOwner)
def invite_owner(ctx: Context, command: InviteOwner) -> None:
    """Invite the owner; an account that has one hands over differently."""
    account = ctx.find(Account, command.account_id)
    owner = ctx.rows(Membership.id).where(Membership.account_id == account.id, Membership.owner)
    if ctx.session.scalar(owner) is not None:
        raise Conflict("owner_exists")
    invite(ctx, account, command.email, owner=True)
    ctx.audit_chain = account.id


def check_facts(facts: AccountFacts) -> None:
    """Refuse a customer without any name, and an address that no column holds."""
    if not facts.company and not facts.person:
        raise Invalid(fields={"person": "required"})
    fits_column(facts.email)


def make_findable(ctx: Context, accounts: Iterable[tuple[int, Any]]) -> None:
    """Let staff find new accounts by their words: ids, and what has an account's facts."""
    rows = [
        {
            "id": key,
            "account_id": key,
            "words": customer_words(facts.number, facts.company, facts.person, facts.email),
        }
        for key, facts in accounts
    ]
    CUSTOMERS.add(ctx.database, ctx.session, rows)


def _next_number(ctx: Context) -> str:
    """Draw the next number nobody has; the series' row stays locked until the transaction ends."""
    statement = (
        ctx.database.upsert(NumberSeries)
        .values(prefix=PREFIX, year=0, last=BEFORE_FIRST + 1, last_sha256="")
        .on_conflict_do_update(
            index_elements=["prefix", "year"], set_={"last": NumberSeries.last + 1}
        )
        .returning(NumberSeries.last)
        .execution_options(**{MARK: frozenset({"number_series"})})
    )
    while True:
        number = f"{PREFIX}-{ctx.session.scalar(statement)}"
        if not _taken(ctx, number):
            return number


def _taken(ctx: Context, number: str) -> bool:
    return ctx.session.scalar(ctx.rows(Account.id).where(Account.number == number)) is not None
