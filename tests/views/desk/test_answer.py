"""Writing in a ticket as staff: answers and notes, canned words, and whoever wrote meanwhile."""

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.desk.canned import SaveCannedReply
from app.portal.desk.deeds import AddNote, AssignTicket
from app.portal.tickets import ReplyToTicket, Status
from app.views.desk.panel import DeskPanel
from app.views.kit.dialog import Confirm
from app.views.kit.language import switch_language
from tests.rules.tickets.scene import BERND
from tests.views.desk.panels import answer, entry, note, opened, read, texts
from tests.views.desks import Desk


def test_an_answer_is_sent_by_ctrl_enter(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.answer.reply.click()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Geht wieder.")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: texts(panel)[-1] == ("staff", "Geht wieder."))
    assert desk.told == ["Ihre Antwort wurde gesendet"]
    assert panel._status.text() == "Beantwortet"
    assert panel.answer._bar.isVisible()
    assert not panel.answer._top.isVisible()


def test_an_answer_can_close_the_ticket_or_let_it_wait(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.write_reply()
    answer(panel).input("text").set_value("Bitte prüfen Sie das.")
    entry("Senden, wartend").trigger()
    qtbot.waitUntil(lambda: panel._status.text() == "Wartend")
    qtbot.waitUntil(desk.settled)
    panel.write_reply()
    answer(panel).input("text").set_value("Erledigt.")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(answer(panel), Qt.Key.Key_Return, both)
    qtbot.waitUntil(lambda: panel._status.text() == "Geschlossen")
    qtbot.waitUntil(desk.settled)
    panel.write_reply()
    answer(panel).input("text").set_value("Doch noch etwas.")
    answer(panel).button.click()
    qtbot.waitUntil(lambda: panel._status.text() == "Beantwortet")


def test_a_note_is_amber_and_never_reaches_the_customer(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.write_note()
    assert panel.answer.tabs.value == "note"
    assert not panel.answer.canned.isVisible()
    assert not panel.answer.attach.isVisible()
    ground = panel.answer.grab().toImage().pixelColor(panel.answer.width() // 2, 4)
    assert ground.name() == "#fff7e0"
    note(panel).input("text").set_value("Kunde ist verärgert.")
    note(panel).submit()
    qtbot.waitUntil(lambda: texts(panel)[-1] == ("note", "Kunde ist verärgert."))
    qtbot.waitUntil(lambda: desk.told == ["Die Notiz wurde gespeichert"])  # either may be first
    assert panel._status.text() == "Offen"


def test_both_are_written_side_by_side_and_wait_in_their_ticket(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    first, second = desk.scene.open(), desk.scene.open(subject="Zweites")
    opened(qtbot, panel, desk, first)
    panel.write_reply()
    answer(panel).input("text").set_value("Nur hier.")
    panel.answer.tabs.setCurrentIndex(1)
    note(panel).input("text").set_value("Für uns.")
    opened(qtbot, panel, desk, second)
    assert panel.answer._bar.isVisible()
    panel.write_note()
    assert note(panel).input("text").value() == ""
    opened(qtbot, panel, desk, first)
    panel.write_reply()
    assert answer(panel).input("text").value() == "Nur hier."
    panel.write_note()
    assert note(panel).input("text").value() == "Für uns."
    qtbot.waitUntil(lambda: len(desk.shelf.drafts) == 2)
    kept = {name.rpartition(".")[2] for name in desk.shelf.drafts}
    assert kept == {"reply", "note"}


def test_what_was_not_sent_is_there_after_a_crash(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open()
    kept = json.dumps({"text": "Was ich schon schrieb"})
    desk.shelf.drafts[f"desk.{ticket.row.id}.note"] = kept
    opened(qtbot, panel, desk, ticket)
    qtbot.waitUntil(panel.answer._top.isVisible)
    assert panel.answer.mode == "note"
    assert note(panel).input("text").value() == "Was ich schon schrieb"


def test_discarding_asks_and_leads_back_to_the_other(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    opened(qtbot, panel, desk, desk.scene.open())
    panel.write_reply()
    answer(panel).input("text").set_value("Halb fertig")
    panel.write_note()
    note(panel).input("text").set_value("Unnötig")
    note(panel).discard.click()
    question = panel.window().findChild(Confirm)
    assert question is not None
    assert question._title.text() == "Die Notiz verwerfen?"
    question.deed.click()
    assert panel.answer.mode == "reply"
    assert answer(panel).input("text").value() == "Halb fertig"
    answer(panel).input("text").set_value("")
    answer(panel).discard.click()
    assert panel.answer._bar.isVisible()


def test_whoever_writes_meanwhile_is_told_at_once(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open()
    found = opened(qtbot, panel, desk, ticket)
    panel.write_reply()
    answer(panel).input("text").set_value("Meine Antwort")
    bernd = desk.scene.users[BERND]
    assign = AssignTicket(ticket_id=ticket.row.id, version=found.queue.version, user_id=bernd)
    desk.scene.bernd.send(assign)  # an event is nothing that was written
    qtbot.waitUntil(lambda: texts(panel)[-1][0] == "event")
    assert not answer(panel).banner.isVisible()
    desk.scene.owner.send(ReplyToTicket(ticket_id=ticket.row.id, text="Geht wieder!"))
    qtbot.waitUntil(lambda: ("customer", "Geht wieder!") in texts(panel))
    assert answer(panel).banner.text() == "Erika Beispiel hat inzwischen geschrieben."
    switch_language("en")
    assert answer(panel).banner.text() == "Erika Beispiel has written meanwhile."
    switch_language("de")
    answer(panel).banner.acted.emit()
    assert not answer(panel).banner.isVisible()
    assert answer(panel).input("text").value() == "Meine Antwort"
    answer(panel).submit()
    qtbot.waitUntil(lambda: texts(panel)[-1] == ("staff", "Meine Antwort"))


def test_an_answer_that_was_overtaken_is_held_and_sent_anyway(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.write_reply()
    answer(panel).input("text").set_value("Meine Antwort")
    with monkeypatch.context() as patch:  # the news of it has not come yet
        patch.setattr(desk.client, "on_changed", lambda _topics: None)
        desk.scene.owner.send(ReplyToTicket(ticket_id=ticket.row.id, text="Geht wieder!"))
    answer(panel).send(Status.CLOSED)
    qtbot.waitUntil(lambda: ("customer", "Geht wieder!") in texts(panel) and desk.settled())
    assert answer(panel).banner.text().startswith("Inzwischen wurde geschrieben.")
    assert answer(panel).input("text").value() == "Meine Antwort"
    assert [m.text for m in read(desk, ticket).ticket.messages][-1] == "Geht wieder!"
    answer(panel).banner.acted.emit()
    qtbot.waitUntil(lambda: ("staff", "Meine Antwort") in texts(panel))
    assert panel._status.text() == "Geschlossen"


def test_the_network_goes_and_nothing_is_sent_twice(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.write_note()
    note(panel).input("text").set_value("Kommt an?")
    send = desk.client.send

    def lost(operation: Any, *, key: str | None = None) -> Any:
        if isinstance(operation, AddNote):
            send(operation, key=key)
        raise Unreachable("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(desk.client, "send", lost)
        note(panel).submit()
        qtbot.waitUntil(lambda: "bleiben erhalten" in note(panel).banner.text())
        qtbot.waitUntil(desk.settled)
    note(panel).submit()
    qtbot.waitUntil(panel.answer._bar.isVisible)
    assert [n.text for n in read(desk, ticket).notes] == ["Kommt an?"]


def test_canned_words_are_found_filled_in_and_put_at_the_cursor(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    greet = "Guten Tag {customer}, zu {number}:"
    desk.scene.bernd.send(SaveCannedReply(title="Anrede", text=greet))
    desk.scene.bernd.send(SaveCannedReply(title="Neustart", text="Bitte neu starten."))
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.write_reply()
    answer(panel).input("text").set_value("Ende")
    qtbot.keyClick(answer(panel), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    popover = panel.answer.popover
    qtbot.waitUntil(lambda: popover.lines.count() == 2)
    qtbot.keyClick(popover.search, Qt.Key.Key_Down)
    assert popover.lines.currentRow() == 1
    qtbot.keyClick(popover.search, Qt.Key.Key_Up)
    qtbot.keyClicks(popover.search, "xyz")
    assert popover._nothing.text() == "Kein Textbaustein enthält diese Wörter."
    popover.search.clear()
    qtbot.keyClicks(popover.search, "tag zu")
    assert [line.title for line in popover.lines.lines()] == ["Anrede"]
    qtbot.keyClick(popover.search, Qt.Key.Key_Return)
    assert not popover.isVisible()
    expected = f"Guten Tag Erika Beispiel, zu #{ticket.row.number}:Ende"
    assert answer(panel).input("text").value() == expected


def test_no_canned_words_and_no_portal_are_said(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, panel, desk, desk.scene.open())
    panel.write_reply()
    panel.answer.canned.click()
    popover = panel.answer.popover
    qtbot.waitUntil(desk.settled)
    assert popover._nothing.text() == "Es gibt keine Textbausteine."
    popover.close()

    def lost(_operation: Any, *, key: str | None = None) -> Any:
        raise Unreachable("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(desk.client, "send", lost)
        panel.answer.canned.click()
        qtbot.waitUntil(desk.settled)
    assert "antwortet nicht" in popover._nothing.text()
    popover.close()


def test_files_go_along_and_take_no_room_before(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, tmp_path: Any
) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    panel.write_reply()
    form = answer(panel)
    assert not form.files.isVisible()
    panel.answer.attach.click()
    dialog = form.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    path = tmp_path / "log.txt"
    path.write_text("Zeile")
    form.files.add_files([path])
    assert form.files.isVisible()
    form.input("text").set_value("Im Anhang.")
    qtbot.waitUntil(lambda: form.files.complete)
    form.submit()
    qtbot.waitUntil(lambda: texts(panel)[-1] == ("staff", "Im Anhang."))
    files = read(desk, ticket).ticket.messages[-1].attachments
    assert [file.name for file in files] == ["log.txt"]
    assert not form.files.isVisible()
