"""Setting up departments; what changes of their promises holds for open tickets too."""

from collections.abc import Iterable
from datetime import time
from typing import Any, Final

from sqlalchemy import func

from app.errors import Conflict, Invalid
from app.models.department import Department, DepartmentMember
from app.models.people import StaffMember, User
from app.models.ticket import Ticket
from app.portal.admin.departments import (
    AdminDepartments,
    DepartmentRecord,
    DepartmentRecords,
    SaveDepartment,
    StaffName,
)
from app.portal.departments import Priority
from app.portal.listing import tokens
from app.portal.tickets import Status
from app.rules.core import Context, handles
from app.rules.core.listing import minor, units
from app.rules.tickets import store
from app.rules.tickets.departments import calendar_of, regime_of
from app.rules.tickets.hours import Calendar

_BATCH: Final = 500
"""Open tickets whose promises are laid out anew at a time."""


@handles(AdminDepartments)
def admin_departments(ctx: Context, _query: AdminDepartments) -> DepartmentRecords:
    """List them."""
    return _listed(ctx)


@handles(SaveDepartment)
def save_department(ctx: Context, command: SaveDepartment) -> DepartmentRecords:
    """Set one up, and lay out the promises of its open tickets anew where they changed."""
    department = _found(ctx, command)
    before = (department.calendar, department.promises)
    _fill(department, command)
    _check(department)
    ctx.session.flush()
    _set_members(ctx, department, command.members)
    ctx.audit_facts["department"] = department.id
    if command.id is not None and before != (department.calendar, department.promises):
        _lay_out_anew(ctx, department)
    return _listed(ctx)


def _found(ctx: Context, command: SaveDepartment) -> Department:
    if command.id is None:
        place = ctx.session.scalar(ctx.rows(func.max(Department.position)))
        made = Department(
            key=_new_key(ctx, command.name_en),
            position=0 if place is None else place + 1,
            version=1,
            calendar={},
            promises={},
        )
        ctx.add(made)
        return made
    department = ctx.find(Department, command.id, command.version, lock=True)
    department.version += 1
    if department.active and not command.active:
        _refuse_to_close(ctx, department)
    return department


def _refuse_to_close(ctx: Context, department: Department) -> None:
    """Keep a department that somebody waits in, and the last one."""
    if _open_tickets(ctx).get(department.id):
        raise Conflict("department_in_use")
    others = ctx.rows(func.count(Department.id)).where(
        Department.active, Department.id != department.id
    )
    if not ctx.session.scalar(others):
        raise Conflict("last_department")


def _fill(department: Department, command: SaveDepartment) -> None:
    department.names = {"de": command.name_de, "en": command.name_en}
    department.purposes = {"de": command.purpose_de, "en": command.purpose_en}
    department.words = " ".join(dict.fromkeys(tokens(command.words)))
    department.active = command.active
    department.calendar = Calendar(
        subdivision=command.subdivision,
        opens=time.fromisoformat(command.opens),
        closes=time.fromisoformat(command.closes),
        weekdays=frozenset(command.weekdays),
    ).as_facts()
    department.promises = {
        priority.value: [minutes or None for minutes in promised]
        for priority, promised in command.promises.items()
    }
    department.file_types = {"endings": list(dict.fromkeys(command.endings.split()))}
    department.emergency_cents = minor(command.emergency_price)
    department.hour_cents = minor(command.hour_price)
    department.warn_at = command.warn_at


def _check(department: Department) -> None:
    """Refuse promises that no office with these hours could keep."""
    for priority in Priority:
        try:
            regime_of(department, priority)
        except Invalid as error:
            raise Invalid(fields={"promises": next(iter(error.fields.values()))}) from error


