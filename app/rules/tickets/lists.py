"""The customer's list of tickets, its counts, and what is new in it."""

from typing import Any, Final

from sqlalchemy import func, select

from app.models.guard import tables_of, visible
from app.models.search import TICKETS
from app.models.ticket import Ticket, TicketMessage, TicketSeen
from app.portal.departments import Priority
from app.portal.listing import Page, tokens
from app.portal.tickets import (
    ACTIVE,
    Author,
    CountTickets,
    Status,
    TicketCounts,
    TicketRow,
    Tickets,
    Unread,
    UnreadTickets,
)
from app.rules.core import Context, handles
from app.rules.core.listing import ListSource, list_rows, made

PRIORITIES: Final = {priority.value: priority for priority in Priority}
STATES: Final = {status.value: status for status in Status}
AUTHORS: Final = {author.value: author for author in Author}
_NAMED: Final = set(TicketRow.model_fields)
_UNREAD: Final = 500


def make_row(row: Any) -> TicketRow:
    """Make the DTO of a list row, whose columns come in the order of :data:`SOURCE`."""
    values = dict(zip(SOURCE.columns, row, strict=False))
    values["priority"] = PRIORITIES[values["priority"]]
    values["status"] = STATES[values["status"]]
    values["last_by"] = AUTHORS[values["last_by"]]
    return made(TicketRow, _NAMED, values)


def _words(ctx: Context, wanted: list[str], cap: int) -> Any:
    return TICKETS.found(ctx.database, ctx.account_id, wanted, cap)


def of_messages(ctx: Context, hits: Any) -> Any:
    """Return the select of the tickets that these messages stand in."""
    found, message = hits.subquery(), TicketMessage.__table__.c
    named = select(message.ticket_id).join(found, found.c[0] == message.id).distinct()
    return visible(named, list(tables_of(named)), ctx.session.scope)


_COLUMNS: Final = Ticket.__table__.c

SOURCE: Final = ListSource(
    columns={name: _COLUMNS[name] for name in TicketRow.model_fields},
    make=make_row,
    words=_words,
    named=of_messages,
)


def search_words(number: int, subject: str, text: str) -> str:
    """Return what a search finds a message by: its ticket's number and subject, its own words."""
    return " ".join(dict.fromkeys(tokens(f"{number} {subject} {text}")))


@handles(Tickets)
def tickets(ctx: Context, query: Tickets) -> Page[TicketRow]:
    """Answer one page of the account's tickets."""
    return list_rows(ctx, query, SOURCE)


@handles(CountTickets)
def count_tickets(ctx: Context, _query: CountTickets) -> TicketCounts:
    """Count each view by the index of states."""
    rows = ctx.session.execute(
        ctx.rows(Ticket.status, func.count(Ticket.id)).group_by(Ticket.status)
    ).all()
    counted = {row[0]: row[1] for row in rows}
    return TicketCounts(
        views={
            "all": sum(counted.values()),
            "active": sum(counted.get(status.value, 0) for status in ACTIVE),
            "answered": counted.get(Status.ANSWERED.value, 0),
            "closed": counted.get(Status.CLOSED.value, 0),
        }
    )


@handles(UnreadTickets)
def unread_tickets(ctx: Context, _query: UnreadTickets) -> Unread:
    """Compare what staff wrote last with what the caller has seen."""
    if ctx.actor.viewing:
        return Unread(ticket_ids=())
    seen = (
        ctx.rows(TicketSeen.message_id)
        .where(TicketSeen.ticket_id == Ticket.id, TicketSeen.user_id == ctx.user_id)
        .correlate(Ticket)
        .scalar_subquery()
    )
    found = (
        ctx.rows(Ticket.id)
        .where(Ticket.last_staff_message_id > 0)  # by its index: most tickets are never answered
        .where(Ticket.last_staff_message_id > func.coalesce(seen, 0))
        .order_by(Ticket.last_at.desc(), Ticket.id.desc())
        .limit(_UNREAD)
    )
    marked = visible(found, (), ctx.session.scope, further=frozenset({"ticket_seen"}))
    return Unread(ticket_ids=tuple(ctx.session.scalars(marked)))
