"""Where pages lie below each other, in device pixels, and which strips of them are drawn.

Device pixels (not Qt's logical ones) keep a page sharp at 125, 150 and 200 % scaling: a page
begins on a whole pixel and is drawn in exactly as many pixels as it takes on the screen.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF

POINT: Final = 96 / 72
"""Logical pixels of a PDF point at 100 %."""
LEAST, MOST = 0.1, 5.0
"""The bounds of the zoom; 1.0 shows a page in its size on paper at 96 dpi."""
# fmt: off
STEPS: Final = (
    0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0
)
# fmt: on
"""Where the zoom buttons stop."""
_STRIP_PIXELS: Final = 4_000_000


class Fit(Enum):
    """A zoom that follows the size of the view."""

    WIDTH = "width"
    PAGE = "page"


class Strip(NamedTuple):
    """A part of a page drawn at once: ``rows`` lines from ``top`` of a page ``width`` x ``height``.

    An ordinary page is one strip; only a page zoomed far in is cut, so that its memory stays small.
    """

    page: int
    width: int
    height: int
    top: int
    rows: int

    @property
    def rect(self) -> QRect:
        """The strip within its page, in device pixels."""
        return QRect(0, self.top, self.width, self.rows)


@dataclass(frozen=True)
class Layout:
    """Pages below each other: ``pages`` in device pixels, ``scale`` in device pixels per point."""

    pages: tuple[QRect, ...]
    scale: float
    size: QSize

    def visible(self, top: int, bottom: int) -> range:
        """Return the pages that show between ``top`` and ``bottom`` (device pixels)."""
        first = bisect_right(self.pages, top, key=lambda rect: rect.top() + rect.height())
        last = bisect_right(self.pages, bottom - 1, key=lambda rect: rect.top())
        return range(first, max(first, last))

    def place(self, point: QPoint) -> tuple[int, QPointF]:
        """Return page and place on it (in points) nearest to ``point``, which may lie beside."""
        page = bisect_right(self.pages, point.y(), key=lambda rect: rect.top()) - 1
        page = max(0, page)
        away = point - self.pages[page].topLeft()
        return page, QPointF(away.x() / self.scale, away.y() / self.scale)

    def point(self, page: int, place: QPointF) -> QPoint:
        """Return where ``place`` (points on ``page``) lies: the way back of :meth:`place`."""
        return self.pages[page].topLeft() + (place * self.scale).toPoint()

    def rect(self, page: int, area: QRectF) -> QRect:
        """Return ``area`` (points on ``page``) in device pixels."""
        top_left = self.point(page, area.topLeft())
        return QRect(top_left, (area.size() * self.scale).toSize())


def arrange(sizes: Sequence[QSizeF], scale: float, least_width: int, gap: int) -> Layout:
    """Lay pages of ``sizes`` (points) below each other, centred, ``gap`` pixels around each.

    ``least_width`` is the width that is there at any rate; wider pages make it wider.
    """
    drawn = [
        QSize(max(1, round(s.width() * scale)), max(1, round(s.height() * scale))) for s in sizes
    ]
    width = max(least_width, max(size.width() for size in drawn) + 2 * gap)
    rects, top = [], gap
    for size in drawn:
        rects.append(QRect(QPoint((width - size.width()) // 2, top), size))
        top += size.height() + gap
    return Layout(tuple(rects), scale, QSize(width, top))


def strips(page: int, rect: QRect, top: int, bottom: int) -> Iterator[Strip]:
    """Yield the strips of ``page`` at ``rect`` that show between ``top`` and ``bottom``."""
    rows = max(64, min(rect.height(), _STRIP_PIXELS // rect.width()))
    first = max(0, top - rect.top()) // rows
    for start in range(first * rows, min(rect.height(), bottom - rect.top()), rows):
        height = min(rows, rect.height() - start)
        yield Strip(page, rect.width(), rect.height(), start, height)


def fitting(fit: Fit, page: QSizeF, widest: float, room: QSize, gap: int) -> float:
    """Return the scale at which the ``widest`` page (or all of ``page``) fits into ``room``."""
    by_width = max(1, room.width() - 2 * gap) / widest
    if fit is Fit.WIDTH:
        return by_width
    return min(by_width, max(1, room.height() - 2 * gap) / page.height())


def zoom_step(factor: float, *, up: bool) -> float:
    """Return the next of the usual zoom factors above or below ``factor``."""
    beyond = [step for step in STEPS if (step > factor * 1.01 if up else step < factor * 0.99)]
    if not beyond:
        return factor
    return beyond[0] if up else beyond[-1]
