"""What the tests of the conversation start from."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.views.kit.conversation import Conversation, Entry
from app.views.kit.conversation.bubble import Bubble
from app.views.kit.conversation.part import Part

START = datetime.now(UTC).astimezone().replace(hour=9, minute=0, second=0) - timedelta(days=3)
HOSTILE = (
    '<img src="file:///etc/passwd"> <b>fett</b> //host/x.png \N{RIGHT-TO-LEFT OVERRIDE}gpj.exe'
)


def entry(key: int, kind: Any = "customer", text: str = "Guten Tag", **given: Any) -> Entry:
    at = START + timedelta(minutes=key)
    name = "Erika Beispiel" if kind in {"customer", "sealed"} else "Anna Agentin"
    return replace(Entry(key=key, kind=kind, name=name, at=at, text=text), **given)


def shown(talk: Conversation) -> list[int]:
    return [part.entry.key for part in talk.shown]


def bubble(talk: Conversation, index: int) -> Bubble:
    part = talk.shown[index]
    assert isinstance(part, Bubble)
    return part


def top(talk: Conversation, part: Part) -> int:
    """Return where an entry is seen: pixels below the upper edge."""
    return part.mapTo(talk.area.viewport(), part.rect().topLeft()).y()


def whole(qtbot: Any, talk: Conversation, count: int) -> None:
    qtbot.waitUntil(lambda: len(talk.shown) == count, timeout=20_000)
    qtbot.wait(20)
