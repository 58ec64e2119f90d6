"""Choosing text in a document with the mouse and copying it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.views.kit.pdf import PdfPane
from tests.support.pdf_panes import drawn, on_screen, shown
from tests.support.pdf_samples import LEADING, LEFT, TOP, text_pdf

Key = Qt.Key
LEFT_BUTTON = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
LINES = ["Rechnung RE-2026-00318", "Hosting XL 1.234,56 Euro", "Summe 1.469,13 Euro"]
BESIDE = 400


@pytest.fixture
def pane(qtbot):
    made = shown(qtbot, text_pdf([LINES, ["Seite zwei", "unten"], [], ["Ende"]]))
    made.view.set_zoom(1.0)
    return made


def line(number: int) -> int:
    """Return the height of the middle of a line, in points."""
    return TOP + number * LEADING - 3


def drag(qtbot: Any, pane: PdfPane, *places: tuple[int, float, float]) -> str:
    """Hold the mouse from the first place (page, x, y in points) over the others."""
    screen = pane.view.viewport()
    points = [on_screen(pane, *place) for place in places]
    qtbot.mousePress(screen, LEFT_BUTTON, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(screen, point)
    qtbot.mouseRelease(screen, LEFT_BUTTON, pos=points[-1])
    return pane.selection.text()


def test_dragging_chooses_from_place_to_place(qtbot, pane):
    assert drag(qtbot, pane, (0, LEFT, line(0)), (0, BESIDE, line(1))) == "\n".join(LINES[:2])


def test_dragging_backwards_chooses_the_same(qtbot, pane):
    forward = drag(qtbot, pane, (0, LEFT + 60, line(0)), (0, LEFT + 40, line(2)))
    assert forward
    assert drag(qtbot, pane, (0, LEFT + 40, line(2)), (0, LEFT + 60, line(0))) == forward


def test_dragging_beside_the_text_chooses_whole_lines(qtbot, pane):
    assert drag(qtbot, pane, (0, 10, line(1)), (0, 580, line(1))) == LINES[1]


def test_dragging_over_pages_chooses_on_all_of_them(qtbot, pane):
    pane.view.set_zoom(0.3)
    text = drag(qtbot, pane, (0, 10, line(2)), (1, BESIDE, line(0)))
    assert text == LINES[2] + "\n" + "Seite zwei"
    everything = drag(qtbot, pane, (0, 10, line(2)), (1, 580, line(30)))
    assert everything == LINES[2] + "\nSeite zwei\nunten"


def test_a_page_without_text_is_no_obstacle(qtbot, pane):
    pane.view.set_zoom(0.15)
    assert drag(qtbot, pane, (1, 10, line(0)), (3, BESIDE, line(0))).endswith("unten\nEnde")
    drag(qtbot, pane, (0, 10, line(2)), (2, 200, line(3)))
    assert drag(qtbot, pane, (2, 10, line(0)), (2, 200, line(3))) == ""


def test_a_click_chooses_nothing(qtbot, pane):
    pane.selection.choose_all()
    qtbot.mouseClick(pane.view.viewport(), LEFT_BUTTON, pos=on_screen(pane, 0, LEFT, line(0)))
    assert pane.selection.text() == ""


@pytest.mark.parametrize(
    ("x", "number", "word"), [(80, 0, "Rechnung"), (150, 0, "RE-2026-00318"), (140, 1, "1.234,56")]
)
def test_a_double_click_chooses_a_word(qtbot, pane, x, number, word):
    where = on_screen(pane, 0, x, line(number))
    qtbot.mouseDClick(pane.view.viewport(), LEFT_BUTTON, pos=where)
    assert pane.selection.text() == word


def test_ctrl_a_and_ctrl_c_copy_everything(qtbot, pane):
    qtbot.keyClick(pane.view, Key.Key_A, CONTROL)
    qtbot.keyClick(pane.view, Key.Key_C, CONTROL)
    whole = "\n".join([*LINES, "Seite zwei", "unten", "Ende"])
    assert QGuiApplication.clipboard().text() == whole


def test_copying_nothing_leaves_the_clipboard_alone(qtbot, pane):
    QGuiApplication.clipboard().setText("vorher")
    qtbot.keyClick(pane.view, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "vorher"


def test_what_is_chosen_is_tinted_with_the_accent(qtbot, pane, appearance):
    before = drawn(qtbot, pane)
    drag(qtbot, pane, (0, LEFT, line(0)), (0, BESIDE, line(0)))
    after = drawn(qtbot, pane)
    changed = [
        after.pixelColor(x, y)
        for x in range(before.width())
        for y in range(before.height() // 4)
        if before.pixelColor(x, y) != after.pixelColor(x, y)
    ]
    ground = max(changed, key=lambda colour: colour.lightness())
    assert ground.hslHue() == pytest.approx(appearance.color("accent").hslHue(), abs=8)
