"""How mail leaves the portal: a protocol with three answers to "no server", SMTP and the demo."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Message:
    """A rendered mail: plain text, one recipient."""

    recipient: str
    subject: str
    text: str
    message_id: str
    """Stable for one outbox row, so that a resend after a crash is recognised as the same mail."""
    reply_to: str = ""
    """Where an answer goes; empty: nowhere in particular."""
    answers: str = ""
    """Message-ID of the mail that this one answers."""
    references: tuple[str, ...] = ()
    """Message-IDs of the conversation that it belongs to."""

    @property
    def loop(self) -> str:
        """What ``X-Loop`` says: a mail of this portal that comes back is known by it."""
        return loop_of(self.message_id.rpartition("@")[2].rstrip(">"))


def loop_of(host: str) -> str:
    """Return what ``X-Loop`` of the portal at ``host`` says."""
    return f"kundencenter@{host}"


class MailFailed(Exception):
    """The mail server could not be reached or refused; ``permanent`` says whether for good."""

    def __init__(self, reason: str, *, permanent: bool) -> None:
        """Keep a short reason without addresses."""
        super().__init__(reason)
        self.permanent = permanent


class MailAdapter(Protocol):
    """Sends one message at a time."""

    configured: bool
    """False: mail stays in the outbox and the administrator is told."""

    def send(self, message: Message, at: datetime) -> None:
        """Hand the message over; raise :class:`MailFailed` when that did not work."""
        ...


class NoMail:
    """No mail server is set."""

    configured = False

    def send(self, message: Message, at: datetime) -> None:  # noqa: ARG002 - the protocol's
        """Refuse: nothing can be sent."""
        raise MailFailed("no_mail_server", permanent=False)


@dataclass
class DemoMail:
    """Keeps what it is given, for the demo's own mailbox."""

    configured: bool = True
    sent: list[tuple[datetime, Message]] = field(default_factory=list)

    def send(self, message: Message, at: datetime) -> None:
        """Keep the message, newest first."""
        self.sent.insert(0, (at, message))
