"""The queue: every ticket of my departments, by what breaks first; and the desk's own facts."""

from datetime import datetime
from typing import ClassVar

from app.portal.departments import DepartmentFacts, Priority
from app.portal.listing import Equals, Flag, Is, Listing
from app.portal.operation import Data, ListQuery, Query
from app.portal.rights import StaffRight
from app.portal.tickets import ACTIVE, Author, EmergencyState, Status
from app.portal.topics import Topic

WAITING = (Status.ANSWERED, Status.WAITING)
"""It is somebody else's turn."""
OURS = (Status.OPEN, Status.IN_PROGRESS, Status.CUSTOMER_REPLY)
"""It is the staff's turn."""

NEEDS = StaffRight.TICKETS
CHANGED = frozenset({Topic.TICKETS, Topic.NOTIFICATIONS})


class QueueRow(Data):
    """One row of the queue."""

    id: int
    number: int
    subject: str
    account_id: int
    account: str
    department_id: int
    priority: Priority
    status: Status
    emergency_state: EmergencyState | None
    assignee_id: int | None
    assignee: str
    created_at: datetime
    last_at: datetime
    last_by: Author
    last_name: str
    breaks: str
    """``first_response``, ``update`` or ``solution``; empty where no promise is running."""
    breaks_at: datetime
    """When it breaks; in the year 9999 where none is running."""
    messages: int
    version: int
    mine: bool
    unassigned: bool


class Queue(ListQuery[QueueRow], route="GET /desk/tickets", needs=NEEDS, shows=Topic.TICKETS):
    """The tickets of the caller's departments, by what breaks first."""

    listing: ClassVar = Listing(
        views={
            "ours": (Is("status", tuple(OURS)),),
            "new": (Is("status", (Status.OPEN,)),),
            "mine": (Is("status", tuple(ACTIVE)), Flag("mine")),
            "unassigned": (Is("status", tuple(ACTIVE)), Flag("unassigned")),
            "critical": (Is("status", tuple(ACTIVE)), Is("priority", (Priority.CRITICAL,))),
            "waiting": (Is("status", tuple(WAITING)),),
            "all": (),
        },
        filters=(Equals("department_id", "department"), Equals("account_id", "account")),
        sorts=("breaks_at", "last_at", "number"),
        default_sort="breaks_at",
        search=("number", "subject", "account"),
        cap=1000,  # messages; each is looked up in two tables while somebody types
    )
    department: int | None = None
    account: int | None = None


class QueueCounts(Data):
    """How many tickets each view holds; ``all`` is not counted."""

    views: dict[str, int]


class CountQueue(
    Query[QueueCounts], route="GET /desk/tickets/counts", needs=NEEDS, shows=Topic.TICKETS
):
    """Counts of the queue's views, of the caller's departments."""


class Colleague(Data):
    """Somebody of the staff who works in a department."""

    user_id: int
    name: str
    departments: tuple[int, ...]


class DeskFacts(Data):
    """What the work place needs to know: departments, who works in them."""

    departments: tuple[DepartmentFacts, ...]
    mine: tuple[int, ...]
    """Departments of the caller."""
    colleagues: tuple[Colleague, ...]


class ReadDesk(Query[DeskFacts], route="GET /desk", needs=NEEDS, shows=Topic.DEPARTMENTS):
    """Departments and colleagues."""
