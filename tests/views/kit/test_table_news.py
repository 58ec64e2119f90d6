"""What is new stands in bold, a page may make its columns itself, and say what to do when empty."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.kit.live import Words
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.kit.table.menus import copy_chosen, copy_current
from app.views.kit.table.model import ListModel
from app.views.kit.table.view import Table
from app.views.kit.tasks import Tasks
from tests.views.kit.kit_portals import Bills, ListPortal


class News(ListPage):
    QUERY = Bills

    def __init__(self, tasks: Tasks) -> None:
        self.fresh: set[int] = set()
        self.asked = 0
        super().__init__(tasks)

    def columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "number",
                "Number",
                lambda bill: (bill.number, bill.status),
                "two_line",
                300,
                strong=lambda bill: bill.id in self.fresh,
            ),
        )

    def show_nothing(self) -> None:
        words: Words = "Write one"
        self.show_empty("tickets", "Nothing yet.", words, self._ask)

    def _ask(self) -> None:
        self.asked += 1


@pytest.fixture
def portal() -> ListPortal:
    return ListPortal(3)


@pytest.fixture
def page(qtbot: QtBot, portal: ListPortal) -> Any:
    tasks = Tasks(portal)
    made = News(tasks)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    qtbot.waitUntil(lambda: made.model.query is not None and not tasks._under_way)
    yield made
    assert tasks.close()


def test_a_row_gets_bold_and_plain_again(page: News) -> None:
    plain = page.table.grab().toImage()
    page.fresh = {page.model.rows[0].id}
    page.model.forget_texts()
    assert [page.model.cells(n)[0].strong for n in range(3)] == [True, False, False]
    assert page.table.grab().toImage() != plain
    page.fresh = set()
    page.model.forget_texts()
    assert page.table.grab().toImage() == plain


def test_the_current_cell_or_row_is_copied(page: News) -> None:
    copy_current(page.table)
    page.table.make_current(2)
    row = page.model.rows[page.model.row_of(2)]
    copy_current(page.table)
    assert QApplication.clipboard().text() == f"{row.number}, {row.status}"
    copy_chosen(page.table)
    assert QApplication.clipboard().text() == f"{row.number}, {row.status}"


def test_an_empty_list_leads_on(qtbot: QtBot, portal: ListPortal, page: News) -> None:
    portal.rows = []
    page.refresh()
    qtbot.waitUntil(lambda: page.state == "state")
    page._state.button.click()
    assert page.asked == 1


def test_a_column_makes_room_and_comes_back(qtbot: QtBot, portal: ListPortal) -> None:
    tasks = Tasks(portal)
    columns = (
        Column("number", "Number", lambda bill: bill.number, width=150, yields=True),
        Column("who", "Who", lambda bill: bill.status, width=300, flexible=True),
        Column("due", "Due", lambda bill: bill.due, "date", width=150),
    )
    model = ListModel(tasks, columns)
    table = Table(model)
    model.setParent(table)
    qtbot.addWidget(table)
    memory: dict[str, Any] = {}
    settings = Kept(memory)
    table.widths.remember(settings, "table")
    table.resize(640, 300)
    table.show()
    with qtbot.waitSignal(model.read):
        model.set_query(Bills())
    assert table.widths.shown() == [0, 1, 2]
    table.resize(360, 300)
    assert table.widths.shown() == [1, 2]
    table.widths._save()
    assert memory["table"]["number"][1] is False  # nobody has hidden it
    table.resize(640, 300)
    assert table.widths.shown() == [0, 1, 2]
    table.widths.show(0, shown=False)
    table.resize(360, 300)
    table.resize(640, 300)
    assert table.widths.shown() == [1, 2]  # somebody has
    assert tasks.close()


class Kept:
    """Remembers in a dictionary."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    def get(self, key: str, default: Any = None) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        self.values[key] = value
