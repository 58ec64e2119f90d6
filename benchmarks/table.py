"""The table: full repaints of 36 rows of 8 columns while scrolling through 100,000 loaded rows.

The yardstick is Qt's own table with its own delegate and the same texts.
"""

import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from app.views.kit.table.columns import Cell, Column
from app.views.kit.table.gallery import Bill, Bills, SamplePortal
from app.views.kit.table.model import Index, ListModel
from app.views.kit.table.view import Table
from app.views.kit.tasks import Tasks
from app.views.kit.theme import Theme
from benchmarks.row import Row, judged, p99, tell

ROWS: Final = 100_000
FRAMES: Final = 400
TALL: Final = 36
"""Rows that are seen at once."""
FRAME: Final = 16.7
"""Milliseconds of a screen's frame."""
_NOWHERE: Final = QModelIndex()


def rows() -> Iterator[Row]:
    """Yield one row: the 99th percentile of a full repaint, ours and Qt's."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.install(app, "light")
    sample = SamplePortal(ROWS)
    tasks = Tasks(sample)
    table = _table(tasks, list(sample.rows))
    plain = _plain(tasks, table.rows)
    for view in (table, plain):
        view.resize(1100, TALL * 40 + 42)
        view.show()
        app.processEvents()
    seen: set[int] = set()
    ours, theirs = _frames(table, plain, seen)
    right = len(seen) > FRAMES * 0.9 and table.rows.rowCount() == ROWS
    yield judged(
        f"scrolling {ROWS:,} loaded rows, full repaint p99",
        "ms",
        p99(ours),
        p99(theirs),
        right=right,
        at_most=FRAME,
    )
    tasks.close()


def _frames(table: Table, plain: QTableView, seen: set[int]) -> tuple[list[float], list[float]]:
    """Scroll both by many rows at a time and draw the whole viewport each time.

    The time of the drawing thread counts, in ms: what others take from it is not the table's.
    """
    taken: tuple[list[float], list[float]] = [], []
    for frame in range(FRAMES):
        for times, view in zip(taken, (table, plain), strict=True):
            bar = view.verticalScrollBar()
            bar.setValue(frame * (bar.maximum() // FRAMES))
            times.append(repaint(view, time.thread_time))
        seen.add(table.rowAt(0))
    return taken


def repaint(view: QTableView, clock: Callable[[], float] = time.perf_counter) -> float:
    """Draw the whole viewport into a picture; return how long it took, in ms."""
    picture = QImage(view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    start = clock()
    view.viewport().render(picture, QPoint())
    return (clock() - start) * 1000


def _columns() -> list[Column]:
    return [
        Column("number", "Number", lambda b: b.number, width=140),
        Column("issued", "Date", lambda b: b.issued, "date", 100),
        Column("title", "Service", lambda b: (b.title, b.number), "two_line", 200),
        Column("due", "Due", lambda b: b.due, "relative", 120),
        Column("state", "Status", lambda b: (b.state, "ok"), "chip", 110),
        Column("key", "Key", lambda b: b.id, width=90),
        Column("net", "Net", lambda b: (b.total / Decimal("1.19"), "EUR"), "money", 110),
        Column("total", "Amount", lambda b: (b.total, "EUR"), "money", 110),
    ]


def _table(tasks: Tasks, rows: list[Bill]) -> Table:
    model = ListModel(tasks, _columns())
    model.query = Bills()
    model.beginResetModel()
    model._take(rows, "")
    model.endResetModel()
    view = Table(model, tickable=True)
    model.setParent(view)
    return view


def _plain(tasks: Tasks, model: ListModel) -> QTableView:
    class Same(ListModel):
        def cells(self, row: int) -> tuple[Cell, ...]:
            return model.cells(row)

        def rowCount(self, parent: Index = _NOWHERE) -> int:
            return model.rowCount(parent)

    view = QTableView()
    same = Same(tasks, model.columns, view)
    view.setModel(same)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(40)
    view.setWordWrap(False)
    return view


if __name__ == "__main__":
    tell(rows())
