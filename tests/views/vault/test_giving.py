"""A customer hands over access data: with a new ticket, in a reply; and takes them back."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.tickets import ReadTicket, TicketDetail
from app.portal.vault.sealed import SealedKind, SealedState
from app.vault.entry import Fields
from app.views.kit.dialog import Confirm
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.new_ticket_form import NewTicketForm
from app.views.tickets.tickets import TicketsPage
from app.views.vault.box import SealedBox
from app.views.vault.confirming import ConfirmRoot
from app.views.vault.filling import FillDialog
from app.views.vault.given import GivenActions
from app.views.vault.locker import Locker
from app.views.vault.parcel import Item
from app.views.vault.question import SealQuestion
from tests.rules.tickets.scene import ANNA, BERND, OWNER
from tests.rules.vault.scene import VaultScene, facts_of
from tests.support.widgets import words
from tests.views.desks import Desk
from tests.views.tickets.panels import detail, opened, reply


def dialog(kind: type[Any]) -> Any:
    """Return the open dialog of a kind."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def new_page(qtbot: QtBot, desk: Desk) -> NewTicketPage:
    made = NewTicketPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    qtbot.waitUntil(lambda: made.form is not None and made.state == "content" and desk.settled())
    return made


def form_of(page: NewTicketPage) -> NewTicketForm:
    assert page.form is not None
    return page.form


def box_of(form: Any) -> SealedBox:
    assert form.box is not None
    box: SealedBox = form.box
    return box


def tickets(qtbot: QtBot, desk: Desk) -> TicketsPage:
    made = TicketsPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: made.state != "loading" and desk.settled())
    return made


def fill(qtbot: QtBot, box: SealedBox, **values: Any) -> None:
    qtbot.waitUntil(box.add.isEnabled)
    box.add.click()
    shown: FillDialog = dialog(FillDialog)
    for name, value in values.items():
        shown.form.input(name).set_value(value)
    before = len(box.items)
    shown.form.submit()
    qtbot.waitUntil(lambda: len(box.items) == before + 1)


def test_a_new_ticket_with_access_data_and_a_file(
    qtbot: QtBot, customer: Desk, scene: VaultScene, tmp_path: Path
) -> None:
    page = new_page(qtbot, customer)
    form, key = form_of(page), tmp_path / "id_ed25519"
    key.write_bytes(b"\0\1\2" * 5000)
    form.input("department_id").set_value(scene.tickets.department().id)
    box = box_of(form)
    qtbot.waitUntil(lambda: "Lesbar für: Anna Agentin, Bernd Agent" in words(box))
    form.input("subject").set_value("Shop")
    fill(qtbot, box, label="FTP", user="web42", password="Kastanie-8", note="nur SFTP")
    box.take_all([Item(SealedKind.FILE, path=key)])
    assert "Kastanie" not in str(form.draft())
    assert form.dirty
    qtbot.waitUntil(lambda: "FTP oder SSH · FTP" in words(box))
    form.submit()
    qtbot.waitUntil(lambda: bool(customer.gone), timeout=10_000)
    ticket = customer.client.send(ReadTicket(ticket_id=customer.gone[0][1]["ticket_id"]))
    fields, file = facts_of(ticket)
    assert [fields.kind, file.kind] == [SealedKind.SSH, SealedKind.FILE]
    assert ticket.messages[0].text == "Sensible Daten liegen bei."
    read = scene.read(scene.tickets.anna, ANNA, fields.entry, ticket.mark)
    assert read.fields == Fields("FTP", "web42", "Kastanie-8", "", "nur SFTP")
    assert box.items == ()


