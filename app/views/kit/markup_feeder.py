"""Who shows the next piece of a long text: one text at a time, those that are seen first.

Had each its own timer, all of them would have their turn before the window had any.
"""

from functools import cache
from typing import Protocol

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot


class Hungry(Protocol):
    """A text that is not all there yet."""

    def feed_on(self) -> None:
        """Show what a moment suffices for."""

    def is_seen(self) -> bool:
        """Tell whether somebody can see it."""


class Feeder(QObject):
    """Gives each its turn, as often as it asks for one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Hungry] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._serve)

    def ask(self, text: Hungry) -> None:
        """Give ``text`` a turn, unless it waits for one already."""
        if text not in self._waiting:
            self._waiting.append(text)
            self._timer.start()

    @Slot()
    def _serve(self) -> None:
        self._waiting = [text for text in self._waiting if shiboken6.isValid(text)]
        if not self._waiting:
            self._timer.stop()
            return
        text = next((text for text in self._waiting if text.is_seen()), self._waiting[0])
        self._waiting.remove(text)
        text.feed_on()


@cache
def feeder() -> Feeder:
    """Return the one of this program."""
    return Feeder(QCoreApplication.instance())
