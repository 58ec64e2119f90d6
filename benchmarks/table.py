"""The table: a full repaint of 36 rows of 8 columns while scrolling through 100,000 rows.

``rows()`` returns (name, value in ms, yardstick in ms, ratio, gate in ms, held). The yardstick
is Qt's own table with its own delegate, the same texts, in the same run.
"""

import os
import time
from collections.abc import Callable
from decimal import Decimal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from app.views.kit.table.columns import Cell, Column
from app.views.kit.table.gallery import Bill, Bills, SamplePortal
from app.views.kit.table.model import Index, ListModel
from app.views.kit.table.view import Table
from app.views.kit.tasks import Tasks
from app.views.kit.theme import Theme

ROWS, FRAMES, GATE = 100_000, 300, 16.7
_NOWHERE = QModelIndex()
Row = tuple[str, float, float, float, float, bool]


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


def _frames(view: QTableView, check: Callable[[int], None]) -> list[float]:
    """Scroll by a screen and a bit at a time and draw the whole viewport each time."""
    picture = QImage(view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    bar, times = view.verticalScrollBar(), []
    for frame in range(FRAMES):
        bar.setValue(frame * (bar.maximum() // FRAMES))
        start = time.perf_counter()
        view.viewport().render(picture, QPoint())
        times.append((time.perf_counter() - start) * 1000)
        check(view.rowAt(0))
    return sorted(times)


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


def rows() -> list[Row]:
    """Measure; return one row of the bench."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.install(app, "light")
    sample = SamplePortal(ROWS)
    tasks = Tasks(sample)
    table = _table(tasks, list(sample.rows))
    seen: list[int] = []
    results = []
    for view in (table, _plain(tasks, table.rows)):
        view.resize(1100, 36 * 40 + 42)
        view.show()
        app.processEvents()
        seen.clear()
        results.append(_frames(view, seen.append))
        assert len(set(seen)) > FRAMES * 0.9, "the list did not scroll"
        view.hide()
    p99, yardstick = (times[int(len(times) * 0.99)] for times in results)
    tasks.close()
    return [
        ("table: full repaint p99", p99, yardstick, p99 / yardstick, GATE, p99 <= GATE),
    ]


if __name__ == "__main__":
    for name, value, yardstick, ratio, gate, held in rows():
        print(f"{name}: {value:.1f} ms, Qt's own {yardstick:.1f} ms, ratio {ratio:.2f}, "
              f"gate {gate} ms: {'ok' if held else 'TOO SLOW'}")  # fmt: skip
