"""The queue: its pages and counts, and what the desk knows of departments and colleagues."""

from typing import Any, Final

from sqlalchemy import bindparam, case, func, select

from app.models.account import Account
from app.models.base import Id
from app.models.department import Department, DepartmentMember
from app.models.people import StaffMember, User
from app.models.search import TICKETS
from app.models.ticket import Ticket
from app.portal.departments import Priority
from app.portal.desk.queue import (
    OURS,
    WAITING,
    Colleague,
    CountQueue,
    DeskFacts,
    Queue,
    QueueCounts,
    QueueRow,
    ReadDesk,
)
from app.portal.listing import Page
from app.portal.tickets import ACTIVE, EmergencyState, Status
from app.rules.core import Context, handles
from app.rules.core.listing import ListSource, list_rows, made
from app.rules.desk.scope import departments_of
from app.rules.tickets.departments import facts
from app.rules.tickets.lists import AUTHORS, PRIORITIES, STATES, of_messages

_C: Final = Ticket.__table__.c
_A: Final = Account.__table__.c
_U: Final = User.__table__.c
_NAMED: Final = set(QueueRow.model_fields)

_CLAIMS: Final = {"": None, **{state.value: state for state in EmergencyState}}

_ACCOUNT: Final = (
    select(case((_A.company != "", _A.company), else_=_A.person))
    .where(_A.id == _C.account_id)
    .scalar_subquery()
)
_ASSIGNEE: Final = select(_U.name).where(_U.id == _C.assignee_id).scalar_subquery()

_ME: Final = bindparam("me", type_=Id)
_MINE: Final[Any] = bindparam("departments", expanding=True)


def _make(row: Any) -> QueueRow:
    values = dict(zip(SOURCE.columns, row, strict=True))
    values["priority"] = PRIORITIES[values["priority"]]
    values["status"] = STATES[values["status"]]
    values["last_by"] = AUTHORS[values["last_by"]]
    values["emergency_state"] = _CLAIMS[values["emergency_state"]]
    values["assignee"] = values["assignee"] or ""
    values["mine"] = bool(values["mine"])
    return made(QueueRow, _NAMED, values)


def _words(ctx: Context, wanted: list[str], cap: int) -> Any:
    return TICKETS.found(ctx.database, None, wanted, cap)


def _limits(ctx: Context) -> dict[str, Any]:
    return {"me": ctx.user_id, "departments": list(departments_of(ctx))}


SOURCE: Final = ListSource(
    columns={
        **{name: _C[name] for name in QueueRow.model_fields if name in _C},
        "account": _ACCOUNT,
        "assignee": _ASSIGNEE,
        "mine": _C.assignee_id == _ME,
        "unassigned": _C.assignee_id.is_(None),
    },
    make=_make,
    words=_words,
    named=of_messages,
    limits=_limits,
    only=_C.department_id.in_(_MINE),
)


@handles(Queue)
def queue(ctx: Context, query: Queue) -> Page[QueueRow]:
    """Answer one page of the queue."""
    return list_rows(ctx, query, SOURCE)


def row_of(ctx: Context, ticket_id: int) -> QueueRow:
    """Return the queue's row of one ticket."""
    statement = ctx.rows(*(column.label(name) for name, column in SOURCE.columns.items()))
    row = ctx.session.execute(statement.where(_C.id == ticket_id), {"me": ctx.user_id}).one()
    return _make(row)


@handles(CountQueue)
def count_queue(ctx: Context, _query: CountQueue) -> QueueCounts:
    """Count what is not closed, in one go by the index of the queue."""
    active = [status.value for status in ACTIVE]
    rows = ctx.session.execute(
        ctx.rows(Ticket.status, Ticket.priority, Ticket.assignee_id, func.count())
        .where(Ticket.status.in_(active), Ticket.department_id.in_(departments_of(ctx)))
        .group_by(Ticket.status, Ticket.priority, Ticket.assignee_id)
    ).all()
    me = ctx.user_id

    def count(*, among: tuple[Status, ...] = ACTIVE, **wanted: Any) -> int:
        return sum(
            n
            for status, priority, assignee, n in rows
            if status in among
            and priority == wanted.get("priority", priority)
            and assignee == wanted.get("assignee", assignee)
        )

    return QueueCounts(
        views={
            "ours": count(among=OURS),
            "new": count(among=(Status.OPEN,)),
            "mine": count(assignee=me),
            "unassigned": count(assignee=None),
            "critical": count(priority=Priority.CRITICAL),
            "waiting": count(among=WAITING),
        }
    )


@handles(ReadDesk)
def read_desk(ctx: Context, _query: ReadDesk) -> DeskFacts:
    """Say which departments there are, which are the caller's, and who works in them."""
    found = ctx.session.scalars(
        ctx.rows(Department).where(Department.active).order_by(Department.position, Department.id)
    ).all()
    return DeskFacts(
        departments=tuple(facts(ctx, department) for department in found),
        mine=departments_of(ctx),
        colleagues=_colleagues(ctx),
    )


def _colleagues(ctx: Context) -> tuple[Colleague, ...]:
    rows = ctx.session.execute(
        ctx.rows(
            DepartmentMember.user_id, User.name, DepartmentMember.department_id, also=(StaffMember,)
        )
        .join_from(DepartmentMember, User, User.id == DepartmentMember.user_id)
        .join(StaffMember, StaffMember.user_id == User.id)
        .order_by(User.name, User.id, DepartmentMember.department_id)
    ).all()
    found: dict[int, Colleague] = {}
    for user_id, name, department_id in rows:
        before = found.get(user_id, Colleague(user_id=user_id, name=name, departments=()))
        departments = (*before.departments, department_id)
        found[user_id] = before.model_copy(update={"departments": departments})
    return tuple(found.values())
