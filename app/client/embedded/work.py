"""What is due in an embedded portal is done by a thread of the desktop."""

import threading
from typing import Final

from app.rules.core import Dispatcher

EVERY: Final = 60.0
"""Seconds between two looks for what is due."""


def start(dispatcher: Dispatcher) -> threading.Event:
    """Carry out what is due, now and every minute, until the event is set; then close all."""
    stop = threading.Event()
    threading.Thread(target=_work, args=(dispatcher, stop), daemon=True, name="jobs").start()
    return stop


def _work(dispatcher: Dispatcher, stop: threading.Event) -> None:
    from app.rules.jobs import run_due

    while not stop.is_set():
        run_due(dispatcher)
        stop.wait(EVERY)
    dispatcher.database.close()
