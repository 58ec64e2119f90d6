"""A popover: a small ground that hangs under a button until Esc or a click elsewhere."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.views.kit.live import Speaks
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space


class Popover(Speaks, QWidget):
    """Put content into it with a layout; ``open`` shows it under ``anchor``."""

    closed = Signal()

    def __init__(self, anchor: QWidget) -> None:
        """Hang under ``anchor``, its right edge on that of the anchor."""
        super().__init__(anchor, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        # else the click on the anchor that closes it would open it again
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self._anchor = anchor

    def open(self) -> None:
        """Show it; the keyboard goes inside."""
        self.adjustSize()
        self.place()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Keep it under the anchor, or above it, and inside the window, whatever its size is."""
        window, edge = self._anchor.window(), space("s")
        right = self._anchor.mapTo(window, QPoint(self._anchor.width(), self._anchor.height()))
        left = min(right.x(), window.width() - edge) - self.width()
        top = right.y() + space("xs")
        above = right.y() - self._anchor.height() - space("xs") - self.height()
        if top + self.height() > window.height() and above >= 0:
            top = above
        at = QPoint(max(edge, left), top)
        self.move(window.mapToGlobal(at))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the ground: a style sheet does not reach a window with round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("field"), 1))
        painter.setBrush(theme().color("raised"))
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, radius("card"), radius("card"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell; Qt itself gives the keyboard back to where it was."""
        super().hideEvent(event)
        self.closed.emit()
