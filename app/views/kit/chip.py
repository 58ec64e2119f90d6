"""Chips: a state as a word on a tinted ground - as a widget and as paint for table cells."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.views.kit.theme import theme
from app.views.kit.tokens import space

TONES: Final = {
    "ok": ("ok", "ok-soft", "ok-line"),
    "warn": ("warn", "warn-soft", "warn-line"),
    "danger": ("danger", "danger-soft", "danger-line"),
    "info": ("info", "info-soft", "info-line"),
    "accent": ("accent", "accent-soft", "accent-line"),
    "neutral": ("text-soft", "sunken", "line"),
}
"""A tone's colour roles: the word, its ground, the ground's outline."""


def chip_size(text: str) -> QSize:
    """Return the size in which the whole word of a chip can be read."""
    metrics = QFontMetrics(theme().font("strong"))
    return QSize(metrics.horizontalAdvance(text) + 2 * space("s") + 2, theme().size("chip"))


def paint_chip(painter: QPainter, rect: QRect, text: str, tone: str) -> None:
    """Paint a chip as large as ``rect``; a word too long for it ends in …."""
    word, ground, line = (theme().color(role) for role in TONES[tone])
    font = theme().font("strong")
    shape = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
    painter.setFont(font)
    painter.setPen(word)
    inside = rect.adjusted(space("s"), 0, -space("s"), 0)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inside.width() + 1)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


class Chip(QLabel):
    """A state as a word on a tinted ground: ok, warn, danger, info, accent or neutral."""

    def __init__(
        self, text: str = "", tone: str = "neutral", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_state(text, tone)

    @property
    def tone(self) -> str:
        """The tone it is painted in."""
        return self._tone

    def set_state(self, text: str, tone: str) -> None:
        """Say another state."""
        self._tone = tone
        self.setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for the whole word."""
        return chip_size(self.text())

    def minimumSizeHint(self) -> QSize:
        """Return the room for the whole word: a state is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint ground and word."""
        paint_chip(QPainter(self), self.rect(), self.text(), self._tone)
