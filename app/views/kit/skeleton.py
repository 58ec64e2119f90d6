"""Grey bars where rows will be: shown while a page waits for its data."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.i18n import _
from app.views.kit.live import Speaks, animated
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

SHARES = (0.14, 0.22, 0.30, 0.12)
"""Which part of the width each bar of a row takes."""

STEP = 140
"""Milliseconds between two shades of the breathing."""

SHADES = (1.0, 0.85, 0.7, 0.6, 0.7, 0.85)


class Skeleton(Speaks, QFrame):
    """Rows that breathe slowly; still when the system asks for no motion."""

    def __init__(self, rows: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._rows = rows
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(self._breathe)
        self.retranslate()

    def retranslate(self) -> None:
        """Say to a screen reader what is going on."""
        self.setAccessibleName(_("Loading …"))

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(8 * space("xxl"), self._rows * theme().size("row"))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to breathe."""
        super().showEvent(event)
        if animated():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while hidden."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars on the card."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(SHADES[self._step])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("skeleton"))
        height, thick, gap = theme().size("row"), space("m"), space("l")
        room = self.width() - gap * (len(SHARES) + 1)
        for line in range(min(self._rows, self.height() // height)):
            x, y = float(gap), line * height + (height - thick) / 2
            for place, share in enumerate(SHARES):
                width = room * share * (1 - 0.12 * ((line + place) % 3))
                painter.drawRoundedRect(
                    QRectF(x, y, width, thick), radius("control"), radius("control")
                )
                x += room * share / sum(SHARES) + gap

    def _breathe(self) -> None:
        self._step = (self._step + 1) % len(SHADES)
        self.update()
