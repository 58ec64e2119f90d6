"""What lies over the pages: a selection, the hits of a search."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.views.kit.pdf.geometry import Layout
from app.views.kit.theme import theme


class Mark(NamedTuple):
    """An area (points) to be tinted: a theme colour and how strong, 0 to 1."""

    area: QRectF
    role: str
    strength: float


class Layer(Protocol):
    """Whatever marks areas of pages."""

    def marks(self, page: int) -> Iterable[Mark]:
        """Return what to tint on ``page``."""


def paint_marks(painter: QPainter, layout: Layout, page: int, layers: Iterable[Layer]) -> None:
    """Tint as a text marker does: the ground takes the colour, the letters stay black."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for layer in layers:
        for mark in layer.marks(page):
            colour = QColor(theme().color(mark.role))
            colour.setAlphaF(mark.strength)
            painter.fillRect(layout.rect(page, mark.area), colour)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
