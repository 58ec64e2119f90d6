"""Meine Tickets over a real portal: what is there, what is new, what is found, in both languages."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.tickets import CloseTicket, MarkTicketSeen
from app.views.kit.language import switch_language
from app.views.tickets.tickets import TicketsPage
from tests.support.inspection import cut, foreign, nameless
from tests.views.desks import Desk


def shown(page: TicketsPage) -> list[str]:
    """Return the subjects in their order."""
    return [row.subject for row in page.model.rows]


def cell(page: TicketsPage, key: str, row: int = 0) -> str:
    """Return what a column says of a row."""
    number = next(n for n, column in enumerate(page.model.columns) if column.key == key)
    return page.model.cells(row)[number].spoken


def wait_for(qtbot: QtBot, page: TicketsPage, count: int) -> None:
    qtbot.waitUntil(lambda: page.model.rowCount() == count)


def test_without_a_ticket_the_way_leads_to_the_first(page: TicketsPage, desk: Desk) -> None:
    assert page.state == "state"
    page._state.button.click()
    page.write.click()
    assert desk.gone == [("new-ticket", {})] * 2


def test_a_ticket_says_what_matters(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    ticket = desk.scene.open(subject="Wawi <b>startet</b> nicht")
    wait_for(qtbot, page, 1)
    qtbot.waitUntil(lambda: cell(page, "subject").endswith("Technik"))
    assert cell(page, "number") == f"#{ticket.row.number}"
    assert cell(page, "subject") == "Wawi <b>startet</b> nicht, Technik"
    assert (cell(page, "priority"), cell(page, "status")) == ("Normal", "Offen")
    assert cell(page, "last").startswith("Erika Beispiel, ")
    exact = page.model.cells(0)[5].tip
    assert exact.startswith("23.11.2026, ")
    qtbot.waitUntil(lambda: page._help.text() == "1 Ticket ist in Bearbeitung")


def test_an_answer_is_marked_until_it_was_read(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    ticket = desk.answer(desk.scene.open())
    wait_for(qtbot, page, 1)
    qtbot.waitUntil(lambda: page.unread == {ticket.row.id})
    assert cell(page, "new") == "Ungelesen"
    assert page.model.cells(0)[2].strong
    heard = page.model.data(page.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Ungelesen"
    qtbot.waitUntil(lambda: page._help.text() == "1 Ticket wartet auf Sie")
    latest = ticket.messages[-1].id
    desk.client.send(MarkTicketSeen(ticket_id=ticket.row.id, up_to=latest))
    qtbot.waitUntil(lambda: not page.unread)
    assert cell(page, "new") == ""
    assert not page.model.cells(0)[2].strong


def test_views_and_counts_and_the_search(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    first = desk.scene.open(subject="Erstes", text="Die Palette fehlt.")
    second = desk.answer(desk.scene.open(subject="Zweites"))
    closed = desk.scene.open(subject="Drittes")
    desk.client.send(CloseTicket(ticket_id=closed.row.id))
    wait_for(qtbot, page, 3)
    qtbot.waitUntil(lambda: page.views.pill("active").accessibleName() == "Aktiv 2")
    for view, count in (("answered", 1), ("closed", 1), ("active", 2), ("all", 3)):
        page.views.pill(view).click()
        wait_for(qtbot, page, count)
    for words, subject in (
        ("palett", "Erstes"),
        (str(second.row.number), "Zweites"),
        ("dritt", "Drittes"),
    ):
        page.search.setText(words)
        qtbot.waitUntil(lambda subject=subject: shown(page) == [subject])
    page.search.setText("gibtesnicht")
    qtbot.waitUntil(lambda: page.state == "state")
    page._state.button.click()
    wait_for(qtbot, page, 3)
    assert first.row.number < second.row.number


def test_the_keyboard_opens_and_closes(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    desk.scene.open()
    wait_for(qtbot, page, 1)
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel.detail is not None)
    assert page.detail is not None
    assert page.detail.is_open
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    page.detail.close_detail()
    assert not page.detail.is_open


def test_a_ticket_is_opened_by_its_id_and_a_foreign_one_is_not_there(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    mine = desk.scene.open()
    foreign_one = desk.scene.open(desk.scene.stranger)
    wait_for(qtbot, page, 1)
    page.open(view="active", ticket_id=mine.row.id)
    qtbot.waitUntil(lambda: page.panel.detail is not None)
    assert page.table.current_row().id == mine.row.id
    with qtbot.waitSignal(page.tasks.refused) as refused:
        page.open(ticket_id=foreign_one.row.id)
    assert refused.args[0].kind == "not_found"


def test_the_network_goes_and_comes(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    desk.scene.open()
    wait_for(qtbot, page, 1)
    page._failed(Unreachable("timeout"))
    assert page.state == "content"
    assert page._banner.isVisible()
    page.refresh()
    qtbot.waitUntil(lambda: not page._banner.isVisible())


@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_is_named_translated_and_whole(
    qtbot: QtBot, page: TicketsPage, desk: Desk, language: str
) -> None:
    ticket = desk.answer(desk.scene.critical())
    wait_for(qtbot, page, 1)
    page.open(ticket_id=ticket.row.id)
    qtbot.waitUntil(lambda: page.panel.detail is not None and desk.settled())
    switch_language(language)
    for width in (1280, 1024):
        page.resize(width, 760)
        qtbot.wait(20)
        assert nameless(page) == []
        assert foreign(page, language, (page.panel.messages,)) == []
        assert cut(page) == []
    switch_language("de")


def test_the_mark_goes_at_once_also_where_no_news_come(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    ticket = desk.answer(desk.scene.open())
    qtbot.waitUntil(lambda: page.unread == {ticket.row.id} and desk.settled())
    desk.client.on_changed = lambda _topics: None
    page.panel.seen.emit(ticket.row.id)
    assert not page.unread
    assert not page.model.cells(0)[2].strong
