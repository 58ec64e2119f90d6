"""What a customer does with a ticket: open, write, close, reopen, rate, read."""

from app.errors import Conflict, Invalid
from app.models.department import Department
from app.models.service import Service
from app.models.ticket import Ticket, TicketConsent, TicketSeen
from app.portal.departments import Priority
from app.portal.tickets import (
    Author,
    CloseTicket,
    EmergencyState,
    MarkTicketSeen,
    OpenTicket,
    RateTicket,
    ReopenTicket,
    ReplyToTicket,
    Status,
    TicketDetail,
)
from app.portal.topics import Topic
from app.rules.core import Context, handles
from app.rules.sealed import keeping
from app.rules.tickets import sla, store, telling
from app.rules.tickets.departments import open_department
from app.rules.tickets.reading import detail
from app.rules.tickets.terms import CURRENCY, terms_of


@handles(OpenTicket)
def open_ticket(ctx: Context, command: OpenTicket) -> TicketDetail:
    """Open a ticket; a critical one is escalated at once."""
    department = open_department(ctx, command.department_id)
    _check_service(ctx, command.service_id)
    _check_emergency(command, department)
    ticket = _new(ctx, command)
    store.start_clocks(ctx, ticket, department)
    ctx.add(ticket)
    ctx.session.flush()
    message = store.write(ctx, ticket, Author.CUSTOMER, command.text, command.attachments)
    keeping.keep(ctx, ticket, message, command.sealed)
    _see(ctx, ticket.id, message.id)
    if command.emergency is not None:
        _keep_consent(ctx, ticket, command, department)
    telling.opened(ctx, ticket, department, ctx.user_id)
    if command.priority is Priority.CRITICAL:
        ctx.left.append(lambda: _escalate(ctx, ticket))
    ctx.audit_facts["ticket_id"] = ticket.id
    ctx.things.add(f"tickets:{ticket.id}")
    return detail(ctx, ticket, only=message, bare=not (command.attachments or command.sealed))


@handles(ReplyToTicket)
def reply_to_ticket(ctx: Context, command: ReplyToTicket) -> TicketDetail:
    """Write in a ticket: it is the staff's turn then. What was merged goes on in the other."""
    ticket = store.mine(ctx, command.ticket_id)
    while ticket.merged_into_id is not None:
        ticket = store.mine(ctx, ticket.merged_into_id)
    if ticket.status == Status.CLOSED:
        _open_again(ctx, ticket)
    message = store.write(ctx, ticket, Author.CUSTOMER, command.text, command.attachments)
    keeping.keep(ctx, ticket, message, command.sealed)
    _see(ctx, ticket.id, message.id)
    store.step(ctx, ticket, sla.Step.CUSTOMER)
    if ticket.status != Status.OPEN:
        ticket.status = Status.CUSTOMER_REPLY.value
    ticket.version += 1
    telling.customer_wrote(ctx, ticket)
    return detail(ctx, ticket)


@handles(CloseTicket)
def close_ticket(ctx: Context, command: CloseTicket) -> TicketDetail:
    """Close a ticket; closing it twice changes nothing."""
    ticket = store.mine(ctx, command.ticket_id)
    if ticket.status != Status.CLOSED:
        ticket.status, ticket.closed_at = Status.CLOSED.value, ctx.now
        ticket.version += 1
        store.step(ctx, ticket, sla.Step.CLOSED)
        store.happened(ctx, ticket, Author.CUSTOMER, "closed")
    return detail(ctx, ticket)


@handles(ReopenTicket)
def reopen_ticket(ctx: Context, command: ReopenTicket) -> TicketDetail:
    """Open a closed ticket again; one that is open stays as it is."""
    ticket = store.mine(ctx, command.ticket_id)
    if ticket.merged_into_id is not None:
        raise Conflict("merged")
    if ticket.status == Status.CLOSED:
        _open_again(ctx, ticket)
        ticket.status = Status.CUSTOMER_REPLY.value
        telling.customer_wrote(ctx, ticket)
    return detail(ctx, ticket)