def given_in_a_reply(qtbot: QtBot, desk: Desk, scene: VaultScene) -> TicketsPage:
    """Hand over a password with a reply; Bernd can read it."""
    ticket = scene.tickets.open()
    page = tickets(qtbot, desk)
    panel = opened(qtbot, page, desk, ticket)
    panel.answer.click()
    form = reply(panel)
    form.input("text").set_value("Hier der Zugang.")
    fill(qtbot, box_of(form), password="geheim")
    form.submit()
    qtbot.waitUntil(lambda: not form.open and desk.settled(), timeout=10_000)
    (entry,) = facts_of(detail(panel))
    read = scene.read(scene.tickets.bernd, BERND, entry.entry, ticket.mark).fields
    assert read is not None
    assert read.password == "geheim"
    return page


def test_a_reply_seals_for_the_department_of_the_ticket(
    qtbot: QtBot, customer: Desk, scene: VaultScene
) -> None:
    panel = given_in_a_reply(qtbot, customer, scene).panel
    cards = [part for part in panel.messages.view.shown if part.entry.kind == "sealed"]
    assert len(cards) == 1


def test_withdrawing_asks_first(qtbot: QtBot, customer: Desk, scene: VaultScene) -> None:
    ticket = scene.open()
    panel = opened(qtbot, tickets(qtbot, customer), customer, ticket)
    (actions,) = panel.findChildren(GivenActions)
    actions.withdraw.click()
    question: Confirm = dialog(Confirm)
    question.agreed.emit()
    question.accept()

    def gone() -> bool:
        return facts_of(detail(panel))[0].state is SealedState.WITHDRAWN and customer.settled()

    qtbot.waitUntil(gone)
    assert not actions.withdraw.isVisible()
    card = next(p for p in panel.messages.view.shown if p.entry.kind == "sealed")
    assert "zurückgezogen" in card.entry.text


