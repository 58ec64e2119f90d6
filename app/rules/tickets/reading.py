"""One ticket: its facts, its newest messages, its files."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from app.errors import NotFound
from app.models.blob import Attachment
from app.models.service import Product, Service
from app.models.ticket import Ticket, TicketMessage, TicketSeen
from app.portal.departments import Emergency
from app.portal.files import Download
from app.portal.tickets import (
    AttachmentFacts,
    Author,
    Conversation,
    EarlierMessages,
    EmergencyState,
    MessageFacts,
    MessageKind,
    ReadTicket,
    TicketAttachment,
    TicketDetail,
)
from app.portal.vault.sealed import SealedFacts
from app.rules import uploads
from app.rules.core import Context, handles
from app.rules.sealed import keeping
from app.rules.tickets import sla
from app.rules.tickets.departments import label_of
from app.rules.tickets.lists import SOURCE, make_row

NEWEST: Final = 50
"""Entries of a conversation that come at once."""
MOST_TEXT: Final = 400_000
"""Characters that come at once: fewer entries when they are long, but one at least."""


@handles(ReadTicket)
def read_ticket(ctx: Context, query: ReadTicket) -> TicketDetail:
    """Read a ticket with its newest messages."""
    return detail(ctx, ctx.find(Ticket, query.ticket_id))


@handles(EarlierMessages)
def earlier_messages(ctx: Context, query: EarlierMessages) -> Conversation:
    """Read what was written before a message."""
    ticket = ctx.find(Ticket, query.ticket_id)
    messages, earlier = conversation(ctx, ticket, query.before)
    return Conversation(messages=messages, earlier=earlier)


@handles(TicketAttachment)
def ticket_attachment(ctx: Context, query: TicketAttachment) -> Download:
    """Hand out a file."""
    return attachment(ctx, query.ticket_id, query.attachment_id)


def attachment(ctx: Context, ticket_id: int, attachment_id: int) -> Download:
    """Return a file of a ticket; NotFound for one of any other."""
    found = ctx.session.scalars(
        ctx.rows(Attachment).where(
            Attachment.id == attachment_id, Attachment.ticket_id == ticket_id
        )
    ).one_or_none()
    if found is None:
        raise NotFound("attachment")
    return Download(
        name=found.name,
        media_type=found.media_type,
        size=found.size,
        sha256=found.sha256,
        chunks=uploads.content(ctx, found.blob_id, found.size),
    )


def detail(
    ctx: Context, ticket: Ticket, *, only: TicketMessage | None = None, bare: bool = False
) -> TicketDetail:
    """Gather everything that a customer is shown of a ticket.

    ``only`` is the one message of a ticket that was opened just now: nothing else can be in it;
    ``bare`` says that it has neither files nor sealed entries.
    """
    ctx.session.flush()
    opened = entries(ctx, ticket, [only], bare=bare) if only else None
    messages, earlier = opened or conversation(ctx, ticket)
    return TicketDetail(
        row=make_row(tuple(getattr(ticket, name) for name in SOURCE.columns)),
        version=ticket.version,
        mark=UUID(ticket.mark),
        service_id=ticket.service_id,
        service=_service(ctx, ticket.service_id),
        emergency=Emergency(ticket.emergency) if ticket.emergency else None,
        emergency_state=EmergencyState(ticket.emergency_state) if ticket.emergency_state else None,
        messages=messages,
        earlier=earlier,
        seen=only.id if only else seen(ctx, ticket.id),
        expected_at=_expected(ticket),
        rating=ticket.rating,
        rating_words=ticket.rating_words,
    )


def conversation(
    ctx: Context, ticket: Ticket, before: int | None = None
) -> tuple[tuple[MessageFacts, ...], bool]:
    """Return the newest entries (before one), and whether there are earlier ones."""
    wanted = (
        ctx.rows(TicketMessage)
        .where(TicketMessage.ticket_id == ticket.id)
        .order_by(TicketMessage.id.desc())
        .limit(NEWEST + 1)
    )
    if before is not None:
        wanted = wanted.where(TicketMessage.id < before)
    return entries(ctx, ticket, ctx.session.scalars(wanted).all())


def entries(
    ctx: Context, ticket: Ticket, found: Sequence[TicketMessage], *, bare: bool = False
) -> tuple[tuple[MessageFacts, ...], bool]:
    """Return as many of these messages, the newest first, as come at once, in their order.

    Nothing that hangs on them is looked for when they are ``bare``.
    """
    shown: list[TicketMessage] = []
    room = MOST_TEXT
    for message in found[:NEWEST]:
        room -= len(message.text)
        if shown and room < 0:
            break
        shown.append(message)
    ids = [message.id for message in shown]
    files = {} if bare else _files(ctx, ticket.id, ids)
    sealed = {} if bare else keeping.facts(ctx, ticket, ids)
    entries = tuple(
        _message(ctx, m, files.get(m.id, ()), sealed.get(m.id, ())) for m in reversed(shown)
    )
    return entries, len(found) > len(shown)


def seen(ctx: Context, ticket_id: int) -> int:
    """Return the newest message that the caller has read."""
    if ctx.actor.viewing or ctx.actor.user_id is None:
        return 0
    found = ctx.session.scalar(
        ctx.rows(TicketSeen.message_id).where(
            TicketSeen.ticket_id == ticket_id, TicketSeen.user_id == ctx.user_id
        )
    )
    return found or 0


def _expected(ticket: Ticket) -> datetime | None:
    due = sla.due(sla.Clocks.of_facts(ticket.clocks))
    return due.first_response or due.update


def _message(
    ctx: Context,
    message: TicketMessage,
    files: tuple[AttachmentFacts, ...],
    sealed: tuple[SealedFacts, ...],
) -> MessageFacts:
    facts = {key: str(value) for key, value in message.facts.items() if key != "code"}
    return MessageFacts(
        id=message.id,
        kind=MessageKind(message.kind),
        author=Author(message.author),
        name=message.name,
        mine=message.user_id is not None and message.user_id == ctx.actor.user_id,
        at=message.at,
        text=message.text,
        event=str(message.facts.get("code", "")),
        facts=facts,
        attachments=files,
        sealed=sealed,
        origin=message.origin,
    )


def _files(
    ctx: Context, ticket_id: int, messages: list[int]
) -> dict[int, tuple[AttachmentFacts, ...]]:
    rows: Any = ctx.session.execute(
        ctx.rows(
            Attachment.message_id,
            Attachment.id,
            Attachment.name,
            Attachment.media_type,
            Attachment.size,
        )
        .where(Attachment.ticket_id == ticket_id, Attachment.message_id.in_(messages))
        .order_by(Attachment.id)
    )
    found: dict[int, tuple[AttachmentFacts, ...]] = {}
    for message_id, key, name, media_type, size in rows:
        file = AttachmentFacts(id=key, name=name, media_type=media_type, size=size)
        found[message_id] = (*found.get(message_id, ()), file)
    return found


def _service(ctx: Context, service_id: int | None) -> str:
    if service_id is None:
        return ""
    row = ctx.session.execute(
        ctx.rows(Product.name, Service.label)
        .join_from(Service, Product, Product.id == Service.product_id)
        .where(Service.id == service_id)
    ).one_or_none()
    return label_of(row.name, row.label) if row else ""
