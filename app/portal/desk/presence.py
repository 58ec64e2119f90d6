"""Who else has a ticket before them: so that two do not answer it."""

from enum import StrEnum

from app.portal.desk.queue import NEEDS
from app.portal.operation import Command, Data, Query
from app.portal.topics import Topic

BEAT = 20
"""Seconds after which a desktop says again that it is there."""
LASTS = 45
"""Seconds after which somebody counts as gone who has not."""


class Doing(StrEnum):
    """What somebody does with a ticket."""

    LOOKING = "looking"
    WRITING = "writing"
    GONE = "gone"


class Somebody(Data):
    """A colleague at a ticket."""

    user_id: int
    name: str
    writing: bool


class Company(Data):
    """The others at a ticket."""

    others: tuple[Somebody, ...]


class BePresent(
    Command[Company],
    route="PUT /desk/tickets/{ticket_id}/presence",
    needs=NEEDS,
    changes=Topic.PRESENCE,
    trace=False,
):
    """Say what one does with a ticket, again every :data:`BEAT` seconds; learn who else is there."""

    ticket_id: int
    doing: Doing


class WhoIsThere(
    Query[Company],
    route="GET /desk/tickets/{ticket_id}/presence",
    needs=NEEDS,
    shows=Topic.PRESENCE,
):
    """Who else has the ticket before them."""

    ticket_id: int
