"""The way in over a real portal: doors that open an embedded one of the test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.own import OwnPortals
from app.errors import PortalError
from app.keystore import Cost, KeyFile, KeyStore
from app.settings import Settings
from app.views.entrance.doors import REMOTE, Connection
from app.views.entrance.gate import Gate
from app.views.kit.tasks import Tasks
from app.views.place import Place
from app.views.vault.locker import Locker
from tests.support.site import Site


class TestDoors:
    """Opens the portal of the test; remembers what it was asked to keep."""

    __test__ = False

    def __init__(self, site: Site, folder: Path) -> None:
        self.site = site
        self.refusal: PortalError | None = None
        self.keyring_fault = ""
        self.sessions: dict[str, str] = {}
        self.own = OwnPortals(folder / "own", KeyStore)
        self.key_file = KeyFile(folder / "keys", Cost(memory_kib=64, passes=1, lanes=1))

    def open(self, _connection: Connection) -> Any:
        if self.refusal:
            raise self.refusal
        return self.site.client()

    def check(self, address: str) -> Connection:
        if self.refusal:
            raise self.refusal
        return Connection(REMOTE, "Nordlicht", address)

    def resume(self, portal: object, connection: Connection) -> str:
        refresh = self.sessions.get(connection.key)
        if refresh is None:
            return "none"
        portal.resume(refresh)  # type: ignore[attr-defined]
        return ""

    def remember(self, portal: object, connection: Connection) -> str:
        if not self.keyring_fault:
            token = portal.tokens.refresh.get_secret_value()  # type: ignore[attr-defined]
            self.sessions[connection.key] = token
        return self.keyring_fault

    def forget(self, connection: Connection) -> str:
        self.sessions.pop(connection.key, None)
        return ""

    def locker(self, _connection: Connection) -> Locker:
        return Locker()

    def kept(self, connection: Connection) -> bool:
        return connection.key in self.sessions


@pytest.fixture
def doors(local_site: Site, tmp_path: Path) -> TestDoors:
    return TestDoors(local_site, tmp_path)


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path, doors: TestDoors) -> Iterator[Place]:
    tasks = Tasks(doors.site.client())
    yield Place(tasks, Settings(tmp_path / "settings.json"))
    assert tasks.close()


@pytest.fixture
def gate(qtbot: QtBot, place: Place, doors: TestDoors) -> Gate:
    made = Gate(place, doors)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.choose()
    made.show()
    made.choose()
    return made
