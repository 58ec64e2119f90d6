"""The side of a ticket: promise, customer, emergency, charges, times and the stopwatch, who is here."""

from datetime import UTC, datetime, timedelta
from typing import Any

from pytestqt.qtbot import QtBot

from app.portal.departments import Emergency, Priority
from app.portal.desk.deeds import AddTime, ConfirmEmergency, RegradeTicket
from app.portal.desk.presence import BePresent, Doing, WhoIsThere
from app.views.desk.panel import DeskPanel
from app.views.desk.stopwatch import KEY, Stopwatch
from app.views.kit.buttons import IconButton
from app.views.kit.dialog import FormDialog
from app.views.kit.language import switch_language
from app.views.kit.text import Text
from tests.rules.tickets.scene import ANNA
from tests.views.desk.panels import opened, read
from tests.views.desks import Desk


def words(card: Any) -> list[str]:
    """Return what a card says."""
    return [text.text() for text in card.findChildren(Text) if text.text() and not text.isHidden()]


def form_of(panel: DeskPanel) -> FormDialog:
    """Return the dialog that is open."""
    found = panel.window().findChildren(FormDialog)[-1]
    assert found.isVisible()
    return found


def test_it_says_what_is_promised_next(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    found = opened(qtbot, panel, desk, desk.scene.critical())
    soon = found.queue.model_copy(update={"breaks_at": datetime.now(UTC) + timedelta(minutes=9)})
    found = found.model_copy(update={"queue": soon})
    panel.side.show_ticket(found)
    card = panel.side.promise
    assert card._which.text() == "Erste Antwort fällig"
    assert card.due.text().startswith("in ")
    assert "Erste Antwort bis " in card.due.toolTip()
    assert found.due_first_response is not None
    late = found.queue.model_copy(update={"breaks_at": datetime.now(UTC) - timedelta(minutes=5)})
    over = datetime.now(UTC) - timedelta(minutes=5)
    card.show_ticket(found.model_copy(update={"queue": late, "due_first_response": over}))
    assert card.due.text() == "seit 5 Min. überfällig"
    assert card.due.property("tone") == "danger"
    rest = found.queue.model_copy(update={"breaks": ""})
    card.show_ticket(found.model_copy(update={"queue": rest}))
    assert card._which.text() == "Keine Frist läuft."
    assert not card.due.isVisible()


def test_it_knows_the_customer_and_leads_to_their_tickets(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    desk.scene.site.add_service(desk.scene.account)
    opened(qtbot, panel, desk, desk.scene.open())
    card = panel.side.account
    assert words(card)[0] == "Musterhandel GmbH"
    assert "K-10042" in words(card)
    assert "–" in words(card)  # owes nothing
    card.tickets.click()
    where = {"account": desk.scene.account, "name": "Musterhandel GmbH"}
    assert desk.gone == [("queue", where)]
    assert card.page.isVisible()
    card.page.click()
    assert desk.gone[-1] == ("customers", {"account_id": desk.scene.account})


def test_an_emergency_is_confirmed(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    opened(qtbot, panel, desk, desk.scene.open())
    card = panel.side.emergency
    assert not card.isVisible()
    opened(qtbot, panel, desk, desk.scene.critical(emergency=Emergency.SITE_OFFLINE))
    assert card.state.text() == "Notfall: Website/Shop ist offline"
    assert "Erika Beispiel" in words(card)
    card.more.click()
    assert "149" in card.wording.text()
    assert card.wording.isVisible()
    switch_language("en")
    assert card.more.text() == "Hide the wording"
    switch_language("de")
    card.confirm.click()
    qtbot.waitUntil(lambda: card.state.text() == "Bestätigter Notfall: Website/Shop ist offline")
    assert not card.confirm.isVisible()
    assert desk.told == ["Der Notfall ist bestätigt"]


def test_a_false_emergency_proposes_a_charge_that_is_settled(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.critical()
    opened(qtbot, panel, desk, ticket)
    assert not panel.side.charges.isVisible()
    panel.side.emergency.refuse.click()
    dialog = form_of(panel)
    assert "149,00" in dialog._intro_text.text()
    assert dialog.form.input("priority").value() is Priority.NORMAL
    dialog.form.input("reason").set_value("Nur eine Frage")
    dialog.form.submit()
    qtbot.waitUntil(panel.side.charges.isVisible)
    assert "149,00\N{NO-BREAK SPACE}€" in words(panel.side.charges)
    charge = read(desk, ticket).charges[0]
    panel.side.charges.buttons[charge.id, True].click()
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told == ["Es steht auf der nächsten Rechnung"]
    assert read(desk, ticket).charges[0].state == "confirmed"
    assert panel.side.charges.buttons == {}


def test_a_decision_that_somebody_else_made_is_shown(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.critical()
    found = opened(qtbot, panel, desk, ticket)
    key = {"ticket_id": ticket.row.id, "version": found.queue.version}
    graded = RegradeTicket(**key, priority=Priority.HIGH, reason="Keiner")
    changed = desk.scene.bernd.send(graded)
    qtbot.waitUntil(panel.side.charges.isVisible)
    charge = changed.charges[0]
    panel.deeds.settle(charge, confirm=False)
    qtbot.waitUntil(lambda: desk.told == ["Es wird nichts berechnet"])
    with qtbot.waitSignal(desk.place.tasks.refused) as refused:
        panel.deeds.settle(charge.model_copy(update={"version": 2}), confirm=True)
    assert refused.args[0].code == "settled"
    panel._row = found.queue
    desk.told.clear()
    panel.deeds.confirm_emergency()
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told[0].startswith("Jemand anderes hat das Ticket inzwischen geändert")
    panel._row = read(desk, ticket).queue
    with qtbot.waitSignal(desk.place.tasks.refused) as refused:
        panel.deeds.run(ConfirmEmergency(ticket_id=ticket.row.id, version=panel._row.version))
    assert refused.args[0].code == "not_claimed"


def test_time_is_typed_and_taken_back(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    card = panel.side.times
    card.typed.click()
    form = form_of(panel).form
    form.input("minutes").set_value(95)
    form.input("text").set_value("Platte getauscht")
    form.input("billable").set_value(True)
    form.submit()
    qtbot.waitUntil(lambda: card.sum.text() == "1 Std. 35 Min.")
    assert card.billable.text() == "davon 1 Std. 35 Min. berechenbar"
    undo = next(b for b in card.findChildren(IconButton) if "zurücknehmen" in b.accessibleName())
    undo.click()
    dialog = form_of(panel)
    assert dialog._title.text() == "Zeit zurücknehmen"
    assert dialog.form.values()["minutes"] == -95
    assert dialog.form.values()["billable"] is True
    dialog.form.input("minutes").set_value(-200)
    dialog.form.submit()
    qtbot.waitUntil(lambda: bool(dialog.form.rows["minutes"].error))
    assert dialog.form.rows["minutes"].error.startswith("Mehr als erfasst")
    dialog.form.input("minutes").set_value(-95)
    dialog.form.submit()
    qtbot.waitUntil(lambda: card.sum.text() == "0 Min.")
    assert [entry.minutes for entry in read(desk, ticket).times] == [95, -95]


def test_many_entries_are_folded(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open()
    for minutes in range(1, 8):
        desk.scene.bernd.send(AddTime(ticket_id=ticket.row.id, minutes=minutes))
    opened(qtbot, panel, desk, ticket)
    card = panel.side.times
    assert card._lines.count() == 5
    assert card.earlier.text() == "Alle 7 zeigen"
    card.earlier.click()
    assert card._lines.count() == 7
    assert not card.earlier.isVisible()


def test_the_stopwatch_goes_on_elsewhere_and_after_a_crash(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    first, second = desk.scene.open(), desk.scene.open(subject="Zweites")
    opened(qtbot, panel, desk, first)
    card = panel.side.times
    card.start.click()
    assert card.clock.isVisible()
    kept = desk.place.settings.get(KEY)
    ago = (datetime.now(UTC) - timedelta(minutes=10, seconds=5)).isoformat()
    desk.place.settings.set(KEY, {**kept, "since": ago})
    card._tick()
    assert card.clock.text().startswith("0:10:")
    opened(qtbot, panel, desk, second)
    assert not card.clock.isVisible()
    assert not card.start.isVisible()
    assert card.elsewhere.text() == f"Sie läuft bei #{first.row.number}"
    with qtbot.waitSignal(panel.other_wanted) as wanted:
        card.elsewhere.click()
    assert wanted.args == [first.row.id]
    again = DeskPanel(desk.place)  # the program was started anew
    qtbot.addWidget(again)
    opened(qtbot, again, desk, first)
    again.side.times.stop.click()
    form = form_of(again).form
    assert form.values()["minutes"] == 11
    form.submit()
    qtbot.waitUntil(lambda: again.side.times.sum.text() == "11 Min.")
    assert again.side.times.watch.running is None
    assert again.side.times.start.isVisibleTo(again)
    again.hide()


def test_a_stopwatch_of_somebody_else_or_of_nonsense_is_none(
    qtbot: QtBot, panel: DeskPanel, desk: Desk
) -> None:
    ticket = desk.scene.open()
    found = opened(qtbot, panel, desk, ticket)
    watch = Stopwatch(desk.place)
    watch.start(found.queue)
    kept = desk.place.settings.get(KEY)
    assert watch.running is not None
    watch.start(found.queue.model_copy(update={"id": 99}))
    assert watch.running.ticket_id == ticket.row.id  # one at a time
    for broken in ({"whose": "other/1"}, {"since": "gestern"}, {"since": "2026-11-23T10:00:00"}):
        desk.place.settings.set(KEY, {**kept, **broken})
        assert watch.running is None
    desk.place.settings.set(KEY, {**kept, "since": "2020-01-01T00:00:00+00:00"})
    assert watch.running is not None
    assert watch.running.minutes() == 24 * 60
    panel.side.times.drop.click()
    assert watch.running is None


def test_who_is_here_is_told_and_told_to_others(qtbot: QtBot, panel: DeskPanel, desk: Desk) -> None:
    ticket = desk.scene.open()
    opened(qtbot, panel, desk, ticket)
    there = WhoIsThere(ticket_id=ticket.row.id)

    def anna() -> list[tuple[int, bool]]:
        return [(one.user_id, one.writing) for one in desk.scene.bernd.send(there).others]

    me = desk.scene.users[ANNA]
    assert anna() == [(me, False)]
    desk.scene.bernd.send(BePresent(ticket_id=ticket.row.id, doing=Doing.WRITING))
    qtbot.waitUntil(lambda: panel.answer.company.text() == "Bernd Agent schreibt gerade …")
    here = ["Jetzt hier", "Bernd Agent schreibt gerade …"]
    qtbot.waitUntil(lambda: words(panel.side.presence) == here)
    desk.scene.bernd.send(BePresent(ticket_id=ticket.row.id, doing=Doing.LOOKING))
    qtbot.waitUntil(lambda: not panel.answer.company.isVisible())
    qtbot.waitUntil(lambda: words(panel.side.presence) == ["Jetzt hier", "Bernd Agent liest"])
    panel.write_note()
    assert panel.answer.form is not None
    panel.answer.form.input("text").set_value("Ich")
    qtbot.waitUntil(lambda: anna() == [(me, True)])
    panel.answer.form._discard()
    qtbot.waitUntil(lambda: anna() == [(me, False)])
    opened(qtbot, panel, desk, desk.scene.open())
    assert anna() == []
    assert not panel.side.presence.isVisible()
    panel.hide()
    qtbot.waitUntil(desk.settled)
    assert panel.row is not None
    other = WhoIsThere(ticket_id=panel.row.id)
    assert desk.scene.bernd.send(other).others == ()
    panel.show()
    qtbot.waitUntil(lambda: len(desk.scene.bernd.send(other).others) == 1)
