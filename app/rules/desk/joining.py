"""Two tickets that are one, and one that is two: nobody's text is lost."""

from app.errors import Conflict, Invalid
from app.models.blob import Attachment
from app.models.department import Department
from app.models.ticket import Ticket, TicketMessage, TicketNote
from app.models.vault import SealedEntry
from app.portal.desk.deeds import MergeTicket, SplitTicket
from app.portal.desk.ticket import DeskTicket
from app.portal.tickets import Author, MessageKind, Status
from app.rules.core import Context, handles
from app.rules.desk.reading import desk_ticket
from app.rules.desk.scope import ticket_of
from app.rules.tickets import sla, store


@handles(MergeTicket)
def merge_ticket(ctx: Context, command: MergeTicket) -> DeskTicket:
    """Move everything that was written into another ticket of the same customer; close this one.

    Time and consent stay where they are: their rows are final, and are shown with the other.
    """
    if command.ticket_id == command.into_id:
        raise Invalid(fields={"into_id": "same"})
    first, second = sorted((command.ticket_id, command.into_id))
    both = {key: ticket_of(ctx, key) for key in (first, second)}  # locked in one order
    source, target = both[command.ticket_id], both[command.into_id]
    if source.account_id != target.account_id:
        raise Invalid(fields={"into_id": "unknown_choice"})
    if source.merged_into_id is not None or target.merged_into_id is not None:
        raise Conflict("merged")
    for table in (TicketMessage, TicketNote, Attachment, SealedEntry):
        ctx.changed(
            ctx.update(table).where(table.ticket_id == source.id).values(ticket_id=target.id)
        )
    ctx.changed(
        ctx.update(Ticket)
        .where(Ticket.merged_into_id == source.id)
        .values(merged_into_id=target.id)
    )
    _close(ctx, source, target)
    recount(ctx, target)
    if target.last_by == Author.CUSTOMER and target.status in (Status.ANSWERED, Status.CLOSED):
        _wake(ctx, target)
    target.version += 1
    _told(ctx, target, "merged", source)
    return desk_ticket(ctx, target)


@handles(SplitTicket)
def split_ticket(ctx: Context, command: SplitTicket) -> DeskTicket:
    """Make a ticket of its own of some messages; the rest stays."""
    source = ticket_of(ctx, command.ticket_id)
    wanted = ctx.session.scalars(
        ctx.rows(TicketMessage)
        .where(
            TicketMessage.ticket_id == source.id,
            TicketMessage.id.in_(command.message_ids),
            TicketMessage.kind == MessageKind.MESSAGE.value,
        )
        .order_by(TicketMessage.id)
    ).all()
    if len(wanted) != len(set(command.message_ids)):
        raise Invalid(fields={"message_ids": "unknown_choice"})
    if len(wanted) == source.messages:
        raise Invalid(fields={"message_ids": "too_many"})
    made = _made(ctx, source, command)
    for message in wanted:
        message.ticket_id = made.id
    ctx.session.flush()
    ids = [message.id for message in wanted]
    for table in (Attachment, SealedEntry):
        ctx.changed(ctx.update(table).where(table.message_id.in_(ids)).values(ticket_id=made.id))
    for ticket in (source, made):
        recount(ctx, ticket)
        ticket.version += 1
    _told(ctx, source, "split", made)
    _told(ctx, made, "split_from", source)
    return desk_ticket(ctx, made)


def _told(ctx: Context, ticket: Ticket, code: str, other: Ticket) -> None:
    """Note in a ticket what became of it and another one, and which that is."""
    facts = {"number": str(other.number), "other": str(other.id)}
    store.happened(ctx, ticket, Author.STAFF, code, **facts)


def recount(ctx: Context, ticket: Ticket) -> None:
    """Make the facts of the row right again after messages came or went."""
    ctx.session.flush()
    found = ctx.session.scalars(
        ctx.rows(TicketMessage)
        .where(
            TicketMessage.ticket_id == ticket.id,
            TicketMessage.kind == MessageKind.MESSAGE.value,
        )
        .order_by(TicketMessage.at, TicketMessage.id)
    ).all()
    newest = found[-1]
    ticket.messages = len(found)
    ticket.last_at, ticket.last_by, ticket.last_name = newest.at, newest.author, newest.name
    ticket.last_message_id = max(message.id for message in found)
    by_staff = [m.id for m in found if m.author == Author.STAFF]
    ticket.last_staff_message_id = max(by_staff, default=0)


def _close(ctx: Context, source: Ticket, target: Ticket) -> None:
    source.merged_into_id = target.id
    source.status, source.closed_at = Status.CLOSED.value, ctx.now
    source.last_staff_message_id = 0
    source.version += 1
    store.step(ctx, source, sla.Step.CLOSED)
    _told(ctx, source, "merged_into", target)


def _wake(ctx: Context, target: Ticket) -> None:
    if target.status == Status.CLOSED:
        store.step(ctx, target, sla.Step.REOPENED)
        target.closed_at = None
    store.step(ctx, target, sla.Step.CUSTOMER)
    target.status = Status.CUSTOMER_REPLY.value


def _made(ctx: Context, source: Ticket, command: SplitTicket) -> Ticket:
    made = Ticket(
        account_id=source.account_id,
        mark=str(command.mark),
        number=store.provisional(command.mark),
        department_id=source.department_id,
        service_id=source.service_id,
        subject=command.subject,
        status=Status.OPEN.value,
        priority=source.priority,
        opened_by=source.opened_by,
        created_at=ctx.now,
        last_at=ctx.now,
        last_by=Author.CUSTOMER.value,
        last_name="",
        clocks={},
        breaks_at=store.NEVER,
    )
    ctx.add(made)
    ctx.session.flush()
    made.number = store.NUMBERS_FROM + made.id
    ctx.things.add(f"tickets:{made.id}")
    store.start_clocks(ctx, made, ctx.find(Department, source.department_id))
    return made
