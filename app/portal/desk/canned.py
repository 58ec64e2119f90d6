"""Canned replies: written once, filled in where they are used."""

from typing import Annotated

from pydantic import StringConstraints

from app.portal.desk.queue import NEEDS
from app.portal.fields import Name
from app.portal.operation import Command, Data, Query
from app.portal.topics import Topic


class CannedFacts(Data):
    """A canned reply, filled in for a ticket."""

    id: int
    title: str
    text: str
    department_id: int | None
    version: int


class CannedList(Data):
    """Canned replies."""

    replies: tuple[CannedFacts, ...]


class CannedReplies(
    Query[CannedList], route="GET /desk/canned-replies", needs=NEEDS, shows=Topic.DEPARTMENTS
):
    """Canned replies; for a ticket, those of its department with placeholders filled in."""

    ticket_id: int | None = None


class SaveCannedReply(
    Command[CannedList], route="PUT /desk/canned-replies", needs=NEEDS, changes=Topic.DEPARTMENTS
):
    """Write a canned reply; without an id a new one."""

    id: int | None = None
    version: int = 0
    title: Name
    text: Annotated[str, StringConstraints(min_length=1, max_length=10_000)]
    department_id: int | None = None


class RemoveCannedReply(
    Command[CannedList],
    route="DELETE /desk/canned-replies/{id}",
    needs=NEEDS,
    changes=Topic.DEPARTMENTS,
):
    """Take a canned reply away."""

    id: int
    version: int
