"""What is due in an embedded portal is done by a thread of the desktop."""

import logging
import threading
from collections.abc import Callable
from typing import Final

from app.portal.topics import Topic
from app.rules.core import Dispatcher, Event

QUIET: Final = 3.0
"""Seconds after a start that belong to what is looked at; what is due has waited for longer."""
EVERY: Final = 60.0
"""Seconds between two looks for what is due; mail that was just written is not kept waiting."""

log = logging.getLogger(__name__)


class Work(threading.Event):
    """Carries out what is due until it is set; then closes the database."""

    def __init__(self, dispatcher: Dispatcher, also: Callable[[], object]) -> None:
        """Begin soon, in a thread of its own."""
        super().__init__()
        self._dispatcher, self._also = dispatcher, also
        self._due = threading.Event()
        dispatcher.listeners.append(self._heard)
        self.thread = threading.Thread(target=self._work, daemon=True, name="jobs")
        self.thread.start()

    def set(self) -> None:
        """End it."""
        super().set()
        self._due.set()

    def _heard(self, event: Event) -> None:
        if Topic.MAIL in event.topics:
            self._due.set()

    def _work(self) -> None:
        self._due.wait(QUIET)
        while not self.is_set():
            from app.rules.jobs import run_due  # with all that jobs need

            try:
                self._also()
            except Exception as error:  # noqa: BLE001 - what is due is done all the same
                log.error("work: %s", type(error).__name__)  # noqa: TRY400 - without its values
            run_due(self._dispatcher)
            self._due.wait(EVERY)
            self._due.clear()  # before the end is looked for: it wakes by the same
        self._dispatcher.database.close()


def start(dispatcher: Dispatcher, also: Callable[[], object] = lambda: None) -> Work:
    """Carry out what is due, soon, every minute and when a mail was written, until it is set.

    ``also`` is done before it each time, in the same thread.
    """
    return Work(dispatcher, also)
