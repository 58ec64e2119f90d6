"""Merging and splitting tickets, grading them: dialogs over a real portal, and how it all looks."""

from contextlib import suppress
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.departments import Priority
from app.portal.desk.deeds import AddNote, AddTime, MergeTicket, RegradeTicket
from app.portal.desk.presence import Somebody
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.tickets import ReplyToTicket
from app.views.desk.panel import DeskPanel
from app.views.desk.queue import QueuePage
from app.views.kit.language import switch_language
from tests.support.inspection import cut, foreign, nameless
from tests.views.desk.panels import opened, read
from tests.views.desks import Desk


def test_two_tickets_become_one(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    one, other = desk.scene.open(text="Eins"), desk.scene.open(subject="Dasselbe", text="Zwei")
    desk.scene.open(desk.scene.stranger, subject="Eines anderen Kunden")
    opened(qtbot, panel, desk, one)
    dialog = panel.dialogs.merge()
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    assert [line.title for line in dialog.lines.lines()] == ["Dasselbe"]
    assert not dialog.deed.isEnabled()
    assert dialog.what.text() == "Wählen Sie das Ticket, in dem es weitergeht."
    qtbot.keyClicks(dialog.search, "xyz")
    qtbot.waitUntil(dialog._nothing.isVisible)
    dialog.search.setText(str(other.row.number))
    qtbot.waitUntil(lambda: dialog.lines.count() == 1)
    dialog.lines.setFocus()
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Down)
    assert f"steht dann in #{other.row.number}" in dialog.what.text()
    with qtbot.waitSignal(panel.other_wanted) as wanted:
        dialog.deed.click()
    assert wanted.args == [other.row.id]
    assert desk.told == [f"Es geht weiter in #{other.row.number}"]
    assert [m.text for m in read(desk, other).ticket.messages if m.text] == ["Eins", "Zwei"]
    qtbot.waitUntil(lambda: panel._status.text() == "Geschlossen")


