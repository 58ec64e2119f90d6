"""Who cares for a ticket, where it belongs, where it stands: one ticket, or many at once."""

from app.errors import Invalid, NotFound
from app.models.ticket import Ticket
from app.portal.desk.deeds import AssignTicket, BulkChange, BulkReport, MoveTicket, SetTicketStatus
from app.portal.desk.ticket import DeskTicket
from app.portal.tickets import Author, Status
from app.rules.core import Context, handles
from app.rules.desk.reading import desk_ticket
from app.rules.desk.scope import ticket_of, worker, works_in
from app.rules.notifications import notify_user
from app.rules.tickets import sla, store
from app.rules.tickets.departments import open_department
from app.rules.tickets.telling import facts_of, name_of

_STEPS = {
    Status.OPEN: sla.Step.RESUMED,
    Status.IN_PROGRESS: sla.Step.RESUMED,
    Status.CUSTOMER_REPLY: sla.Step.RESUMED,
    Status.ANSWERED: sla.Step.WAITING,
    Status.WAITING: sla.Step.WAITING,
    Status.CLOSED: sla.Step.CLOSED,
}


@handles(AssignTicket)
def assign_ticket(ctx: Context, command: AssignTicket) -> DeskTicket:
    """Say who cares for it; of two claims at once the second is told of the first."""
    ticket = ticket_of(ctx, command.ticket_id, command.version)
    _assign(ctx, ticket, command.user_id)
    return desk_ticket(ctx, ticket)


@handles(MoveTicket)
def move_ticket(ctx: Context, command: MoveTicket) -> DeskTicket:
    """Give it to another department; whoever moves it may not be able to follow it there."""
    ticket = ticket_of(ctx, command.ticket_id, command.version)
    _move(ctx, ticket, command.department_id)
    return desk_ticket(ctx, ticket)


@handles(SetTicketStatus)
def set_ticket_status(ctx: Context, command: SetTicketStatus) -> DeskTicket:
    """Say where it stands without writing to the customer."""
    ticket = ticket_of(ctx, command.ticket_id, command.version)
    _set_status(ctx, ticket, command.status)
    return desk_ticket(ctx, ticket)


@handles(BulkChange)
def bulk_change(ctx: Context, command: BulkChange) -> BulkReport:
    """Do one thing to many tickets; what was changed meanwhile is left and named."""
    skipped = []
    for picked in sorted(command.tickets, key=lambda one: one.id):
        try:
            ticket = ticket_of(ctx, picked.id)
        except NotFound:
            skipped.append(picked.id)
            continue
        if ticket.version != picked.version or ticket.merged_into_id is not None:
            skipped.append(picked.id)
            continue
        _change(ctx, ticket, command)
        ctx.audit("bulk_change_ticket", chain=ticket.account_id, ticket_id=ticket.id)
    ctx.audit_chain = None
    return BulkReport(changed=len(command.tickets) - len(skipped), skipped=tuple(skipped))


def _change(ctx: Context, ticket: Ticket, command: BulkChange) -> None:
    if command.department_id is not None and command.department_id != ticket.department_id:
        _move(ctx, ticket, command.department_id)
    if command.assignee_id is not None and command.assignee_id != ticket.assignee_id:
        _assign(ctx, ticket, command.assignee_id)
    if command.status is not None and command.status != ticket.status:
        _set_status(ctx, ticket, command.status)
    ctx.tell(*BulkChange.spec.topics, account_id=ticket.account_id)


def _assign(ctx: Context, ticket: Ticket, user_id: int | None) -> None:
    if user_id is not None:
        worker(ctx, user_id, ticket.department_id)
    ticket.assignee_id = user_id
    ticket.version += 1
    store.look_again(ctx, ticket)
    if ticket.status == Status.OPEN and user_id is not None:
        ticket.status = Status.IN_PROGRESS.value
    name = name_of(ctx, user_id) if user_id is not None else ""
    store.happened(ctx, ticket, Author.STAFF, "assigned" if name else "unassigned", name=name)
    if user_id is not None and user_id != ctx.user_id:
        notify_user(ctx, user_id, "ticket_assigned", facts_of(ticket))


def _move(ctx: Context, ticket: Ticket, department_id: int) -> None:
    department = open_department(ctx, department_id)
    ticket.department_id = department.id
    ticket.version += 1
    if not works_in(ctx, ticket.assignee_id, department.id):
        ticket.assignee_id = None
    store.regrade(ctx, ticket, department)
    store.happened(ctx, ticket, Author.STAFF, "moved", department=str(department.id))


def _set_status(ctx: Context, ticket: Ticket, status: Status) -> None:
    if ticket.merged_into_id is not None:
        raise Invalid(fields={"status": "merged"})
    if ticket.status == Status.CLOSED and status is not Status.CLOSED:
        store.step(ctx, ticket, sla.Step.REOPENED)
    store.step(ctx, ticket, _STEPS[status])
    ticket.status = status.value
    ticket.closed_at = ctx.now if status is Status.CLOSED else None
    ticket.version += 1
    store.happened(ctx, ticket, Author.STAFF, "status", status=status.value)
