"""What stands in a conversation: frozen, so that what is shown already is known again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from PySide6.QtWidgets import QWidget

Kind = Literal["customer", "staff", "note", "event", "sealed"]
"""Customers stand left, staff right; notes are the colleagues' alone, events are thin lines.

What is sealed is a locked card with a place for a ``widget``, which knows how it is opened.
"""


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
    """The reader has not seen it: a line stands above the first of such."""
    leads: Any = None
    """Where an event leads: comes back with the signal that it is wanted."""
    widget: QWidget | None = None
    """What lies in the card of something sealed; it stays the page's own."""
