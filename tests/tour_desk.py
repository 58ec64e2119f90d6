"""Pictures of a ticket at the work place: conversation, both ways of writing, side, dialogs, states."""

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QDialog

from app.errors import Conflict, Unreachable
from app.portal.departments import Emergency, Priority
from app.portal.desk.canned import SaveCannedReply
from app.portal.desk.deeds import AddNote, AddTime, RegradeTicket
from app.portal.desk.presence import Somebody
from app.portal.desk.queue import QueueRow
from app.portal.desk.ticket import ChargeFacts, ReadDeskTicket
from app.portal.tickets import EmergencyState
from app.views.desk.panel import DeskPanel
from app.views.desk.queue import QueuePage
from app.views.entrance.code import CodePage
from tests.tour import Tour, pump, settle
from tests.tour_pages import lose
from tests.tour_queue import ADMINISTRATION

WIDE = 880
OTHERS = (
    Somebody(user_id=1, name="Jan Ohlsen", writing=True),
    Somebody(user_id=2, name="Mette Sörensen", writing=False),
)


def walk(tour: Tour) -> None:
    """Walk the tickets of the demo as its administrator."""
    gate, shell = tour.desktop.gate, tour.desktop.shell
    gate.chooser.demo.click()
    assert pump(lambda: gate.sign_in is not None, 60)
    assert gate.sign_in is not None
    gate.sign_in.cards[ADMINISTRATION].click()
    assert pump(lambda: isinstance(gate.step, CodePage))
    assert isinstance(gate.step, CodePage)
    gate.step.code.button.click()
    assert pump(lambda: shell.page == "queue")
    page = shell._pages["queue"]
    assert isinstance(page, QueuePage)
    page.open(view="all")
    assert pump(lambda: page.model.rows and page.facts)
    settle(0.4)
    _ticket(tour, page)
    _writing(tour, page)
    _dialogs(tour, page)
    _narrow(tour, page)
    _states(tour, page)


def send(tour: Tour, command: Any) -> Any:
    """Send something and wait for its result."""
    found: list[Any] = []
    tour.desktop.tasks.run(command, found.append)
    assert pump(lambda: found)
    return found[0]


def show(page: QueuePage, row: QueueRow, width: int = WIDE) -> DeskPanel:
    """Open a ticket and wait for its conversation."""
    page.open_row(row)
    panel = page.panel
    assert pump(lambda: panel.found is not None and panel.found.queue.id == row.id)
    page.table.make_current(row.id)
    assert page.detail is not None
    page.detail.resize_detail(width)
    settle(0.5)
    return panel


def row_of(page: QueuePage, words: str) -> QueueRow:
    """Return the row of a ticket by words of its subject."""
    found: QueueRow = next(row for row in page.model.rows if words in row.subject)
    return found


def _critical(page: QueuePage) -> QueueRow:
    found: QueueRow = next(r for r in page.model.rows if r.emergency_state is not None)
    return found


def _ticket(tour: Tour, page: QueuePage) -> None:
    _promised(tour, page)
    row = _critical(page)
    note = "RAID meldet eine **defekte Platte**, Ticket beim Rechenzentrum RZ-5512 offen."
    send(tour, AddNote(ticket_id=row.id, text=note))
    send(tour, AddTime(ticket_id=row.id, minutes=25, billable=True, text="Platte geprüft"))
    send(tour, AddTime(ticket_id=row.id, minutes=-5, text="Pause"))
    panel = show(page, row)
    data = (page, panel)
    tour.looks("desk-ticket", data=data)
    panel.presence.others.emit(OTHERS)
    panel.side.times.watch.start(row)
    settle()
    tour.looks("desk-company", data=data)
    panel.side.emergency.more.click()
    bar = panel.side.area.verticalScrollBar()
    settle()
    bar.setValue(bar.maximum())
    tour.looks("desk-side-below", data=data)
    bar.setValue(0)
    panel.side.times.watch.reset()
    panel.presence.others.emit(())
    panel.menu.menu.popup(panel.top.more.mapToGlobal(panel.top.more.rect().bottomLeft()))
    tour.looks("desk-menu", data=data)
    panel.menu.menu.close()


def _promised(tour: Tour, page: QueuePage) -> None:
    """Show a ticket that waits: near its promise, then with a claimed emergency and a charge."""
    panel = show(page, row_of(page, "Artikelsuche"))
    data = (page, panel)
    tour.looks("desk-promised", data=data)
    found = panel.found
    other = send(tour, ReadDeskTicket(ticket_id=_critical(page).id))
    assert found is not None
    claimed = {"emergency": Emergency.SITE_OFFLINE, "emergency_state": EmergencyState.CLAIMED}
    charge = ChargeFacts(
        id=1,
        kind="false_emergency",
        text="Kritisches Ticket #20008, das kein Notfall war",
        quantity=Decimal(1),
        price=Decimal(149),
        state="proposed",
        version=1,
    )
    row = {"priority": Priority.CRITICAL, "emergency_state": EmergencyState.CLAIMED}
    shown = found.model_copy(
        update={
            "ticket": found.ticket.model_copy(update=claimed),
            "queue": found.queue.model_copy(update=row),
            "consent": other.consent,
            "charges": (charge, charge.model_copy(update={"id": 2, "state": "confirmed"})),
        }
    )
    panel.take(shown)
    settle()
    tour.looks("desk-claimed", data=data)
    bar = panel.side.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    tour.looks("desk-claimed-below", data=data)
    bar.setValue(0)
    _look(tour, "desk-regrade-claimed", panel.dialogs.regrade(Priority.NORMAL), data)
    panel.take(found)


