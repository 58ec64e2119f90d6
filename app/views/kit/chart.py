"""A bar chart in token colours: values on hover and by arrow keys.

Drawn with QPainter. Amounts stay integers (minor units); only pixels are computed in floats.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from app.views.kit.format import number
from app.views.kit.live import KeyboardRing, announce
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

Format = Callable[[int], str]
NICE: Final = (1, 2, 2.5, 5, 10)
WIDEST: Final = 44
"""Logical pixels: a bar does not grow wider than this."""


@dataclass(frozen=True)
class Bar:
    """One value: its label below, its full name for table and tooltip, whether it is the present."""

    label: str
    value: int
    name: str = ""
    current: bool = False


def nice_steps(low: int, high: int, most: int = 3) -> list[int]:
    """Return at most ``most`` + 1 round values from below ``low`` (or 0) to ``high`` or above."""
    low, high = min(0, low), max(0, high)
    if low == high:
        return [0]
    rough = (high - low) / most
    scale = 10 ** floor(log10(rough))
    fitting = (max(1, round(scale * nice)) for nice in (*NICE, 20, 25, 50))
    for step in fitting:
        first, last = floor(low / step), ceil(high / step)
        if last - first <= most:
            return [step * line for line in range(first, last + 1)]
    return [low, high]


class BarChart(KeyboardRing, QWidget):
    """Bars over their labels. Hover or the arrow keys show a value; the present is highlighted."""

    def __init__(
        self, name: str = "", show: Format = number, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._format, self._axis = show, show
        self._at = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these values."""
        self._bars = tuple(bars)
        self.choose(-1)

    def set_format(self, show: Format, axis: Format | None = None) -> None:
        """Write values with ``show`` and those of the axis, which are round, with ``axis``."""
        self._format, self._axis = show, axis or show
        self.choose(self._at)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    @property
    def chosen(self) -> int:
        """The bar whose value is shown; -1 while none is."""
        return self._at

    def words(self, index: int) -> str:
        """Return one bar in words: ``November 2026: 190,28 €``."""
        bar = self._bars[index]
        return f"{bar.name or bar.label}: {self._format(bar.value)}"

    def bar_rect(self, index: int) -> QRectF:
        """Return where a bar is drawn."""
        plot = self._plot()
        slot = plot.width() / len(self._bars)
        wide = min(slot * 0.62, WIDEST)
        left = plot.left() + slot * index + (slot - wide) / 2
        one, other = self._y(self._bars[index].value), self._y(0)
        return QRectF(left, min(one, other), wide, abs(one - other))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(space("xxl") * 16, space("xxl") * 7)

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which values can be told apart."""
        return QSize(space("xxl") * 8, space("xxl") * 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the value under the pointer: its whole column counts."""
        plot = self._plot()
        x = event.position().x() - plot.left()
        inside = bool(self._bars) and 0 <= x < plot.width()
        self.choose(int(x * len(self._bars) / plot.width()) if inside else -1)

    def leaveEvent(self, event: QEvent) -> None:
        """Show no value any more."""
        super().leaveEvent(event)
        self.choose(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no value any more."""
        super().focusOutEvent(event)
        self.choose(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the bars."""
        last = len(self._bars) - 1
        start = self._at if self._at >= 0 else self._present()
        goals = {
            Qt.Key.Key_Left: start - 1 if self._at >= 0 else start,
            Qt.Key.Key_Right: start + 1 if self._at >= 0 else start,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is None or not self._bars:
            super().keyPressEvent(event)
            return
        self.choose(max(0, min(last, goal)))
        announce(self, self.words(self._at))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lines, bars, labels and the value that is asked for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("soft", tabular=True))
        if self._bars:
            self._paint_lines(painter)
            for index in range(len(self._bars)):
                self._paint_bar(painter, index)
            if self._at >= 0:
                self._paint_value(painter)
        painter.end()
        super().paintEvent(event)

    def choose(self, index: int) -> None:
        """Show the value of one bar; -1 shows none."""
        self._at = index
        self.setAccessibleDescription(self.words(index) if index >= 0 else "")
        self.update()

    def _present(self) -> int:
        current = (i for i, bar in enumerate(self._bars) if bar.current)
        return next(current, len(self._bars) - 1)

    def _steps(self) -> list[int]:
        values = [bar.value for bar in self._bars] or [0]
        return nice_steps(min(values), max(values))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme().font("soft", tabular=True))

    def _plot(self) -> QRectF:
        """Return the ground of the bars: beside the axis, above the labels."""
        metrics = self._metrics()
        widest = max((metrics.horizontalAdvance(self._axis(s)) for s in self._steps()), default=0)
        left, top = widest + space("m"), metrics.height() + space("m")
        bottom = metrics.height() + space("s")
        return QRectF(left, top, self.width() - left - 2, self.height() - top - bottom - 2)

    def _y(self, value: int) -> float:
        steps, plot = self._steps(), self._plot()
        reach = (steps[-1] - steps[0]) or 1
        return plot.bottom() - (value - steps[0]) / reach * plot.height()

    def _paint_lines(self, painter: QPainter) -> None:
        plot, height = self._plot(), self._metrics().height()
        for step in self._steps():
            y = round(self._y(step)) + 0.5
            painter.setPen(QPen(theme().color("field" if step == 0 else "line"), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(theme().color("text-faint"))
            beside = QRectF(0, y - height / 2, plot.left() - space("s"), height)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, right, self._axis(step))

    def _paint_bar(self, painter: QPainter, index: int) -> None:
        bar, rect, plot = self._bars[index], self.bar_rect(index), self._plot()
        strong = bar.current or index == self._at
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent" if strong else "bar"))
        corner = min(radius("control") - 2, rect.height() / 2)
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        shape.addRoundedRect(rect, corner, corner)
        square = (
            rect.adjusted(0, corner, 0, 0) if bar.value > 0 else rect.adjusted(0, 0, 0, -corner)
        )
        shape.addRect(square)  # only the far end is round
        painter.drawPath(shape)
        painter.setFont(theme().font("soft"))
        painter.setPen(theme().color("text" if strong else "text-soft"))
        slot = plot.width() / len(self._bars)
        below = QRectF(plot.left() + slot * index, plot.bottom() + space("xs"), slot, space("xl"))
        shown = self._metrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, int(slot))
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, top, shown)

    def _paint_value(self, painter: QPainter) -> None:
        """Paint the chosen value on a dark ground above its bar, never outside the chart."""
        words, rect, metrics = self.words(self._at), self.bar_rect(self._at), self._metrics()
        wide = metrics.horizontalAdvance(words) + 2 * space("s")
        high = metrics.height() + space("s")
        left = min(max(0.0, rect.center().x() - wide / 2), self.width() - wide)
        ground = QRectF(left, max(0.0, rect.top() - high - space("xs")), wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("text"))
        painter.drawRoundedRect(ground, radius("control"), radius("control"))
        painter.setFont(theme().font("soft", tabular=True))
        painter.setPen(theme().color("surface"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)
