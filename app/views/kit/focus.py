"""Tab goes through a part as one reads it, whenever its widgets came into being.

Qt appends what is made later to the end of its chain: what was written in a conversation would
come after everything else. That chain is not walked here either: asking for the next in it hands
the widgets' wrappers to each other, and they die together.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    _Mixed = QWidget
else:  # PySide6 allows one Qt base class only; the real one stands behind the mixin
    _Mixed = object


class Ordered(_Mixed):
    """Override :meth:`sections`; what lies in none of them comes first."""

    def sections(self) -> Sequence[QWidget]:
        """Return the parts in the order in which they are read."""
        return ()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's signature
        """Go to what is read next, or before; from the last one out."""
        now = QApplication.focusWidget()
        everywhere = [w for w in self.window().findChildren(QWidget) if _reached(w)]
        inside = _in_order([w for w in everywhere if self.isAncestorOf(w)], self.sections())
        if now not in inside:
            return bool(super().focusNextPrevChild(next))
        at = inside.index(now) + (1 if next else -1)
        if 0 <= at < len(inside):
            target = inside[at]
        else:
            target = _outside(everywhere, set(inside), forward=next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True


def _reached(widget: QWidget) -> bool:
    """Tell whether Tab goes there."""
    wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return wanted and widget.isVisible() and widget.isEnabled()


def _in_order(widgets: Sequence[QWidget], sections: Sequence[QWidget]) -> list[QWidget]:
    def section(widget: QWidget) -> int:
        holders = (n for n, s in enumerate(sections) if s is widget or s.isAncestorOf(widget))
        return next(holders, -1)

    return sorted(widgets, key=section)


def _outside(everywhere: Sequence[QWidget], inside: set[QWidget], *, forward: bool) -> QWidget:
    """Return what comes behind (before) the part in its window; its other end if nothing does."""
    ring = list(everywhere if forward else reversed(everywhere))
    last = max(n for n, widget in enumerate(ring) if widget in inside)
    others = (widget for widget in [*ring[last:], *ring[:last]] if widget not in inside)
    return next(others, next(widget for widget in ring if widget in inside))