def _writing(tour: Tour, page: QueuePage) -> None:
    text = "Guten Tag {customer},\n\nvielen Dank für Ihre Nachricht zu {number}. Wir sehen nach."
    send(tour, SaveCannedReply(title="Eingang bestätigen", text=text))
    send(tour, SaveCannedReply(title="Neustart", text="Bitte starten Sie den Dienst neu."))
    row = row_of(page, "Wildcard")
    panel = show(page, row)
    data = (page, panel)
    panel.write_reply()
    settle()
    tour.looks("desk-reply-empty", data=data)
    panel.answer.canned.click()
    settle(0.5)
    tour.looks("desk-canned", data=(*data, panel.answer.popover))
    panel.answer._insert("Guten Tag Frau Beispiel,\n\nbitte prüfen Sie **zuerst** den TXT-Eintrag.")
    panel.answer.popover.close()
    settle()
    panel.presence.others.emit(OTHERS)
    tour.looks("desk-reply", data=data)
    form = panel.answer.form
    assert form is not None
    form._refused(Conflict("written_meanwhile"))
    settle()
    tour.looks("desk-reply-overtaken", data=data)
    panel.write_note()
    assert panel.answer.form is not None
    panel.answer.form.input("text").set_value("Zertifikat läuft am Freitag ab.")
    settle()
    tour.looks("desk-note", data=data)
    for form in list(panel.answer._forms.values()):
        form._discard()
    panel.presence.others.emit(())


def _dialogs(tour: Tour, page: QueuePage) -> None:
    panel = show(page, _critical(page))
    data = (page, panel)
    _look(tour, "desk-regrade", panel.dialogs.regrade(Priority.NORMAL), data)
    _look(tour, "desk-time", panel.dialogs.add_time(25), data)
    split = panel.dialogs.split()
    assert split is not None
    _look(tour, "desk-split", split, (*data, split.form.input("message_ids")))
    merge = panel.dialogs.merge()
    assert merge is not None
    assert pump(merge.lines.count)
    merge.lines.setCurrentRow(0)
    _look(tour, "desk-merge", merge, (*data, merge.lines))
    found = panel.found
    assert found is not None
    regrade = RegradeTicket(
        ticket_id=found.queue.id,
        version=found.queue.version,
        priority=Priority.HIGH,
        reason="Läuft wieder, kein Ausfall",
    )
    panel.take(send(tour, regrade))
    settle(0.5)
    tour.looks("desk-charge", data=data)
    files = (row for row in page.model.rows if "startet" in row.subject or "Fehler" in row.subject)
    row = next(files, None)
    if row is not None:
        _preview(tour, page, row)


def _preview(tour: Tour, page: QueuePage, row: QueueRow) -> None:
    panel = show(page, row)
    for message in panel.messages.shown:
        for number, file in enumerate(message.attachments):
            dialog = panel.messages._files.look_at(row.id, file)
            assert pump(lambda shown=dialog: shown.preview.showing in {"pages", "text"}, 20)
            settle()
            tour.looks(f"desk-preview-{number}", data=(page, panel, dialog.preview))
            dialog.reject()


def _look(tour: Tour, name: str, dialog: QDialog | None, data: tuple[Any, ...]) -> None:
    assert dialog is not None
    settle()
    tour.looks(name, data=data)
    QDialog.reject(dialog)
    settle()


def _narrow(tour: Tour, page: QueuePage) -> None:
    """Show it as wide as it is at first."""
    panel = show(page, row_of(page, "Wildcard"), 600)
    data = (page, panel)
    tour.looks("desk-narrow", data=data)
    panel.top.aside.setChecked(True)
    tour.looks("desk-narrow-side", data=data)
    panel.top.aside.setChecked(False)
    panel.write_reply()
    assert page.detail is not None
    page.detail.resize_detail(0)
    settle()
    tour.looks("desk-narrowest", data=data)
    assert panel.answer.form is not None
    panel.answer.form._discard()


def _states(tour: Tour, page: QueuePage) -> None:
    row = row_of(page, "Wildcard")
    panel = show(page, row)
    data = (page, panel)
    lose(tour)
    tour.looks("desk-offline", data=data)
    tour.desktop.tasks.reach.forget()
    panel.found = None
    panel._failed(Unreachable("timeout"))
    tour.looks("desk-error", data=data)
    panel._stack.setCurrentWidget(panel._waiting)
    tour.looks("desk-waiting", data=data)
    panel.lose()
    tour.looks("desk-gone", data=(page,))
