"""The entries of a conversation before those that are seen first: they follow, a few at a time."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.views.kit.conversation.lane import Lane
from app.views.kit.conversation.part import Part

AT_ONCE: Final = 30
"""Entries that are made at first, the newest ones, if time suffices; the others follow."""
FIRST, SLICE = 0.02, 0.025
"""Seconds for making entries at first, and each time that the others follow."""
APART: Final = 0.1
"""Seconds between placings: each time all that is seen is drawn anew."""
SEEN: Final = 50
"""Milliseconds after which the others follow although nothing was drawn yet."""


class Older(QObject):
    """Has entries made from the end to the beginning; ``make`` makes the one of an index."""

    due = Signal()
    """Those that are made are to be put into their places."""

    def __init__(self, area: Lane, make: Callable[[int], Part], parent: QObject) -> None:
        """Wait for :meth:`begin`."""
        super().__init__(parent)
        self.left = 0
        """How many are not made yet: the index of the first one that is."""
        self._area, self._make = area, make
        self._made: list[Part] = []
        """Those that the lane does not have yet, the newest first."""
        self._placed = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        area.drawn.connect(self._hurry)

    def begin(self, count: int) -> None:
        """Make the last ones of ``count`` entries: what is seen at first."""
        self.left = count
        until, high = monotonic() + FIRST, 0
        for _count in range(min(AT_ONCE, count)):
            high += self._make_one()
            if monotonic() > until and high > self._area.viewport().height():
                break

    def follow(self) -> None:
        """Make the others as soon as those that are made are on the screen."""
        if self.left:
            self._timer.start(SEEN)
        else:
            self._timer.stop()

    def place(self) -> None:
        """Let the lane have what was made."""
        self._area.parts[:0] = reversed(self._made)
        self._made.clear()
        self._placed = monotonic()

    @Slot()
    def _hurry(self) -> None:
        """Go on in the next round: by then what is drawn now is on the screen."""
        if self._timer.isActive() and self._timer.interval():
            QTimer.singleShot(0, self._timer, lambda: self._timer.setInterval(0))

    @Slot()
    def _go_on(self) -> None:
        """Make some, or have those that are made put into their places."""
        self._timer.setInterval(0)
        until = monotonic() + SLICE
        if self.left and (not self._made or until < self._placed + APART):
            while self.left and monotonic() < until:
                self._make_one()
            return
        self.due.emit()
        if not self.left:
            self._timer.stop()

    def _make_one(self) -> int:
        """Make the entry before the first one that is made; return its height."""
        self.left -= 1
        part = self._make(self.left)
        self._made.append(part)
        if self._area.isVisible():
            part.measure(self._area.width_of_parts)
        return part.measured[1]
