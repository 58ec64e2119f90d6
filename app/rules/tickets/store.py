"""What every deed on a ticket is made of: entries of the conversation, clocks, files, words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from app.models.blob import Attachment
from app.models.department import Department
from app.models.people import User
from app.models.search import TICKETS
from app.models.ticket import Ticket, TicketMessage
from app.portal.departments import Priority
from app.portal.tickets import Author, MessageKind, Status
from app.rules import uploads
from app.rules.core import Context
from app.rules.meta import portal_name
from app.rules.tickets import sla
from app.rules.tickets.departments import regime_of
from app.rules.tickets.lists import search_words

NUMBERS_FROM: Final = 20_000
"""The first ticket is number 20,001."""
NEVER: Final = datetime(9999, 12, 1, tzinfo=UTC)
"""Where no promise will break any more."""
RESTING: Final = datetime(9999, 1, 1, tzinfo=UTC)
"""Where none is running now: after everything that is, before what is closed."""


@dataclass(frozen=True)
class ByMail:
    """What is known of a message that came by mail; a call keeps it under ``by_mail``."""

    user_id: int | None
    name: str
    proof: str
    left_out: int = 0


def provisional(mark: UUID) -> int:
    """Return a number that no other ticket has, until its id is known."""
    return -(mark.int >> 66)


def mine(ctx: Context, ticket_id: int) -> Ticket:
    """Return a ticket of the caller's account to be changed."""
    ticket = ctx.find(Ticket, ticket_id, lock=True)
    ctx.things.add(f"tickets:{ticket.id}")
    return ticket


def author_name(ctx: Context) -> str:
    """Return the caller's name as it is shown in tickets; looked up once in a call."""
    if by := ctx.known.get("by_mail"):
        return str(by.name)
    if "author" not in ctx.known:
        mine = ctx.rows(User.name).where(User.id == ctx.user_id)
        ctx.known["author"] = str(ctx.session.scalar(mine))
    return str(ctx.known["author"])


def write(
    ctx: Context, ticket: Ticket, author: Author, text: str, keys: Iterable[UUID] = ()
) -> TicketMessage:
    """Add what the caller wrote, with the files that were uploaded for it; make it findable."""
    name = author_name(ctx)
    message = _entry(ctx, ticket, MessageKind.MESSAGE, author, name)
    message.text = text
    by: ByMail | None = ctx.known.get("by_mail")
    if by is None:
        message.user_id = ctx.user_id
    else:
        message.user_id, message.origin = by.user_id, "mail"
        left_out = {"left_out": str(by.left_out)} if by.left_out else {}
        message.facts = {"proof": by.proof, **left_out}
    ctx.add(message)
    ctx.session.flush()
    if ticket.number < 0:
        ticket.number = NUMBERS_FROM + ticket.id
    _attach(ctx, message, keys)
    ticket.last_at, ticket.last_by, ticket.last_name = ctx.now, author.value, name
    ticket.last_message_id = message.id
    if author is Author.STAFF:
        ticket.last_staff_message_id = message.id
    ticket.messages += 1
    words = search_words(ticket.number, ticket.subject, text)
    row = {"id": message.id, "account_id": ticket.account_id, "words": words}
    TICKETS.add(ctx.database, ctx.session, [row])
    return message


def happened(ctx: Context, ticket: Ticket, author: Author, code: str, **facts: str) -> None:
    """Note in the conversation that something happened."""
    by_itself = author is Author.PORTAL
    name = portal_name(ctx) if by_itself else author_name(ctx)
    event = _entry(ctx, ticket, MessageKind.EVENT, author, name)
    event.user_id = None if by_itself else ctx.user_id
    event.facts = {"code": code, **facts}
    ctx.add(event)


def step(ctx: Context, ticket: Ticket, taken: sla.Step) -> None:
    """Let the ticket's clocks go on."""
    _keep(ctx, ticket, sla.advance(sla.Clocks.of_facts(ticket.clocks), taken, ctx.now))


def start_clocks(ctx: Context, ticket: Ticket, department: Department) -> None:
    """Start the promises of a new ticket."""
    _keep(ctx, ticket, sla.start(regime_of(department, Priority(ticket.priority)), ctx.now))


def regrade(ctx: Context, ticket: Ticket, department: Department) -> None:
    """Let the promises of another department or priority hold from now on."""
    regime = regime_of(department, Priority(ticket.priority))
    _keep(ctx, ticket, sla.regrade(sla.Clocks.of_facts(ticket.clocks), regime, ctx.now))


def look_again(ctx: Context, ticket: Ticket) -> None:
    """Let the rules of escalation look at what was changed, soon."""
    ticket.looks_at = None if ticket.status == Status.CLOSED else ctx.now


def _keep(ctx: Context, ticket: Ticket, clocks: sla.Clocks) -> None:
    ticket.clocks = clocks.as_facts()
    ticket.looks_at = None if clocks.closed else ctx.now
    following = sla.due(clocks).next()
    resting = NEVER if clocks.closed else RESTING
    ticket.breaks, ticket.breaks_at = following or ("", resting)


def _entry(
    ctx: Context, ticket: Ticket, kind: MessageKind, author: Author, name: str
) -> TicketMessage:
    return TicketMessage(
        account_id=ticket.account_id,
        ticket_id=ticket.id,
        kind=kind.value,
        author=author.value,
        name=name,
        at=ctx.now,
        facts={},
    )


def _attach(ctx: Context, message: TicketMessage, keys: Iterable[UUID]) -> None:
    for file in uploads.take(ctx, list(keys)):
        ctx.add(
            Attachment(
                account_id=message.account_id,
                ticket_id=message.ticket_id,
                message_id=message.id,
                blob_id=file.blob_id,
                name=file.name,
                media_type=file.media_type,
                size=file.size,
                sha256=file.sha256,
            )
        )
