"""Mail that came in and became no message by itself: what the staff sees of it and does with it."""

from datetime import datetime
from enum import StrEnum

from app.portal.desk.queue import NEEDS
from app.portal.files import Download
from app.portal.operation import Command, Data, Query
from app.portal.topics import Topic


class MailFate(StrEnum):
    """What became of a mail."""

    WAITING = "waiting"
    """It is kept and was not looked at yet."""
    TAKEN = "taken"
    """It is a message of a ticket."""
    HELD = "held"
    """Somebody of the staff has to look at it; the reason says why."""
    REFUSED = "refused"
    """Its sender was told that it is too large; only its beginning is kept."""
    BOUNCE = "bounce"
    """A mail server says that something of ours did not arrive."""
    AUTOMATIC = "automatic"
    """Nobody wrote it: an absence notice, a mailing list."""
    IGNORED = "ignored"
    """A mail of our own that came back."""
    DISMISSED = "dismissed"
    """Staff looked at it and left it."""


class HeldRow(Data):
    """A mail that waits for somebody of the staff."""

    id: int
    version: int
    at: datetime
    sender: str
    sender_name: str
    subject: str
    reason: str
    """``unknown_sender``, ``foreign_sender`` (of the mark in the ticket's address), ``no_right``,
    ``several_accounts``, ``too_many``, ``unreadable``."""
    ticket_id: int | None
    """The ticket whose mark it bears."""
    ticket: str
    """That ticket's number."""


class HeldList(Data):
    """Mails that wait: 200 at most, and how many there are."""

    mails: tuple[HeldRow, ...]
    count: int


class HeldMails(
    Query[HeldList], route="GET /desk/mails", needs=NEEDS, shows={Topic.MAIL, Topic.TICKETS}
):
    """What waits, the newest first; of tickets those of the caller's departments only."""


class MailDetail(Data):
    """A mail whole: its words as plain text. Who sent it is what it says, and proves nothing."""

    row: HeldRow
    fate: MailFate
    recipients: tuple[str, ...]
    text: str
    files: tuple[str, ...]


class ReadIncomingMail(
    Query[MailDetail], route="GET /desk/mails/{mail_id}", needs=NEEDS, shows=Topic.MAIL
):
    """Read a mail that came in."""

    mail_id: int


class IncomingMailSource(Query[Download], route="GET /desk/mails/{mail_id}/source", needs=NEEDS):
    """The mail as it came, as a file."""

    mail_id: int


class AdmitMail(
    Command[MailDetail],
    route="POST /desk/mails/{mail_id}/admit",
    needs=NEEDS,
    changes={Topic.MAIL, Topic.TICKETS, Topic.NOTIFICATIONS},
):
    """Let a held mail be a message of a ticket, under its sender's name: the caller vouches for it."""

    mail_id: int
    version: int
    ticket_id: int


class DismissMail(
    Command[MailDetail],
    route="POST /desk/mails/{mail_id}/dismiss",
    needs=NEEDS,
    changes=Topic.MAIL,
):
    """Say that nothing has to be done with a held mail."""

    mail_id: int
    version: int
