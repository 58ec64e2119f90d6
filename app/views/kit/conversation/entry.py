"""What stands in a conversation: frozen, so that what is shown already is known again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

Kind = Literal["customer", "staff", "note", "event"]
"""Customers stand left, staff right; notes are the colleagues' alone, events are thin lines."""


@dataclass(frozen=True)
class File:
    """A file that hangs on an entry; ``data`` comes back with the signal that it is wanted."""

    name: str
    size: int
    data: Any = None


@dataclass(frozen=True)
class Entry:
    """One entry, by its ``key``."""

    key: Any
    kind: Kind
    name: str
    at: datetime
    text: str
    mine: bool = False
    files: tuple[File, ...] = ()
    unread: bool = False
    """The first one that the reader has not seen: a line stands above it."""
