"""What is due in an embedded portal is done by a thread of the desktop."""

import threading
from collections.abc import Callable
from typing import Final

from app.portal.topics import Topic
from app.rules.core import Dispatcher, Event

EVERY: Final = 60.0
"""Seconds between two looks for what is due; mail that was just written is not kept waiting."""


class Work(threading.Event):
    """Carries out what is due until it is set; then closes the database."""

    def __init__(self, dispatcher: Dispatcher, first: Callable[[], object]) -> None:
        """Begin at once, in a thread of its own."""
        super().__init__()
        self._dispatcher, self._first = dispatcher, first
        self._due = threading.Event()
        dispatcher.listeners.append(self._heard)
        threading.Thread(target=self._work, daemon=True, name="jobs").start()

    def set(self) -> None:
        """End it."""
        super().set()
        self._due.set()

    def _heard(self, event: Event) -> None:
        if Topic.MAIL in event.topics:
            self._due.set()

    def _work(self) -> None:
        from app.rules.jobs import run_due

        self._first()
        while not self.is_set():
            run_due(self._dispatcher)
            self._due.wait(EVERY)
            self._due.clear()  # before the end is looked for: it wakes by the same
        self._dispatcher.database.close()


def start(dispatcher: Dispatcher, first: Callable[[], object] = lambda: None) -> threading.Event:
    """Carry out what is due, now, every minute and when a mail was written, until it is set.

    ``first`` is done before, in the same thread.
    """
    return Work(dispatcher, first)
