"""Ticket erstellen over a real portal: everything is asked, nothing is lost, costs are agreed to."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.models.department import Department
from app.models.ticket import TicketConsent
from app.portal.departments import Emergency, Priority
from app.portal.tickets import ReadTicket, Tickets
from app.views.kit.form.markup_input import MarkupInput
from app.views.kit.language import switch_language
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.new_ticket_form import NewTicketForm
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import words
from tests.views.desks import Desk

Key = Qt.Key


def form_of(page: NewTicketPage) -> NewTicketForm:
    assert page.form is not None
    return page.form


def fill(page: NewTicketPage, department: int = 0) -> NewTicketForm:
    """Type a whole ticket."""
    form = form_of(page)
    assert page._facts is not None
    form.input("department_id").set_value(page._facts.departments[department].id)
    form.input("subject").set_value("Server antwortet nicht")
    form.input("text").set_value("Seit 14:10 Uhr.")
    return form


def claim(form: NewTicketForm, *, agreed: bool = True) -> None:
    form.input("priority").set_value(Priority.CRITICAL)
    form.input("emergency").set_value(Emergency.SERVER_DOWN)
    form.consent.tick.setChecked(agreed)


def made(desk: Desk) -> list[str]:
    """Return the subjects of the tickets that there are."""
    return [row.subject for row in desk.client.send(Tickets()).rows]


def test_a_ticket_is_made_and_opened(qtbot: QtBot, new: NewTicketPage, desk: Desk) -> None:
    form = fill(new)
    assert new._facts is not None
    service = new._facts.services[0]
    form.input("service_id").set_value(service.id)
    form.input("priority").set_value(Priority.HIGH)
    form.button.click()
    qtbot.waitUntil(lambda: bool(desk.gone))
    ticket = desk.gone[0][1]["ticket_id"]
    assert desk.gone == [("tickets", {"ticket_id": ticket})]
    found = desk.client.send(ReadTicket(ticket_id=ticket))
    assert desk.told == [f"Ticket #{found.row.number} wurde erstellt"]
    assert (found.row.priority, found.service) == (Priority.HIGH, service.label)
    assert not form.dirty
    assert form.input("subject").value() == ""
    qtbot.waitUntil(lambda: desk.shelf.drafts.get("new-ticket", "") == "")


def test_the_keyboard_alone_is_enough(qtbot: QtBot, new: NewTicketPage, desk: Desk) -> None:
    form = form_of(new)
    form.input("department_id").setFocus(Qt.FocusReason.TabFocusReason)
    first = QApplication.focusWidget()
    assert isinstance(first, QRadioButton)
    qtbot.keyClick(first, Key.Key_Space)
    for name, typed in (("subject", "Shop"), ("text", "Hilfe")):
        form.input(name).setFocus(Qt.FocusReason.TabFocusReason)
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: made(desk) == ["Shop"])


def test_wrong_input_is_said_at_its_field(qtbot: QtBot, new: NewTicketPage) -> None:
    form = form_of(new)
    assert not form.button.isEnabled()
    form.input("subject").set_value("x" * 201)
    form.submit()
    assert form.rows["department_id"].error == "Bitte wählen Sie eine Abteilung."
    assert form.rows["subject"].error == "Bitte höchstens 200 Zeichen."
    assert form.rows["text"].error == "Bitte füllen Sie dieses Feld aus."
    assert form.input("department_id").focusProxy() is QApplication.focusWidget()
    fill(new)
    form.input("subject").set_value("a\tb")
    form.input("text").set_value(" \n ")
    form.submit()
    assert "Steuerzeichen" in form.rows["subject"].error
    assert form.rows["text"].error == "Bitte füllen Sie dieses Feld aus."
    assert form.rows["department_id"].error == ""


def test_critical_needs_an_emergency_and_the_consent(
    qtbot: QtBot, new: NewTicketPage, desk: Desk
) -> None:
    form = fill(new)
    assert not form.rows["emergency"].isVisible()
    assert not form.rows["consent"].isVisible()
    form.input("priority").set_value(Priority.CRITICAL)
    assert form.button.text() == "Kritisches Ticket erstellen"
    assert form.rows["emergency"].isVisible()
    assert "149,00" in form.consent._wording.text()
    form.submit()
    assert "Notfall" in form.rows["emergency"].error
    assert "stimmen Sie zu" in form.rows["consent"].error
    assert made(desk) == []
    claim(form)
    form.submit()
    qtbot.waitUntil(lambda: bool(desk.gone))
    with desk.scene.site.house() as ctx:
        consent = ctx.session.scalars(ctx.rows(TicketConsent)).one()
    assert (consent.language, consent.amount_cents) == ("de", 14_900)
    assert consent.emergency == "server_down"
    assert form.button.text() == "Ticket erstellen"
    assert not form.rows["consent"].isVisible()


def test_an_emergency_that_is_none_after_all_is_not_sent(
    qtbot: QtBot, new: NewTicketPage, desk: Desk
) -> None:
    form = fill(new)
    claim(form)
    form.input("priority").set_value(Priority.NORMAL)
    form.submit()
    qtbot.waitUntil(lambda: bool(desk.gone))
    found = desk.client.send(ReadTicket(ticket_id=desk.gone[0][1]["ticket_id"]))
    assert found.emergency is None


def test_other_terms_are_shown_and_agreed_to_again(
    qtbot: QtBot, new: NewTicketPage, desk: Desk
) -> None:
    form = fill(new)
    claim(form)
    with desk.scene.site.house() as ctx:
        for department in ctx.session.scalars(ctx.rows(Department)):
            department.emergency_cents = 17_900
    form.submit()
    qtbot.waitUntil(lambda: "179,00" in form.consent._wording.text())
    assert not form.consent.tick.isChecked()
    assert "Wortlaut hat sich geändert" in form.rows["consent"].error
    assert "Ihre Eingaben bleiben erhalten" in form.banner.text()
    assert form.input("text").value() == "Seit 14:10 Uhr."
    assert made(desk) == []
    form.consent.tick.setChecked(True)
    form.submit()
    qtbot.waitUntil(lambda: bool(desk.gone))
    with desk.scene.site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(TicketConsent.amount_cents)).one() == 17_900


def test_words_and_service_suggest_a_department(new: NewTicketPage) -> None:
    form = form_of(new)
    assert not new.hint.isVisible()
    form.input("subject").set_value("Rechnung falsch")
    assert new.hint.isVisible()
    assert "Vorschlag: Abrechnung" in words(new)
    new.hint.take.click()
    department = form.department
    assert department is not None
    assert department.key == "billing"
    assert not new.hint.isVisible()
    form.input("department_id").set_value(None)
    form.input("subject").set_value("Andere Nameserver")
    assert "Vorschlag: Domains" in words(new)
    form.input("subject").set_value("Hallo")
    assert not new.hint.isVisible()
    assert new._facts is not None
    form.input("service_id").set_value(new._facts.services[0].id)  # JTL-Wawi Hosting
    assert "Vorschlag: Technik" in words(new)


def test_the_promise_follows_department_and_priority(new: NewTicketPage) -> None:
    form = form_of(new)
    assert "Wählen Sie eine Abteilung" in new.office.text()
    fill(new)
    normal = new.office.text()
    assert "Büro offen bis " in normal
    assert "Antwort voraussichtlich bis " in normal
    form.input("priority").set_value(Priority.CRITICAL)
    assert new.office.text() != normal
    assert any("auch außerhalb der Bürozeiten" in text for text in words(new.office))


def test_a_draft_is_there_again_but_for_the_consent(
    qtbot: QtBot, new: NewTicketPage, desk: Desk, tmp_path: Path
) -> None:
    form = fill(new)
    claim(form)
    file = tmp_path / "fehler.log"
    file.write_text("Zugriff verweigert")
    form.files.add_files([file])
    qtbot.waitUntil(lambda: form.files.complete and bool(form.files.keys()))
    qtbot.waitUntil(lambda: "fehler.log" in desk.shelf.drafts.get("new-ticket", ""))
    kept = json.loads(desk.shelf.drafts["new-ticket"])
    assert "consent" not in kept
    again = NewTicketPage(desk.place)  # the program starts anew after a crash
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.form is not None and bool(again.form.files.keys()))
    second = form_of(again)
    assert second.input("subject").value() == "Server antwortet nicht"
    assert second.critical
    assert second.input("emergency").value() is Emergency.SERVER_DOWN
    assert not second.consent.tick.isChecked()
    assert second.values()["mark"] == form.values()["mark"]
    second.consent.tick.setChecked(True)
    second.submit()
    qtbot.waitUntil(lambda: bool(desk.gone))
    found = desk.client.send(ReadTicket(ticket_id=desk.gone[0][1]["ticket_id"]))
    assert [a.name for a in found.messages[0].attachments] == ["fehler.log"]
    form.submit()  # and the first window sends the same once more
    qtbot.waitUntil(lambda: "gibt es schon" in form.banner.text())
    assert len(made(desk)) == 1


def test_a_lost_connection_loses_nothing_and_sends_once(
    qtbot: QtBot, new: NewTicketPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = fill(new)
    send = desk.client.send

    def lost(operation: Any, *, key: str | None = None) -> Any:
        send(operation, key=key)
        raise Unreachable("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(desk.client, "send", lost)
        form.submit()
        qtbot.waitUntil(lambda: "bleiben erhalten" in form.banner.text())
    assert desk.gone == []
    form.submit()
    qtbot.waitUntil(lambda: bool(desk.gone))
    assert made(desk) == ["Server antwortet nicht"]


def test_pictures_and_files_that_come_into_the_text_are_attached(
    qtbot: QtBot, new: NewTicketPage, tmp_path: Path
) -> None:
    form = fill(new)
    text = form.input("text")
    assert isinstance(text, MarkupInput)
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0)
    data = QMimeData()
    data.setImageData(picture)
    text.area.insertFromMimeData(data)
    file = tmp_path / "fehler.log"
    file.write_text("x")
    paths = QMimeData()
    paths.setUrls([QUrl.fromLocalFile(str(file))])
    text.area.insertFromMimeData(paths)
    qtbot.waitUntil(lambda: len(form.files.keys()) == 2)
    names = sorted(entry["name"] for entry in form.files.state())
    assert names[0].startswith("Bild ")
    assert names[1] == "fehler.log"
    assert text.value() == "Seit 14:10 Uhr."


def test_files_on_their_way_are_waited_for(new: NewTicketPage, desk: Desk, tmp_path: Path) -> None:
    form = fill(new)
    file = tmp_path / "groß.bin"
    file.write_bytes(b"x" * 100)
    form.files.add_files([file])
    form.submit()
    assert "unterwegs" in form.rows["attachments"].error
    assert made(desk) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_is_named_translated_and_whole(
    qtbot: QtBot, new: NewTicketPage, desk: Desk, language: str
) -> None:
    form = fill(new)
    form.input("subject").set_value("Rechnung")
    form.input("priority").set_value(Priority.CRITICAL)
    form.submit()
    switch_language(language)
    typed = (form.input("text"), form.input("service_id"))
    for width in (1280, 1024, 900):
        new.resize(width, 1400)
        qtbot.wait(20)
        assert nameless(new) == []
        assert foreign(new, language, typed) == []
        assert cut(new) == []
    switch_language("de")
