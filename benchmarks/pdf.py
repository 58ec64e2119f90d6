"""How fast a cached PDF is on the screen: the pane beside QtPdf that loads and renders alone."""

import time
from collections.abc import Iterator
from statistics import median
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from app.documents import invoice_pdf
from app.views.kit.pdf import PdfPane
from app.views.kit.theme import theme
from benchmarks.documents import invoice
from benchmarks.loop import until
from benchmarks.row import Row, judged, tell

ROUNDS: Final = 40
WINDOW: Final = QSize(900, 700)


def rows() -> Iterator[Row]:
    """Yield one row: milliseconds until the first page is painted, QtPdf's own, their ratio."""
    app = QApplication.instance() or QApplication([])
    theme()
    data = invoice_pdf(*invoice())
    pane = PdfPane()
    pane.resize(WINDOW)
    pane.show()
    app.processEvents()
    _on_screen(pane, data)
    right = _shows_the_page(pane, data)
    page = pane.view.page_rect(0).size() * pane.devicePixelRatioF()
    taken = [(_on_screen(pane, data), _alone(data, page)) for _ in range(ROUNDS)]
    value, yardstick = median(t[0] for t in taken), median(t[1] for t in taken)
    pane.close()
    pane.deleteLater()
    name = "first page of a cached PDF on screen"
    yield judged(name, "ms", value, yardstick, right=right, ratio_at_most=3, at_most=100)


def _on_screen(pane: PdfPane, data: bytes) -> float:
    """Return how long it takes until the first page is painted, in ms; nothing is kept before."""
    pane.clear()
    until(lambda: not pane.view.whole())
    painted: list[float] = []
    link = pane.ready.connect(lambda: painted.append(time.perf_counter()))
    start = time.perf_counter()
    pane.show_bytes(data, "RE-2026-00318.pdf")
    until(lambda: bool(painted))
    pane.ready.disconnect(link)
    return (painted[0] - start) * 1000


def _alone(data: bytes, size: QSize) -> float:
    """Return how long QtPdf takes to load and render the same page in the same size, in ms."""
    start = time.perf_counter()
    image = _rendered(data, size)
    taken = (time.perf_counter() - start) * 1000
    return taken if not image.isNull() else 0.0


def _rendered(data: bytes, size: QSize) -> QImage:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document.render(0, size)


def _shows_the_page(pane: PdfPane, data: bytes) -> bool:
    """Return whether the screen shows, pixel by pixel, what QtPdf renders."""
    screen = pane.view.viewport().grab().toImage()
    ratio = screen.devicePixelRatio()
    rect = pane.view.page_rect(0)
    corner = rect.topLeft() * ratio
    expected = QImage(rect.size() * ratio, QImage.Format.Format_RGB32)
    expected.fill(Qt.GlobalColor.white)
    painter = QPainter(expected)
    painter.drawImage(QPoint(), _rendered(data, expected.size()))
    painter.end()
    places = [(x, y) for x in range(0, expected.width(), 3) for y in range(screen.height() // 2)]
    pairs = [
        (expected.pixel(x, y), screen.pixel(QPoint(x, y) + corner))
        for x, y in places
        if y + corner.y() < screen.height()
    ]
    inked = len({pixel for pixel, _ in pairs}) > 1
    return inked and all(ours == theirs for ours, theirs in pairs)


if __name__ == "__main__":
    tell(rows())
