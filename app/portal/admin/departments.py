"""Departments as the administration sets them up: words, hours, promises, people."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from app.portal.departments import Priority
from app.portal.fields import Amount, Line, Name
from app.portal.operation import Command, Data, Query
from app.portal.rights import StaffRight
from app.portal.topics import Topic

MOST_MINUTES = 60 * 24 * 365
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of the day in the hoster's zone: ``08:00``."""
Minutes = Annotated[int, Field(ge=0, le=MOST_MINUTES)]
"""How long a promise has; 0 promises nothing."""
Promises = dict[Priority, tuple[Minutes, Minutes, Minutes]]
"""Priority -> minutes to first response, update and solution."""
Weekdays = Annotated[tuple[Annotated[int, Field(ge=0, le=6)], ...], Field(max_length=7)]
"""Monday is 0."""


class StaffName(Data):
    """Somebody who may work in a department."""

    user_id: int
    name: str


class DepartmentRecord(Data):
    """A department whole."""

    id: int
    version: int
    name_de: str
    name_en: str
    purpose_de: str
    purpose_en: str
    words: str
    active: bool
    subdivision: str
    """The Bundesland whose holidays are off; empty: those of the whole country."""
    opens: str
    closes: str
    weekdays: tuple[int, ...]
    endings: str
    """Endings of files that it takes, apart by blanks; empty: every file."""
    emergency_price: Amount
    """Net price of a false emergency, in euros."""
    hour_price: Amount
    """Net price of an hour of work; 0 charges nothing."""
    warn_at: int
    promises: Promises
    members: tuple[int, ...]
    open_tickets: int


class DepartmentRecords(Data):
    """All departments in their order, and who can work in them."""

    departments: tuple[DepartmentRecord, ...]
    staff: tuple[StaffName, ...]


class AdminDepartments(
    Query[DepartmentRecords],
    route="GET /admin/departments",
    needs=StaffRight.SETTINGS,
    shows={Topic.DEPARTMENTS, Topic.ACCOUNTS, Topic.TICKETS},
):
    """List the departments as they are set up."""


class SaveDepartment(
    Command[DepartmentRecords],
    route="PUT /admin/departments",
    needs=StaffRight.SETTINGS,
    changes={Topic.DEPARTMENTS, Topic.TICKETS},
):
    """Set up a department; without an id a new one, at the end.

    Hours and promises that change hold for its open tickets too, from now on: what was used up of
    a promise stays used up.
    """

    id: int | None = None
    version: int = 0
    name_de: Name
    name_en: Name
    purpose_de: Line = ""
    purpose_en: Line = ""
    words: Annotated[str, StringConstraints(max_length=4_000)] = ""
    active: bool = True
    subdivision: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2})?$")] = ""
    opens: Clock = "08:00"
    closes: Clock = "17:00"
    weekdays: Weekdays = (0, 1, 2, 3, 4)
    endings: Annotated[str, StringConstraints(pattern=r"^[a-z0-9 ]{0,1000}$")] = ""
    emergency_price: Annotated[Decimal, Field(ge=0, le=100_000, decimal_places=2)] = Decimal(0)
    hour_price: Annotated[Decimal, Field(ge=0, le=10_000, decimal_places=2)] = Decimal(0)
    warn_at: Annotated[int, Field(ge=1, le=99)] = 75
    promises: Promises
    members: Annotated[tuple[int, ...], Field(max_length=500)] = ()
