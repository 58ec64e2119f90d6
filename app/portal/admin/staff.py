"""The hoster's people: who works here, in which role, with which rights and departments."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from app.portal.fields import Email
from app.portal.operation import Command, Data, Query
from app.portal.rights import StaffRight
from app.portal.staff import Role
from app.portal.topics import Topic

Rights = Annotated[frozenset[StaffRight], Field(max_length=len(StaffRight))]
Ids = Annotated[tuple[int, ...], Field(max_length=200)]
CHANGES = frozenset({Topic.ACCOUNTS, Topic.DEPARTMENTS})


class StaffRecord(Data):
    """Somebody who works for the hoster."""

    id: int
    """Of the user."""
    version: int
    name: str
    email: str
    role: str
    rights: frozenset[StaffRight]
    departments: tuple[int, ...]
    second_factor: bool
    """Without one none of the rights is in force."""
    last_seen: datetime | None
    me: bool


class StaffInvitationFacts(Data):
    """An invitation that nobody has accepted yet."""

    id: int
    email: str
    role: str
    rights: frozenset[StaffRight]
    expires_at: datetime


class DepartmentName(Data):
    """A department that somebody may work in."""

    id: int
    names: dict[str, str]


class StaffRecords(Data):
    """Everybody who works here, who is invited, and the departments there are."""

    members: tuple[StaffRecord, ...]
    invitations: tuple[StaffInvitationFacts, ...]
    departments: tuple[DepartmentName, ...]


class StaffMembers(
    Query[StaffRecords],
    route="GET /admin/staff",
    needs=StaffRight.STAFF,
    shows={Topic.ACCOUNTS, Topic.DEPARTMENTS},
):
    """List the hoster's people."""


class InviteStaff(
    Command[StaffRecords],
    route="POST /admin/staff/invitations",
    needs=StaffRight.STAFF,
    changes=CHANGES,
    step_up=True,
):
    """Send the link by which somebody joins the staff; 7 days, one use.

    Rights may be given that one holds oneself, and of the ready-made role that is named those that
    concern sealed data: so an administration without a key of its own can appoint agents who have
    one, and nobody makes an administration out of less.
    """

    email: Email
    role: Role = "agent"
    rights: Rights
    departments: Ids = ()


class ChangeStaff(
    Command[StaffRecords],
    route="PUT /admin/staff/{id}",
    needs=StaffRight.STAFF,
    changes=CHANGES,
    step_up=True,
):
    """Give somebody another role, other rights, other departments; nobody changes their own."""

    id: int
    version: int
    role: Role
    rights: Rights
    departments: Ids = ()


class EndStaff(
    Command[StaffRecords],
    route="DELETE /admin/staff/{id}",
    needs=StaffRight.STAFF,
    changes=CHANGES | {Topic.TICKETS},
    step_up=True,
):
    """Somebody works here no more: their rights end at once, their tickets are nobody's."""

    id: int
    version: int


class RevokeStaffInvitation(
    Command[StaffRecords],
    route="DELETE /admin/staff/invitations/{id}",
    needs=StaffRight.STAFF,
    changes=CHANGES,
):
    """Make a link void."""

    id: int
