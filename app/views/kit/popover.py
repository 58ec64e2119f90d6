"""A popover: a small ground that hangs under a button until Esc or a click elsewhere."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.views.kit.live import Speaks
from app.views.kit.tokens import space


class Popover(Speaks, QFrame):
    """Put content into it with a layout; ``open`` shows it under ``anchor``."""

    closed = Signal()

    def __init__(self, anchor: QWidget) -> None:
        """Hang under ``anchor``, its right edge on that of the anchor."""
        super().__init__(anchor, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        # else the click on the anchor that closes it would open it again
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self.setProperty("part", "popover")
        self._anchor = anchor

    def open(self) -> None:
        """Show it; the keyboard goes inside and comes back when it closes."""
        self.adjustSize()
        self.place()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Keep it under the anchor and inside the window, whatever its size has become."""
        window, edge = self._anchor.window(), space("s")
        right = self._anchor.mapTo(window, QPoint(self._anchor.width(), self._anchor.height()))
        left = min(right.x(), window.width() - edge) - self.width()
        at = QPoint(max(edge, left), right.y() + space("xs"))
        self.move(window.mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back."""
        super().hideEvent(event)
        self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
