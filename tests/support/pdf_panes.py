"""A pane on the screen with a document in it: what the tests of the PDF pane start from."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.views.kit.pdf import PdfPane

NAME = "RE-2026-00318.pdf"


def shown(
    qtbot: QtBot, data: bytes, name: str = NAME, size: tuple[int, int] = (900, 700)
) -> PdfPane:
    """Return a pane in its own window, the first page of ``data`` drawn."""
    pane = PdfPane()
    qtbot.addWidget(pane)
    pane.resize(*size)
    with qtbot.waitActive(pane):
        pane.show()
    show(qtbot, pane, data, name)
    pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
    return pane


def show(qtbot: QtBot, pane: PdfPane, data: bytes, name: str = NAME) -> None:
    """Show ``data`` and wait until its first page is drawn."""
    with qtbot.waitSignal(pane.ready, timeout=3000):
        pane.show_bytes(data, name)


def drawn(qtbot: QtBot, pane: PdfPane, page: int = 0) -> QImage:
    """Return what is on the screen of ``page``, as soon as nothing more is being drawn."""
    qtbot.waitUntil(pane.view.whole)
    return pane.view.viewport().grab(pane.view.page_rect(page)).toImage()


def on_screen(pane: PdfPane, page: int, x: float, y: float) -> QPoint:
    """Return where the point (x, y) of ``page``, in PDF points, lies in the viewport."""
    rect = pane.view.page_rect(page)
    place = QPointF(x, y) * pane.view.factor * 96 / 72
    return rect.topLeft() + QPoint(round(place.x()), round(place.y()))
