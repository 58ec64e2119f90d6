"""A customer and the staff at their windows, real keys and a real portal behind them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.portal.rights import Right
from app.vault.passphrase import LOG_N, LockedWriter
from app.views.place import STAFF
from app.views.vault.locker import Locker, OwnDevice
from tests.rules.tickets.scene import ANNA, OWNER
from tests.rules.vault.scene import SIGRID, VaultScene, make_vault
from tests.support.site import Site
from tests.views.desks import Desk, seated

Seat = Callable[[str], Desk]


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a passphrase cost a moment; what it costs users is tried in the vault's own tests."""
    assert LockedWriter.__init__.__kwdefaults__ == {"log_n": LOG_N}
    monkeypatch.setitem(LockedWriter.__init__.__kwdefaults__, "log_n", 10)


@pytest.fixture
def scene(local_site: Site) -> VaultScene:
    return make_vault(local_site, Right.TICKETS)


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path, scene: VaultScene) -> Iterator[Seat]:
    """Let somebody sit down by their address; each has a machine of their own."""
    with ExitStack() as stack:

        def sit(email: str) -> Desk:
            acting = f"account:{scene.tickets.account}" if email == OWNER else STAFF
            folder = tmp_path / email
            folder.mkdir()
            client = scene.site.signed_in(email, acting)
            desk = stack.enter_context(seated(scene.tickets, client, acting, folder))
            locker = Locker(pins=True, clock=scene.site.clock)
            if email in scene.devices:
                facts, keys = scene.devices[email]
                locker.keep_device(facts.user_id, OwnDevice(str(facts.mark), keys))
            if email == SIGRID:
                locker.keep_signer(scene.tickets.users[SIGRID], scene.signer)
            desk.place.keep_keys(lambda: locker)
            return desk

        yield sit


@pytest.fixture
def customer(seat: Seat) -> Desk:
    return seat(OWNER)


@pytest.fixture
def agent(seat: Seat) -> Desk:
    return seat(ANNA)


@pytest.fixture
def signer(seat: Seat) -> Desk:
    return seat(SIGRID)
