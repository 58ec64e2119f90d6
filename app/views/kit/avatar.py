"""A person as a round picture with initials."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.portal.markup import neutral
from app.views.kit.theme import theme


def initials(name: str) -> str:
    """Return the first letters of the first and the last word, in capitals."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def paint_avatar(painter: QPainter, rect: QRect, name: str, tone: str) -> None:
    """Paint a person's initials on a circle in ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(f"{tone}-soft"))
    painter.drawEllipse(QRectF(rect))
    font = theme().font("strong")
    font.setPixelSize(round(rect.height() * 0.4))
    painter.setFont(font)
    painter.setPen(theme().color(tone))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """Initials on a tinted circle; ``tone`` tells the own person (accent) from others."""

    def __init__(self, name: str = "", tone: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Show another person."""
        self._name = name
        self.setAccessibleName(neutral(name))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the circle."""
        return QSize(theme().size("avatar"), theme().size("avatar"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint circle and letters."""
        paint_avatar(QPainter(self), self.rect(), self._name, self._tone)
