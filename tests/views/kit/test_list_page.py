"""A list page: searching, views, filters, states, side panel and saving, as a person does it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.errors import Unreachable
from app.i18n import _, set_language
from app.portal.topics import Topic
from app.views.kit.sidepanel import SidePanel
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.kit.tasks import Tasks
from app.views.kit.toast import toasts
from tests.views.kit.kit_portals import Bills, ListPortal


class BillsPage(ListPage):
    NAME = "bills"
    TITLE = "Invoices"
    QUERY = Bills
    TICKABLE = True
    EMPTY = ("billing", "No invoices yet.")
    VIEWS = (("all", "All"), ("open", "Open"))
    COLUMNS = (
        Column("number", "Number", lambda b: b.number, flexible=True),
        Column("due", "Due", lambda b: b.due, "relative", sort_key="due"),
        Column("total", "Total", lambda b: b.total, "money", sort_key="total"),
    )


class Memory(dict[str, Any]):
    def set(self, key: str, value: Any) -> None:
        self[key] = value


@pytest.fixture
def portal():
    return ListPortal(60)


@pytest.fixture
def tasks(portal, qapp):
    tasks = Tasks(portal)
    yield tasks
    portal.gate.set()
    assert tasks.close()


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def page(qtbot, tasks, memory):
    page = BillsPage(tasks, memory)
    qtbot.addWidget(page)
    page.resize(1280, 700)
    return page


def shown(qtbot: Any, page: BillsPage) -> BillsPage:
    with qtbot.waitSignal(page.model.read):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def ids(page: BillsPage) -> list[int]:
    return [row.id for row in page.model.rows]


def words(page: QWidget) -> str:
    return " | ".join(w.text() for w in page.findChildren(QLabel) if w.isVisible())


def test_nothing_is_read_before_the_page_is_seen(qtbot, page, portal):
    assert portal.sent == []
    shown(qtbot, page)
    assert len(portal.sent) == 1
    assert page.state == "content"


def test_typing_searches_and_the_newest_question_wins(qtbot, page, portal):
    shown(qtbot, page)
    portal.gate.clear()
    qtbot.keyClicks(page.search, "00042")
    portal.gate.set()
    qtbot.waitUntil(lambda: ids(page) == [42])
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(ids(page)) == 50)


def test_a_nul_or_half_a_character_is_searched_without(qtbot, page):
    shown(qtbot, page)
    page.search.setText("00042\0\ud800")
    qtbot.waitUntil(lambda: ids(page) == [42])


def test_a_view_shows_its_rows_and_its_count(qtbot, page):
    shown(qtbot, page)
    page.set_counts({"all": 60, "open": 15})
    assert page.views.pill("open").accessibleName() == f"{_('Open')} 15"
    page.views.pill("open").click()
    qtbot.waitUntil(lambda: len(ids(page)) == 15)
    assert all(row.status == "open" for row in page.model.rows)


def test_no_match_offers_to_clear_and_nothing_at_all_says_so(qtbot, page, portal):
    shown(qtbot, page)
    page.search.setText("nothing like it")
    qtbot.waitUntil(lambda: page.state == "state")
    page._state.button.click()
    qtbot.waitUntil(lambda: page.state == "content")
    assert page.search.text() == ""
    assert len(ids(page)) == 50
    portal.rows = []
    page.refresh()
    qtbot.waitUntil(lambda: "No invoices yet." in words(page))


def test_an_error_offers_to_try_again(qtbot, page, portal):
    portal.error = Unreachable("timeout")
    page.show()
    qtbot.waitUntil(lambda: page.state == "state")
    page._state.button.click()
    qtbot.waitUntil(lambda: page.state == "content")


def test_without_a_network_the_rows_stay_with_their_time(qtbot, page, portal):
    shown(qtbot, page)
    portal.error = Unreachable("timeout")
    page.refresh()
    qtbot.waitUntil(page._banner.isVisible)
    assert page.state == "content"
    assert "Der Server antwortet nicht." in page._banner.text()
    page.refresh()
    qtbot.waitUntil(lambda: not page._banner.isVisible())


def test_what_others_change_appears_by_itself(qtbot, page, portal, tasks):
    shown(qtbot, page)
    portal.rows = portal.rows[:-1]
    tasks.announce({Topic.INVOICES})
    qtbot.waitUntil(lambda: ids(page)[0] == 59)


def test_sorting_is_remembered_for_the_next_time(qtbot, page, tasks, memory):
    shown(qtbot, page)
    page.table.header.sort_asked.emit("due")
    qtbot.waitUntil(lambda: ids(page)[0] == 1)
    again = BillsPage(tasks, memory)
    qtbot.addWidget(again)
    shown(qtbot, again)
    assert ids(again)[0] == 1
    assert again.table.header.sort == "due"


def test_the_side_panel_opens_with_a_row_and_follows(qtbot, page):
    opened: list[int] = []
    page.opened.connect(lambda row: opened.append(row.id))
    detail = page.set_detail(SidePanel("Details"))
    shown(qtbot, page)
    page.table.setFocus()
    page.table.make_current(59)
    assert opened == []
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert detail.is_open
    assert page.table.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert opened == [59, 58]
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert not detail.is_open


def test_deeds_on_many_get_the_ticked_rows(qtbot, page):
    done: list[list[int]] = []
    button = page.bulk.add(lambda: "Bezahlen", lambda rows: done.append([r.id for r in rows]))
    shown(qtbot, page)
    assert not page.bulk.isVisible()
    for row in (0, 2):
        page.table.ticks.toggle(row)
    assert page.bulk.isVisible()
    button.click()
    assert done == [[60, 58]]
    page.table.ticks.everything()
    assert page.bulk._note.text()
    page.bulk._clear.click()
    assert not page.bulk.isVisible()


def test_further_choices_are_fields_of_the_query(qtbot, page):
    box = page.add_choice("limit", "Zeilen", lambda: [(50, "fünfzig"), (3, "drei")])
    shown(qtbot, page)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: page.query().limit == 3)
    assert box.accessibleName() == "Zeilen"


def test_the_whole_list_is_saved_not_only_what_is_loaded(qtbot, page, tmp_path):
    shown(qtbot, page)
    page.csv.save(tmp_path / "all.csv")
    assert page.saving.isVisible()
    qtbot.waitUntil(lambda: not page.saving.isVisible())
    assert len((tmp_path / "all.csv").read_text(encoding="utf-8-sig").splitlines()) == 61
    assert len(toasts(page).shown) == 1


def test_saving_can_be_cancelled_and_leaves_nothing(qtbot, page, portal, tmp_path, tasks):
    shown(qtbot, page)
    portal.gate.clear()
    page.csv.save(tmp_path / "all.csv")
    page.saving.card.cancel.click()
    portal.gate.set()
    assert page.csv.button.isEnabled()
    tasks._pool.waitForDone()
    assert list(tmp_path.iterdir()) == []


def test_everything_is_said_in_the_other_language(qtbot, page):
    shown(qtbot, page)
    assert page.model.cells(0)[2].text == "24,10\N{NO-BREAK SPACE}€"
    set_language("en")
    page.retranslate()
    assert page.model.cells(0)[2].text == "€24.10"
    assert page.accessibleName() == "Invoices"
