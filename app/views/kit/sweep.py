"""Garbage is collected on the window's thread only.

Python runs its cyclic collector on whichever thread happens to allocate. When that is a thread of
the pool, Qt objects die on the wrong thread and the program crashes. So the collector is switched
off and called from a timer here, by the thresholds that Python itself would use.
"""

import gc
import time
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

_EVERY: Final = 250
"""Milliseconds between two looks."""
_WHOLE: Final = 20.0
"""Seconds at least between two collections of everything: they take the longest."""
_NAME: Final = "sweeper"


class Sweeper(QObject):
    """Calls the collector while the event loop runs; one a program."""

    def __init__(self, parent: QObject) -> None:
        """Switch the automatic collector off and take over."""
        super().__init__(parent)
        self.setObjectName(_NAME)
        gc.disable()
        self._whole = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    @Slot()
    def sweep(self) -> None:
        """Collect the generations that are due."""
        young, middle, old = gc.get_count()
        limits = gc.get_threshold()
        now = time.monotonic()
        if old > limits[2] and now - self._whole > _WHOLE:
            self._whole = now
            gc.collect(2)
        elif middle > limits[1]:
            gc.collect(1)
        elif young > limits[0]:
            gc.collect(0)


def sweep_here() -> None:
    """Collect garbage on this thread only from now on; calling it again changes nothing."""
    app = QCoreApplication.instance()
    if app is not None and app.findChild(Sweeper, _NAME) is None:
        Sweeper(app)
