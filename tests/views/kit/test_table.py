"""The table: pages as one scrolls, refreshes that lose nothing, keyboard, speech, CSV."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.errors import Unreachable
from app.i18n import _
from app.views.kit.table.columns import Column
from app.views.kit.table.menus import RowAction, columns_menu, row_menu
from app.views.kit.table.model import ListModel
from app.views.kit.table.view import Table
from app.views.kit.tasks import Tasks
from tests.views.kit.kit_portals import Bills, ListPortal, bills

Key = Qt.Key
COLUMNS = (
    Column("number", "Number", lambda b: b.number, width=150, sort_key="id"),
    Column("due", "Due", lambda b: b.due, "date", sort_key="due"),
    Column("who", "Who", lambda b: (b.number, f"K-{b.id}"), "two_line", flexible=True),
    Column("status", "Status", lambda b: (b.status, "ok"), "chip", width=20),
    Column("total", "Total", lambda b: (b.total, "EUR"), "money", sort_key="total"),
    Column("sign", "Sign", lambda _: ("lock", "", "sealed"), "icon"),
    Column("none", "None", lambda _: None, hidden=True),
)


@pytest.fixture
def portal():
    return ListPortal(120)


@pytest.fixture
def tasks(portal, qapp):
    tasks = Tasks(portal)
    yield tasks
    portal.gate.set()
    assert tasks.close()


@pytest.fixture
def table(qtbot, tasks):
    model = ListModel(tasks, COLUMNS)
    table = Table(model, tickable=True)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(900, 500)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.clearFocus()
    with qtbot.waitSignal(model.read):
        model.set_query(Bills(limit=50))
    return table


def ids(table: Table) -> list[int]:
    return [row.id for row in table.rows.rows]


def refresh(qtbot: Any, table: Table) -> None:
    with qtbot.waitSignal(table.rows.read):
        table.rows.refresh()


def test_pages_are_fetched_before_the_end_is_reached(qtbot, table):
    assert ids(table) == list(range(120, 70, -1))
    table.scrollToBottom()
    qtbot.waitUntil(lambda: len(ids(table)) == 100)
    table.scrollToBottom()
    qtbot.waitUntil(lambda: len(ids(table)) == 120)
    assert ids(table) == list(range(120, 0, -1))
    assert table.rows.complete
    assert not table.rows.canFetchMore(QModelIndex())


def test_a_new_query_wins_over_the_page_of_the_old_one(qtbot, table, portal):
    portal.gate.clear()
    table.rows.fetchMore(QModelIndex())
    table.rows.set_query(Bills(sort="id", limit=10))
    portal.gate.set()
    qtbot.waitUntil(lambda: ids(table)[:1] == [1])
    table.resize(900, 200)
    qtbot.waitUntil(lambda: len(ids(table)) >= 20)
    assert ids(table)[:20] == list(range(1, 21))


def test_a_refresh_keeps_ticks_current_row_and_place(qtbot, table, portal):
    table.make_current(100)
    for key in (110, 90):
        table.ticks.toggle(table.rows.row_of(key))
    table.verticalScrollBar().setValue(table.rowHeight(0) * 12 + 7)
    top = table.rowAt(0)
    spot = (table.rows.rows[top].id, table.rowViewportPosition(top))
    changed = portal.rows[99].model_copy(update={"status": "late"})
    portal.rows = [b for b in portal.rows if b.id not in {115, 114}] + bills(123)[-3:]
    portal.rows[portal.rows.index(next(b for b in portal.rows if b.id == 100))] = changed
    refresh(qtbot, table)
    assert ids(table)[:3] == [123, 122, 121]
    assert len(ids(table)) == 50
    assert {115, 114}.isdisjoint(ids(table))
    assert table.current_row() == changed
    assert [row.id for row in table.ticks.rows()] == [110, 90]
    top = table.rowAt(0)
    assert (table.rows.rows[top].id, table.rowViewportPosition(top)) == spot


def test_the_current_row_stays_the_marked_one_when_rows_come_in_above(qtbot, table, portal):
    table.make_current(119)
    portal.rows = portal.rows + bills(122)[-2:]
    refresh(qtbot, table)
    picture = table.viewport().grab().toImage()
    marked = table.delegate.look.chosen.name()
    shown = [table.rowViewportPosition(row) + 2 for row in range(5)]
    assert [picture.pixelColor(3, y).name() == marked for y in shown] == [0, 0, 0, 1, 0]


def test_a_refresh_follows_rows_that_change_their_order(qtbot, table, portal):
    table.rows.set_query(Bills(sort="due", limit=50))
    qtbot.waitUntil(lambda: ids(table)[:2] == [1, 2])
    table.make_current(2)
    table.ticks.toggle(table.rows.row_of(3))
    portal.rows = [
        b.model_copy(update={"due": date(2000, 1, 1)}) if b.id == 40 else b for b in portal.rows
    ]
    refresh(qtbot, table)
    assert ids(table)[:4] == [40, 1, 2, 3]
    assert table.current_row().id == 2
    assert [row.id for row in table.ticks.rows()] == [3]


def test_an_error_keeps_the_rows(qtbot, table, portal):
    portal.error = Unreachable("timeout")
    with qtbot.waitSignal(table.rows.failed):
        table.rows.refresh()
    assert len(ids(table)) == 50
    portal.error = Unreachable("timeout")
    with qtbot.waitSignal(table.rows.failed):
        table.rows.fetchMore(QModelIndex())
    assert not table.rows.canFetchMore(QModelIndex())


def test_the_keyboard_moves_opens_and_ticks(qtbot, table):
    opened: list[int] = []
    table.opened.connect(lambda row: opened.append(row.id))
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.current_row().id == 120
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(table, Key.Key_Return)
    assert opened == [119]
    qtbot.keyClick(table, Key.Key_Space)
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.id for row in table.ticks.rows()] == [119, 118]
    qtbot.keyClick(table, Key.Key_End)
    assert table.current_row().id == ids(table)[-1]
    qtbot.keyClick(table, Key.Key_Home)
    assert table.current_row().id == 120
    qtbot.keyClick(table, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.ticks.state == Qt.CheckState.Checked
    qtbot.keyClick(table, Key.Key_Escape)
    assert table.ticks.count == 0
    assert table.ticks.state == Qt.CheckState.Unchecked


def test_a_click_opens_and_its_box_or_ctrl_ticks(qtbot, table):
    opened: list[int] = []
    table.opened.connect(lambda row: opened.append(row.id))
    height = table.rowHeight(0)
    left, view = Qt.MouseButton.LeftButton, table.viewport()
    qtbot.mouseClick(view, left, pos=QPoint(120, height // 2))
    assert opened == [120]
    qtbot.mouseClick(view, left, pos=QPoint(18, height + 5))
    qtbot.mouseClick(view, left, Qt.KeyboardModifier.ShiftModifier, QPoint(120, height * 3 + 5))
    assert [row.id for row in table.ticks.rows()] == [119, 118, 117]
    qtbot.mouseClick(view, left, Qt.KeyboardModifier.ControlModifier, QPoint(120, height * 2 + 5))
    assert [row.id for row in table.ticks.rows()] == [119, 117]
    assert opened == [120]
    assert table.header.ticked == Qt.CheckState.PartiallyChecked
    qtbot.mouseClick(table.header.viewport(), left, pos=QPoint(18, 20))
    assert table.ticks.state == Qt.CheckState.Checked


def test_only_columns_with_a_sort_key_sort(qtbot, table):
    asked: list[str] = []
    table.header.sort_asked.connect(asked.append)
    for column in (1, 2, 4):
        middle = table.columnViewportPosition(column) + 60
        qtbot.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, 20))
    assert asked == ["due", "total"]
    table.header.set_sort("due")
    assert table.header.next_sort(1) == "-due"


def test_no_chip_is_cut_and_one_column_takes_what_is_left(table):
    model, status = table.rows, 3
    for row in range(10):
        wide = table.delegate.content_width(COLUMNS[status], model.cells(row)[status])
        assert table.columnWidth(status) >= wide + 2 * table.delegate.look.padding
    assert table.header.length() == table.viewport().width()
    table.resize(1200, 500)
    assert table.header.length() == table.viewport().width()


def test_widths_and_hidden_columns_are_remembered(qtbot, tasks, table):
    kept: dict[str, Any] = {}

    class Memory:
        def get(self, key: str, default: Any = None) -> Any:
            return kept.get(key, default)

        def set(self, key: str, value: Any) -> None:
            kept[key] = value

    table.widths.remember(Memory(), "t")
    table.widths.show(1, False)
    table.header.resizeSection(0, 222)
    qtbot.waitUntil(lambda: kept.get("t", {}).get("number") == [222, False])
    other = Table(ListModel(tasks, COLUMNS))
    qtbot.addWidget(other)
    other.widths.remember(Memory(), "t")
    assert other.isColumnHidden(1)
    assert other.columnWidth(0) == 222


def test_a_screen_reader_hears_cells_titles_and_ticks(table):
    table.ticks.toggle(0)
    face = QAccessible.queryAccessibleInterface(table)
    assert face.role() == QAccessible.Role.Table
    width = table.header.count() + 1  # a cell in front of each row, for its number
    names = [face.child(n).text(QAccessible.Text.Name) for n in range(width * 3)]
    titles = ["Number", "Due", "Who", "Status", "Total", "Sign"]
    assert names[1:7] == [_(title) for title in titles]
    first = names[width + 1 : 2 * width]
    assert first[0] == "RE-2026-00120"
    assert first[2:4] == ["RE-2026-00120, K-120", "open"]
    assert first[4].startswith("28,30")
    assert first[5] == "sealed"
    assert face.child(width + 1).state().selected
    assert not face.child(2 * width + 1).state().selected


def test_the_menu_of_a_row_offers_only_what_fits(qtbot, table):
    done: list[int] = []
    fits = RowAction(
        lambda: "Bezahlen", lambda row: done.append(row.id), fits=lambda r: r.id == 120
    )
    menu = row_menu(table, table.rows.index(0, 1), [fits])
    entries = {action.text(): action for action in menu.actions()}
    entries["Bezahlen"].trigger()
    assert done == [120]
    next(iter(a for t, a in entries.items() if a.shortcut().toString() == "Ctrl+C")).trigger()
    assert QApplication.clipboard().text().split("\t")[0] == "RE-2026-00120"
    second = row_menu(table, table.rows.index(1, 1), [fits])
    assert "Bezahlen" not in [action.text() for action in second.actions()]


def test_the_columns_menu_shows_hides_and_sorts(table):
    asked: list[str] = []
    actions = columns_menu(table, asked.append).actions()
    actions[1].trigger()
    assert table.isColumnHidden(1)
    actions[-1].trigger()
    assert asked == ["total"]


def test_every_cell_is_painted_in_both_appearances(table, appearance):
    table.make_current(119)
    table.ticks.toggle(0)
    picture = table.viewport().grab().toImage()
    chosen = appearance.color("accent-soft")
    height = table.rowHeight(0)
    assert picture.pixelColor(3, height // 2) == chosen
    assert picture.pixelColor(3, height + height // 2) == chosen
    assert picture.pixelColor(3, 2 * height + height // 2) != chosen
