"""Whether a window stays alive: the longest time in which its event loop did nothing else."""

import gc
import time
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QObject, Qt, QTimer, Slot

CEILING: Final = 0.2
"""Seconds; a person takes no notice of less."""


class Beat(QObject):
    """Beats as often as the event loop lets it, within a ``with``."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Self:
        # What a thousand tests before left behind is not the window's: it is not looked through.
        gc.collect()
        gc.freeze()
        self.longest, self._last = 0.0, time.monotonic()
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.stop()
        self._beat()

    @Slot()
    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now
