"""A conversation: sides, notes, events, what is new, and words shown as they were typed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.views.kit.conversation import File
from app.views.kit.conversation.happening import Happening
from app.views.kit.conversation.part import Part, day_words, when
from app.views.kit.conversation.sealed_card import SealedCard
from app.views.kit.format import clock, exact
from app.views.kit.language import switch_language
from app.views.kit.layout import row
from app.views.kit.theme import theme
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import colours, named, spoken, words
from tests.views.kit.conversation.talks import HOSTILE, START, bubble, entry, shown


def told(part: Part, where: QRect) -> str:
    return next(words for rect, words in part.tips() if rect.contains(where.center()))


def test_everybody_has_a_side_and_a_colour(qtbot, talk, appearance):
    talk.show_entries(
        [entry(1), entry(2, "staff"), entry(3, "note", "Kunde drängt"), entry(4, "event", "Zu")]
    )
    qtbot.wait(20)
    customer, staff, note, event = talk.shown
    assert customer.box.x() < staff.box.x() == note.box.x()
    assert isinstance(event, Happening)
    for part, ground in ((customer, "raised"), (staff, "accent-soft"), (note, "note")):
        assert theme().color(ground).name() in colours(part)
    assert theme().color("note").name() not in colours(customer)


def test_an_event_may_lead_somewhere(qtbot, talk):
    plain, leading = entry(1, "event", "Zu"), replace(entry(2, "event", "Dorthin"), leads=7)
    talk.show_entries([plain, leading])
    qtbot.wait(20)
    first, second = talk.shown
    went: list[int] = []
    talk.lead_wanted.connect(went.append)
    for part in (first, second):
        qtbot.mouseClick(part, Qt.MouseButton.LeftButton, pos=part.box.center())
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Return)
    assert went == [7, 7]
    qtbot.mouseClick(second, Qt.MouseButton.RightButton, pos=second.box.center())
    assert went == [7, 7]
    assert theme().color("accent").name() in colours(second)
    assert theme().color("accent").name() not in colours(first)
    assert second.accessibleDescription() == "Enter führt dorthin"


def test_a_screen_reader_hears_who_what_when_and_the_first_words(qtbot, talk):
    talk.show_entries(
        [
            entry(1, text="**Guten** Tag"),
            entry(2, "staff"),
            entry(3, "note", "Kunde drängt"),
            entry(4, "event", "Zu"),
            entry(5, "sealed", "Passwort"),
        ]
    )
    names = [named(part) for part in talk.shown]
    assert names[0] == f"Erika Beispiel, Kunde, {exact(talk.shown[0].entry.at)}: Guten Tag"
    assert names[1].startswith("Anna Agentin, Support, ")
    assert names[2].startswith("Anna Agentin, interne Notiz, ")
    assert names[3] == f"Zu, {exact(talk.shown[3].entry.at)}"
    assert "versiegelt" in names[4]
    assert {spoken(part).role() for part in talk.shown} == {QAccessible.Role.ListItem}
    assert spoken(talk.area.inner).role() == QAccessible.Role.List
    assert named(talk.area.inner) == "Unterhaltung"
    qtbot.wait(20)
    assert nameless(talk) == []
    assert cut(talk) == []


def test_hostile_words_are_shown_as_they_were_typed(qtbot, talk):
    file = File(f"{HOSTILE * 4}.txt", 12)
    for kind in ("customer", "note", "event", "sealed"):
        talk.show_entries([replace(entry(1, kind, HOSTILE, files=(file,)), name=HOSTILE * 9)])
        qtbot.wait(20)
        part = talk.shown[0]
        assert '<img src="file:///etc/passwd">' in named(part)
        assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in named(part)
        assert not part.grab().isNull()
        for _where, tip in part.tips():
            assert "<img" not in tip
            assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in tip
    talk.show_entries([entry(2, text=HOSTILE, files=(file,))])
    qtbot.wait(20)
    chip = bubble(talk, 0).files[0]
    assert bubble(talk, 0).body.text == HOSTILE  # type: ignore[attr-defined]  # a MarkupView
    assert chip.shown_name.startswith("<img")
    assert chip.shown_name.endswith(".txt")
    assert "…" in chip.shown_name
    assert "<img" not in chip.toolTip()
    read = QTextDocument()
    read.setHtml(chip.toolTip())
    assert "file:///etc/passwd" in read.toPlainText()


def test_a_file_is_named_and_asks_for_its_menu(qtbot, talk):
    talk.show_entries(
        [entry(1, files=(File("Fehler.png", 2048, "its data"), File("x & y.zip", 1)))]
    )
    qtbot.wait(20)
    chip, other = bubble(talk, 0).files
    assert named(chip) == "Fehler.png, 2 KB"
    assert (chip.shown_name, other.shown_name) == ("Fehler.png", "x & y.zip")
    assert spoken(chip).role() == QAccessible.Role.ButtonMenu
    with qtbot.waitSignal(talk.file_wanted) as wanted:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert wanted.args[0] == "its data"
    assert wanted.args[1] == chip.mapToGlobal(QPoint(0, chip.height()))
    with qtbot.waitSignal(talk.file_wanted):
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    with qtbot.waitSignal(talk.file_wanted):
        qtbot.keyClick(chip, Qt.Key.Key_Space)


def test_files_wrap_where_the_card_ends(qtbot, talk):
    many = tuple(File(f"Bildschirmfoto Nummer {n}.png", 2048) for n in range(5))
    talk.show_entries([entry(1, files=many)])
    qtbot.wait(20)
    part = bubble(talk, 0)
    places = [chip.geometry() for chip in part.files]
    assert len({place.y() for place in places}) > 1
    assert all(part.box.contains(place) for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)


def test_links_are_told(qtbot, talk):
    talk.show_entries([entry(1, text="http://a.example")])
    with qtbot.waitSignal(talk.link_wanted) as wanted:
        bubble(talk, 0).body.link_activated.emit("http://a.example")  # type: ignore[attr-defined]  # a MarkupView
    assert wanted.args == ["http://a.example"]


def test_each_day_is_said_once_and_what_is_new_has_a_line(qtbot, talk):
    day = timedelta(days=1)
    talk.show_entries(
        [
            entry(1),
            entry(2),
            entry(3, at=START + day),
            entry(4, at=START + day, unread=True),
            entry(5, at=START + day, unread=True),
        ]
    )
    qtbot.wait(20)
    parts = talk.shown
    assert [part.day for part in parts] == [START.date(), None, START.date() + day, None, None]
    assert [part.first_new for part in parts] == [False, False, False, True, False]
    assert [part.box.y() > 0 for part in parts] == [True, False, True, True, False]
    accent = theme().color("accent").name()
    assert accent in colours(parts[3])
    assert accent not in colours(parts[2])


def test_a_day_is_said_above_whatever_is_first_of_it_now(qtbot, talk):
    talk.show_entries([entry(5)])
    qtbot.wait(20)
    part = talk.shown[0]
    high = part.height()
    talk.show_entries([entry(4), entry(5)])
    qtbot.wait(20)
    assert talk.shown[1] is part
    assert (part.day, part.box.y()) == (None, 0)
    assert part.height() < high == talk.shown[0].height()


def test_days_and_times_are_said_as_people_do(qtbot):
    now = datetime.now(UTC)
    today = now.astimezone().date()
    assert day_words(today) == "Heute"
    assert day_words(today - timedelta(days=1)) == "Gestern"
    assert day_words(today - timedelta(days=9)) == exact(today - timedelta(days=9))
    assert when(now) == "gerade eben"
    assert when(START) == clock(START)


def test_a_tooltip_tells_exactly_when_and_the_whole_name(qtbot, talk):
    name = "Erika Beispiel-Muster von der Abteilung für lange Namen " * 2
    talk.show_entries([replace(entry(1), name=name), entry(2), entry(3, "event", "Zu")])
    qtbot.wait(20)
    first, second = bubble(talk, 0), bubble(talk, 1)
    first.grab()
    second.grab()
    assert told(first, first._time_room) == exact(first.entry.at)
    assert "lange Namen" in told(first, first._name_room)
    assert told(second, second._name_room) == ""
    assert exact(talk.shown[2].entry.at) in told(talk.shown[2], talk.shown[2].box)


def test_what_is_sealed_is_a_card_with_the_pages_own_widget(qtbot, talk):
    own, button = QWidget(), QPushButton("Öffnen")
    own.setLayout(row(button, None))
    talk.show_entries([entry(1, "sealed", "Server-Zugang · 1 KB", widget=own)])
    qtbot.wait(20)
    card = talk.shown[0]
    assert isinstance(card, SealedCard)
    assert {"Sensible Daten", "Server-Zugang · 1 KB"} <= set(words(card))
    assert button.isVisible()
    assert card.box.contains(QRect(own.mapTo(card, QPoint(0, 0)), own.size()))
    before = card.height()
    more = QLabel("noch 60 Sekunden")
    more.setFixedHeight(80)
    layout = own.layout()
    assert layout is not None
    layout.addWidget(more)
    qtbot.waitUntil(lambda: card.height() > before)
    talk.show_entries([entry(1, "sealed", "Abgerufen", widget=own)])
    qtbot.wait(20)
    assert talk.shown[0] is not card
    assert button.isVisible()
    talk.clear()
    qtbot.wait(20)
    assert own.parent() is None  # and still there
    assert button.text() == "Öffnen"
    own.deleteLater()


@pytest.mark.parametrize("kind", ["customer", "staff", "note", "sealed"])
def test_it_follows_the_language(qtbot, talk, kind):
    talk.show_entries([entry(2, kind, "x", unread=True, mine=True)], earlier=True)
    qtbot.wait(20)
    german = talk.grab().toImage()
    try:
        switch_language("en")
        assert foreign(talk, "en") == []
        assert talk.grab().toImage() != german
    finally:
        switch_language("de")
    assert talk.grab().toImage() == german


def test_it_follows_the_appearance(qtbot, talk, appearance):
    talk.show_entries([entry(1), entry(2, "staff", "http://a.example"), entry(3, "note")])
    qtbot.wait(20)
    before = talk.grab().toImage()
    dark = appearance.dark
    appearance.choose("light" if dark else "dark")
    assert talk.grab().toImage() != before
    appearance.choose("dark" if dark else "light")
    assert talk.grab().toImage() == before


def test_another_conversation_takes_the_place_of_the_first(qtbot, talk):
    talk.show_entries([entry(n) for n in range(30)])
    talk.show_entries([entry(n) for n in range(100, 105)])
    assert shown(talk) == [100, 101, 102, 103, 104]
    talk.clear()
    assert talk.shown == []
