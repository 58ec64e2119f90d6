"""The way in of one run of the program after another, with a key ring that can be taken away."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.client.offline import OfflinePortal
from app.desktop import Opener
from app.keystore import Cost, KeyringFailed, KeyStore
from app.settings import Settings
from app.views.entrance.doors import REMOTE, Connection
from app.views.entrance.gate import Gate
from app.views.entrance.passphrase import PassphrasePage
from app.views.entrance.protect import ProtectPage
from app.views.kit.tasks import Tasks
from app.views.place import Place
from tests.support.site import PASSWORD, Site
from tests.views.entrance.test_gate import EMAIL, fill

PHRASE = "Der Kutter liegt im Nebel"
PORTAL = Connection(REMOTE, "Nordlicht", "https://portal.example")


class Ring:
    """A key ring; ``fault`` takes it away."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.fault = ""

    def get_password(self, service: str, username: str) -> str | None:
        if self.fault:
            raise KeyringFailed(self.fault)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.get_password(service, username)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.get_password(service, username) is not None:
            del self.kept[service, username]


class SiteDoors(Opener):
    """The program's doors, leading to the portal of the test."""

    def __init__(self, folder: Path, ring: Ring, site: Site) -> None:
        super().__init__(folder, lambda origin: KeyStore(origin, backend=lambda: ring))
        self.key_file.cost = Cost(memory_kib=64, passes=1, lanes=1)
        self.site = site

    def open(self, connection: Connection) -> Any:  # noqa: ARG002 - there is one portal only
        portal: Any = OfflinePortal(self.site.client())
        self._clients.append(portal)
        return portal


class Program:
    """The way in of one run of the program after another, over one profile."""

    def __init__(self, qtbot: QtBot, folder: Path, site: Site) -> None:
        self.qtbot, self.folder, self.site = qtbot, folder, site
        self.ring = Ring()
        self.start()

    def start(self) -> None:
        self.doors = SiteDoors(self.folder, self.ring, self.site)
        self.tasks = Tasks(self.site.client())
        self.settings = Settings(self.folder / "settings.json")
        self.gate = Gate(Place(self.tasks, self.settings), self.doors)
        self.qtbot.addWidget(self.gate)
        self.gate.resize(900, 700)
        self.gate.show()
        self.entered: list[object] = []
        self.gate.entered.connect(self.entered.append)
        self.gate.use(PORTAL)

    def close(self) -> None:
        assert self.tasks.close()
        self.doors.close()

    def again(self) -> None:
        self.close()
        self.gate.hide()
        self.start()

    def sign_in(self) -> None:
        self.qtbot.waitUntil(lambda: self.gate.sign_in is not None)
        assert self.gate.sign_in is not None
        self.gate.sign_in.remember.setChecked(True)
        fill(self.qtbot, self.gate.sign_in.form, email=EMAIL, password=PASSWORD)

    def step(self, kind: type[QWidget]) -> Any:
        self.qtbot.waitUntil(lambda: isinstance(self.gate.step, kind))
        return self.gate.step

    def comes_in(self) -> None:
        self.qtbot.waitUntil(lambda: len(self.entered) == 1)

    def protect(self) -> None:
        """Sign in and have the session kept behind a passphrase."""
        self.sign_in()
        page = self.step(ProtectPage)
        write(self.qtbot, page.passphrase.first, PHRASE)
        write(self.qtbot, page.passphrase.again, PHRASE)
        page.protect.click()
        self.comes_in()

    def open(self, passphrase: str) -> PassphrasePage:
        page: PassphrasePage = self.step(PassphrasePage)
        write(self.qtbot, page.line, passphrase)
        self.qtbot.keyClick(page.line.input.field, Qt.Key.Key_Return)
        return page


def write(qtbot: QtBot, line: Any, text: str) -> None:
    line.input.set_value("")
    qtbot.keyClicks(line.input.field, text)
