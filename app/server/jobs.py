"""The server's clockwork: what is due is done every minute, by one process at a time.

While a worker lives (:mod:`app.server.worker`), it is left to the worker.
"""

import logging
import threading
from typing import Final

from app.models import queue
from app.rules.core import Dispatcher

log = logging.getLogger(__name__)

EVERY: Final = 60.0
LOCK: Final = 0x4B43_4A4F
"""Number of the advisory lock under which jobs run."""
SILENCE: Final = 60.0
"""Seconds without a sign of life after which no worker is counted on."""


class Jobs:
    """A thread that carries out what is due."""

    def __init__(self, dispatcher: Dispatcher, every: float = EVERY) -> None:
        """Look every ``every`` seconds, at once for the first time."""
        self._dispatcher = dispatcher
        self._every = every
        self._stopped = threading.Event()
        self._idle = False
        self._thread = threading.Thread(target=self._run, daemon=True, name="jobs")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Let the running job end, then no other."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(10)

    def _run(self) -> None:
        from app.rules.jobs import run_due

        while not self._stopped.is_set():
            try:
                with self._dispatcher.database.alone(LOCK) as mine:
                    if mine and not self._left_to_a_worker():
                        run_due(self._dispatcher)
            except Exception as error:  # noqa: BLE001 - the clockwork outlives a lost database
                log.warning("jobs put off: %s", type(error).__name__)
            self._stopped.wait(self._every)

    def _left_to_a_worker(self) -> bool:
        idle = queue.alive(self._dispatcher.database, SILENCE)
        if idle != self._idle:
            self._idle = idle
            log.info("jobs: %s", "left to the worker" if idle else "no worker, they run here")
        return idle
