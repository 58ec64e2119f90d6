"""Warteschlange over a real portal: order and words of what is due, views, deeds on many, keys."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.portal.departments import Priority
from app.portal.desk.deeds import AssignTicket
from app.portal.desk.queue import Queue, QueueRow
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.tickets import CloseTicket
from app.views.desk.queue import QueuePage
from app.views.desk.words import promise, promise_tip
from app.views.frame.keyboard_map import KeyboardMap
from app.views.kit.language import switch_language
from app.views.kit.menu import PopupMenu
from tests.rules.tickets.scene import ANNA, BERND
from tests.support.inspection import cut, foreign, nameless
from tests.views.desks import Desk


def subjects(page: QueuePage) -> list[str]:
    """Return the subjects in their order."""
    return [row.subject for row in page.model.rows]


def cell(page: QueuePage, key: str, row: int = 0) -> str:
    """Return what a column says of a row."""
    number = next(n for n, column in enumerate(page.model.columns) if column.key == key)
    return page.model.cells(row)[number].spoken


def choose(page: QueuePage, view: str) -> None:
    page.views.pill(view).click()


def menu_of(words: str) -> Any:
    """Return the entry of the menu that is open now."""
    menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, PopupMenu)]
    actions = [a for menu in menus if menu.isVisible() for a in menu.actions()]
    return next(action for action in actions if action.text() == words)


def tick(page: QueuePage, *rows: int) -> None:
    for row in rows:
        page.table.ticks.toggle(row)


def test_nothing_to_do_is_said_kindly(qtbot: QtBot, page: QueuePage) -> None:
    qtbot.waitUntil(lambda: page.state == "state")
    assert page._state.accessibleName() == "Es wartet nichts auf Sie."
    assert page._help.text() == "Alles ist erledigt."


def test_what_breaks_first_stands_first_and_says_so(
    qtbot: QtBot, page: QueuePage, desk: Desk
) -> None:
    desk.scene.open(subject="Rechnung kopieren", priority=Priority.LOW)
    desk.scene.open(subject="Shop <b>offline</b>")
    desk.scene.critical(subject="Server aus")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert subjects(page) == ["Server aus", "Shop <b>offline</b>", "Rechnung kopieren"]
    assert cell(page, "subject") == "Server aus, Musterhandel GmbH"
    assert (cell(page, "priority"), cell(page, "status")) == ("Kritisch", "Offen")
    assert cell(page, "assignee") == "–"
    qtbot.waitUntil(lambda: page._help.text() == "3 Tickets warten auf uns – 1 ist kritisch")
    assert page.views.pill("critical").accessibleName() == "Kritisch 1"
    assert page.views.pill("all").accessibleName() == "Alle"


def row(**facts: Any) -> QueueRow:
    """Return a row whose promise began at noon."""
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    values: dict[str, Any] = {
        "id": 1, "number": 20001, "subject": "x", "account_id": 1, "account": "y",
        "department_id": 1, "priority": "normal", "status": "open", "emergency_state": None,
        "assignee_id": None, "assignee": "", "created_at": noon, "last_at": noon,
        "last_by": "customer", "last_name": "z", "breaks": "first_response",
        "breaks_at": noon + timedelta(hours=4), "messages": 1, "version": 1, "mine": False,
        "unassigned": True,
    }  # fmt: skip
    return QueueRow(**values | facts)


@pytest.mark.parametrize(
    ("minutes", "words", "tone", "share"),
    [
        (0, "in 4 Std.", "ok", 0.0),
        (120, "in 2 Std.", "ok", 0.5),
        (138, "in 1 Std. 42 Min.", "ok", 138 / 240),
        (180, "in 1 Std.", "warn", 0.75),
        (239, "in 1 Min.", "warn", 239 / 240),
        (240, "seit 0 Min. überfällig", "danger", 1.0),
        (310, "seit 1 Std. 10 Min. überfällig", "danger", 1.0),
    ],
)
def test_a_promise_says_how_near_it_is(
    qtbot: QtBot, minutes: int, words: str, tone: str, share: float
) -> None:
    one = row()
    found = promise(one, one.created_at + timedelta(minutes=minutes))
    assert found is not None
    assert (found.words, found.tone) == (words, tone)
    assert found.share == pytest.approx(share)


def test_a_promise_of_another_day_names_it_and_none_says_nothing(qtbot: QtBot) -> None:
    one = row()
    far = row(breaks="update", breaks_at=one.created_at + timedelta(days=3))
    found = promise(far, one.created_at)
    assert found is not None
    assert found.words.startswith("Do ")
    assert promise_tip(far).startswith("Zwischenstand bis 26.11.2026, ")
    assert promise(row(breaks="")) is None
    assert promise_tip(row(breaks="")) == "Keine Frist läuft."


def test_views_search_and_departments_narrow_the_list(
    qtbot: QtBot, page: QueuePage, desk: Desk
) -> None:
    first = desk.scene.open(subject="Wawi startet nicht")
    desk.scene.open(subject="Postfach voll")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    read = desk.client.send(ReadDeskTicket(ticket_id=first.row.id)).ticket
    desk.client.send(
        AssignTicket(ticket_id=first.row.id, version=read.version, user_id=desk.scene.users[ANNA])
    )
    choose(page, "mine")
    qtbot.waitUntil(lambda: subjects(page) == ["Wawi startet nicht"])
    choose(page, "all")
    page.search.setText("postfach")
    qtbot.waitUntil(lambda: subjects(page) == ["Postfach voll"])
    page.search.setText("")
    qtbot.waitUntil(lambda: page.facts is not None)
    box = page._choices.boxes[0]
    assert [box.itemText(n) for n in range(box.count())] == ["Alle Abteilungen", "Technik"]


def test_the_tickets_of_one_customer_and_the_way_back(
    qtbot: QtBot, page: QueuePage, desk: Desk
) -> None:
    desk.scene.open(subject="Eins")
    desk.scene.open(desk.scene.stranger, subject="Anderer Kunde")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.open(account=desk.scene.other_account, name="Atelier Blau")
    qtbot.waitUntil(lambda: subjects(page) == ["Anderer Kunde"])
    assert page._customer.isVisible()
    assert page._customer.currentText() == "Atelier Blau"
    page.clear_filters()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert not page._customer.isVisible()


def test_many_are_claimed_and_what_changed_meanwhile_stays_ticked(
    qtbot: QtBot, page: QueuePage, desk: Desk
) -> None:
    tickets = [desk.scene.open(subject=f"Nummer {n}") for n in range(3)]
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and desk.settled())
    tick(page, 0, 1, 2)
    rows = page.table.ticks.rows()
    desk.client.on_changed = lambda _topics: None  # the news has not come yet
    desk.scene.bernd.send(
        AssignTicket(ticket_id=tickets[1].row.id, version=1, user_id=desk.scene.users[BERND])
    )
    page.deeds.do(rows, assignee_id=desk.scene.users[ANNA])
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told == [
        "2 Tickets geändert. 1 blieb, wie es ist: jemand hat es inzwischen geändert"
    ]
    assert [row.id for row in page.table.ticks.rows()] == [tickets[1].row.id]
    queue = {one.id: one.assignee for one in desk.client.send(Queue(view="all")).rows}
    assert [queue[t.row.id] for t in tickets] == ["Anna Agentin", "Bernd Agent", "Anna Agentin"]


def test_the_bar_below_assigns_moves_and_closes(qtbot: QtBot, page: QueuePage, desk: Desk) -> None:
    desk.scene.open()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and page.facts is not None)
    tick(page, 0)
    page.deeds.assign.click()
    menu_of("Bernd Agent").trigger()
    qtbot.waitUntil(lambda: cell(page, "assignee") == "Bernd Agent" and bool(desk.told))
    tick(page, 0)
    page.deeds.status.click()
    menu_of("Wartend").trigger()
    choose(page, "waiting")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and cell(page, "status") == "Wartend")
    qtbot.waitUntil(lambda: len(desk.told) == 2)
    tick(page, 0)
    page.deeds.close.click()
    choose(page, "all")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and cell(page, "status") == "Geschlossen")
    page.deeds.do(page.model.rows, assignee_id=desk.scene.users[ANNA])
    page.deeds.do(())
    tick(page, 0)
    page.deeds.move.click()
    menu_of("Abrechnung").trigger()
    qtbot.waitUntil(lambda: desk.told[-1].startswith("1 Ticket geändert"))


def test_a_list_that_changes_by_itself_opens_no_other_ticket(
    qtbot: QtBot, page: QueuePage, desk: Desk
) -> None:
    tickets = [desk.scene.open(subject=f"Nummer {n}") for n in range(3)]
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.table.make_current(tickets[1].row.id)
    page.open_row(page.model.rows[1])
    desk.scene.owner.send(CloseTicket(ticket_id=tickets[1].row.id))
    qtbot.waitUntil(lambda: page.model.rowCount() == 2 and desk.settled())
    assert page.panel.row is not None
    assert page.panel.row.subject == "Nummer 1"
    assert page.table.current_row() is None
    desk.scene.owner.send(CloseTicket(ticket_id=tickets[0].row.id))
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and desk.settled())
    assert page.panel.row.subject == "Nummer 1"
    page.table.make_current(tickets[2].row.id)
    assert page.panel.row.subject == "Nummer 2"


def test_the_ticket_that_is_read_stays_when_the_list_becomes_empty(
    qtbot: QtBot, page: QueuePage, desk: Desk
) -> None:
    ticket = desk.scene.open()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.open_row(page.model.rows[0])
    desk.scene.owner.send(CloseTicket(ticket_id=ticket.row.id))
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page.panel.isVisible()
    assert page.detail is not None
    page.detail.close_detail()
    assert page.state == "state"


def test_a_customer_who_closes_is_seen_at_once(qtbot: QtBot, page: QueuePage, desk: Desk) -> None:
    ticket = desk.scene.open()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    desk.scene.owner.send(CloseTicket(ticket_id=ticket.row.id))
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_keys_go_through_the_list_and_do_what_they_say(
    qtbot: QtBot, page: QueuePage, desk: Desk
) -> None:
    for n in range(3):
        desk.scene.open(subject=f"Nummer {n}")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.table.setFocus()
    key = Qt.Key
    qtbot.keyClick(page.table, key.Key_J)
    qtbot.keyClick(page.table, key.Key_J)
    assert page.table.current_row().subject == "Nummer 2"
    qtbot.keyClick(page.table, key.Key_J)
    qtbot.keyClick(page.table, key.Key_K)
    assert page.table.current_row().subject == "Nummer 1"
    qtbot.keyClick(page.table, key.Key_A)
    qtbot.waitUntil(lambda: cell(page, "assignee", 1) == "Anna Agentin")
    assert page.panel.row is not None
    assert page.panel.row.subject == "Nummer 1"
    page.search.setFocus()
    qtbot.keyClicks(page.search, "jar")
    assert page.search.text() == "jar"
    assert page.table.current_row() is None or page.table.current_row().subject == "Nummer 1"


def test_a_question_mark_shows_the_keys(qtbot: QtBot, page: QueuePage, desk: Desk) -> None:
    desk.scene.open()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.table.setFocus()
    qtbot.keyClicks(page.table, "?")
    shown = page.window().findChild(KeyboardMap)
    assert shown is not None
    shown.reject()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 680)])
def test_nothing_is_nameless_cut_or_foreign(
    qtbot: QtBot, page: QueuePage, desk: Desk, language: str, size: tuple[int, int]
) -> None:
    desk.scene.critical(subject="Server")
    page.resize(*size)
    switch_language(language)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and desk.settled())
    assert nameless(page) == []
    assert cut(page) == []
    assert foreign(page, language) == []
