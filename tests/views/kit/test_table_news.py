"""What is new stands in bold, a page may make its columns itself, and say what to do when empty."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.kit.live import Words
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.kit.table.menus import copy_chosen, copy_current
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
