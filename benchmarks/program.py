"""The program itself with a kept session, watched: a test entry point, no switch of the program.

``python -m benchmarks.program PROFILE [demo]`` starts it as ``python -m app`` would, over the
profile's last connection or its demo, and prints when it had painted its window, the start page
with its data, the list of invoices when it was opened for the first time - and how much memory
that took. All it is given from outside is a key store: a file in place of the system's key ring.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.desktop import Desktop
from benchmarks.painted import Painted
from benchmarks.ring import store

if TYPE_CHECKING:
    from app.views.billing.invoices import InvoicesPage
    from app.views.overview.page import OverviewPage

_STILL: Final = 500
"""Milliseconds that the program is left alone before its memory is read."""


def desktop(profile: Path, *, demo: bool) -> Desktop:
    """Return the program over ``profile``."""
    return Desktop(demo=demo, folder=profile, keys=lambda origin: store(profile, origin))


class Watched:
    """Follows one run of the program from its start to an open list."""

    def __init__(self, program: Desktop, spawned: float) -> None:
        """Watch ``program``, whose process began at ``spawned`` (monotonic)."""
        self.found: dict[str, Any] = {}
        self._program, self._spawned, self._asked = program, spawned, 0.0
        Painted(program.shell, lambda: self._mark("window"))
        program.shell.shown_page.connect(self._page_shown)

    def _mark(self, name: str) -> None:
        self.found[name] = (time.monotonic() - self._spawned) * 1000

    def _page_shown(self, key: str) -> None:
        page: Any = self._program.shell._pages[key]
        if key == "overview":
            Painted(page._open, lambda: self._start_page(page), lambda: page._facts is not None)
        else:
            viewport = page.table.viewport()
            Painted(viewport, lambda: self._list(page), lambda: page.model.rowCount() > 0)

    def _start_page(self, page: "OverviewPage") -> None:
        from PySide6.QtCore import QTimer

        self._mark("page")
        assert page._facts is not None
        self.found["open"] = page._facts.open_count
        self.found["attention"] = [row.id for row in page._facts.attention]
        QTimer.singleShot(_STILL, self._open_list)

    def _open_list(self) -> None:
        self._asked = time.perf_counter()
        self._program.shell.go("invoices")

    def _list(self, page: "InvoicesPage") -> None:
        from PySide6.QtCore import QTimer

        self.found["tab"] = (time.perf_counter() - self._asked) * 1000
        self.found["ids"] = [row.id for row in page.model.rows[:50]]
        QTimer.singleShot(_STILL, lambda: self._end(page))

    def _end(self, page: "InvoicesPage") -> None:
        from statistics import median

        from benchmarks.memory import resident
        from benchmarks.table import TALL, repaint

        self.found["memory"] = resident()
        high = TALL * page.table.rowHeight(0) - page.table.viewport().height()
        self._program.shell.resize(1280, self._program.shell.height() + high)
        self.found["repaint"] = median(repaint(page.table) for _ in range(9))
        self._program.shell.close()


def main(profile: Path, *, demo: bool) -> int:
    """Run the program once; print what was seen."""
    program = desktop(profile, demo=demo)
    watched = Watched(program, float(os.environ["BENCH_SPAWNED"]))
    code = program.run()
    print(json.dumps(watched.found), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), demo="demo" in sys.argv[2:]))
