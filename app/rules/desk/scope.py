"""Whose tickets an agent works on: those of their departments, and no others."""

from typing import Final

from sqlalchemy import bindparam, select

from app.errors import Conflict, Invalid, NotFound
from app.models.base import Id
from app.models.department import Department, DepartmentMember
from app.models.guard import MARK
from app.models.ticket import Ticket
from app.portal.rights import StaffRight
from app.rules.core import Context

_DEPARTMENT: Final = Department.__table__.c.id
_MEMBER: Final = DepartmentMember.__table__.c
_ALL: Final = select(_DEPARTMENT).order_by(_DEPARTMENT)
_OWN: Final = (
    select(_MEMBER.department_id)
    .where(_MEMBER.user_id == bindparam("user_id", type_=Id))
    .order_by(_MEMBER.department_id)
    .execution_options(**{MARK: frozenset({"department_member"})})
)
"""Built once: whatever is done at the desk asks for them."""


def departments_of(ctx: Context) -> tuple[int, ...]:
    """Return the caller's departments; whoever sets the portal up works in all of them."""
    if not ctx.session.scope.house:
        return ()
    if StaffRight.SETTINGS in ctx.actor.staff:
        found = ctx.session.connection().execute(_ALL)
        return tuple(row[0] for row in found)
    return departments_of_user(ctx, ctx.user_id)


def departments_of_user(ctx: Context, user_id: int) -> tuple[int, ...]:
    """Return the departments in which somebody works; asked by whoever sees the house."""
    ctx.session.flush()
    found = ctx.session.connection().execute(_OWN, {"user_id": user_id})
    return tuple(row[0] for row in found)


def ticket_of(
    ctx: Context, ticket_id: int, version: int | None = None, *, lock: bool = True
) -> Ticket:
    """Return a ticket of the caller's departments to be worked on; NotFound for any other.

    A command that comes here is recorded in the account's audit chain.
    """
    ticket = ctx.find(Ticket, ticket_id, lock=lock)
    if ticket.department_id not in departments_of(ctx):
        raise NotFound("ticket")
    if version is not None and ticket.version != version:
        raise Conflict("stale")
    ctx.audit_chain = ticket.account_id
    ctx.things |= {f"tickets:{ticket.id}", f"presence:{ticket.id}"}
    return ticket


def worker(ctx: Context, user_id: int, department_id: int) -> int:
    """Return a user who works in a department; Invalid for anybody else."""
    found = ctx.session.scalar(
        ctx.rows(DepartmentMember.user_id).where(
            DepartmentMember.user_id == user_id, DepartmentMember.department_id == department_id
        )
    )
    if found is None:
        raise Invalid(fields={"user_id": "unknown_choice"})
    return user_id


def works_in(ctx: Context, user_id: int | None, department_id: int) -> bool:
    """Tell whether a user works in a department."""
    return user_id is not None and bool(
        ctx.session.scalar(
            ctx.rows(DepartmentMember.user_id).where(
                DepartmentMember.user_id == user_id,
                DepartmentMember.department_id == department_id,
            )
        )
    )
