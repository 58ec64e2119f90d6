"""Searching in a document: hits, their count and places, going round, closing."""

import pytest
from PySide6.QtCore import Qt

from tests.support.pdf_panes import drawn, on_screen, show, shown
from tests.support.pdf_samples import LEADING, LEFT, TOP, text_pdf

Key = Qt.Key
PAGES = text_pdf(
    [
        ["Rechnung", "Webhosting Paket S", "Paket M", "Webhosting und"],
        ["Mail", "nichts davon"],
        ["Ende", "WEBHOSTING XL"],
    ]
)


@pytest.fixture
def pane(qtbot):
    return shown(qtbot, PAGES)


def look_for(qtbot, pane, text) -> None:
    """Press Ctrl+F, type ``text`` and wait for all pages."""
    qtbot.keyClick(pane.view, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(pane.search_bar.field, text)
    qtbot.waitUntil(lambda: pane.search.done)


def test_every_hit_is_found_whatever_the_capitals(qtbot, pane):
    look_for(qtbot, pane, "webhosting")
    assert [hit.page for hit in pane.search.hits] == [0, 0, 2]
    assert pane.search_bar.count.text() == "1 von 3 Treffern"


def test_hits_lie_where_the_words_are(qtbot, pane):
    look_for(qtbot, pane, "Paket M")
    (hit,) = pane.search.hits
    (area,) = hit.areas
    assert area.left() == pytest.approx(LEFT, abs=2)
    assert area.bottom() == pytest.approx(TOP + 2 * LEADING, abs=3)
    assert pane.search_bar.count.text() == "1 von 1 Treffer"


def test_a_line_end_counts_as_a_blank(qtbot, pane):
    look_for(qtbot, pane, "Paket S Paket M")
    (hit,) = pane.search.hits
    assert len(hit.areas) == 2


def test_hits_are_tinted_and_the_letters_stay_black(qtbot, pane):
    before = drawn(qtbot, pane)
    look_for(qtbot, pane, "Rechnung")
    after = drawn(qtbot, pane)
    area = pane.search.hits[0].areas[0]
    places = [
        (x, y)
        for x in range(before.width())
        for y in range(before.height() // 4)
        if before.pixelColor(x, y) != after.pixelColor(x, y)
    ]
    corner = on_screen(pane, 0, area.left(), area.top()) - pane.view.page_rect(0).topLeft()
    assert min(x for x, _ in places) == pytest.approx(corner.x(), abs=2)
    assert min(y for _, y in places) == pytest.approx(corner.y(), abs=2)
    darkest = min(after.pixelColor(*place).lightness() for place in places)
    assert darkest < 40


def test_enter_and_f3_go_on_and_round_and_shift_goes_back(qtbot, pane):
    look_for(qtbot, pane, "webhosting")
    shift = Qt.KeyboardModifier.ShiftModifier
    field = pane.search_bar.field

    def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier) -> int:
        qtbot.keyClick(widget, key, modifier)
        return int(pane.search.current)

    assert press(field, Key.Key_Return) == 1
    assert press(field, Key.Key_F3) == 2
    assert pane.view.current == 2
    assert pane.search_bar.count.text() == "3 von 3 Treffern"
    assert press(field, Key.Key_Return) == 0
    assert press(field, Key.Key_Return, shift) == 2
    assert press(pane.view, Key.Key_F3, shift) == 1


def test_the_hit_comes_into_view(qtbot):
    pane = shown(qtbot, text_pdf([["x"] * 30, ["x"] * 30 + ["Zahlbetrag"]]), size=(700, 400))
    look_for(qtbot, pane, "Zahlbetrag")
    area = pane.search.hits[0].areas[0]
    place = on_screen(pane, 1, area.center().x(), area.center().y())
    assert pane.view.viewport().rect().contains(place)


def test_the_search_begins_at_the_page_one_reads(qtbot, pane):
    pane.view.go_to(1)
    look_for(qtbot, pane, "webhosting")
    assert pane.search.hits[pane.search.current].page == 2
    look_for(qtbot, pane, "Mail")
    assert pane.search.hits[pane.search.current].page == 1


@pytest.mark.parametrize("text", ["Kaffee", "Webhosting Kaffee"])
def test_no_hit_is_said(qtbot, pane, text):
    look_for(qtbot, pane, text)
    assert pane.search_bar.count.text() == "Keine Treffer"
    qtbot.keyClick(pane.search_bar.field, Key.Key_Return)
    assert pane.search.current == -1


def test_esc_closes_and_gives_the_keyboard_back(qtbot, pane):
    look_for(qtbot, pane, "webhosting")
    qtbot.keyClick(pane.search_bar.field, Key.Key_Escape)
    assert not pane.search_bar.isVisible()
    assert pane.search.hits == []
    assert pane.view.hasFocus()
    qtbot.keyClick(pane.view, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane.search_bar.field.selectedText() == "webhosting"
    qtbot.waitUntil(lambda: len(pane.search.hits) == 3)


def test_what_is_chosen_is_looked_for(qtbot, pane):
    pane.view.set_zoom(1.0)
    where = on_screen(pane, 0, LEFT + 10, TOP + LEADING - 3)
    qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.keyClick(pane.view, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(pane.search.hits) == 3)


def test_another_document_is_not_searched_for_the_old_words(qtbot, pane):
    look_for(qtbot, pane, "webhosting")
    show(qtbot, pane, PAGES)
    assert pane.search.hits == []
    assert not pane.search_bar.isVisible()
