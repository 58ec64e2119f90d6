"""Mail settings: how mail goes out (SMTP), where it comes in (IMAP), and the support address.

What the server's own settings file says wins: it is shown here and can't be changed from here.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from app.portal.fields import Email, Line, Name, Secret
from app.portal.operation import Command, Data, Input, Query
from app.portal.rights import StaffRight
from app.portal.topics import Topic

Host = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:\[\]-]{1,253}$")]
Port = Annotated[int, Field(ge=1, le=65535)]
Folder = Annotated[str, StringConstraints(pattern=r"^[ !#-\[\]-~]{0,100}$")]
"""Name of a folder of the mail server: printable ASCII without quotation marks and backslashes."""


class Encryption(StrEnum):
    """How the connection is encrypted; its certificate is always verified."""

    NONE = "none"
    """Not at all: a server on the same machine only."""
    STARTTLS = "starttls"
    IMPLICIT = "implicit"


class Source(StrEnum):
    """Where a setting that is in force comes from."""

    SERVER = "server"
    """The server's settings file or its environment."""
    PORTAL = "portal"
    """These settings."""
    NONE = "none"


class SmtpFacts(Data):
    """How mail goes out; the password is never told."""

    host: str
    port: int
    encryption: Encryption
    user: str
    has_password: bool
    sender: str
    sender_name: str


class ImapFacts(Data):
    """Where mail is fetched; the password is never told."""

    host: str
    port: int
    encryption: Encryption
    user: str
    has_password: bool
    folder: str
    done_folder: str
    """Where it is moved to afterwards; empty: it stays, flagged and read."""


class MailSettings(Data):
    """What is in force, and from where; ``version`` is of the portal's own settings."""

    version: int
    smtp: SmtpFacts | None
    smtp_source: Source
    imap: ImapFacts | None
    imap_source: Source
    support_address: str
    """Mail to it becomes tickets; answers to mails about tickets go to it, with a mark in it."""
    support_source: Source


class SmtpInput(Input):
    """How mail shall go out. ``password``: None keeps the one that is there, "" is none.

    It can be kept only for the same host, port, encryption and user.
    """

    host: Host
    port: Port = 587
    encryption: Encryption = Encryption.STARTTLS
    user: Line = ""
    password: Secret | None = None
    sender: Email
    sender_name: Line = ""


class ImapInput(Input):
    """Where mail shall be fetched; the password as of :class:`SmtpInput`."""

    host: Host
    port: Port = 993
    encryption: Encryption = Encryption.IMPLICIT
    user: Name
    password: Secret | None = None
    folder: Folder = "INBOX"
    done_folder: Folder = ""


class ReadMailSettings(
    Query[MailSettings], route="GET /admin/mail", needs=StaffRight.SETTINGS, shows=Topic.MAIL
):
    """Read how mail goes out and comes in."""


class SaveMailSettings(
    Command[MailSettings],
    route="PUT /admin/mail",
    needs=StaffRight.SETTINGS,
    changes=Topic.MAIL,
    step_up=True,
):
    """Write the portal's own mail settings whole; None takes a part away.

    Every mail with a code in it takes this way: a fresh second factor is asked for.
    """

    version: int = 0
    smtp: SmtpInput | None = None
    imap: ImapInput | None = None
    support_address: Email | None = None


class Tried(Data):
    """Whether a mail server let us in, or a code why not."""

    ok: bool
    failure: str = ""
    """``unreachable``, ``certificate``, ``sign_in_refused``, ``folder_missing``, ``not_supported`` …"""


class TrySmtp(Command[Tried], route="POST /admin/mail/smtp/try", needs=StaffRight.SETTINGS):
    """Connect and sign in, with what is given or (None) with what is in force; nothing is sent."""

    smtp: SmtpInput | None = None


class TryImap(Command[Tried], route="POST /admin/mail/imap/try", needs=StaffRight.SETTINGS):
    """Connect, sign in and look into the folder; nothing is fetched."""

    imap: ImapInput | None = None
