"""Behaviour that many parts share: a keyboard's focus ring, a language that changes while open.

Both are mixed in before the Qt class: ``class Button(KeyboardRing, QPushButton)``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from app.views.kit import tokens
from app.views.kit.theme import theme

if TYPE_CHECKING:
    _Mixed = QWidget
else:  # PySide6 allows one Qt base class only; the real one stands behind the mixin
    _Mixed = object


Words = str | Callable[[], str]
"""What is said, or how: words that outlive a change of the language are given as a call."""


def said(words: Words) -> str:
    """Return ``words`` in the language of now."""
    return words if isinstance(words, str) else words()


class Speaks(_Mixed):
    """Says its own words again when the language changes: override :meth:`retranslate`."""

    def retranslate(self) -> None:
        """Set every text that this widget says by itself; call it once from ``__init__`` too."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Held(_Mixed):
    """A button that can be greyed from outside, with a reason, whatever its page wants meanwhile."""

    _reason: Words = ""
    _wanted: tuple[bool, str] = (True, "")

    def hold(self, reason: Words) -> None:
        """Grey it and say why, or with an empty word give it free as its page wants it now."""
        if reason and not self._reason:
            by_itself = not self.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
            self._wanted = (by_itself, self.toolTip())
        elif not reason and not self._reason:
            return
        self._reason = reason
        enabled, words = self._wanted
        super().setEnabled(enabled and not reason)
        super().setToolTip(said(reason) or words)

    def changeEvent(self, event: QEvent) -> None:
        """Say the reason in the language of now."""
        super().changeEvent(event)
        if self._reason and event.type() == QEvent.Type.LanguageChange:
            super().setToolTip(said(self._reason))

    def setEnabled(self, enabled: bool) -> None:
        """Let it be pressed, as soon as nothing holds it."""
        self._wanted = (enabled, self._wanted[1])
        super().setEnabled(enabled and not self._reason)

    def setToolTip(self, words: str) -> None:
        """Explain it; the reason why it is held comes first."""
        self._wanted = (self._wanted[0], words)
        super().setToolTip(said(self._reason) or words)


class KeyboardRing(_Mixed):
    """Shows a ring of 2 px inside its edge while the keyboard is here, but not after a click."""

    ring_radius = "control"
    _ring = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came; a window that comes back keeps what it showed."""
        reason = event.reason()
        if reason not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._ring = reason != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring from the first key on, however the focus came."""
        if not self._ring:
            self._ring = True
            self.update()
        super().keyPressEvent(event)

    def ringed(self) -> bool:
        """Return whether the ring is to be seen."""
        return self._ring and self.hasFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the widget, then the ring."""
        super().paintEvent(event)
        if self.ringed():
            painter = QPainter(self)
            paint_ring(painter, QRectF(self.rect()), tokens.radius(self.ring_radius))


def paint_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Draw the focus ring inside ``rect``; a thin line of ground keeps it visible on the accent."""
    width = theme().size("focus")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lines: list[tuple[QColor, float, float]] = [
        (theme().color("raised"), width + 0.75, 1.5),
        (theme().color("accent"), width / 2, width),
    ]
    for color, inset, thickness in lines:
        painter.setPen(QPen(color, thickness))
        inner = max(0.0, radius - inset)
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), inner, inner)


def animated() -> bool:
    """Return whether the system wants things to move."""
    return QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say ``words`` although the focus is elsewhere."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
