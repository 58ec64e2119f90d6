"""Entries out of sight: as high as they will be, and all there as soon as somebody comes."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.views.kit.conversation import Conversation, Entry, File
from app.views.kit.markup_view import MarkupView
from tests.support.widgets import named, spoken
from tests.views.kit.conversation.talks import bubble, entry, shown, top, whole

TEXTS = (
    "Guten Tag, **seit heute** geht `nichts` mehr.\n\n- eins\n- zwei\n\n1. drei\n2. vier",
    "> Haben Sie neu gestartet?\n\nJa. " + "Und noch einmal. " * 20,
    "```\n$ ping portal.example\n```",
    "Siehe https://portal.example/a?b=1\n\n\nund *dann*",
    "",
)
FILES = (File("a.png", 1), File("b.png", 1))


def varied(count: int) -> list[Entry]:
    return [
        entry(n, ("customer", "staff", "note")[n % 3], TEXTS[n % len(TEXTS)], files=FILES[: n % 3])
        for n in range(count)
    ]


def texts(talk: Conversation) -> list[int]:
    """Return the entries whose text has a widget."""
    return [part.entry.key for part in talk.shown if part.findChild(MarkupView) is not None]


def heights(talk: Conversation) -> list[int]:
    return [part.height() for part in talk.shown]


def test_only_what_is_seen_has_a_text_of_its_own(qtbot, talk):
    talk.show_entries(varied(60))
    whole(qtbot, talk, 60)
    assert texts(talk)
    assert min(texts(talk)) > 40
    talk.area.verticalScrollBar().setValue(0)
    assert 0 in texts(talk)
    assert 30 not in texts(talk)


def test_what_was_measured_is_as_high_as_what_is_shown(qtbot, talk, appearance):
    talk.show_entries(varied(60))
    whole(qtbot, talk, 60)

    def told_and_real() -> tuple[list[int], list[int]]:
        for part in talk.shown:
            part.dirty = True
        talk.area.arrange()
        qtbot.waitUntil(lambda: not any(part.dirty for part in talk.shown))
        told = heights(talk)
        for part in talk.shown:
            part.appear()
        qtbot.wait(20)
        assert len(texts(talk)) == 60
        return told, heights(talk)

    told, real = told_and_real()
    assert told == real
    talk.clear()
    talk.show_entries(varied(60))
    talk.window().resize(420, 480)
    appearance.choose("light" if appearance.dark else "dark")
    whole(qtbot, talk, 60)
    told, narrow = told_and_real()
    assert told == narrow != real


def test_a_long_text_comes_out_of_sight_too(qtbot, talk):
    long = "Ein Wort nach dem anderen. " * 400
    talk.show_entries([entry(0, text=long), *varied(40)[1:]])
    whole(qtbot, talk, 40)
    high = talk.shown[0].height()
    assert high > talk.height()
    talk.area.verticalScrollBar().setValue(0)
    qtbot.wait(20)
    assert bubble(talk, 0).body.isVisible()
    assert talk.shown[0].height() == high


def test_a_screen_reader_finds_the_text_of_what_is_out_of_sight(qtbot, talk):
    talk.show_entries(varied(60))
    whole(qtbot, talk, 60)
    part = talk.shown[5]
    assert "Kunde" in named(talk.shown[6])
    assert named(talk.shown[5]).endswith("zwei 1. drei 2. vier")
    qtbot.waitUntil(lambda: spoken(part).childCount() == 3)  # the text before the files
    roles = [spoken(part).child(n).role() for n in range(3)]
    assert roles == [QAccessible.Role.StaticText, *[QAccessible.Role.ButtonMenu] * 2]
    assert spoken(part).child(0).text(QAccessible.Text.Name).startswith("Guten Tag, seit heute")


def test_the_keyboard_goes_through_what_came_into_sight(qtbot, talk):
    talk.show_entries(varied(60))
    whole(qtbot, talk, 60)
    talk.shown[59].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(talk.shown[59], Qt.Key.Key_Home)
    assert talk.shown[0].hasFocus()
    assert top(talk, talk.shown[0]) >= 0
    for _count in range(5):
        qtbot.keyClick(_focused(), Qt.Key.Key_Down)
    part = bubble(talk, 5)
    reached = [_focused()]
    for _count in range(3):
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(_focused())
    body = part.body
    assert isinstance(body, MarkupView)
    assert reached == [part, body.wake(), *part.files]


@pytest.mark.parametrize("when", [0, 5, 30])
def test_one_that_changes_while_older_ones_are_made_loses_none(qtbot, talk, when):
    entries = [entry(n, text=TEXTS[0]) for n in range(200)]
    talk.show_entries(entries)
    qtbot.wait(when)
    talk.show_entries([*entries, entry(200)])
    whole(qtbot, talk, 201)
    assert shown(talk) == list(range(201))
    places = [part.y() for part in talk.shown]
    assert places == sorted(set(places))


def test_another_one_while_older_ones_are_made_takes_their_place(qtbot, talk):
    talk.show_entries([entry(n) for n in range(300)])
    qtbot.wait(5)
    talk.show_entries([entry(n) for n in range(1_000, 1_003)])
    qtbot.wait(50)
    assert shown(talk) == [1_000, 1_001, 1_002]


def _focused() -> Any:
    return QApplication.focusWidget()