@handles(RateTicket)
def rate_ticket(ctx: Context, command: RateTicket) -> TicketDetail:
    """Rate what staff has done; it may be changed as long as one likes."""
    ticket = store.mine(ctx, command.ticket_id)
    if not ticket.last_staff_message_id:
        raise Conflict("not_answered")
    ticket.rating, ticket.rating_words = command.stars, command.words
    ticket.version += 1
    return detail(ctx, ticket)


@handles(MarkTicketSeen)
def mark_ticket_seen(ctx: Context, command: MarkTicketSeen) -> None:
    """Note how far the caller has read; going back is not possible."""
    ticket = store.mine(ctx, command.ticket_id)
    _see(ctx, ticket.id, min(command.up_to, ticket.last_message_id))
    ctx.tell(Topic.TICKETS, user_id=ctx.user_id)


def _new(ctx: Context, command: OpenTicket) -> Ticket:
    claimed = EmergencyState.CLAIMED.value if command.emergency else ""
    return Ticket(
        account_id=ctx.account_id,
        mark=str(command.mark),
        number=store.provisional(command.mark),
        department_id=command.department_id,
        service_id=command.service_id,
        subject=command.subject,
        status=Status.OPEN.value,
        priority=command.priority.value,
        emergency=command.emergency.value if command.emergency else "",
        emergency_state=claimed,
        opened_by=ctx.user_id,
        created_at=ctx.now,
        last_at=ctx.now,
        last_by=Author.CUSTOMER.value,
        last_name=store.author_name(ctx),
        messages=0,
        clocks={},
        breaks_at=store.NEVER,
    )


def _escalate(ctx: Context, ticket: Ticket) -> None:
    from app.rules.escalation.firing import fire_due  # it stands on the modules of this package

    fire_due(ctx, ticket)


def _check_service(ctx: Context, service_id: int | None) -> None:
    known = service_id is None or ctx.session.scalar(
        ctx.rows(Service.id).where(Service.id == service_id)
    )
    if not known:
        raise Invalid(fields={"service_id": "unknown_choice"})


def _check_emergency(command: OpenTicket, department: Department) -> None:
    critical = command.priority is Priority.CRITICAL
    if critical and command.emergency is None:
        raise Invalid(fields={"emergency": "required"})
    if not critical and (command.emergency or command.consent):
        raise Invalid(fields={"priority": "emergency_is_critical"})
    if not critical:
        return
    if command.consent is None:
        raise Invalid(fields={"consent": "required"})
    terms, agreed = terms_of(department), command.consent
    if (agreed.version, agreed.amount_cents) != (terms.version, terms.amount_cents):
        raise Conflict("terms_changed")


def _keep_consent(
    ctx: Context, ticket: Ticket, command: OpenTicket, department: Department
) -> None:
    assert command.consent is not None
    terms, agreed = terms_of(department), command.consent
    ctx.add(
        TicketConsent(
            account_id=ticket.account_id,
            ticket_id=ticket.id,
            user_id=ctx.user_id,
            at=ctx.now,
            emergency=ticket.emergency,
            version=terms.version,
            language=agreed.language,
            wording=terms.wordings[agreed.language],
            amount_cents=terms.amount_cents,
            currency=CURRENCY,
        )
    )


def _open_again(ctx: Context, ticket: Ticket) -> None:
    ticket.closed_at = None
    ticket.version += 1
    store.step(ctx, ticket, sla.Step.REOPENED)
    store.happened(ctx, ticket, Author.CUSTOMER, "reopened")


def _see(ctx: Context, ticket_id: int, message_id: int) -> None:
    row = {"user_id": ctx.user_id, "ticket_id": ticket_id, "message_id": message_id}
    statement = ctx.database.upsert(TicketSeen).values(row)
    ctx.session.execute(
        statement.on_conflict_do_update(
            index_elements=["user_id", "ticket_id"],
            set_={"message_id": message_id},
            where=TicketSeen.message_id < message_id,
        ).execution_options(visible=frozenset({"ticket_seen"}))
    )
