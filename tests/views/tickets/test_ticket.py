"""One ticket beside the list: read, answered, closed, opened again; what is typed is never lost."""

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.departments import Emergency, Priority
from app.portal.desk.deeds import ConfirmEmergency, MergeTicket, RegradeTicket
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.tickets import CloseTicket, ReadTicket, Status
from app.views.kit.dialog import Confirm
from app.views.tickets.tickets import TicketsPage
from tests.views.desks import Desk
from tests.views.tickets.panels import detail, opened, reply, texts


def test_its_head_says_what_it_is(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    ticket = desk.scene.critical(emergency=Emergency.SITE_OFFLINE)
    panel = opened(qtbot, page, desk, ticket)
    assert panel.accessibleName() == "Wawi startet nicht"
    assert panel._about.text() == f"#{ticket.row.number} · Technik"
    assert (panel._status.text(), panel._priority.text()) == ("Offen", "Kritisch")
    assert panel._emergency.text() == "Notfall: Website/Shop ist offline"
    assert panel._expected.text().startswith("Antwort voraussichtlich bis ")
    assert not panel.rating.isVisible()  # nobody has answered yet


def test_what_an_agent_does_is_seen_at_once(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    ticket = desk.scene.critical()
    panel = opened(qtbot, page, desk, ticket)
    anna = desk.scene.anna
    version = anna.send(ReadDeskTicket(ticket_id=ticket.row.id)).ticket.version
    anna.send(ConfirmEmergency(ticket_id=ticket.row.id, version=version))
    qtbot.waitUntil(lambda: panel._emergency.text() == "Bestätigter Notfall: Serverausfall")
    version = anna.send(ReadDeskTicket(ticket_id=ticket.row.id)).ticket.version
    change = {"priority": Priority.HIGH, "reason": "Läuft wieder"}
    anna.send(RegradeTicket(ticket_id=ticket.row.id, version=version, **change))
    qtbot.waitUntil(lambda: panel._priority.text() == "Hoch")
    desk.answer(ticket)
    qtbot.waitUntil(lambda: panel._status.text() == "Beantwortet")
    assert texts(panel)[-1] == "Bitte neu starten."
    qtbot.waitUntil(panel.rating.isVisible)


def test_a_reply_is_sent_by_ctrl_enter(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    panel = opened(qtbot, page, desk, desk.answer(desk.scene.open()))
    panel.answer.click()
    qtbot.waitUntil(lambda: reply(panel).isVisible() and not panel._bar.isVisible())
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Geht wieder.")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: texts(panel)[-1] == "Geht wieder.")
    qtbot.waitUntil(lambda: panel._bar.isVisible() and bool(desk.told))
    assert desk.told == ["Ihre Antwort wurde gesendet"]
    assert detail(panel).row.status is Status.CUSTOMER_REPLY
    assert reply(panel).input("text").value() == ""
    qtbot.waitUntil(lambda: desk.shelf.drafts.get(f"ticket.{detail(panel).row.id}", "") == "")


def test_what_is_typed_while_a_reply_is_sent_stays(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    panel = opened(qtbot, page, desk, desk.scene.open())
    panel.answer.click()
    reply(panel).input("text").set_value("Läuft wieder.")
    reply(panel).submit()
    reply(panel).input("text").set_value("Läuft wieder. Nein, doch nicht")
    qtbot.waitUntil(lambda: "Läuft wieder." in texts(panel))
    assert reply(panel).isVisible()
    assert reply(panel).input("text").value() == "Läuft wieder. Nein, doch nicht"
    assert reply(panel).button.isEnabled()


def test_what_comes_meanwhile_takes_nothing_of_what_is_typed(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    ticket = desk.scene.open()
    panel = opened(qtbot, page, desk, ticket)
    panel.answer.click()
    reply(panel).input("text").set_value("Noch etwas:")
    desk.answer(ticket, "Wir sehen nach.")
    qtbot.waitUntil(lambda: texts(panel)[-1] == "Wir sehen nach.")
    assert reply(panel).input("text").value() == "Noch etwas:"
    assert reply(panel).isVisible()


def test_a_reply_waits_while_another_ticket_is_read(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    first, second = desk.scene.open(), desk.scene.open(subject="Zweites")
    panel = opened(qtbot, page, desk, first)
    panel.answer.click()
    reply(panel).input("text").set_value("Nur hier.")
    opened(qtbot, page, desk, second)
    assert not reply(panel).isVisible()
    assert reply(panel).input("text").value() == ""
    opened(qtbot, page, desk, first)
    assert reply(panel).isVisible()
    assert reply(panel).input("text").value() == "Nur hier."


def test_a_draft_unfolds_the_reply_after_a_crash(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    ticket = desk.scene.open()
    kept = json.dumps({"text": "Was ich schon schrieb"})
    desk.shelf.drafts[f"ticket.{ticket.row.id}"] = kept
    panel = opened(qtbot, page, desk, ticket)
    qtbot.waitUntil(lambda: reply(panel).isVisible())
    assert reply(panel).input("text").value() == "Was ich schon schrieb"


def test_typing_is_kept_and_discarding_asks(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    ticket = desk.scene.open()
    panel = opened(qtbot, page, desk, ticket)
    panel.answer.click()
    reply(panel).input("text").set_value("Vielleicht")
    name = f"ticket.{ticket.row.id}"
    qtbot.waitUntil(lambda: "Vielleicht" in desk.shelf.drafts.get(name, ""))
    reply(panel).discard.click()
    question = panel.window().findChild(Confirm)
    assert question is not None
    question.deed.click()
    qtbot.waitUntil(lambda: desk.shelf.drafts[name] == "")
    assert not reply(panel).isVisible()
    assert reply(panel).input("text").value() == ""


def test_the_network_goes_in_the_middle_and_nothing_is_sent_twice(
    qtbot: QtBot, page: TicketsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = desk.scene.open()
    panel = opened(qtbot, page, desk, ticket)
    panel.answer.click()
    reply(panel).input("text").set_value("Kommt an?")
    send = desk.client.send

    def lost(operation: Any, *, key: str | None = None) -> Any:
        send(operation, key=key)
        raise Unreachable("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(desk.client, "send", lost)
        reply(panel).submit()
        qtbot.waitUntil(lambda: "bleiben erhalten" in reply(panel).banner.text())
    assert reply(panel).input("text").value() == "Kommt an?"
    reply(panel).submit()
    qtbot.waitUntil(lambda: not reply(panel).isVisible())
    found = desk.client.send(ReadTicket(ticket_id=ticket.row.id))
    assert [m.text for m in found.messages].count("Kommt an?") == 1


def test_closing_can_be_taken_back(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    ticket = desk.scene.open()
    panel = opened(qtbot, page, desk, ticket)
    panel.shut.click()
    qtbot.waitUntil(lambda: panel._status.text() == "Geschlossen" and bool(desk.told))
    assert desk.told == [f"Ticket #{ticket.row.number} wurde geschlossen"]
    assert panel.reopen.isVisible()
    assert not panel.shut.isVisible()
    assert not panel._expected.isVisible()
    desk.undo[0]()
    qtbot.waitUntil(lambda: panel._status.text() == "Kunden-Antwort")
    panel.shut.click()
    qtbot.waitUntil(panel.reopen.isVisible)
    panel.reopen.click()
    qtbot.waitUntil(panel.shut.isVisible)


def test_a_merged_ticket_says_why_it_stays_closed(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    one, other = desk.scene.open(), desk.scene.open(subject="Dasselbe")
    panel = opened(qtbot, page, desk, one)
    desk.scene.anna.send(MergeTicket(ticket_id=one.row.id, into_id=other.row.id))
    qtbot.waitUntil(lambda: panel._status.text() == "Geschlossen" and desk.settled())
    with qtbot.waitSignal(desk.place.tasks.refused) as refused:
        panel.reopen.click()
    assert refused.args[0].code == "merged"


def test_a_rating_is_given_once_somebody_answered(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    ticket = desk.answer(desk.scene.open())
    panel = opened(qtbot, page, desk, ticket)
    form = panel.rating.form
    assert not form.button.isVisible()
    form.input("stars").set_value(4)
    form.input("words").set_value("Schnell.")
    qtbot.waitUntil(form.button.isVisible)
    desk.answer(ticket, "Noch ein Hinweis.")  # reading anew takes nothing away
    qtbot.waitUntil(lambda: texts(panel)[-1] == "Noch ein Hinweis.")
    assert form.input("stars").value() == 4
    form.button.click()
    qtbot.waitUntil(lambda: detail(panel).rating == 4)
    assert detail(panel).rating_words == "Schnell."
    qtbot.waitUntil(lambda: desk.told == ["Danke für Ihre Bewertung"])
    assert not form.button.isVisible()


def test_a_ticket_that_does_not_come_is_said_and_tried_again(
    qtbot: QtBot, page: TicketsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = desk.scene.open()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and desk.settled())

    def lost(_operation: Any, *, key: str | None = None) -> Any:
        raise Unreachable("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(desk.client, "send", lost)
        page.open_row(page.model.rows[0])
        qtbot.waitUntil(page.panel._trouble.isVisible)
    page.panel._trouble.acted.emit()
    qtbot.waitUntil(lambda: page.panel.detail is not None)
    assert not page.panel._trouble.isVisible()
    desk.client.send(CloseTicket(ticket_id=ticket.row.id))
    qtbot.waitUntil(lambda: page.panel._status.text() == "Geschlossen")
