"""A conversation: sides, notes, events, what is new, and that reading is never disturbed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.views.kit.conversation import Conversation, Entry, File
from app.views.kit.conversation.bubble import Bubble, Happening
from app.views.kit.language import switch_language
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import named, words

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOSTILE = (
    '<img src="file:///etc/passwd"> <b>fett</b> //host/x.png \N{RIGHT-TO-LEFT OVERRIDE}gpj.exe'
)


def entry(key: int, kind="customer", text="Guten Tag", **given) -> Entry:
    at = START + timedelta(minutes=key)
    name = "Erika Beispiel" if kind == "customer" else "Anna Agentin"
    return Entry(key=key, kind=kind, name=name, at=at, text=text, **given)


@pytest.fixture
def talk(qtbot) -> Conversation:
    made = Conversation()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    return made


def shown(talk: Conversation) -> list[int]:
    return [part.entry.key for part in talk.shown]


def test_everybody_has_a_side_and_what_happened_is_a_line(qtbot, talk):
    talk.show_entries(
        [entry(1), entry(2, "staff"), entry(3, "note", "Kunde drängt"), entry(4, "event", "Zu")]
    )
    qtbot.wait(30)
    first, second, note, event = talk.shown
    assert isinstance(event, Happening)
    boxes = [part.body.mapTo(talk, part.body.rect().topLeft()).x() for part in (first, second)]
    assert boxes[0] != boxes[1]
    assert "Intern" in words(note)
    assert "Intern" not in words(first)
    assert named(note).startswith("Interne Notiz, Anna Agentin, ")
    assert named(note).endswith(": Kunde drängt")
    assert nameless(talk) == []
    assert cut(talk) == []


def test_hostile_words_are_shown_as_they_were_typed(qtbot, talk):
    file = File(f"{HOSTILE}.txt", 12)
    talk.show_entries([replace(entry(1, text=HOSTILE, files=(file,)), name=HOSTILE)])
    qtbot.wait(30)
    bubble = talk.shown[0]
    assert bubble.body.text == HOSTILE
    assert '<img src="file:///etc/passwd">' in named(bubble)
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in named(bubble)
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in bubble.files[0].text()


def test_a_file_tells_that_it_is_wanted(qtbot, talk):
    talk.show_entries([entry(1, files=(File("Fehler.png", 2048, "its data"),))])
    with qtbot.waitSignal(talk.file_wanted) as wanted:
        qtbot.mouseClick(talk.shown[0].files[0], Qt.MouseButton.LeftButton)
    assert wanted.args[0] == "its data"


def test_the_newest_is_seen_first_and_the_older_ones_follow(qtbot, talk):
    talk.show_entries([entry(n, text=f"Nachricht {n}\n\nmit Text") for n in range(40)])
    assert shown(talk) == list(range(32, 40))
    qtbot.waitUntil(lambda: len(talk.shown) == 40, timeout=20_000)
    assert shown(talk) == list(range(40))
    qtbot.wait(30)
    assert talk._bar.value() == talk._bar.maximum() > 0


def test_a_new_message_moves_nobody_who_reads_above(qtbot, talk):
    entries = [entry(n, text="Zeile\n\n" * 5) for n in range(15)]
    talk.show_entries(entries)
    qtbot.wait(50)
    kept = talk.shown[3]
    talk._bar.setValue(100)
    talk.show_entries([*entries, entry(99, "staff", "Neu")])
    qtbot.wait(50)
    assert talk.shown[3] is kept
    assert abs(talk._bar.value() - 100) < 3
    assert talk.below.isVisible()
    qtbot.mouseClick(talk.below, Qt.MouseButton.LeftButton)
    qtbot.wait(30)
    assert talk._bar.value() == talk._bar.maximum()
    assert talk.below.isHidden()


def test_whoever_reads_the_end_sees_the_new_message(qtbot, talk):
    entries = [entry(n, text="Zeile\n\n" * 5) for n in range(10)]
    talk.show_entries(entries)
    qtbot.wait(50)
    talk.show_entries([*entries, entry(99, "staff", "Neu\n\n" * 4)])
    qtbot.wait(50)
    assert talk._bar.value() == talk._bar.maximum()
    assert talk.below.isHidden()


def test_earlier_messages_come_above_without_moving_what_is_read(qtbot, talk):
    later = [entry(n, text="Zeile\n\n" * 4) for n in range(20, 32)]
    talk.show_entries(later, earlier=True)
    qtbot.wait(50)
    with qtbot.waitSignal(talk.earlier_wanted):
        talk.earlier.click()
    talk._bar.setValue(60)
    kept = talk.shown[0]
    top = kept.mapTo(talk, kept.rect().topLeft()).y()
    talk.show_entries([*(entry(n, text="Früher\n\n" * 4) for n in range(12)), *later])
    qtbot.waitUntil(lambda: len(talk.shown) == 24)
    qtbot.wait(50)
    assert abs(kept.mapTo(talk, kept.rect().topLeft()).y() - top) < 5
    assert talk.earlier.isHidden()


def test_a_changed_entry_is_made_anew_and_a_gone_one_goes(qtbot, talk):
    talk.show_entries([entry(1), entry(2), entry(3)])
    first, second = talk.shown[:2]
    talk.show_entries([entry(1), entry(2, text="Anders")])
    assert talk.shown[0] is first
    assert talk.shown[1] is not second
    assert shown(talk) == [1, 2]


def test_the_line_of_what_is_new_stands_above_its_entry(qtbot, talk):
    talk.show_entries([entry(1), entry(2, "staff", unread=True)])
    qtbot.wait(30)
    assert "Neu ab hier" in words(talk.shown[1])
    assert "Neu ab hier" not in words(talk.shown[0])


def test_arrows_go_from_entry_to_entry(qtbot, talk):
    talk.show_entries([entry(n) for n in range(3)])
    qtbot.wait(30)
    talk.shown[2].setFocus()
    qtbot.keyClick(talk.shown[2], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is not None
    assert talk.shown[1].isAncestorOf(QApplication.focusWidget()) or talk.shown[1].hasFocus()


def test_it_follows_the_language(qtbot, talk):
    talk.show_entries([entry(1), entry(2, "note", unread=True)], earlier=True)
    qtbot.wait(30)
    try:
        switch_language("en")
        assert foreign(talk, "en") == []
        assert "Internal" in words(talk.shown[1])
    finally:
        switch_language("de")


def test_another_conversation_takes_the_place_of_the_first(qtbot, talk):
    talk.show_entries([entry(n) for n in range(30)])
    talk.show_entries([entry(n) for n in range(100, 105)])
    assert shown(talk) == [100, 101, 102, 103, 104]
    talk.clear()
    assert talk.shown == []
    assert not talk.findChildren(Bubble) or all(b.isHidden() for b in talk.findChildren(Bubble))


def test_nothing_but_the_newest_entry_stands_at_the_end(qtbot, talk):
    talk.show_entries([entry(n, text="Ein Satz, der sich umbrechen lässt. " * 6) for n in range(9)])
    qtbot.wait(30)
    last = talk.shown[-1]
    end = last.mapTo(talk, last.rect().bottomLeft()).y()
    assert 0 <= talk.area.height() - end < 8