def test_what_cannot_be_merged_is_said_in_the_dialog(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other, third = desk.scene.open(), desk.scene.open(), desk.scene.open()
    opened(qtbot, panel, desk, one)
    dialog = panel.dialogs.merge()
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.lines.count() == 2)
    desk.scene.bernd.send(MergeTicket(ticket_id=other.row.id, into_id=third.row.id))
    keys = [line.data for line in dialog.lines.lines()]
    dialog.lines.setCurrentRow(keys.index(other.row.id))
    dialog.deed.click()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert dialog.banner.text().startswith("Dieses Ticket geht in einem anderen weiter.")

    def lost(_operation: Any, *, key: str | None = None) -> Any:
        raise Unreachable("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(desk.client, "send", lost)
        dialog._ask()
        qtbot.waitUntil(lambda: "antwortet nicht" in dialog.banner.text())
    switch_language("en")
    assert dialog.deed.text() == "Merge"
    switch_language("de")
    dialog.reject()


def test_some_messages_become_a_ticket(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open(text="Erstens **wichtig** " + "lang " * 60)
    desk.scene.owner.send(ReplyToTicket(ticket_id=ticket.row.id, text="Zweitens"))
    found = opened(qtbot, panel, desk, ticket)
    first, second = (m.id for m in found.ticket.messages)
    dialog = panel.dialogs.split()
    assert dialog is not None
    form = dialog.form
    ticks: Any = form.input("message_ids")
    said = ticks.tick(first).accessibleDescription()
    assert said.startswith("Erstens wichtig lang")
    assert said.endswith(" …")
    form.input("subject").set_value("Etwas anderes")
    ticks.tick(first).setChecked(True)
    ticks.tick(second).setChecked(True)
    form.submit()
    assert form.rows["message_ids"].error == "Mindestens eine Nachricht muss hier bleiben."
    ticks.tick(first).setChecked(False)
    with qtbot.waitSignal(panel.other_wanted) as wanted:
        form.submit()
    made = desk.scene.bernd.send(ReadDeskTicket(ticket_id=wanted.args[0]))
    assert made.queue.subject == "Etwas anderes"
    assert [m.text for m in made.ticket.messages if m.text] == ["Zweitens"]
    assert desk.told == [f"#{made.queue.number} wurde abgetrennt"]


def test_of_a_long_ticket_earlier_messages_stay(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open()
    for number in range(52):
        desk.scene.owner.send(ReplyToTicket(ticket_id=ticket.row.id, text=str(number)))
    opened(qtbot, panel, desk, ticket)
    dialog = panel.dialogs.split()
    assert dialog is not None
    assert dialog._intro_text.text().startswith("Frühere Nachrichten stehen zur Wahl")
    dialog.form.discarded.emit()
    dialog.reject()


def test_the_priority_takes_a_reason_and_keeps_it_when_somebody_was_faster(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = desk.scene.open()
    found = opened(qtbot, panel, desk, ticket)
    panel.choose_priority()
    dialog = panel.dialogs.regrade(Priority.HIGH)
    assert dialog is not None
    assert not dialog._intro_text.isVisible()
    form = dialog.form
    form.submit()
    assert form.rows["reason"].error == "Bitte füllen Sie dieses Feld aus."
    form.input("reason").set_value("Kunde kann nicht arbeiten")
    with monkeypatch.context() as patch:  # the news of it has not come yet
        patch.setattr(desk.client, "on_changed", lambda _topics: None)
        low = RegradeTicket(
            ticket_id=ticket.row.id,
            version=found.queue.version,
            priority=Priority.LOW,
            reason="Eilt nicht",
        )
        desk.scene.bernd.send(low)
    form.submit()
    qtbot.waitUntil(lambda: form.banner.isVisible() and desk.settled())
    assert form.values()["reason"] == "Kunde kann nicht arbeiten"
    assert form.values()["priority"] is Priority.HIGH
    form.submit()
    qtbot.waitUntil(lambda: panel._priority.text() == "Hoch")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("width", [900, 600, 460])
def test_nothing_is_nameless_cut_or_foreign(
    qtbot: QtBot, panel: DeskPanel, desk: Desk, language: str, width: int
) -> None:
    switch_language(language)
    ticket = desk.scene.critical(subject="Server")
    desk.scene.bernd.send(AddNote(ticket_id=ticket.row.id, text="RAID"))
    desk.scene.bernd.send(AddTime(ticket_id=ticket.row.id, minutes=5, billable=True))
    panel.resize(width, 760)
    opened(qtbot, panel, desk, ticket)
    panel.side.times.watch.start(read(desk, ticket).queue)
    panel.presence.others.emit((Somebody(user_id=1, name="Jan", writing=True),))
    for write in (panel.write_reply, panel.write_note):
        write()
        qtbot.waitUntil(desk.settled)
        look(qtbot, panel, language)
    panel.top.aside.setChecked(True)
    look(qtbot, panel, language)
    other = {"de": "en", "en": "de"}[language]
    switch_language(other)
    look(qtbot, panel, other)


def look(qtbot: QtBot, panel: DeskPanel, language: str) -> None:
    with suppress(TimeoutError):  # what is laid out anew takes a moment
        qtbot.waitUntil(lambda: cut(panel) == [], timeout=500)
    assert cut(panel) == []
    assert nameless(panel) == []
    assert foreign(panel, language) == []


def test_the_queue_opens_it_and_the_keys_reach_it(
    qtbot: QtBot, page: QueuePage, desk: Desk
) -> None:
    ticket, other = desk.scene.open(), desk.scene.open(subject="Zweites")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.open_row(page.model.rows[page.model.row_of(ticket.row.id)])
    qtbot.waitUntil(lambda: page.panel.found is not None and desk.settled())
    page.table.make_current(ticket.row.id)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.panel.answer.mode == "note")
    page.panel.other_wanted.emit(other.row.id)
    qtbot.waitUntil(lambda: page.panel.row is not None and page.panel.row.id == other.row.id)
    page.table.make_current(other.row.id)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_R)  # before it was read
    qtbot.waitUntil(lambda: page.panel.answer.form is not None and page.panel.answer.form.open)
    assert page.panel.answer.mode == "reply"
    page.hide()
    qtbot.waitUntil(desk.settled)


def test_hostile_names_are_only_names(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    hostile = "<img src=//x> & \N{RIGHT-TO-LEFT OVERRIDE}fdp.exe " + "W" * 120
    ticket = desk.scene.open(subject=hostile, text=hostile)
    desk.scene.bernd.send(AddNote(ticket_id=ticket.row.id, text=hostile))
    desk.scene.bernd.send(AddTime(ticket_id=ticket.row.id, minutes=5, text=hostile))
    panel.resize(460, 700)
    opened(qtbot, panel, desk, ticket)
    panel.presence.others.emit((Somebody(user_id=1, name=hostile, writing=True),))
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in panel.accessibleName()
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in panel.answer.company.text()
    for part in panel.findChildren(QWidget):
        assert "<img" not in part.toolTip()
    assert panel.width() == 460
    panel.top.aside.setChecked(True)
    for part in panel.findChildren(QWidget):
        assert "<img" not in part.toolTip()
    assert panel.side.width() <= 460
