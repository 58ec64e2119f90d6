"""Support Tickets, as a customer meets them: the list, one conversation, writing, closing, rating."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field, StringConstraints

from app.portal.departments import Consent, Emergency, Priority
from app.portal.fields import Line, Name
from app.portal.files import Download
from app.portal.listing import Is, Listing
from app.portal.operation import Command, Data, ListQuery, Query
from app.portal.rights import Right
from app.portal.topics import Topic
from app.portal.vault.sealed import SealedFacts, SealedInputs

TEXT_MOST = 50_000
"""Characters of a message."""

MessageText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=TEXT_MOST)
]
"""What somebody wrote: our own small Markdown, shown literally where it is none."""

AttachmentKeys = Annotated[tuple[UUID, ...], Field(max_length=10)]
"""Keys of uploads that are complete."""


class Status(StrEnum):
    """Where a ticket stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    ANSWERED = "answered"
    CUSTOMER_REPLY = "customer_reply"
    WAITING = "waiting"
    CLOSED = "closed"


ACTIVE = tuple(status for status in Status if status is not Status.CLOSED)


class Author(StrEnum):
    """Who wrote a message or did something."""

    CUSTOMER = "customer"
    STAFF = "staff"
    PORTAL = "portal"


class MessageKind(StrEnum):
    """Whether somebody wrote, or something happened."""

    MESSAGE = "message"
    EVENT = "event"


class EmergencyState(StrEnum):
    """What became of a claimed emergency."""

    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


class TicketRow(Data):
    """One row of the list."""

    id: int
    number: int
    subject: str
    department_id: int
    priority: Priority
    status: Status
    created_at: datetime
    last_at: datetime
    last_by: Author
    last_name: str
    last_staff_message_id: int
    """Compared with what the reader has seen: see :class:`UnreadTickets`."""
    messages: int


class Tickets(ListQuery[TicketRow], route="GET /tickets", needs=Right.TICKETS, shows=Topic.TICKETS):
    """The account's tickets; the search looks into subjects and messages."""

    listing: ClassVar = Listing(
        views={
            "all": (),
            "active": (Is("status", tuple(ACTIVE)),),
            "answered": (Is("status", (Status.ANSWERED,)),),
            "closed": (Is("status", (Status.CLOSED,)),),
        },
        sorts=("last_at", "number"),
        default_sort="-last_at",
        search=("number", "subject"),
    )


class TicketCounts(Data):
    """How many tickets each view holds."""

    views: dict[str, int]


class CountTickets(
    Query[TicketCounts], route="GET /tickets/counts", needs=Right.TICKETS, shows=Topic.TICKETS
):
    """Counts of the list's views."""


class Unread(Data):
    """Tickets with answers that this user has not read, the newest first."""

    ticket_ids: tuple[int, ...]


class UnreadTickets(
    Query[Unread], route="GET /tickets/unread", needs=Right.TICKETS, shows=Topic.TICKETS
):
    """Which of the account's tickets hold something new for the caller: 500 at most."""


class AttachmentFacts(Data):
    """A file that hangs on a message."""

    id: int
    name: str
    media_type: str
    size: int


class MessageFacts(Data):
    """One entry of a conversation."""

    id: int
    kind: MessageKind
    author: Author
    name: str
    mine: bool
    at: datetime
    text: str = ""
    event: str = ""
    """Code of what happened; the sentence is made where it is shown."""
    facts: dict[str, str] = Field(default_factory=dict)
    attachments: tuple[AttachmentFacts, ...] = ()
    sealed: tuple[SealedFacts, ...] = ()
    origin: str = "portal"
    """``portal`` or ``mail``: then the facts say ``proof`` (``token``, ``address``, ``staff``)."""


class TicketDetail(Data):
    """A ticket whole, but for messages before the newest ones."""

    row: TicketRow
    version: int
    mark: UUID
    service_id: int | None
    service: str
    """Label of the service it is about; empty without one."""
    emergency: Emergency | None
    emergency_state: EmergencyState | None
    messages: tuple[MessageFacts, ...]
    earlier: bool
    """There are messages before these."""
    seen: int
    """Id of the newest message that the caller has read."""
    expected_at: datetime | None
    """When an answer can be expected; None when nobody waits for one."""
    rating: int
    rating_words: str


class ReadTicket(
    Query[TicketDetail],
    route="GET /tickets/{ticket_id}",
    needs=Right.TICKETS,
    shows={Topic.TICKETS, Topic.DEPARTMENTS},
):
    """Read one ticket with its newest messages."""

    ticket_id: int


class Conversation(Data):
    """Messages of a ticket in their order."""

    messages: tuple[MessageFacts, ...]
    earlier: bool


class EarlierMessages(
    Query[Conversation],
    route="GET /tickets/{ticket_id}/messages",
    needs=Right.TICKETS,
    shows=Topic.TICKETS,
):
    """Read the messages before one."""

    ticket_id: int
    before: int


class TicketAttachment(
    Query[Download],
    route="GET /tickets/{ticket_id}/attachments/{attachment_id}",
    needs=Right.TICKETS,
):
    """A file of a ticket."""

    ticket_id: int
    attachment_id: int


class OpenTicket(
    Command[TicketDetail],
    route="POST /tickets",
    needs=Right.TICKETS,
    changes={Topic.TICKETS, Topic.NOTIFICATIONS},
):
    """Open a ticket. A critical one names its emergency and carries the consent."""

    mark: UUID
    """Made by the caller: what is sealed for this ticket is bound to it."""
    department_id: int
    service_id: int | None = None
    subject: Name
    text: MessageText
    priority: Priority = Priority.NORMAL
    emergency: Emergency | None = None
    consent: Consent | None = None
    attachments: AttachmentKeys = ()
    sealed: SealedInputs = ()


class ReplyToTicket(
    Command[TicketDetail],
    route="POST /tickets/{ticket_id}/messages",
    needs=Right.TICKETS,
    changes={Topic.TICKETS, Topic.NOTIFICATIONS},
):
    """Write in a ticket; a closed one is open again."""

    ticket_id: int
    text: MessageText
    attachments: AttachmentKeys = ()
    sealed: SealedInputs = ()


class CloseTicket(
    Command[TicketDetail],
    route="POST /tickets/{ticket_id}/close",
    needs=Right.TICKETS,
    changes=Topic.TICKETS,
):
    """Say that it is done."""

    ticket_id: int


class ReopenTicket(
    Command[TicketDetail],
    route="POST /tickets/{ticket_id}/reopen",
    needs=Right.TICKETS,
    changes=Topic.TICKETS,
):
    """Say that it is not done after all."""

    ticket_id: int


class RateTicket(
    Command[TicketDetail],
    route="PUT /tickets/{ticket_id}/rating",
    needs=Right.TICKETS,
    changes=Topic.TICKETS,
):
    """Say how well one was helped: one star to five, and perhaps why."""

    ticket_id: int
    stars: Annotated[int, Field(ge=1, le=5)]
    words: Line = ""


class MarkTicketSeen(
    Command[None],
    route="PUT /tickets/{ticket_id}/seen",
    needs=Right.TICKETS,
    trace=False,
):
    """Note up to which message the caller has read; their own windows alone are told."""

    ticket_id: int
    up_to: int
