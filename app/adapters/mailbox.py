"""How mail comes in: a protocol, and the answer to "no mailbox"."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Letter:
    """A mail as it lies in the mailbox: whole, or its beginning when it is larger than wanted."""

    raw: bytes
    size: int


class MailboxFailed(Exception):
    """The mailbox could not be reached or refused; its text is a code."""


class MailboxAdapter(Protocol):
    """Hands out what lies in a mailbox, and puts aside what was taken."""

    configured: bool

    def check(self) -> None:
        """Sign in and look; raise :class:`MailboxFailed` when that did not work."""
        ...

    def collect(self, take: Callable[[Letter], object], limit: int) -> int:
        """Give each mail to ``take``, put it aside when that returned; return how many.

        Of a mail of more than ``limit`` bytes only its header is fetched. Whatever ``take`` raises
        ends it, and that mail stays where it is. Raises :class:`MailboxFailed`.
        """
        ...


class NoMailbox:
    """No mailbox is set."""

    configured = False

    def check(self) -> None:
        """Refuse: there is none."""
        raise MailboxFailed("no_mailbox")

    def collect(self, take: Callable[[Letter], object], limit: int) -> int:  # noqa: ARG002 - the protocol's
        """Find nothing."""
        return 0
