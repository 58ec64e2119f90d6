"""A key as it stands on the keyboard: a small raised cap with its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space


class KeyCap(QLabel):
    """One combination such as ``Strg+K``, as the system writes it."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for the whole name."""
        wide = QFontMetrics(theme().font("soft")).horizontalAdvance(self.text())
        return QSize(max(wide + 2 * space("s"), theme().size("chip")), theme().size("chip"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the cap, thicker below like a key."""
        now, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("field"))
        painter.drawRoundedRect(shape, radius("control"), radius("control"))
        painter.setPen(QPen(now.color("field"), 1))
        painter.setBrush(now.color("surface"))
        painter.drawRoundedRect(shape.adjusted(0, 0, 0, -1.5), radius("control"), radius("control"))
        painter.setPen(now.color("text"))
        painter.setFont(now.font("soft"))
        painter.drawText(shape.adjusted(0, 0, 0, -1.5), Qt.AlignmentFlag.AlignCenter, self.text())
