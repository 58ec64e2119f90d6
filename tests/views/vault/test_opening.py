"""Staff opens what was sealed; keys are set up and signed; slots follow by themselves."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.portal.desk.queue import ReadDesk
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.tickets import ReadTicket, TicketDetail
from app.portal.vault.directory import DeviceState
from app.portal.vault.sealed import Use
from app.vault.note import SignerKey
from app.views.desk.panel import DeskPanel
from app.views.kit.clipboard import forget_secret
from app.views.kit.dialog import Confirm, FormDialog
from app.views.vault import opened as opened_module
from app.views.vault.device_card import digits_of
from app.views.vault.directory_page import DirectoryPage
from app.views.vault.exposure import ExposureDialog
from app.views.vault.keys_page import KeysPage
from app.views.vault.locker import Locker
from app.views.vault.opened import OpenedDialog
from app.views.vault.opening import OpenActions
from app.views.vault.signing import SignDialog
from app.views.vault.wrapper import Wrapper
from tests.rules.tickets.scene import ANNA, BERND
from tests.rules.vault.scene import SIGRID, VaultScene, facts_of, make_vault
from tests.support.site import Site
from tests.support.widgets import words
from tests.views.desks import Desk
from tests.views.vault.conftest import Seat
from tests.views.vault.test_giving import dialog


def panel_of(qtbot: QtBot, desk: Desk, ticket: TicketDetail) -> DeskPanel:
    made = DeskPanel(desk.place)
    qtbot.addWidget(made)
    made.show_desk(desk.client.send(ReadDesk()))
    made.resize(900, 760)
    made.show()
    made.show_ticket(desk.client.send(ReadDeskTicket(ticket_id=ticket.row.id)).queue)
    qtbot.waitUntil(lambda: made.found is not None and desk.settled())
    return made


def open_card(qtbot: QtBot, panel: DeskPanel, desk: Desk, reason: str = "Zugang prüfen") -> None:
    """Press open and give the reason."""
    panel.findChildren(OpenActions)[0].open.click()
    qtbot.waitUntil(desk.settled)
    asked: FormDialog = dialog(FormDialog)
    asked.form.input("reason").set_value(reason)
    asked.form.submit()
    qtbot.waitUntil(desk.settled)


def test_it_is_shown_for_a_minute_and_the_customer_reads_why(
    qtbot: QtBot, agent: Desk, scene: VaultScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = scene.open()
    panel = panel_of(qtbot, agent, ticket)
    open_card(qtbot, panel, agent)
    shown: OpenedDialog = dialog(OpenedDialog)
    assert "Kastanie-8-Wolke" in words(shown)
    shown.copy("Kastanie-8-Wolke")
    assert QGuiApplication.clipboard().text() == "Kastanie-8-Wolke"
    shown._left = 1
    qtbot.waitUntil(lambda: not _there(shown), timeout=4000)
    forget_secret()
    qtbot.waitUntil(agent.settled)
    found = scene.tickets.owner.send(ReadTicket(ticket_id=ticket.row.id))
    taken = facts_of(found)[0].retrievals
    assert [one.what for one in taken] == [Use.RETRIEVED, Use.SHOWN, Use.COPIED]
    assert taken[0].reason == "Zugang prüfen"
    qtbot.waitUntil(lambda: any("Zugang prüfen" in said for said in words(panel)))


def _there(widget: Any) -> bool:
    try:
        return bool(widget.isVisible())
    except RuntimeError:
        return False


def test_a_copied_value_goes_after_a_while(
    qtbot: QtBot, agent: Desk, scene: VaultScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened_module, "COPIED_FOR", 50)
    panel = panel_of(qtbot, agent, scene.open())
    open_card(qtbot, panel, agent)
    shown: OpenedDialog = dialog(OpenedDialog)
    shown.copy("Kastanie-8-Wolke")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")
    shown.reject()
    qtbot.waitUntil(agent.settled)


def test_an_entry_of_another_ticket_stays_closed(
    qtbot: QtBot, agent: Desk, scene: VaultScene
) -> None:
    """A server that shows the entry of one ticket in another one is found out."""
    one, other = scene.open(), scene.open()
    panel = panel_of(qtbot, agent, one)
    actions = panel.findChildren(OpenActions)[0]
    actions.facts = actions.facts.model_copy(update={"entry": facts_of(other)[0].entry})
    refused: list[Any] = []
    agent.place.tasks.refused.connect(refused.append)
    open_card(qtbot, panel, agent)
    assert [error.code for error in refused] == ["vault_context"]


def test_another_device_of_the_customer_is_told(
    qtbot: QtBot, agent: Desk, scene: VaultScene
) -> None:
    panel = panel_of(qtbot, agent, scene.open())
    open_card(qtbot, panel, agent)
    first: OpenedDialog = dialog(OpenedDialog)
    assert not any("anderen Gerät" in said for said in words(first))
    first.reject()
    scene.sender = SignerKey.generate("customer")
    panel = panel_of(qtbot, agent, scene.open())
    open_card(qtbot, panel, agent)
    shown: OpenedDialog = dialog(OpenedDialog)
    assert any("anderen Gerät" in said for said in words(shown))
    shown.reject()
    qtbot.waitUntil(agent.settled)


def test_without_a_key_it_says_where_to_set_it_up(
    qtbot: QtBot, agent: Desk, scene: VaultScene
) -> None:
    agent.place.keep_keys(lambda: Locker(pins=True, clock=scene.site.clock))
    panel = panel_of(qtbot, agent, scene.open())
    panel.findChildren(OpenActions)[0].open.click()
    qtbot.waitUntil(lambda: bool(agent.told))
    assert "Ihre Schlüssel" in agent.told[-1]


def test_a_device_is_set_up_compared_signed_and_used(
    qtbot: QtBot, seat: Seat, scene: VaultScene
) -> None:
    anna, sigrid = seat(ANNA), seat(SIGRID)
    anna.place.keep_keys(lambda: fresh)
    fresh = Locker(pins=True, clock=scene.site.clock)
    keys = KeysPage(anna.place)
    page = DirectoryPage(sigrid.place)
    for made in (keys, page):
        qtbot.addWidget(made)
        made.resize(1100, 800)
        made.show()
    qtbot.waitUntil(lambda: anna.settled() and sigrid.settled() and len(page.cards) == 3)
    assert keys.enrol.isVisible()
    keys.enrol.click()
    qtbot.waitUntil(lambda: any(c.device.state is DeviceState.WAITING for c in keys.cards))
    qtbot.waitUntil(lambda: not keys.enrol.isVisible())
    page.refresh()
    qtbot.waitUntil(lambda: sigrid.settled() and len(page.cards) == 4)
    new = next(c for c in page.cards if c.device.state is DeviceState.WAITING)
    digits = digits_of(new.device)
    qtbot.waitUntil(lambda: any(digits in said for said in words(page)))
    page.sign.click()
    qtbot.waitUntil(sigrid.settled)
    asked: SignDialog = dialog(SignDialog)
    assert any(digits in said for said in words(asked))
    asked.agreed.emit()
    asked.accept()
    qtbot.waitUntil(lambda: scene.directory().version == 3 and sigrid.settled())
    assert len(scene.directory().devices) == 4
    keys.refresh()
    qtbot.waitUntil(lambda: anna.settled() and keys.cards[0].device.state is DeviceState.ACTIVE)


def test_revoking_asks_and_shows_what_was_retrieved(
    qtbot: QtBot, signer: Desk, scene: VaultScene
) -> None:
    entry = facts_of(scene.open())[0].entry
    scene.retrieve(scene.tickets.anna, ANNA, entry)
    page = DirectoryPage(signer.place)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: len(page.cards) == 3 and signer.settled())
    card = next(c for c in page.cards if c.device.name == "Anna Agentin")
    question = page.ask_to_revoke(card.device)
    question.agreed.emit()
    question.accept()
    qtbot.waitUntil(
        lambda: any(c.device.state is DeviceState.REVOKED for c in page.cards) and signer.settled()
    )
    exposed = ExposureDialog(signer.place, card.device, page)
    exposed.open()
    qtbot.waitUntil(exposed.warn.isVisible)
    assert any("FTP oder SSH" in said for said in words(exposed))
    exposed.warn.click()
    qtbot.waitUntil(lambda: any("verständigt" in said for said in signer.told))


def test_a_directory_is_begun_and_its_root_can_be_opened_again(
    qtbot: QtBot, local_site: Site, tmp_path: Path
) -> None:
    from app.portal.vault.filling import BeginDirectory
    from app.vault.passphrase import LockedReader
    from app.views.place import STAFF
    from tests.views.desks import seated

    scene = make_vault(local_site, set_up=False)
    client = local_site.signed_in(SIGRID, STAFF)
    with seated(scene.tickets, client, STAFF, tmp_path) as desk:
        locker = Locker(pins=True, clock=local_site.clock)
        desk.place.keep_keys(lambda: locker)
        page = DirectoryPage(desk.place)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(page.begin.isVisible)
        given = BeginDirectory(origin="nordlicht.example", passphrase="Kastanie-8-Wolke")
        file = tmp_path / "root.age"
        page.beginning.begin(given, file)
        qtbot.waitUntil(lambda: page.sign.isVisible() and desk.settled(), timeout=15_000)
        assert scene.directory().version == 1
        assert file.stat().st_mode & 0o777 == 0o600
        with file.open("rb") as source:
            kept = LockedReader(source, "Kastanie-8-Wolke").read(1000).decode()
        trust = locker.trust()
        assert trust is not None
        name, seed = kept.split()
        assert SignerKey(name, bytes.fromhex(seed)).verifier == trust.root
        page.sign.click()
        qtbot.waitUntil(desk.settled)
        dialog(Confirm).agreed.emit()
        qtbot.waitUntil(lambda: scene.directory().version == 2 and desk.settled())


def test_slots_follow_the_directory_by_themselves(
    qtbot: QtBot, agent: Desk, scene: VaultScene
) -> None:
    scene.let_wrap(ANNA)
    from app.portal.auth import WhoAmI

    tickets = [scene.open() for _more in range(3)]
    scene.enrol(scene.tickets.bernd, BERND)
    scene.publish()
    agent.place.settle(agent.client.send(WhoAmI()), None, "staff")
    window = QWidget()
    qtbot.addWidget(window)
    wrapper = Wrapper(agent.place, window)
    wrapper.begin()
    qtbot.waitUntil(lambda: wrapper.done == 3)
    for ticket in tickets:
        entry = facts_of(ticket)[0].entry
        assert scene.read(scene.tickets.bernd, BERND, entry, ticket.mark).fields is not None
    qtbot.waitUntil(agent.settled)
