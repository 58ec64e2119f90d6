"""The key ring is locked, gone, or new: nothing is lost by it, and there is a way on."""

from pytestqt.qtbot import QtBot

from app.keystore import KeyringFailed
from app.portal.vault.directory import DeviceState
from app.views.vault.keys_page import KeysPage
from app.views.vault.locker import Locker
from app.views.vault.memory import Memory
from app.views.vault.opened import OpenedDialog
from app.views.vault.opening import OpenActions
from tests.rules.tickets.scene import ANNA
from tests.rules.vault.scene import VaultScene
from tests.support.widgets import words
from tests.views.desks import Desk
from tests.views.vault.conftest import Seat
from tests.views.vault.test_giving import dialog, given_in_a_reply
from tests.views.vault.test_opening import open_card, panel_of


class Ring(Memory):
    """A key ring that can be locked."""

    locked = False

    def get(self, kind: str) -> str | None:
        self._look()
        return super().get(kind)

    def set(self, kind: str, secret: str) -> None:
        self._look()
        super().set(kind, secret)

    def _look(self) -> None:
        if self.locked:
            raise KeyringFailed("locked")


def with_ring(desk: Desk, scene: VaultScene) -> Ring:
    """Give somebody's machine a key ring, and keep what they have in it."""
    ring = Ring()
    locker = Locker(ring, pins=True, clock=scene.site.clock)
    if desk.place.me is not None and (device := desk.place.locker.device(desk.place.me.user_id)):
        locker.keep_device(desk.place.me.user_id, device)
    desk.place.keep_keys(lambda: locker)
    return ring


def test_a_customer_seals_without_one(qtbot: QtBot, customer: Desk, scene: VaultScene) -> None:
    with_ring(customer, scene).locked = True
    given_in_a_reply(qtbot, customer, scene)


def test_an_agent_is_told_to_open_it_and_goes_on(
    qtbot: QtBot, agent: Desk, scene: VaultScene
) -> None:
    ring = with_ring(agent, scene)
    panel = panel_of(qtbot, agent, scene.open())
    ring.locked = True
    panel.findChildren(OpenActions)[0].open.click()
    qtbot.waitUntil(agent.settled)
    assert len(agent.told) == 1
    assert "Schlüsselbund" in agent.told[0]
    assert "Richten Sie" not in agent.told[0], "a device that is there is not set up anew"
    ring.locked = False
    open_card(qtbot, panel, agent)
    shown: OpenedDialog = dialog(OpenedDialog)
    assert "Kastanie-8-Wolke" in words(shown)
    shown.reject()


def test_a_device_without_one_works_until_the_program_ends(
    qtbot: QtBot, seat: Seat, scene: VaultScene
) -> None:
    lost = scene.devices.pop(ANNA)
    agent = seat(ANNA)
    with_ring(agent, scene).locked = True
    page = KeysPage(agent.place)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(agent.settled)
    assert any("Schlüsselbund" in said for said in words(page))
    page.enrol.click()
    qtbot.waitUntil(lambda: len(page.cards) == 2 and agent.settled())
    assert any("weg, wenn das Programm endet" in said for said in words(page)), words(page)
    scene.publish()
    page.refresh()
    qtbot.waitUntil(agent.settled)
    assert {card.device.state for card in page.cards} == {DeviceState.ACTIVE}
    panel = panel_of(qtbot, agent, scene.open())
    open_card(qtbot, panel, agent)
    shown: OpenedDialog = dialog(OpenedDialog)
    assert "Kastanie-8-Wolke" in words(shown)
    shown.reject()
    assert lost[0].mark != page._here.mark  # type: ignore[union-attr]
