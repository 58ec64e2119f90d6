"""Canned replies and their placeholders."""

from collections.abc import Mapping

from app.errors import Invalid
from app.models.account import Account
from app.models.department import CannedReply, Department
from app.models.people import User
from app.models.ticket import Ticket
from app.portal.desk.canned import (
    CannedFacts,
    CannedList,
    CannedReplies,
    RemoveCannedReply,
    SaveCannedReply,
)
from app.rules.core import Context, handles
from app.rules.desk.scope import ticket_of
from app.rules.tickets.store import author_name


@handles(CannedReplies)
def canned_replies(ctx: Context, query: CannedReplies) -> CannedList:
    """List them; for a ticket those that fit it, with what stands in braces filled in."""
    if query.ticket_id is None:
        return _listed(ctx)
    ticket = ticket_of(ctx, query.ticket_id, lock=False)
    values = _values(ctx, ticket)
    fitting = [r for r in _rows(ctx) if r.department_id in (None, ticket.department_id)]
    return CannedList(replies=tuple(_facts(r, filled(r.text, values)) for r in fitting))


@handles(SaveCannedReply)
def save_canned_reply(ctx: Context, command: SaveCannedReply) -> CannedList:
    """Write one, a new one without an id."""
    if command.department_id is not None:
        known = ctx.rows(Department.id).where(Department.id == command.department_id)
        if ctx.session.scalar(known) is None:
            raise Invalid(fields={"department_id": "unknown_choice"})
    if command.id is None:
        reply = CannedReply(version=1)
        ctx.add(reply)
    else:
        reply = ctx.find(CannedReply, command.id, command.version)
        reply.version += 1
    reply.title, reply.text = command.title, command.text
    reply.department_id = command.department_id
    ctx.session.flush()
    return _listed(ctx)


@handles(RemoveCannedReply)
def remove_canned_reply(ctx: Context, command: RemoveCannedReply) -> CannedList:
    """Take one away."""
    ctx.session.delete(ctx.find(CannedReply, command.id, command.version))
    ctx.session.flush()
    return _listed(ctx)


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return ``text`` with its placeholders replaced; braces that are none stay."""
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text


def _values(ctx: Context, ticket: Ticket) -> dict[str, str]:
    account = ctx.find(Account, ticket.account_id)
    opener = ctx.session.scalar(ctx.rows(User.name).where(User.id == ticket.opened_by)) or ""
    return {
        "number": f"#{ticket.number}",
        "customer": opener or account.person or account.company,
        "company": account.company or account.person,
        "agent": author_name(ctx),
    }


def _listed(ctx: Context) -> CannedList:
    return CannedList(replies=tuple(_facts(reply, reply.text) for reply in _rows(ctx)))


def _rows(ctx: Context) -> list[CannedReply]:
    order = ctx.rows(CannedReply).order_by(CannedReply.title, CannedReply.id)
    return list(ctx.session.scalars(order))


def _facts(reply: CannedReply, text: str) -> CannedFacts:
    return CannedFacts(
        id=reply.id,
        title=reply.title,
        text=text,
        department_id=reply.department_id,
        version=reply.version,
    )
