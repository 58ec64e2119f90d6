"""The lane in which entries stand below each other; whoever reads in it keeps the place.

It lays out by hand: Qt's layouts ask every child for its height again and again, and would move
what is read whenever something above grows.
"""

from bisect import bisect_left
from collections.abc import Iterator
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QHelpEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip, QWidget

from app.views.kit.conversation.part import Part
from app.views.kit.roles import spoken_as
from app.views.kit.tokens import space

NEAR: Final = 40
"""Logical pixels from the end within which somebody reads along."""
WIDEST: Final = 920
"""Logical pixels of an entry with what is free beside it."""
BUDGET: Final = 0.02
"""Seconds for laying out at once; what is out of sight follows."""
FAR: Final = 1_000_000
STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -FAR,
    Qt.Key.Key_End: FAR,
}


class Lane(QScrollArea):
    """Holds parts in their order; ``head`` stands above them while it is not hidden."""

    ended = Signal()
    """The reader has come to the end."""
    stepped = Signal(int)
    """Arrows, Home or End were pressed on an entry: by how many to move on."""
    scrolled = Signal()
    """Somebody scrolled."""
    drawn = Signal()
    """It is being drawn."""
    escaped = Signal()
    """Esc was pressed inside an entry."""

    def __init__(self, head: QWidget) -> None:
        super().__init__()
        self.setViewport(QWidget())  # Qt's own would have Python learn every kind of widget
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inner = _Inner(self)
        self.setWidget(self.inner)
        self.inner.setAutoFillBackground(False)
        self.parts: list[Part] = []
        """Children of :attr:`inner`; :meth:`arrange` gives them their places."""
        self.at_end = True
        """Whether the reader is at the end, and stays there when it moves on."""
        self._head = head
        head.setParent(self.inner)
        self._anchor: tuple[Part, int] | None = None
        self._settling = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.arrange)
        self.bar = self.verticalScrollBar()
        self.bar.valueChanged.connect(self._scrolled)

    def take(self, part: Part) -> None:
        """Take a part out and let it go."""
        self.parts.remove(part)
        if self._anchor is not None and self._anchor[0] is part:
            self._anchor = None
        part.hide()
        part.deleteLater()

    @property
    def width_of_parts(self) -> int:
        """How wide entries are: no wider than both sides can be seen as one conversation."""
        return min(self.viewport().width() - space("s"), WIDEST)

    @Slot()
    def arrange(self) -> None:
        """Give every part its place; what is seen stays where it is."""
        if not self.isVisible():
            return
        room = self.viewport().width()
        width = self.width_of_parts
        left = max(0, (room - width) // 2)
        stale = self._measure(width)
        y = space("xs")
        if not self._head.isHidden():
            hint = self._head.sizeHint()
            self._head.setGeometry((room - hint.width()) // 2, y, hint.width(), hint.height())
            y += hint.height() + space("m")
        for part in self.parts:
            part.setGeometry(left, y, width, part.measured[1])
            if part.isHidden():
                part.show()
            y += part.measured[1] + space("m")
        self._settling = True
        self.inner.resize(room, y - space("m") + space("xs") if self.parts else 0)
        self._hold()
        self._settling = False
        self._show_seen()
        if stale:
            self._later.start()

    @Slot()
    def arrange_soon(self) -> None:
        """Lay out when everything that changes has changed."""
        self._later.start()

    @Slot()
    def to_end(self) -> None:
        """Go to the end and stay there."""
        self.at_end = True
        self._hold_quietly()
        self.ended.emit()

    def go_to(self, part: Part) -> None:
        """Show a part from its beginning, or the end where that is nearer."""
        self._anchor, self.at_end = (part, space("xs")), False
        self._hold_quietly()
        self._note()

    def reveal(self, part: Part) -> None:
        """Scroll as little as is needed to see a part, or its beginning."""
        room = QRect(0, self.bar.value(), 1, self.viewport().height())
        top, bottom = part.y() - space("s"), part.geometry().bottom() + space("s")
        if top < room.top() or part.height() > room.height():
            self.bar.setValue(top)
        elif bottom > room.bottom():
            self.bar.setValue(bottom - room.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out at the new width."""
        super().resizeEvent(event)
        self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what came meanwhile."""
        super().showEvent(event)
        self.arrange()

    def _measure(self, width: int) -> bool:
        """Lay out what is seen, and the rest as far as time suffices; tell whether some is left."""
        until, room, stale = monotonic() + BUDGET, self.viewport().height(), False
        for part in self._from_anchor():
            if part.dirty or part.measured[0] != width:
                if room > 0 or monotonic() < until:
                    part.measure(width)
                else:
                    stale = True
            room -= part.measured[1]
        return stale

    def _from_anchor(self) -> Iterator[Part]:
        """Yield what is seen first, then what is near it."""
        if self.at_end or self._anchor is None:
            yield from reversed(self.parts)
            return
        start = self.parts.index(self._anchor[0])
        yield from self.parts[start:]
        yield from reversed(self.parts[:start])

    def _hold(self) -> None:
        """Scroll to where the reader was."""
        if self.at_end:
            self.bar.setValue(self.bar.maximum())
        elif self._anchor is not None:
            part, offset = self._anchor
            self.bar.setValue(part.y() - offset)

    def _hold_quietly(self) -> None:
        self._settling = True
        self._hold()
        self._settling = False
        self._show_seen()

    def _show_seen(self) -> None:
        """Let what is seen have all that it shows."""
        if not self.isVisible():
            return
        top, high = self.bar.value(), self.viewport().height()
        first = bisect_left(self.parts, top, key=lambda part: part.geometry().bottom())
        for part in self.parts[first:]:
            if part.y() > top + high:
                break
            part.appear()

    @Slot()
    def _scrolled(self) -> None:
        """Note where somebody scrolled to; what we scrolled ourselves says nothing of it."""
        if not self._settling:
            self._show_seen()
            self._note()
            self.scrolled.emit()

    def _note(self) -> None:
        value = self.bar.value()
        self.at_end = self.bar.maximum() - value <= NEAR
        seen = (part for part in self.parts if part.geometry().bottom() >= value)
        first = next(seen, None)
        self._anchor = (first, first.y() - value) if first is not None else None
        if self.at_end:
            self.ended.emit()


@spoken_as(QAccessible.Role.List)
class _Inner(QWidget):
    """Hears what its entries leave: keys, and where a tooltip is wanted."""

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self._lane = lane

    def event(self, event: QEvent) -> bool:
        """Tell what an entry has to tell at a place."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self.childAt(event.pos())
            at = part.mapFrom(self, event.pos()) if part else QPoint()
            tips = part.tips() if isinstance(part, Part) else []
            words = next((words for rect, words in tips if rect.contains(at)), "")
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: object) -> None:
        self._lane.drawn.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._lane.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape and not isinstance(QApplication.focusWidget(), Part):
            self._lane.escaped.emit()
        else:
            super().keyPressEvent(event)
