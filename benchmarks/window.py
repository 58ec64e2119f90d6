"""The program with 1,000,000 invoices on its account: searching, scrolling, switching tabs.

Everything is done to the real window as a person would, and timed until the frame that shows the
result is out. The window is as high as 36 rows need; one full repaint of them is the yardstick.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from math import ceil
from statistics import median
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.client.local import LocalPortal
from app.rules.core import Dispatcher, World
from app.rules.menus import load
from app.views.billing.invoices import InvoicesPage
from benchmarks.lists import sign_in
from benchmarks.loop import until
from benchmarks.painted import Painted
from benchmarks.program import desktop
from benchmarks.ring import store
from benchmarks.row import Row, in_turns, judged, p99, tell
from benchmarks.stock import COUNT, profile
from benchmarks.table import FRAME, TALL, repaint
from tests.support.files import connect, database_in

WORDS: Final = {"crm": "summary LIKE '%CRM-Server%'", "0012": "number LIKE 'VK-____-0012%'"}
"""What is typed, and how raw SQL finds the same without any index of words."""
TYPED: Final = 6
SWITCHES: Final = 40
FRAMES: Final = 400
ROWS_A_FRAME: Final = 6
_NEWEST: Final = "ORDER BY issued_on DESC, id DESC LIMIT"


class Bench:
    """One window over the long list, and raw SQL to check what it shows."""

    def __init__(self, raw: Any, account: int) -> None:
        """Start the program and open the list."""
        self._raw, self._mine = raw, f"SELECT id FROM invoice WHERE account_id = {account}"
        self.program = desktop(profile(COUNT), demo=True)
        self.program.show()
        shell = self.program.shell
        until(lambda: "overview" in shell._pages and shell._pages["overview"].isVisible())
        overview: Any = shell._pages["overview"]
        until(lambda: overview._facts is not None)
        shell.go("invoices")
        page = shell._pages["invoices"]
        assert isinstance(page, InvoicesPage)
        self.page, self.table = page, page.table
        until(lambda: page.model.rowCount() > 0)
        more = TALL * self.table.rowHeight(0) - self.table.viewport().height()
        shell.resize(shell.width(), shell.height() + more)
        until(lambda: self.table.rowAt(self.table.viewport().height() - 1) >= TALL - 2)

    def repaint(self) -> float:
        """Return the ms of a full repaint of the list."""
        return repaint(self.table)

    def newest(self, condition: str, count: int) -> list[int]:
        """Return the ids that raw SQL finds."""
        found = self._raw.execute(f"{self._mine} AND {condition} {_NEWEST} {count}")
        return [row[0] for row in found]

    def shown(self, count: int) -> list[int]:
        """Return the ids that the list shows first."""
        return [row.id for row in self.page.model.rows[:count]]


def rows() -> Iterator[Row]:
    """Yield the rows of searching, switching and scrolling."""
    path = profile(COUNT) / "demo" / "portal.db"
    account = _keep_session()
    with closing(connect(path)) as raw:
        bench = Bench(raw, account)
        yield _searching(bench)
        yield _switching(bench)
        yield _scrolling(bench)
        bench.program.shell.close()
        bench.program.close()


def _keep_session() -> int:
    load()
    database = database_in(profile(COUNT) / "demo" / "portal.db")
    portal = LocalPortal(Dispatcher(database, World()))
    account = sign_in(portal)
    assert portal.tokens is not None
    store(profile(COUNT), "demo").set("refresh", portal.tokens.refresh.get_secret_value())
    database.close()
    return account


def _searching(bench: Bench) -> Row:
    """Type words letter by letter; the slowest letter counts."""
    keys: dict[str, list[float]] = {}
    whole, right = [], True
    for _ in range(TYPED):
        for word, condition in WORDS.items():
            for count in range(len(word)):
                keys.setdefault(word[: count + 1], []).append(_type(bench, word[count]))
                whole.append(bench.repaint())
            right = right and bench.shown(50) == bench.newest(condition, 50) != []
            bench.page.search.clear()
            until(lambda: bench.shown(50) == bench.newest("true", 50))
    slowest = max(keys, key=lambda typed: median(keys[typed]))
    return judged(
        f"search in {COUNT:,}: key press to painted hits, slowest key (“{slowest}”)",
        "ms",
        median(keys[slowest]),
        median(whole),
        right=right,
        ratio_at_most=4,
        at_most=33,
    )


def _type(bench: Bench, letter: str) -> float:
    """Press a key; return the ms until the hits are painted."""
    none = Qt.KeyboardModifier.NoModifier
    fresh: list[bool] = []
    link = bench.page.model.modelReset.connect(lambda: fresh.append(True))
    taken = _until_painted(
        bench.table.viewport(),
        lambda: QApplication.sendEvent(
            bench.page.search, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, none, letter)
        ),
        lambda: bool(fresh),
    )
    bench.page.model.modelReset.disconnect(link)
    return taken


def _switching(bench: Bench) -> Row:
    shell = bench.program.shell
    overview: Any = shell._pages["overview"]
    taken: list[float] = []

    def there_and_back() -> None:
        taken.append(_until_painted(overview._open, lambda: shell.go("overview")))
        taken.append(_until_painted(bench.table.viewport(), lambda: shell.go("invoices")))

    _both, whole = in_turns(SWITCHES, there_and_back, bench.repaint)
    right = bench.shown(50) == bench.newest("true", 50) and overview._facts.open_count > 0
    value, yardstick = median(taken), median(whole) * 1000
    name = "switch to a tab already seen"
    return judged(name, "ms", value, yardstick, right=right, ratio_at_most=5)


def _scrolling(bench: Bench) -> Row:
    """Turn the wheel at 60 frames a second while the rows are fetched: how late is each frame?"""
    bar, step = bench.table.verticalScrollBar(), ROWS_A_FRAME * bench.table.rowHeight(0)
    late, moved = [], 0
    due = time.perf_counter()
    for _ in range(FRAMES):
        before = bar.value()
        late.append((time.perf_counter() - due) * 1000)
        late[-1] += _until_painted(bench.table.viewport(), lambda: _scroll(bench.table, step))
        moved += bar.value() - before == step
        due = max(due + FRAME / 1000, time.perf_counter())
        _serve_until(due)
    seen = FRAMES * ROWS_A_FRAME
    right = bench.shown(seen) == bench.newest("true", seen) and moved > FRAMES * 0.95
    whole = median(bench.repaint() for _ in range(9))
    name = f"scrolling through {COUNT:,} while they are fetched, frame p99"
    return judged(name, "ms", p99(late), whole, right=right, at_most=FRAME)


def _serve_until(moment: float) -> None:
    timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
    timer.start(ceil(max(0.0, moment - time.perf_counter()) * 1000))
    until(lambda: not timer.isActive())


def _scroll(table: Any, step: int) -> None:
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() + step)
    table.viewport().update()


def _until_painted(
    widget: QWidget, deed: Callable[[], object], shown: Callable[[], bool] = lambda: True
) -> float:
    """Do something; return the ms until ``widget`` is on the screen while ``shown()`` holds."""
    done: list[float] = []
    Painted(widget, lambda: done.append(time.perf_counter()), shown)
    start = time.perf_counter()
    deed()
    until(lambda: bool(done))
    return (done[0] - start) * 1000


if __name__ == "__main__":
    tell(rows())
