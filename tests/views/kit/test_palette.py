"""Command search: a few letters find it, the keyboard alone runs it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.views.kit.command_palette import CommandPalette, Entry, best
from app.views.kit.fuzzy import score

Key = Qt.Key


def entry(title: str, done: list[str] | None = None, words: str = "") -> Entry:
    kept = [] if done is None else done
    return Entry("document", title, "", lambda: kept.append(title), words)


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.resize(900, 600)
        self.field = QLineEdit(self)
        self.other = QPushButton(self)


@pytest.fixture
def window(qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.field.setFocus()
    return window


def test_starts_of_words_win():
    titles = ["Zahlungsmethoden", "Meine Domains", "Bank Verbindung", "E-Mail-Verlauf"]
    entries = [entry(title) for title in titles]
    assert best("md", entries)[0].title == "Meine Domains"
    assert best("bv", entries)[0].title == "Bank Verbindung"
    assert best("zahl", entries)[0].title == "Zahlungsmethoden"
    assert best("xq", entries) == []


def test_accents_and_case_do_not_matter():
    assert score("uber", "Übersicht") > 0
    assert score("ÜBER", "übersicht") > 0
    assert score("re318", "RE-2026-00318") > 0


@given(st.text(max_size=12), st.text(max_size=40))
def test_a_score_is_positive_only_for_letters_in_their_order(wanted, text):
    found = score(wanted, text)
    assert found >= 0
    assert score(text, text) > 0 or not text.strip()


def test_typing_arrows_and_enter_are_enough(qtbot, window):
    done: list[str] = []
    palette = CommandPalette(window.field, window)
    pages = [entry("Rechnungen", done), entry("Meine Angebote", done), entry("Domains", done)]
    palette.add_provider(lambda _text: pages, lambda: "Seiten")
    palette.add_provider(lambda _text: [entry("Abmelden", done)], lambda: "Aktionen")
    qtbot.keyClick(window.field, Key.Key_Down)
    assert palette.isVisible()
    assert palette.list.count() == 6
    qtbot.keyClicks(window.field, "m")
    assert palette.list.currentItem().text() == "Meine Angebote"
    qtbot.keyClick(window.field, Key.Key_Up)
    qtbot.keyClick(window.field, Key.Key_Down)
    qtbot.keyClick(window.field, Key.Key_Return)
    assert done == ["Meine Angebote"]
    assert not palette.isVisible()
    assert window.field.text() == ""
    assert window.field.hasFocus()


def test_nothing_found_says_so_and_esc_closes(qtbot, window):
    palette = CommandPalette(window.field, window)
    palette.add_provider(lambda _text: [entry("Domains")], lambda: "Seiten")
    qtbot.keyClicks(window.field, "xyz")
    assert palette._none.isVisible()
    qtbot.keyClick(window.field, Key.Key_Return)
    qtbot.keyClick(window.field, Key.Key_Escape)
    assert not palette.isVisible()


def test_late_answers_count_only_for_what_is_typed_now(qtbot, window):
    asked: list[tuple[str, Any]] = []
    palette = CommandPalette(window.field, window)
    palette.add_later(lambda text, answer: asked.append((text, answer)), lambda: "Rechnungen")
    qtbot.keyClicks(window.field, "re")
    asked[0][1]([entry("of r")])
    assert palette.list.count() == 0
    asked[1][1]([entry("RE-1"), entry("RE-2")])
    assert palette.list.count() == 3
    assert palette.list.currentItem().text() == "RE-1"


def test_an_answer_at_once_is_shown_and_a_late_one_opens_nothing(qtbot, window):
    asked: list[Any] = []
    palette = CommandPalette(window.field, window)
    palette.add_later(lambda _text, answer: answer([entry("RE-1")]), lambda: "Rechnungen")
    palette.add_later(lambda _text, answer: asked.append(answer), lambda: "Tickets")
    qtbot.keyClicks(window.field, "r")
    assert palette.list.currentItem().text() == "RE-1"
    qtbot.keyClick(window.field, Key.Key_Escape)
    asked[0]([entry("Ticket")])
    assert not palette.isVisible()


def test_it_closes_when_the_keyboard_goes_elsewhere(qtbot, window):
    palette = CommandPalette(window.field, window)
    palette.add_provider(lambda _text: [entry("Domains")], lambda: "Seiten")
    qtbot.keyClicks(window.field, "d")
    assert palette.grab().toImage().width() >= 500
    window.other.setFocus()
    assert not palette.isVisible()
