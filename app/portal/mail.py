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
