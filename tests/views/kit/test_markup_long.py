"""Texts of any length and any malice: folded, shown in steps, and the window always alive."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.views.kit.language import switch_language
from app.views.kit.layout import column, scrolling
from app.views.kit.markup_document import BLOCK_MOST
from app.views.kit.markup_pieces import FOLDED, FOLDED_LINES, LINES, MOST, piece
from app.views.kit.markup_view import WINDOW, MarkupView
from tests.support.beat import CEILING, Beat

HOSTILE = {
    "one line of 1 MB": "x" * 1_000_000,
    "tags": "<b>" * 50_000,
    "tables": "<table><tr><td>" * 25 + "x" + "</td></tr></table>" * 25,
    "pictures": "<img src=file:///etc/passwd> //host/x.png ![x](file:///x.png) " * 5_000,
    "looks": "*a* **b** " * 20_000,
    "addresses": "http://a.example/x " * 15_000,
    "scripts": "a漢ס😀й" * 40_000,
    "turned round": "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe \N{RIGHT-TO-LEFT MARK}ס" * 20_000,
    "lines": "a\n" * 40_000,
    "quotes in quotes": "> " * 100_000,
    "quotes": "> a\n" * 40_000,
    "lists": "- a\n" * 20_000,
    "code": "```\n" + "x = 1\n" * 50_000,
    "accents": "a\u0301\u0302\u0303" * 40_000,
}


@pytest.fixture(scope="module", autouse=True)
def _letters(qapp: Any) -> None:
    """Have the letters of every script loaded: that happens once, and to whoever needs it first."""
    view = MarkupView("".join(HOSTILE["scripts"][:12] + HOSTILE["accents"][:8]))
    view.resize(300, 200)
    view.grab()


def held(qtbot: Any, text: str = "") -> tuple[QWidget, MarkupView]:
    window, inside, view = QWidget(), QWidget(), MarkupView(text)
    inside.setLayout(column(view, None))
    window.setLayout(column(scrolling(inside)))
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    qtbot.waitExposed(window)
    return window, view


def fed(qtbot: Any, view: MarkupView) -> None:
    qtbot.waitUntil(lambda: not view._feed.hungry, timeout=60_000)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_window_stays_alive(qtbot, name):
    window, view = held(qtbot)
    with Beat() as beat:
        view.set_text(HOSTILE[name])
        fed(qtbot, view)
        qtbot.wait(30)
    assert beat.longest < CEILING
    with Beat() as beat:
        view.unfold()
        fed(qtbot, view)
        window.resize(560, 400)
        qtbot.wait(50)
    assert beat.longest < 2 * CEILING  # what one asks for oneself may be noticed a little
    assert view._feed.at == len(HOSTILE[name])


@pytest.mark.parametrize("name", ["tags", "tables", "pictures", "quotes in quotes"])
def test_it_is_all_shown_as_it_was_typed(qtbot, name):
    _window, view = held(qtbot, HOSTILE[name])
    view.unfold()
    fed(qtbot, view)
    shown = view._document.toPlainText().replace("\u2028", "")
    assert shown.replace("\n", "") == HOSTILE[name].removeprefix("> ")


def test_a_long_text_is_folded_until_all_of_it_is_wanted(qtbot):
    _window, view = held(qtbot, "Ein Wort nach dem anderen. " * 1_600)
    fed(qtbot, view)
    button = view._more
    assert button is not None
    assert button.isVisible()
    assert FOLDED <= view._feed.at < FOLDED + MOST
    assert "43.200" in button.text()
    switch_language("en")
    assert "43,200" in button.text()
    switch_language("de")
    before = view.height()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    fed(qtbot, view)
    qtbot.waitUntil(lambda: view.height() > before * 3 // 2)
    assert button.isHidden()
    assert view.wake().hasFocus()  # and the keyboard is where one reads on


def test_many_lines_are_folded_too(qtbot):
    _window, view = held(qtbot, "Zeile\n" * 1_000)
    fed(qtbot, view)
    assert FOLDED_LINES <= view._feed.at / len("Zeile\n") < FOLDED_LINES + LINES
    assert view._feed.folded


def test_what_is_very_long_scrolls_by_itself(qtbot):
    _window, view = held(qtbot, "Ein Wort nach dem anderen. " * 4_000)
    view.unfold()
    fed(qtbot, view)
    qtbot.waitUntil(lambda: view.height() <= WINDOW + 8)
    bar = view.wake().verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > WINDOW)
    bar.setValue(bar.maximum())
    assert view.grab().toImage() != QWidget().grab().toImage()


def test_another_appearance_leaves_it_unfolded(qtbot, appearance):
    _window, view = held(qtbot, "Ein Wort nach dem anderen. " * 1_000)
    view.unfold()
    fed(qtbot, view)
    qtbot.waitUntil(lambda: view.height() == view.heightForWidth(view.width()))
    height, shown = view.height(), view._document.toPlainText()
    appearance.choose("light" if appearance.dark else "dark")
    assert view.height() == height
    fed(qtbot, view)
    assert view._document.toPlainText() == shown
    assert view.height() == height


def test_no_block_is_longer_than_qt_lays_out_quickly(qtbot):
    _window, view = held(qtbot, "**" + "x" * 3_000 + "** " + "Wort " * 3_000 + "\n" + "y" * 5_000)
    fed(qtbot, view)
    block, longest = view._document.begin(), 0
    while block.isValid():
        longest = max(longest, block.length())
        block = block.next()
    assert longest <= BLOCK_MOST + 1


@pytest.mark.parametrize(
    ("text", "end", "apart"),
    [
        ("kurz", 4, True),
        ("x" * 5_000, MOST, False),
        ("Wort " * 1_000, 4_000, False),
        ("Zeile\n" * 600, 6 * LINES, False),
        ("x" * 2_500 + "\n\n" + "y" * 3_000, 2_502, True),
        ("x" * 2_500 + "\n" + "y" * 3_000, 2_501, False),
        ("x" * 100 + "\n\n" + "y" * 5_000, MOST, False),
        ("a\u2029" * 600, 2 * LINES, False),
    ],
)
def test_pieces_are_cut_where_it_is_noticed_least(text, end, apart):
    found = piece(text, 0)
    assert (found.end, found.apart) == (end, apart)


def test_pieces_together_are_the_text():
    text = "Absatz mit *Wörtern*.\r\n\r\n" * 500 + "x" * 9_000 + "\n" * 3_000
    at, parts = 0, []
    while at < len(text):
        part = piece(text, at)
        assert part.end > at
        parts.append(part.text)
        at = part.end
    assert "".join(parts) == text


def test_what_a_cut_line_goes_on_with_begins_nothing(qtbot):
    text = "x" * MOST + "> a - b\n> Zitat\n```\n" + "y" * MOST + "\nz"
    _window, view = held(qtbot, text)
    fed(qtbot, view)
    shown = view._document.toPlainText().split("\n")
    assert {"> a - b", "Zitat"} <= set(shown)


def test_code_goes_on_over_pieces(qtbot):
    lines = [f"zeile {number}" for number in range(250)]
    _window, view = held(qtbot, "```\n" + "\n".join(lines) + "\n```\nEnde **fett**")
    fed(qtbot, view)
    shown = view._document.toPlainText().split("\n")
    assert shown == [*lines, "Ende fett"]
