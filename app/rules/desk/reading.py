"""A ticket as staff sees it: notes, time, charges, consent, and the customer at its side."""

from typing import Any

from sqlalchemy import func, true

from app.models.account import Account
from app.models.invoice import Invoice
from app.models.people import User
from app.models.service import Service
from app.models.ticket import ChargeItem, Ticket, TicketConsent, TicketNote, TimeEntry
from app.portal.departments import Emergency
from app.portal.desk.ticket import (
    ChargeFacts,
    ConsentFacts,
    CustomerCard,
    DeskAttachment,
    DeskTicket,
    EarlierDeskMessages,
    Note,
    ReadDeskTicket,
    TimeFacts,
)
from app.portal.files import Download
from app.portal.tickets import Conversation
from app.rules.core import Context, handles
from app.rules.core.listing import units
from app.rules.desk.queue import row_of
from app.rules.desk.scope import ticket_of
from app.rules.invoices.lists import OPEN
from app.rules.tickets import sla
from app.rules.tickets.reading import attachment, conversation, detail


@handles(ReadDeskTicket)
def read_desk_ticket(ctx: Context, query: ReadDeskTicket) -> DeskTicket:
    """Read a ticket of the caller's departments."""
    return desk_ticket(ctx, ticket_of(ctx, query.ticket_id, lock=False))


@handles(EarlierDeskMessages)
def earlier_desk_messages(ctx: Context, query: EarlierDeskMessages) -> Conversation:
    """Read what was written before a message."""
    ticket = ticket_of(ctx, query.ticket_id, lock=False)
    messages, earlier = conversation(ctx, ticket, query.before)
    return Conversation(messages=messages, earlier=earlier)


@handles(DeskAttachment)
def desk_attachment(ctx: Context, query: DeskAttachment) -> Download:
    """Hand out a file."""
    ticket = ticket_of(ctx, query.ticket_id, lock=False)
    return attachment(ctx, ticket.id, query.attachment_id)


def desk_ticket(ctx: Context, ticket: Ticket) -> DeskTicket:
    """Gather everything that staff is shown of a ticket."""
    ctx.session.flush()
    due = sla.due(sla.Clocks.of_facts(ticket.clocks))
    return DeskTicket(
        ticket=detail(ctx, ticket),
        queue=row_of(ctx, ticket.id),
        notes=_notes(ctx, ticket),
        times=_times(ctx, ticket),
        charges=_charges(ctx, ticket),
        consent=_consent(ctx, ticket),
        customer=_customer(ctx, ticket.account_id),
        due_first_response=due.first_response,
        due_update=due.update,
        due_solution=due.solution,
    )


def _notes(ctx: Context, ticket: Ticket) -> tuple[Note, ...]:
    found = ctx.session.scalars(
        ctx.rows(TicketNote).where(TicketNote.ticket_id == ticket.id).order_by(TicketNote.id)
    )
    return tuple(
        Note(id=n.id, name=n.name, mine=n.user_id == ctx.user_id, at=n.at, text=n.text)
        for n in found
    )


def _times(ctx: Context, ticket: Ticket) -> tuple[TimeFacts, ...]:
    """Return the time spent on the ticket and on those that were merged into it."""
    merged = ctx.rows(Ticket.id).where(Ticket.merged_into_id == ticket.id)
    found = ctx.session.scalars(
        ctx.rows(TimeEntry, also=(Ticket,))
        .where((TimeEntry.ticket_id == ticket.id) | TimeEntry.ticket_id.in_(merged))
        .order_by(TimeEntry.id)
    )
    return tuple(
        TimeFacts(
            id=t.id, name=t.name, at=t.at, minutes=t.minutes, billable=t.billable, text=t.text
        )
        for t in found
    )


def _charges(ctx: Context, ticket: Ticket) -> tuple[ChargeFacts, ...]:
    found = ctx.session.scalars(
        ctx.rows(ChargeItem).where(ChargeItem.ticket_id == ticket.id).order_by(ChargeItem.id)
    )
    return tuple(
        ChargeFacts(
            id=c.id,
            kind=c.kind,
            text=c.text,
            quantity=units(c.quantity_milli).scaleb(-1),
            price=units(c.price_cents),
            state=c.state,
            version=c.version,
        )
        for c in found
    )


def _consent(ctx: Context, ticket: Ticket) -> ConsentFacts | None:
    row: Any = ctx.session.execute(
        ctx.rows(TicketConsent, User.name)
        .join_from(TicketConsent, User, User.id == TicketConsent.user_id)
        .where(TicketConsent.ticket_id == ticket.id)
        .order_by(TicketConsent.id)
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    given, name = row
    return ConsentFacts(
        emergency=Emergency(given.emergency),
        name=name,
        at=given.at,
        version=given.version,
        wording=given.wording,
        amount=units(given.amount_cents),
        currency=given.currency,
    )


def _customer(ctx: Context, account_id: int) -> CustomerCard:
    account = ctx.find(Account, account_id)
    unpaid = ctx.session.execute(
        ctx.rows(func.count(Invoice.id), func.coalesce(func.sum(Invoice.total_cents), 0)).where(
            Invoice.account_id == account_id, Invoice.state.in_(OPEN)
        )
    ).one()
    return CustomerCard(
        account_id=account.id,
        number=account.number,
        name=account.company or account.person,
        services=_count(ctx, Service, Service.state == "active", account_id),
        open_invoices=int(unpaid[0]),
        open_total=units(int(unpaid[1])),
        tickets=_count(ctx, Ticket, true(), account_id),
    )


def _count(ctx: Context, table: Any, condition: Any, account_id: int) -> int:
    counted = ctx.rows(func.count(table.id)).where(table.account_id == account_id, condition)
    return int(ctx.session.scalar(counted) or 0)
