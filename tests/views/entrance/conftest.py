"""The way in over a real portal: doors that open an embedded one of the test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.errors import PortalError
from app.settings import Settings
from app.views.entrance.doors import REMOTE, Connection
from app.views.entrance.gate import Gate
from app.views.kit.tasks import Tasks
from app.views.place import Place
from tests.support.site import Site


class TestDoors:
    """Opens the portal of the test; remembers what it was asked to keep."""

    __test__ = False

    def __init__(self, site: Site) -> None:
        self.site = site
        self.refusal: PortalError | None = None
        self.keyring_fault = ""
        self.sessions: dict[str, str] = {}

    def open(self, _connection: Connection) -> Any:
        if self.refusal:
            raise self.refusal
        return self.site.client()

    def check(self, address: str) -> Connection:
        if self.refusal:
            raise self.refusal
        return Connection(REMOTE, "Nordlicht", address)

    def resume(self, portal: object, connection: Connection) -> bool:
        refresh = self.sessions.get(connection.key)
        if refresh is None:
            return False
        portal.resume(refresh)  # type: ignore[attr-defined]
        return True

    def remember(self, portal: object, connection: Connection) -> str:
        if not self.keyring_fault:
            token = portal.tokens.refresh.get_secret_value()  # type: ignore[attr-defined]
            self.sessions[connection.key] = token
        return self.keyring_fault

    def forget(self, connection: Connection) -> None:
        self.sessions.pop(connection.key, None)

    def kept(self, connection: Connection) -> bool:
        return connection.key in self.sessions


@pytest.fixture
def doors(local_site: Site) -> TestDoors:
    return TestDoors(local_site)


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
