"""The PDF pane: documents open, scroll, zoom and are explained when they can't be shown."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.views.kit.pdf import PdfPane
from app.views.kit.pdf.geometry import Fit
from tests.support.pdf_compare import TOLERANCE, page_matches_poppler
from tests.support.pdf_panes import drawn, show, shown
from tests.support.pdf_samples import invoice_like, text_pdf
from tests.support.widgets import named

Key = Qt.Key
INVOICE = invoice_like()


@pytest.fixture
def pane(qtbot):
    return shown(qtbot, INVOICE)


def test_the_first_page_is_drawn_as_another_reader_draws_it(qtbot):
    pane = shown(qtbot, INVOICE, size=(700, 950))
    pane.commands["fit_page"].trigger()
    assert page_matches_poppler(INVOICE, drawn(qtbot, pane)) < TOLERANCE


def test_a_page_without_its_text_does_not_pass_for_the_same(qtbot):
    pane = shown(qtbot, text_pdf([[]]), size=(700, 950))
    pane.commands["fit_page"].trigger()
    assert page_matches_poppler(INVOICE, drawn(qtbot, pane)) > TOLERANCE


def test_the_pages_are_counted(pane):
    assert pane.page_count() == 3
    assert pane.toolbar.page.text() == "1"


def test_fit_width_follows_the_window(pane):
    room = pane.view.viewport().width()
    assert pane.view.page_rect(0).width() == room - 32
    pane.resize(600, 700)
    assert pane.view.viewport().width() == room - 300
    assert pane.view.page_rect(0).width() == room - 332
    assert not pane.view.horizontalScrollBar().isVisible()


def test_a_whole_page_fits_and_follows_the_window(pane):
    pane.commands["fit_page"].trigger()
    for height in (700, 500):
        pane.resize(900, height)
        page = pane.view.page_rect(0)
        assert page.height() == pytest.approx(pane.view.viewport().height() - 32, abs=1)
        assert page.width() / page.height() == pytest.approx(210 / 297, abs=0.01)


@pytest.mark.parametrize(
    ("key", "larger"), [(Key.Key_Plus, True), (Key.Key_Equal, True), (Key.Key_Minus, False)]
)
def test_keys_zoom_and_ctrl_0_fits_again(qtbot, pane, key, larger):
    before = pane.view.factor
    qtbot.keyClick(pane.view, key, Qt.KeyboardModifier.ControlModifier)
    assert (pane.view.factor > before) is larger
    assert pane.toolbar.zoom.text() == f"{round(pane.view.factor * 100)} %"
    assert not pane.commands["fit_width"].isChecked()
    qtbot.keyClick(pane.view, Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.factor == before
    assert pane.commands["fit_width"].isChecked()


def wheel(pane, point, notches, modifiers) -> None:
    """Turn the wheel over ``point`` of the pages."""
    event = QWheelEvent(
        QPointF(point),
        QPointF(pane.view.viewport().mapToGlobal(point)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.view.viewport(), event)


def test_ctrl_and_wheel_zoom_around_the_pointer(pane):
    point = QPoint(300, 400)
    page, before = pane.view.place(point)
    factor = pane.view.factor
    wheel(pane, point, 3, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.factor > 1.3 * factor
    same, after = pane.view.place(point)
    assert same == page
    assert (after - before).manhattanLength() < 3
    wheel(pane, point, -1, Qt.KeyboardModifier.NoModifier)
    assert pane.view.place(point)[1].y() > after.y()


@pytest.mark.parametrize(("times", "end"), [(40, 5.0), (-40, 0.1)])
def test_the_zoom_has_bounds_and_is_drawn_there(qtbot, pane, times, end):
    wheel(pane, QPoint(300, 300), times, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.factor == pytest.approx(end)
    qtbot.waitUntil(pane.view.whole)


def test_keys_scroll(qtbot, pane):
    bar = pane.view.verticalScrollBar()

    def press(key, modifier=Qt.KeyboardModifier.NoModifier) -> int:
        qtbot.keyClick(pane.view, key, modifier)
        return int(bar.value())

    line, page = press(Key.Key_Down), press(Key.Key_PageDown)
    assert 0 < line < page
    assert press(Key.Key_Space) > page
    assert press(Key.Key_Space, Qt.KeyboardModifier.ShiftModifier) == page
    assert press(Key.Key_End) == bar.maximum()
    assert pane.toolbar.page.text() == "3"
    assert press(Key.Key_Home) == 0
    assert pane.toolbar.page.text() == "1"


def test_a_page_number_leads_there(qtbot, pane):
    field = pane.toolbar.page
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Key.Key_Return)
    assert pane.view.current == 2
    assert pane.view.page_rect(2).top() == 16
    assert pane.view.hasFocus()


@pytest.mark.parametrize("typed", ["9", "0", ""])
def test_a_page_that_is_not_there_is_not_gone_to(qtbot, pane, typed):
    field = pane.toolbar.page
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Key.Key_Return)
    pane.view.setFocus()
    assert pane.view.current == 0
    assert field.text() == "1"


def test_small_pages_show_and_lead_to_their_page(qtbot, pane):
    assert not pane.thumbnails.isVisible()
    pane.commands["pages"].trigger()
    small = pane.thumbnails
    assert small.isVisible()
    qtbot.waitUntil(lambda: all(small.painted(page) is not None for page in range(3)))
    middle = small.visualRect(small.model().index(2, 0)).center()
    qtbot.mouseClick(small.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert pane.view.current == 2
    pane.view.go_to(0)
    assert small.currentIndex().row() == 0


def test_what_does_not_fit_into_the_bar_goes_into_its_menu(pane):
    bar = pane.toolbar

    def buttons() -> list[QAbstractButton]:
        return [b for b in bar.findChildren(QAbstractButton) if b.isVisible()]

    assert len(buttons()) == 11
    pane.resize(450, 600)
    assert all(bar.rect().contains(button.geometry()) for button in buttons())
    hidden = [pane.commands[key] for key in ("pages", "fit_width", "fit_page", "text", "outside")]
    assert bar.overflow.actions() == hidden


def test_the_text_can_be_read_instead(pane):
    pane.commands["text"].trigger()
    assert pane.text.isVisible()
    assert "Seite 2\n\nRechnung RE-2026-00002\nPosition 1 Webhosting" in pane.text.toPlainText()
    pane.commands["text"].trigger()
    assert pane.view.isVisible()


def test_another_document_replaces_the_first(qtbot, pane):
    pane.commands["choose_all"].trigger()
    show(qtbot, pane, text_pdf([["Angebot AN-2026-00007"]]), "AN-2026-00007.pdf")
    assert pane.page_count() == 1
    assert pane.selection.text() == ""
    assert named(pane) == "Dokument AN-2026-00007.pdf"
    qtbot.waitUntil(lambda: "Angebot" in pane.view.accessibleDescription())


def test_pages_of_all_sizes_lie_below_each_other(qtbot):
    wide = text_pdf([["quer"]], (842, 595))
    pane = shown(qtbot, wide)
    pane.view.set_zoom(Fit.PAGE)
    assert pane.view.page_rect(0).width() > pane.view.page_rect(0).height()
    assert PdfPane().page_count() == 0


SHARP = """
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from app.views.kit.pdf import PdfPane
from tests.support.pdf_samples import invoice_like

app = QApplication([])
pane = PdfPane()
pane.resize(500, 700)
pane.show()
pane.commands["fit_page"].trigger()
pane.show_bytes(invoice_like(), "RE.pdf")
while not pane.view.whole():
    app.processEvents()
rect = pane.view.page_rect(0)
screen = pane.view.viewport().grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
expected = QImage(screen.size(), screen.format())
expected.fill(0xFFFFFFFF)
drawn = pane._file.document.render(0, screen.size())
painter = QPainter(expected)
painter.drawImage(0, 0, drawn)
painter.end()
screen.setDevicePixelRatio(1)
print(screen.width() / rect.width(), screen == expected)
"""


@pytest.mark.parametrize("scale", [1, 2])
def test_pages_are_drawn_in_the_screens_own_pixels(scale):
    env = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
    done = subprocess.run(
        [sys.executable, "-c", SHARP], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [f"{scale}.0", "True"]
