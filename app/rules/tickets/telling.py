"""Who is told of what happens to a ticket: in the bell, by mail, in open windows."""

from collections.abc import Iterable, Mapping

from app.models.account import Membership
from app.models.department import Department, DepartmentMember
from app.models.people import StaffMember, User
from app.models.ticket import Ticket
from app.portal.departments import Priority
from app.portal.rights import Right
from app.rules.core import Context
from app.rules.core.actors import rights_of
from app.rules.mail.outbox import main_address, queue_mail
from app.rules.notifications import notify_user
from app.rules.tickets.terms import amount


def opened(ctx: Context, ticket: Ticket, department: Department, user_id: int) -> None:
    """Confirm a new ticket to the user who opened it."""
    ctx.left.append(lambda: _confirm(ctx, ticket, department, user_id))


def _confirm(ctx: Context, ticket: Ticket, department: Department, user_id: int) -> None:
    critical = ticket.priority == Priority.CRITICAL
    address, language = main_address(ctx, user_id)
    queue_mail(
        ctx,
        "ticket_critical_received" if critical else "ticket_received",
        to=address,
        user_id=user_id,
        account_id=ticket.account_id,
        language=language,
        facts=facts_of(ticket) | {"amount": amount(department.emergency_cents, language)},
        ticket_id=ticket.id,
    )


def customer_wrote(ctx: Context, ticket: Ticket) -> None:
    """Tell whoever cares for the ticket that it is their turn."""
    if ticket.assignee_id is not None:
        notify_user(ctx, ticket.assignee_id, "ticket_customer_wrote", facts_of(ticket))


def staff_wrote(ctx: Context, ticket: Ticket) -> None:
    """Tell the customer that there is an answer: whoever opened it by mail, the others in the bell."""
    for user_id in customers(ctx, ticket):
        notify_user(ctx, user_id, "ticket_answered", facts_of(ticket), ticket.account_id)
    if ticket.opened_by is not None:
        queue_mail(
            ctx,
            "ticket_answered",
            user_id=ticket.opened_by,
            account_id=ticket.account_id,
            facts=facts_of(ticket),
            ticket_id=ticket.id,
        )


def alarm(ctx: Context, users: Iterable[int], kind: str, facts: Mapping[str, str]) -> None:
    """Tell some users of the staff something of a ticket, in the bell and by mail."""
    for user_id in users:
        notify_user(ctx, user_id, kind, facts)
        queue_mail(ctx, kind, user_id=user_id, facts=facts)


def colleagues(ctx: Context, department_id: int) -> list[int]:
    """Return the users who work in a department and are staff still."""
    with ctx.house():
        found = ctx.session.scalars(
            ctx.rows(DepartmentMember.user_id, also=(StaffMember,))
            .join(StaffMember, StaffMember.user_id == DepartmentMember.user_id)
            .where(DepartmentMember.department_id == department_id)
            .order_by(DepartmentMember.user_id)
        )
        return list(found)


def customers(ctx: Context, ticket: Ticket) -> list[int]:
    """Return the members of the account who see its tickets."""
    with ctx.house():
        rows = ctx.session.execute(
            ctx.rows(Membership.user_id, Membership.owner, Membership.rights)
            .where(Membership.account_id == ticket.account_id)
            .order_by(Membership.user_id)
        ).all()
    return [row.user_id for row in rows if row.owner or Right.TICKETS in rights_of(row.rights)]


def name_of(ctx: Context, user_id: int) -> str:
    """Return a user's name."""
    with ctx.house():
        return str(ctx.session.scalar(ctx.rows(User.name).where(User.id == user_id)))


def facts_of(ticket: Ticket) -> dict[str, str]:
    """Return what a notification or mail says of a ticket."""
    return {
        "ticket": str(ticket.number),
        "subject": ticket.subject,
        "ticket_id": str(ticket.id),
    }
