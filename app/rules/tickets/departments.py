"""Departments: what customers are shown of them, and the promises that a ticket gets."""

from datetime import timedelta
from typing import Any, Final

from app.errors import Invalid
from app.models.department import Department
from app.models.service import Product, Service
from app.portal.departments import (
    DepartmentFacts,
    DepartmentList,
    Departments,
    Office,
    Priority,
    ServiceChoice,
)
from app.rules.core import Context, handles
from app.rules.tickets import hours, sla
from app.rules.tickets.regime import Regime, Targets
from app.rules.tickets.terms import terms_of

_SERVICES: Final = 500
"""Services that are offered to choose from."""


@handles(Departments)
def departments(ctx: Context, _query: Departments) -> DepartmentList:
    """Say where a ticket can go and what it may be about."""
    found = ctx.session.scalars(
        ctx.rows(Department).where(Department.active).order_by(Department.position, Department.id)
    )
    return DepartmentList(
        departments=tuple(facts(ctx, department) for department in found),
        services=_services(ctx),
    )


def facts(ctx: Context, department: Department) -> DepartmentFacts:
    """Return what anybody may know of a department, as things stand now."""
    promised = {p: sla.expected(regime_of(department, p), ctx.now) for p in Priority}
    return DepartmentFacts(
        id=department.id,
        key=department.key,
        names=department.names,
        purposes=department.purposes,
        words=tuple(department.words.split()),
        endings=tuple(department.file_types.get("endings", ())),
        office=_office(ctx, calendar_of(department)),
        expected={p: moment for p, moment in promised.items() if moment is not None},
        terms=terms_of(department),
    )


def open_department(ctx: Context, department_id: int) -> Department:
    """Return a department that takes tickets; Invalid for any other."""
    found: Department | None = ctx.session.scalars(
        ctx.rows(Department).where(Department.id == department_id, Department.active)
    ).one_or_none()
    if found is None:
        raise Invalid(fields={"department_id": "unknown_choice"})
    return found


def calendar_of(department: Department) -> hours.Calendar:
    """Return when a department works."""
    return hours.Calendar.of_facts(department.calendar)


def regime_of(department: Department, priority: Priority) -> Regime:
    """Return what a department promises for a priority; critical tickets count all time."""
    promised = [*department.promises.get(priority.value, ()), None, None, None]
    first, update, solution = (timedelta(minutes=m) if m else None for m in promised[:3])
    return Regime(
        calendar=calendar_of(department),
        targets=Targets(first, update, solution),
        around_the_clock=priority is Priority.CRITICAL,
    )


def _office(ctx: Context, calendar: hours.Calendar) -> Office:
    if hours.is_open(calendar, ctx.now):
        return Office(open=True, until=hours.closes_at(calendar, ctx.now))
    return Office(open=False, until=hours.opens_at(calendar, ctx.now))


def _services(ctx: Context) -> tuple[ServiceChoice, ...]:
    rows: Any = ctx.session.execute(
        ctx.rows(Service.id, Service.label, Product.name)
        .join_from(Service, Product, Product.id == Service.product_id)
        .where(Service.state.in_(("pending", "active", "suspended")))
        .order_by(Service.label, Service.id)
        .limit(_SERVICES)
    )
    return tuple(ServiceChoice(id=row.id, label=label_of(row.name, row.label)) for row in rows)


def label_of(product: str, label: str) -> str:
    """Return how a service is named: what it is, and what it is for."""
    return f"{product} – {label}" if label else product
