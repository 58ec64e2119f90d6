"""Escalation rules: when somebody is told, or something is done, about a promise to a customer.

A rule fires once for each ticket and promise. It is armed anew when the promise is made anew (the
customer waits again, the ticket is opened again) or by :class:`RearmEscalation`.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.portal.departments import Priority
from app.portal.fields import Email, Name
from app.portal.operation import Command, Data, Query
from app.portal.rights import Access, StaffRight
from app.portal.staff import Role
from app.portal.tickets import Status
from app.portal.topics import Topic

WEEK = 7 * 24 * 60
"""Minutes before or after its event that a rule may wait at most."""

Minutes = Annotated[int, Field(ge=-WEEK, le=WEEK)]
Ids = Annotated[tuple[int, ...], Field(max_length=200)]


class Promise(StrEnum):
    """What a customer was promised."""

    FIRST_RESPONSE = "first_response"
    UPDATE = "update"
    SOLUTION = "solution"


class Moment(StrEnum):
    """What happens to a promise."""

    STARTED = "started"
    """Its time begins to run."""
    WARNED = "warned"
    """As much of it is used up as its department warns at."""
    BROKEN = "broken"


class Deed(StrEnum):
    """What a rule does."""

    NOTIFY_ASSIGNEE = "notify_assignee"
    """Whoever cares for the ticket; the department while nobody does."""
    NOTIFY_DEPARTMENT = "notify_department"
    NOTIFY_ROLE = "notify_role"
    NOTIFY_USER = "notify_user"
    MAIL = "mail"
    """To an address that need not be a user's."""
    RAISE_PRIORITY = "raise_priority"
    """To a priority; one that is as high already stays."""
    ASSIGN = "assign"


class RuleFacts(Data):
    """A rule whole."""

    id: int
    version: int
    name: str
    active: bool
    event: Moment
    promise: Promise | None
    """None: each of them."""
    minutes: int
    """How long after the event; negative: before."""
    priorities: tuple[Priority, ...]
    """Of these only; none named: of all. The same holds for departments and statuses."""
    departments: tuple[int, ...]
    statuses: tuple[Status, ...]
    unassigned: bool
    """Only while nobody cares for the ticket."""
    around_the_clock: bool
    """Office hours do not count; they never do for critical tickets."""
    deed: Deed
    role: str | None
    user_id: int | None
    address: str | None
    priority: Priority | None
    since: datetime
    """What happened before this moment is not looked at: when it was made or changed last."""


class RuleList(Data):
    """All rules, in the order in which they were made."""

    rules: tuple[RuleFacts, ...]


class EscalationRules(
    Query[RuleList],
    route="GET /admin/escalation-rules",
    needs=StaffRight.SETTINGS,
    shows={Topic.ESCALATION, Topic.DEPARTMENTS},
):
    """List the rules."""


class SaveEscalationRule(
    Command[RuleList],
    route="PUT /admin/escalation-rules",
    needs=StaffRight.SETTINGS,
    changes=Topic.ESCALATION,
):
    """Write a rule; without an id a new one. It looks at what happens from now on.

    Each deed wants its own object: a role, a user, an address or a priority.
    """

    id: int | None = None
    version: int = 0
    name: Name
    active: bool = True
    event: Moment
    promise: Promise | None = None
    minutes: Minutes = 0
    priorities: tuple[Priority, ...] = ()
    departments: Ids = ()
    statuses: tuple[Status, ...] = ()
    unassigned: bool = False
    around_the_clock: bool = False
    deed: Deed
    role: Role | None = None
    user_id: int | None = None
    address: Email | None = None
    priority: Priority | None = None


class RemoveEscalationRule(
    Command[RuleList],
    route="DELETE /admin/escalation-rules/{id}",
    needs=StaffRight.SETTINGS,
    changes=Topic.ESCALATION,
):
    """Take a rule away, and what is known of its having fired."""

    id: int
    version: int


class FiredFacts(Data):
    """A rule that has fired for a ticket."""

    rule_id: int
    rule: str
    promise: Promise
    at: datetime
    armed: bool
    """The promise was made anew since: the rule may fire again."""


class TicketEscalations(Data):
    """What was escalated of a ticket, the newest first, and when it is looked at next."""

    fired: tuple[FiredFacts, ...]
    looks_at: datetime | None


class ReadEscalations(
    Query[TicketEscalations],
    route="GET /desk/tickets/{ticket_id}/escalations",
    needs=StaffRight.TICKETS,
    shows={Topic.TICKETS, Topic.ESCALATION},
):
    """Read which rules have fired for a ticket of the caller's departments."""

    ticket_id: int


class RearmEscalation(
    Command[TicketEscalations],
    route="POST /desk/tickets/{ticket_id}/escalations/rearm",
    needs=StaffRight.TICKETS,
    changes=Topic.ESCALATION,
):
    """Let a rule, or every one, fire again for a ticket of the caller's departments.

    What is due already fires within a minute.
    """

    ticket_id: int
    rule_id: int | None = None


class Escalate(Command[int], needs=Access.SYSTEM, changes={Topic.TICKETS, Topic.NOTIFICATIONS}):
    """Let every rule fire that is due; returns how many did."""