def _set_members(ctx: Context, department: Department, members: Iterable[int]) -> None:
    wanted = set(members)
    known = set(ctx.session.scalars(ctx.rows(StaffMember.user_id)))
    if not wanted <= known:
        raise Invalid(fields={"members": "unknown_choice"})
    here = DepartmentMember.department_id == department.id
    ctx.changed(ctx.delete(DepartmentMember).where(here))
    for user_id in sorted(wanted):
        ctx.add(DepartmentMember(department_id=department.id, user_id=user_id))
    ctx.session.flush()


def _lay_out_anew(ctx: Context, department: Department) -> None:
    after = 0
    while True:
        tickets = ctx.session.scalars(
            ctx.rows(Ticket)
            .where(
                Ticket.department_id == department.id,
                Ticket.status != Status.CLOSED.value,
                Ticket.id > after,
            )
            .order_by(Ticket.id)
            .limit(_BATCH)
        ).all()
        for ticket in tickets:
            store.regrade(ctx, ticket, department)
            after = ticket.id
        ctx.session.flush()
        for ticket in tickets:
            ctx.session.expunge(ticket)
        if len(tickets) < _BATCH:
            return


def _new_key(ctx: Context, name: str) -> str:
    """Return a key that nobody has: the name's first word, and a number where it is taken."""
    word = (tokens(name) or ["department"])[0][:30]
    taken = set(ctx.session.scalars(ctx.rows(Department.key)))
    numbered = (f"{word}-{n}" for n in range(2, len(taken) + 3))
    return next(key for key in (word, *numbered) if key not in taken)


def _listed(ctx: Context) -> DepartmentRecords:
    departments = ctx.session.scalars(
        ctx.rows(Department).order_by(Department.position, Department.id)
    ).all()
    members: dict[int, list[int]] = {}
    rows = ctx.rows(DepartmentMember.department_id, DepartmentMember.user_id)
    for department_id, user_id in ctx.session.execute(rows):
        members.setdefault(department_id, []).append(user_id)
    waiting = _open_tickets(ctx)
    staff = ctx.session.execute(
        ctx.rows(StaffMember.user_id, User.name)
        .join_from(StaffMember, User, User.id == StaffMember.user_id)
        .order_by(User.name, User.id)
    )
    return DepartmentRecords(
        departments=tuple(
            _record(d, tuple(sorted(members.get(d.id, ()))), waiting.get(d.id, 0))
            for d in departments
        ),
        staff=tuple(StaffName(user_id=row[0], name=row[1]) for row in staff),
    )


def _open_tickets(ctx: Context) -> dict[int, int]:
    rows: Any = ctx.session.execute(
        ctx.rows(Ticket.department_id, func.count(Ticket.id))
        .where(Ticket.status != Status.CLOSED.value)
        .group_by(Ticket.department_id)
    )
    return {row[0]: row[1] for row in rows}


def _record(department: Department, members: tuple[int, ...], waiting: int) -> DepartmentRecord:
    calendar = calendar_of(department)
    names, purposes = department.names, department.purposes
    return DepartmentRecord(
        id=department.id,
        version=department.version,
        name_de=names.get("de", ""),
        name_en=names.get("en", ""),
        purpose_de=purposes.get("de", ""),
        purpose_en=purposes.get("en", ""),
        words=department.words,
        active=department.active,
        subdivision=calendar.subdivision,
        opens=f"{calendar.opens:%H:%M}",
        closes=f"{calendar.closes:%H:%M}",
        weekdays=tuple(sorted(calendar.weekdays)),
        endings=" ".join(department.file_types.get("endings", ())),
        emergency_price=units(department.emergency_cents),
        hour_price=units(department.hour_cents),
        warn_at=department.warn_at,
        promises={p: _minutes(department.promises.get(p.value, ())) for p in Priority},
        members=members,
        open_tickets=waiting,
    )


def _minutes(promised: Iterable[int | None]) -> tuple[int, int, int]:
    first, update, solution = [*(minutes or 0 for minutes in promised), 0, 0, 0][:3]
    return first, update, solution
