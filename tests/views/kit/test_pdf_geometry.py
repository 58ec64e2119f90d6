"""Laying pages out and cutting them into strips."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter

from app.views.kit.pdf.document import PdfFile
from app.views.kit.pdf.geometry import Fit, Strip, arrange, fitting, strips, zoom_step
from app.views.kit.pdf.printing import draw
from tests.support.pdf_samples import invoice_like

sizes = st.lists(st.builds(QSizeF, st.floats(1, 3000), st.floats(1, 3000)), min_size=1, max_size=12)


@given(sizes, st.floats(0.05, 8), st.integers(1, 4000))
def test_pages_lie_below_each_other_inside_the_width(pages, scale, width):
    layout = arrange(pages, scale, width, 16)
    assert layout.size.width() >= width
    for above, below in zip(layout.pages, layout.pages[1:], strict=False):
        assert below.top() == above.top() + above.height() + 16
    assert all(rect.left() >= 0 and rect.right() < layout.size.width() for rect in layout.pages)
    assert layout.size.height() == layout.pages[-1].bottom() + 1 + 16


@given(sizes, st.floats(0.05, 8), st.integers(0, 5000), st.integers(0, 5000))
def test_a_place_on_a_page_is_found_again(pages, scale, x, y):
    layout = arrange(pages, scale, 800, 16)
    point = QPoint(x, y)
    assert (layout.point(*layout.place(point)) - point).manhattanLength() <= 1


@given(sizes, st.floats(0.05, 8), st.integers(0, 9000), st.integers(1, 2000))
def test_what_is_visible_is_what_overlaps(pages, scale, top, height):
    layout = arrange(pages, scale, 800, 16)
    shown = set(layout.visible(top, top + height))
    for number, rect in enumerate(layout.pages):
        overlaps = rect.top() < top + height and rect.top() + rect.height() > top
        assert (number in shown) is overlaps


@given(st.integers(1, 9000), st.integers(1, 20000), st.integers(0, 20000), st.integers(1, 3000))
def test_strips_cover_what_shows_and_stay_small(width, height, top, room):
    rect = QRect(5, 100, width, height)
    cut = list(strips(3, rect, top, top + room))
    for strip in cut:
        assert strip.width * strip.rows <= 4_000_000 or strip.rows <= 64
        assert strip.top + strip.rows <= height
    first, last = max(0, top - 100), min(height, top + room - 100)
    if first < last:
        assert cut[0].top <= first
        assert cut[-1].top + cut[-1].rows >= last
        assert all(a.top + a.rows == b.top for a, b in itertools.pairwise(cut))


def test_strips_put_together_are_the_page(qapp):
    file = PdfFile(invoice_like(1), "RE.pdf")
    whole = file.document.render(0, QSize(300, 424))
    expected, together = (QImage(300, 424, QImage.Format.Format_RGB32) for _ in range(2))
    expected.fill(0xFFFFFFFF)
    painter = QPainter(expected)
    painter.drawImage(0, 0, whole)
    painter.end()
    painter = QPainter(together)
    for top in range(0, 424, 100):
        strip = Strip(0, 300, 424, top, min(100, 424 - top))
        painter.drawImage(0, top, draw(file, strip))
    painter.end()
    assert together == expected
    file.close()


def test_a_fit_leaves_the_gap_around():
    a4 = QSizeF(595, 842)
    assert fitting(Fit.WIDTH, a4, 595, QSize(627, 100), 16) == pytest.approx(1)
    assert fitting(Fit.PAGE, a4, 595, QSize(2000, 874), 16) == pytest.approx(1)
    assert fitting(Fit.PAGE, a4, 595, QSize(627, 2000), 16) == pytest.approx(1)


def test_zoom_steps_go_to_the_ends_and_stop():
    assert zoom_step(0.97, up=True) == 1.0
    assert zoom_step(1.0, up=False) == 0.9
    assert zoom_step(5.0, up=True) == 5.0
    assert zoom_step(0.2, up=False) == 0.2
