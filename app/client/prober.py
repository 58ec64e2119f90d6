"""Tries, in a thread of its own and ever less often, until what was lost is reached again."""

import random
import threading
from collections.abc import Callable
from typing import Final

_FIRST: Final = 2.0
_LONGEST: Final = 60.0


def pause(count: int) -> float:
    """Return the seconds before the ``count``-th try: not all clients at the same moment."""
    return float(min(_FIRST * 2**count, _LONGEST) * random.uniform(0.5, 1))  # noqa: S311 - no secret


class Prober:
    """Calls ``probe`` from :meth:`begin` to :meth:`rest`."""

    def __init__(self, probe: Callable[[], object], pause: Callable[[int], float] = pause) -> None:
        """Rest until :meth:`begin`."""
        self._probe = probe
        self._pause = pause
        self._change = threading.Condition()
        self._wanted = self._hurry = self._stopped = False
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Try from now on, as before if that is done already; not after :meth:`stop`."""
        with self._change:
            if self._stopped:
                return
            self._wanted = True
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, daemon=True, name="prober")
                self._thread.start()
            self._change.notify_all()

    def hurry(self) -> None:
        """Try at once: something was heard."""
        with self._change:
            self._hurry = True
            self._change.notify_all()

    def rest(self) -> None:
        """Try no more: it was reached."""
        with self._change:
            self._wanted = self._hurry = False
            self._change.notify_all()

    def stop(self, break_off: Callable[[], object]) -> None:
        """Try no more for good; ``break_off`` ends a try that waits for a silent server."""
        with self._change:
            self._stopped = True
            self._wanted = False
            self._change.notify_all()
        break_off()
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(1)

    def _work(self) -> None:
        while self._awaited():
            count = 0
            while self._due(count):
                self._probe()
                count += 1

    def _awaited(self) -> bool:
        with self._change:
            self._change.wait_for(lambda: self._stopped or self._wanted)
            return not self._stopped

    def _due(self, count: int) -> bool:
        """Wait for the next try; False when none is wanted any more."""
        with self._change:
            self._change.wait_for(lambda: self._hurry or not self._wanted, self._pause(count))
            self._hurry = False
            return self._wanted
