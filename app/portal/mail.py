"""Mail on its way out, for the people who run the portal; and the demo's own mailbox."""

from datetime import datetime
from typing import ClassVar

from app.portal.listing import Is, Listing
from app.portal.operation import Command, Data, ListQuery, Query
from app.portal.rights import Access, StaffRight
from app.portal.topics import Topic


class MailRow(Data):
    """A mail of the outbox without its content; ``state`` is waiting, sent or failed."""

    id: int
    recipient: str
    template: str
    state: str
    created_at: datetime
    sent_at: datetime | None
    tries: int
    failure: str


class MailState(Data):
    """How mail leaves the portal, and whether some is stuck."""

    configured: bool
    waiting: int
    oldest_waiting: datetime | None


class ReadMailState(
    Query[MailState], route="GET /staff/mail/state", needs=StaffRight.SETTINGS, shows=Topic.MAIL
):
    """Is a mail server set, and how much waits?"""


class Outbox(
    ListQuery[MailRow], route="GET /staff/mail", needs=StaffRight.SETTINGS, shows=Topic.MAIL
):
    """The outbox, newest first."""

    listing: ClassVar = Listing(
        views={
            "all": (),
            "waiting": (Is("state", ("waiting",)),),
            "sent": (Is("state", ("sent",)),),
            "failed": (Is("state", ("failed",)),),
        },
        sorts=("id",),
        default_sort="-id",
    )


class SendDueMail(Command[int], needs=Access.SYSTEM, changes=Topic.MAIL):
    """Hand what is due to the mail server; returns how many mails left."""


class SendMail(Command[bool], needs=Access.SYSTEM, changes=Topic.MAIL):
    """Hand one mail to the mail server if it is due; returns whether it left."""

    mail_id: int


class TakenMail(Data):
    """What became of a mail that came in; ``fate`` is one of :class:`app.portal.desk.mail.MailFate`."""

    id: int
    fate: str
    reason: str
    known: bool
    """It had come before."""


class TakeMail(Command[TakenMail], needs=Access.SYSTEM, changes={Topic.MAIL, Topic.TICKETS}):
    """Keep a mail as it came, and make of it what it is; twice the same makes nothing more.

    Returns once it is kept: what goes wrong afterwards is tried again by :class:`SortMail`.
    """

    raw: bytes
    size: int = 0
    """Its whole size, where only the beginning came because it is too large."""
    envelope_sender: str | None = None
    """What the mail server names; empty: nobody, None: not known."""
    envelope_recipient: str = ""


class SortMail(Command[int], needs=Access.SYSTEM, changes={Topic.MAIL, Topic.TICKETS}):
    """Look at mail that is kept and was not looked at yet; returns at how many."""


class FetchMail(Command[int], needs=Access.SYSTEM, changes={Topic.MAIL, Topic.TICKETS}):
    """Fetch what lies in the mailbox; returns how many mails were taken."""


class ForgetMail(Command[int], needs=Access.SYSTEM, changes=Topic.MAIL):
    """Delete mail that came in and is of no use any more; returns how many."""


class DemoMail(Data):
    """A mail as its recipient would read it."""

    at: datetime
    recipient: str
    subject: str
    text: str


class DemoMailbox(Data):
    """All mail that the demo sent, newest first."""

    mails: tuple[DemoMail, ...]


class ReadDemoMailbox(Query[DemoMailbox], needs=Access.PUBLIC, shows=Topic.MAIL):
    """The mail of the demo; there is no route to it, and no other portal has it."""
