"""Whether a window stays alive: the longest time in which its event loop did nothing else.

Time in which the loop wanted to go on and the machine ran somebody else is no fault of the
window: where the kernel tells it (Linux), it does not count.
"""

import gc
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from coverage import Coverage
from PySide6.QtCore import QObject, Qt, QTimer, Slot

NOTICED: Final = 0.2
"""Seconds; a person takes no notice of less."""
_PIECE: Final = 0.005
"""Seconds that :func:`_slowness` works on the machine that the ceilings were set on."""


def _slowness() -> float:
    """Return how many times longer than there a piece of work takes on this machine; 1 at least."""
    taken = []
    for _again in range(5):
        start = time.thread_time()
        sorted(map(str, range(60_000)))
        taken.append(time.thread_time() - start)
    return max(1.0, min(taken) / _PIECE)


CEILING: Final = NOTICED * _slowness() * (2 if Coverage.current() else 1)
"""Measuring coverage makes every line cost twice as much."""


def queued() -> float:
    """Return the seconds in which this thread waited for a processor until now."""
    kept = Path("/proc/self/task", str(threading.get_native_id()), "schedstat")
    return int(kept.read_text(encoding="ascii").split()[1]) / 1e9 if kept.exists() else 0.0


class Beat(QObject):
    """Beats as often as the event loop lets it, within a ``with``."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = self._waited = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Self:
        # What a thousand tests before left behind is not the window's: it is not looked through.
        gc.collect()
        gc.freeze()
        self.longest, self._last, self._waited = 0.0, time.monotonic(), queued()
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
        now, waited = time.monotonic(), queued()
        self.longest = max(self.longest, now - self._last - (waited - self._waited))
        self._last, self._waited = now, waited
