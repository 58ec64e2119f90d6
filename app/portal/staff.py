"""The hoster's people: appointing the first of them, also of a portal that is being founded."""

from typing import Annotated

from pydantic import Field

from app.portal.auth import Password
from app.portal.fields import Email, Name
from app.portal.operation import Command
from app.portal.rights import STAFF_ROLES, Access
from app.portal.topics import Topic

Role = Annotated[str, Field(pattern=f"^({'|'.join(STAFF_ROLES)})$")]


class AppointStaff(Command[int], needs=Access.SYSTEM, changes=Topic.ACCOUNTS):
    """Make a login with a confirmed address and give it a staff role; returns the user's id.

    Staff rights begin when the person has set up a second factor.
    """

    email: Email
    name: Name
    password: Password
    role: Role = "administration"


class FoundPortal(Command[int], needs=Access.SYSTEM, changes=Topic.ACCOUNTS):
    """Name a new portal and appoint its first administrator; returns the user's id."""

    house: Name
    email: Email
    name: Name
    password: Password