def test_a_directory_that_changed_meanwhile_is_sealed_for_anew(
    qtbot: QtBot, customer: Desk, scene: VaultScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.views.vault import parcel

    ticket = scene.tickets.open()
    panel = opened(qtbot, tickets(qtbot, customer), customer, ticket)
    panel.answer.click()
    form = reply(panel)
    fill(qtbot, box_of(form), password="geheim")
    real = parcel.hand_over
    times: list[Any] = []

    def late(*given: Any) -> Any:
        made = real(*given)
        if not times:
            scene.publish()  # between sealing and sending
        times.append(made)
        return made

    monkeypatch.setattr(parcel, "hand_over", late)
    form.submit()
    qtbot.waitUntil(lambda: not form.open and customer.settled(), timeout=10_000)
    assert len(times) == 2
    assert len(facts_of(detail(panel))) == 1


def test_without_contact_nothing_is_lost_and_nothing_is_written_twice(
    qtbot: QtBot, customer: Desk, scene: VaultScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = scene.tickets.open()
    panel = opened(qtbot, tickets(qtbot, customer), customer, ticket)
    panel.answer.click()
    form = reply(panel)
    fill(qtbot, box_of(form), password="geheim")
    client: Any = customer.place.tasks.portal
    real = client.send

    def lost(operation: Any, *, key: str | None = None) -> Any:
        answer = real(operation, key=key)
        if type(operation).__name__ == "ReplyToTicket":
            raise Unreachable("no_answer")  # it arrived; its answer did not
        return answer

    monkeypatch.setattr(client, "send", lost)
    form.submit()
    qtbot.waitUntil(lambda: form.banner.isVisible() and customer.settled(), timeout=10_000)
    assert len(box_of(form).items) == 1
    monkeypatch.setattr(client, "send", real)
    form.submit()
    qtbot.waitUntil(lambda: not form.open and customer.settled(), timeout=10_000)
    assert len(facts_of(detail(panel))) == 1
    assert sum(bool(m.sealed) for m in detail(panel).messages) == 1


def test_why_nothing_can_be_sealed_is_said(qtbot: QtBot, customer: Desk, scene: VaultScene) -> None:
    scene.site.clock.forward(days=15)
    customer.client.tokens = scene.site.signed_in(OWNER).tokens
    page = new_page(qtbot, customer)
    box = box_of(form_of(page))
    qtbot.waitUntil(lambda: any("abgelaufen" in said for said in words(box)))
    assert not box.add.isEnabled()
    scene.sigrid.tokens = scene.site.signed_in("sigrid@nordlicht.example").tokens


def test_an_unknown_root_is_compared_first(qtbot: QtBot, customer: Desk, scene: VaultScene) -> None:
    locker = Locker(clock=scene.site.clock)
    customer.place.keep_keys(lambda: locker)
    page = new_page(qtbot, customer)
    box = box_of(form_of(page))
    form_of(page).input("department_id").set_value(scene.tickets.department().id)
    qtbot.waitUntil(box.compare.isVisible)
    assert not box.add.isEnabled()
    box.compare.click()
    question: ConfirmRoot = dialog(ConfirmRoot)
    assert any(scene.root.verifier.fingerprint in said for said in words(question))
    question.agreed.emit()
    question.accept()
    qtbot.waitUntil(box.add.isEnabled)
    assert locker.trust() is not None


def test_what_looks_like_a_password_is_offered_to_be_sealed(
    qtbot: QtBot, customer: Desk, scene: VaultScene
) -> None:
    ticket = scene.tickets.open()
    panel = opened(qtbot, tickets(qtbot, customer), customer, ticket)
    panel.answer.click()
    form = reply(panel)
    qtbot.waitUntil(box_of(form).add.isEnabled)
    form.input("text").set_value("Guten Tag\nPasswort: Kastanie-8\nDanke")
    form.submit()
    question: SealQuestion = dialog(SealQuestion)
    assert not any("Kas" in said for said in words(question))
    question._seal.click()
    shown: FillDialog = dialog(FillDialog)
    assert shown.form.input("note").value() == "Passwort: Kastanie-8"
    shown.form.submit()
    qtbot.waitUntil(lambda: len(box_of(form).items) == 1)
    assert form.input("text").value() == "Guten Tag\nDanke"
    form.submit()
    qtbot.waitUntil(lambda: not form.open and customer.settled(), timeout=10_000)
    assert _texts(detail(panel))[-1] == "Guten Tag\nDanke"


def test_who_wants_to_sends_it_as_it_is(qtbot: QtBot, customer: Desk, scene: VaultScene) -> None:
    ticket = scene.tickets.open()
    panel = opened(qtbot, tickets(qtbot, customer), customer, ticket)
    panel.answer.click()
    form = reply(panel)
    form.input("text").set_value("PIN: 4711")
    form.submit()
    dialog(SealQuestion)._plain.click()
    qtbot.waitUntil(lambda: not form.open and customer.settled())
    assert _texts(detail(panel))[-1] == "PIN: 4711"


def _texts(ticket: TicketDetail) -> list[str]:
    return [message.text for message in ticket.messages if message.text]


def test_when_the_ticket_is_closed_the_password_is_to_be_changed(
    qtbot: QtBot, customer: Desk, scene: VaultScene
) -> None:
    ticket = scene.open()
    panel = opened(qtbot, tickets(qtbot, customer), customer, ticket)
    asked = "Bitte ändern Sie jetzt die Passwörter, die Sie übergeben haben."
    assert asked not in words(panel)
    panel.shut.click()
    qtbot.waitUntil(lambda: asked in words(panel) and customer.settled())


def test_something_else_is_handed_over_for_it(
    qtbot: QtBot, customer: Desk, scene: VaultScene
) -> None:
    ticket = scene.open()
    panel = opened(qtbot, tickets(qtbot, customer), customer, ticket)
    (actions,) = panel.findChildren(GivenActions)
    actions.replace.click()
    shown: FillDialog = dialog(FillDialog)
    shown.form.input("password").set_value("jetzt richtig")
    shown.form.submit()
    form = reply(panel)
    qtbot.waitUntil(lambda: len(box_of(form).items) == 1)
    form.submit()
    qtbot.waitUntil(lambda: not form.open and customer.settled(), timeout=10_000)
    states = [one.state for one in facts_of(detail(panel))]
    assert states == [SealedState.REPLACED, SealedState.SEALED]
