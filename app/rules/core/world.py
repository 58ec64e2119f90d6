"""What a call is given from outside: time, randomness, adapters, keys, and who calls."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from app.adapters.mail import DemoMail, MailAdapter, NoMail
from app.adapters.mailbox import MailboxAdapter, NoMailbox

HOUSE_ZONE: Final = ZoneInfo("Europe/Berlin")
"""The hoster's days begin and end here."""


class Random:
    """Unpredictable numbers; tests inject a seeded one with the same methods."""

    def token(self, prefix: str = "") -> str:
        """Return a 256-bit token as text."""
        return prefix + secrets.token_urlsafe(32)

    def digits(self, count: int) -> str:
        """Return ``count`` decimal digits."""
        return "".join(secrets.choice("0123456789") for _ in range(count))

    def bytes(self, count: int) -> bytes:
        """Return ``count`` random bytes."""
        return secrets.token_bytes(count)


@dataclass(frozen=True)
class PasswordCost:
    """Argon2id parameters; the defaults are RFC 9106's low-memory choice."""

    memory_kib: int = 65536
    passes: int = 3
    lanes: int = 4


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class World:
    """Everything outside the rules; composition roots build one, tests another."""

    clock: Callable[[], datetime] = _now
    random: Random = field(default_factory=Random)
    mail: MailAdapter = field(default_factory=NoMail)
    """What the server's settings say; the portal's own hold where it is not configured."""
    mailbox: MailboxAdapter = field(default_factory=NoMailbox)
    """Likewise for mail that comes in."""
    support_address: str = ""
    """Likewise: mail to it becomes tickets."""
    server_key: bytes = bytes(32)
    """256 bits that are not in the database: seal TOTP seeds and secrets in waiting mail."""
    password_cost: PasswordCost = field(default_factory=PasswordCost)
    public_address: str = ""
    """Where links in mails lead; empty in the embedded portal."""

    @property
    def demo(self) -> bool:
        """Whether this is the demo: its mail goes nowhere but its own mailbox."""
        return isinstance(self.mail, DemoMail)

    def today(self) -> date:
        """Return the hoster's calendar day."""
        return self.clock().astimezone(HOUSE_ZONE).date()


@dataclass(frozen=True)
class Caller:
    """How a call arrived: its session token, what it acts as, and from where."""

    token: str | None = None
    acting: str = ""
    """``account:<id>``, ``staff``, ``view:<id>`` or nothing."""
    address: str = "local"
    """The client's network address, for rate limits only."""
    system: bool = False
    """A job of our own; never set from outside."""
