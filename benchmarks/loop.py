"""Serving windows as their program does: asleep until there is something to do."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

_HEART: Final = 20
"""Milliseconds after which it looks again, whatever happens."""


def until(holds: Callable[[], object], seconds: float = 30.0) -> None:
    """Serve events until something holds; TimeoutError after ``seconds``.

    It sleeps between them. A loop that only looks again and again, as ``processEvents`` with a
    time limit does, fights the workers for the interpreter, which no program does.
    """
    heart = QTimer()
    heart.start(_HEART)
    end = time.perf_counter() + seconds
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError("the window does not get there")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    heart.stop()
