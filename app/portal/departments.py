"""Departments as customers see them: what each is for, when it works, when it answers."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.portal.fields import Name
from app.portal.operation import Data, Input, Query
from app.portal.rights import Right
from app.portal.topics import Topic


class Priority(StrEnum):
    """How urgent a ticket is; a critical one costs money when it is no emergency."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


class Emergency(StrEnum):
    """The three reasons for a critical ticket."""

    SERVER_DOWN = "server_down"
    SYSTEM_SERVICE = "system_service"
    SITE_OFFLINE = "site_offline"


class Terms(Data):
    """The consent that a critical ticket asks for, as it is to be shown."""

    version: str
    wordings: dict[str, str]
    """Language -> text with the amount in it."""
    amount_cents: int
    currency: str


class Consent(Input):
    """The binding word that a false emergency is charged: what was shown is named exactly."""

    version: Name
    language: Annotated[str, Field(pattern="^(de|en)$")]
    amount_cents: Annotated[int, Field(ge=0)]


class Office(Data):
    """Whether somebody is there, and until or from when."""

    open: bool
    until: datetime
    """When it closes, or when it opens next."""


class DepartmentFacts(Data):
    """A department that takes tickets."""

    id: int
    key: str
    names: dict[str, str]
    purposes: dict[str, str]
    words: tuple[str, ...]
    """Words by which the form suggests it."""
    endings: tuple[str, ...]
    """Endings of files that it takes; none named: every file."""
    office: Office
    expected: dict[Priority, datetime]
    """When a ticket opened now is answered; a priority without a promise is not in it."""
    terms: Terms


class ServiceChoice(Data):
    """A service that a ticket may be about."""

    id: int
    label: str


class DepartmentList(Data):
    """What the form for a new ticket needs to know."""

    departments: tuple[DepartmentFacts, ...]
    services: tuple[ServiceChoice, ...]


class Departments(
    Query[DepartmentList],
    route="GET /departments",
    needs=Right.TICKETS,
    shows={Topic.DEPARTMENTS, Topic.SERVICES},
):
    """Where a ticket can go, when it would be answered, and what it may be about."""
