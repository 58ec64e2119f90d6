"""What the pages of an own portal ask of the program around them; every method blocks."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.views.entrance.doors import Connection

if TYPE_CHECKING:
    from app.portal.operation import Portal
    from app.portal.staff import FoundPortal

Step = Callable[[int, int], object]
"""Told how much of how much is done; raises when somebody stopped it."""


@dataclass(frozen=True)
class Draft:
    """A portal that is made and waits until its recovery code is noted."""

    connection: Connection
    place: str
    code: str
    failure: str
    """Why its key can't be kept on this computer (a KeyringFailed's code); empty: it can."""
    email: str
    """Of its administrator."""


@dataclass(frozen=True)
class Restored:
    """A portal that came back from a backup."""

    connection: Connection
    failure: str
    """Why its key could not be kept, as in :class:`Draft`."""


@dataclass(frozen=True)
class Taken:
    """What an import found wrong (then nothing was written), or what it did or would do."""

    problems: tuple[str, ...]
    lines: tuple[str, ...]


class OwnDoors(Protocol):
    """Makes own portals and keeps them safe; raises a PortalError that says what is wrong."""

    def create(self, command: "FoundPortal") -> Draft:
        """Make an empty portal aside, with its first administrator."""
        ...

    def settle(self, draft: Draft) -> None:
        """Give it its place and keep its key: the recovery code is noted."""
        ...

    def drop(self, draft: Draft) -> None:
        """Forget it: nobody noted its code."""
        ...

    def unlock(self, connection: Connection, code: str) -> None:
        """Take the key from a recovery code, and keep it where that is possible."""
        ...

    def back_up(
        self,
        connection: Connection,
        portal: "Portal",
        target: Path,
        passphrase: str,
        step: Step,
    ) -> None:
        """Write a backup of the portal that is open, for its administrator."""
        ...

    def restore(
        self, source: Path, passphrase: str, step: Step, instead: Connection | None = None
    ) -> Restored:
        """Bring a backup back as another portal, or ``instead`` of one that can't be used."""
        ...

    def take_over(
        self, connection: Connection, portal: "Portal", file: Path, *, dry: bool
    ) -> Taken:
        """Import a file into the portal that is open."""
        ...
