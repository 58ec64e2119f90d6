"""One ticket at the work place: what is shown of it, deeds, whoever was faster, what goes away."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.departments import Priority
from app.portal.desk.deeds import AddNote, AssignTicket, MergeTicket, MoveTicket, ReplyAsStaff
from app.portal.tickets import CloseTicket, ReplyToTicket, Status
from app.views.desk.panel import DeskPanel
from app.views.kit.dialog import Confirm
from tests.rules.tickets.scene import ANNA, BERND
from tests.views.desk.panels import entry, opened, read, texts
from tests.views.desks import Desk


def test_its_head_says_what_it_is(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.critical(subject="Server <b>aus</b>")
    opened(qtbot, panel, desk, ticket)
    assert panel.accessibleName() == f"#{ticket.row.number} Server <b>aus</b>"
    assert (panel._priority.text(), panel._status.text()) == ("Kritisch", "Offen")
    assert panel.top.about.text() == "Technik · Musterhandel GmbH"
    assert panel.top.whose.text() == "Noch kümmert sich niemand darum"
    assert panel.top.claim.isVisible()


def test_deeds_without_a_ticket_do_nothing(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    for deed in (
        panel.claim,
        panel.write_reply,
        panel.write_note,
        panel.close_ticket,
        panel.choose_priority,
        panel.choose_department,
        panel.deeds.confirm_emergency,
        panel.deeds.reopen,
        panel.dialogs.merge,
        panel.dialogs.split,
        panel.dialogs.add_time,
        panel.lose,
        panel.reread,
    ):
        deed()
    assert panel.row is None
    assert desk.settled()


def test_notes_stand_between_messages_by_their_time(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open(text="Erstens")
    desk.scene.site.clock.forward(minutes=1)
    desk.scene.bernd.send(AddNote(ticket_id=ticket.row.id, text="Platte defekt"))
    desk.scene.site.clock.forward(minutes=1)
    desk.scene.owner.send(ReplyToTicket(ticket_id=ticket.row.id, text="Zweitens"))
    opened(qtbot, panel, desk, ticket)
    assert texts(panel) == [
        ("customer", "Erstens"),
        ("note", "Platte defekt"),
        ("customer", "Zweitens"),
    ]


def test_earlier_messages_are_fetched_with_their_notes(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open(text="0")
    desk.scene.bernd.send(AddNote(ticket_id=ticket.row.id, text="Ganz am Anfang"))
    for number in range(1, 56):
        desk.scene.site.clock.forward(minutes=1)
        desk.scene.owner.send(ReplyToTicket(ticket_id=ticket.row.id, text=str(number)))
    opened(qtbot, panel, desk, ticket)
    view = panel.messages.view
    qtbot.waitUntil(lambda: len(view.shown) == 50)
    assert view.earlier.isVisible()
    view.earlier.click()
    qtbot.waitUntil(lambda: len(view.shown) == 57)
    assert texts(panel)[:2] == [("customer", "0"), ("note", "Ganz am Anfang")]
    assert not view.earlier.isVisible()


def test_taking_over_makes_it_mine(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    opened(qtbot, panel, desk, desk.scene.open())
    panel.top.claim.click()
    qtbot.waitUntil(lambda: panel.top.whose.text() == "Sie kümmern sich darum")
    assert not panel.top.claim.isVisible()
    assert panel._status.text() == "In Bearbeitung"


def test_whoever_was_faster_is_named_and_shown(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = desk.scene.open()
    found = opened(qtbot, panel, desk, ticket)
    with monkeypatch.context() as patch:  # the news of it has not come yet
        patch.setattr(desk.client, "on_changed", lambda _topics: None)
        bernd = desk.scene.users[BERND]
        desk.scene.bernd.send(
            AssignTicket(ticket_id=ticket.row.id, version=found.queue.version, user_id=bernd)
        )
    panel._row = found.queue
    panel.claim()
    qtbot.waitUntil(lambda: desk.told == ["Bernd Agent hat es gerade übernommen"])
    assert panel.top.whose.text() == "Bernd Agent kümmert sich darum"


def test_a_ticket_that_leaves_my_departments_is_said_and_gone(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open()
    found = opened(qtbot, panel, desk, ticket)
    desk.scene.bernd.send(
        MoveTicket(
            ticket_id=ticket.row.id,
            version=found.queue.version,
            department_id=desk.scene.department("billing").id,
        )
    )
    qtbot.waitUntil(lambda: panel.row is None)
    assert f"Ticket #{ticket.row.number} ist nicht mehr hier" in panel.state.accessibleName()
    assert panel.state.isVisible()
    assert not panel.top.isVisible()
    assert texts(panel) == []


def test_handing_over_asks_before_it_goes_out_of_sight(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    opened(qtbot, panel, desk, desk.scene.open())
    panel.choose_department()
    entry("Abrechnung").trigger()
    question = panel.window().findChild(Confirm)
    assert question is not None
    assert question._title.text() == "Das Ticket an Abrechnung übergeben?"
    question.deed.click()
    qtbot.waitUntil(lambda: panel.row is None and bool(desk.told))
    assert desk.told == ["An Abrechnung übergeben"]


def test_closing_can_be_taken_back(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.close_ticket()
    qtbot.waitUntil(lambda: panel._status.text() == "Geschlossen")
    assert desk.told == [f"Ticket #{ticket.row.number} wurde geschlossen"]
    desk.undo[0]()
    qtbot.waitUntil(lambda: panel._status.text() == "Offen")


def test_the_menu_offers_what_is_possible_now(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.menu.fill()
    shown = [action.text() for action in panel.menu.menu.actions() if action.text()]
    assert shown == [
        "Zuweisen an",
        "In eine andere Abteilung verschieben",
        "Status",
        "Priorität ändern …",
        "Zeit erfassen …",
        "Zusammenführen …",
        "Aufteilen …",
        "Ticket schließen",
    ]
    entry("Bernd Agent").trigger()
    qtbot.waitUntil(lambda: panel.top.whose.text() == "Bernd Agent kümmert sich darum")
    panel.menu.fill()
    entry("Niemand: zurück an die Abteilung").trigger()
    qtbot.waitUntil(lambda: panel.top.whose.text() == "Noch kümmert sich niemand darum")
    entry("Wartend").trigger()  # as it was read before: somebody changed it meanwhile
    qtbot.waitUntil(lambda: panel._status.text() == "Wartend")
    panel.menu.fill()
    entry("Ticket schließen").trigger()
    qtbot.waitUntil(lambda: panel._status.text() == "Geschlossen" and desk.settled())
    panel.menu.fill()
    entry("Ticket wieder öffnen").trigger()
    qtbot.waitUntil(lambda: panel._status.text() == "In Bearbeitung")


def test_an_event_leads_to_the_other_ticket(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    one, other = desk.scene.open(), desk.scene.open(subject="Dasselbe")
    desk.scene.anna.send(MergeTicket(ticket_id=other.row.id, into_id=one.row.id))
    opened(qtbot, panel, desk, one)
    with qtbot.waitSignal(panel.other_wanted) as wanted:
        part = panel.messages.view.shown[-1]
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Return)
    assert wanted.args == [other.row.id]
    with qtbot.waitSignal(panel.other_wanted) as wanted:
        qtbot.mouseClick(part, Qt.MouseButton.LeftButton, pos=part.box.center())
    assert wanted.args == [other.row.id]


def test_a_stale_deed_is_told_and_the_truth_shown(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open()
    found = opened(qtbot, panel, desk, ticket)
    desk.scene.owner.send(CloseTicket(ticket_id=ticket.row.id))
    qtbot.waitUntil(lambda: panel._status.text() == "Geschlossen" and desk.settled())
    panel._row = found.queue  # as if the news had not come yet
    panel.deeds.set_status(Status.WAITING)
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told[0].startswith("Jemand anderes hat das Ticket inzwischen geändert")
    assert panel._status.text() == "Geschlossen"


def test_what_did_not_come_is_said_and_tried_again(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = desk.scene.open()

    def lost(_operation: Any, *, key: str | None = None) -> Any:
        raise Unreachable("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(desk.client, "send", lost)
        panel.show_ticket(read(desk, ticket).queue)
        qtbot.waitUntil(panel.state.isVisible)
        qtbot.waitUntil(lambda: not panel.top.claim.isEnabled())  # held until it answers again
    panel.state.button.click()
    qtbot.waitUntil(lambda: panel.found is not None)
    assert panel.messages.isVisible()
    assert panel.top.claim.isEnabled()


def test_news_from_others_comes_by_itself(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open(priority=Priority.LOW)
    found = opened(qtbot, panel, desk, ticket)
    newest = found.ticket.messages[-1].id
    desk.scene.bernd.send(
        ReplyAsStaff(ticket_id=ticket.row.id, text="Wir sehen nach.", read_up_to=newest)
    )
    qtbot.waitUntil(lambda: ("staff", "Wir sehen nach.") in texts(panel))
    assert panel._status.text() == "Beantwortet"


def test_a_narrow_panel_shows_its_side_when_wanted(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    opened(qtbot, panel, desk, desk.scene.open())
    assert panel.side.isVisible()
    assert not panel.top.aside.isVisible()
    panel.resize(500, 700)
    assert not panel.side.isVisible()
    panel.top.aside.click()
    assert panel.side.isVisible()
    assert not panel.messages.isVisible()
    panel.write_reply()
    assert panel.answer.isVisible()
    assert panel.row is not None
    assert panel.row.assignee_id != desk.scene.users[ANNA]


def test_tab_goes_through_it_as_one_reads(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    opened(qtbot, panel, desk, desk.scene.open())
    panel.write_reply()
    panel.top.more.setFocus()
    seen: list[QWidget] = []
    for _step in range(30):
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    text = panel.answer.form.input("text").field if panel.answer.form else None
    parts = (panel.messages.view.shown[-1], panel.answer.tabs, text, panel.side.account.tickets)
    places = [seen.index(part) for part in parts if part is not None]
    assert places == sorted(places)
    assert len(places) == 4
