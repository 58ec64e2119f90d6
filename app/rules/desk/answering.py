"""Writing in a ticket as staff: answers to the customer, and notes that they never see."""

from app.errors import Conflict, Invalid
from app.models.ticket import Ticket, TicketNote
from app.portal.desk.deeds import AddNote, ReplyAsStaff
from app.portal.desk.ticket import DeskTicket
from app.portal.tickets import Author, Status
from app.rules.core import Context, handles
from app.rules.desk.reading import desk_ticket
from app.rules.desk.scope import ticket_of, works_in
from app.rules.tickets import sla, store, telling

_AFTERWARDS = (Status.ANSWERED, Status.WAITING, Status.IN_PROGRESS, Status.CLOSED)


@handles(ReplyAsStaff)
def reply_as_staff(ctx: Context, command: ReplyAsStaff) -> DeskTicket:
    """Answer, unless somebody wrote what the writer has not seen."""
    if command.status not in _AFTERWARDS:
        raise Invalid(fields={"status": "unknown_choice"})
    ticket = ticket_of(ctx, command.ticket_id)
    if ticket.merged_into_id is not None:
        raise Conflict("merged")
    if ticket.last_message_id > command.read_up_to:
        raise Conflict("written_meanwhile")
    if ticket.assignee_id is None and works_in(ctx, ctx.user_id, ticket.department_id):
        ticket.assignee_id = ctx.user_id
    store.write(ctx, ticket, Author.STAFF, command.text, command.attachments)
    store.step(ctx, ticket, sla.Step.ANSWERED)
    _afterwards(ctx, ticket, command.status)
    ticket.version += 1
    telling.staff_wrote(ctx, ticket)
    return desk_ticket(ctx, ticket)


@handles(AddNote)
def add_note(ctx: Context, command: AddNote) -> DeskTicket:
    """Write an internal note. The customer's windows are told nothing."""
    ticket = ticket_of(ctx, command.ticket_id, lock=False)
    ctx.audit_chain = None
    ctx.add(
        TicketNote(
            ticket_id=ticket.id,
            user_id=ctx.user_id,
            name=store.author_name(ctx),
            at=ctx.now,
            text=command.text,
        )
    )
    return desk_ticket(ctx, ticket)


def _afterwards(ctx: Context, ticket: Ticket, status: Status) -> None:
    ticket.status = status.value
    ticket.closed_at = None
    if status is Status.IN_PROGRESS:
        store.step(ctx, ticket, sla.Step.RESUMED)
    elif status is Status.CLOSED:
        ticket.closed_at = ctx.now
        store.step(ctx, ticket, sla.Step.CLOSED)
        store.happened(ctx, ticket, Author.STAFF, "closed")
