"""A machine for the tests of reading without a network, its key ring and a wire that can be cut."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import SecretStr

from app.client.cabinet import Cabinet
from app.client.http import HttpPortal
from app.client.offline import OfflinePortal
from app.portal.auth import SignIn, WhoAmI
from app.portal.rights import Right
from tests.rules.invoices.scene import OWNER, Scene, make_scene
from tests.support.relay import Relay
from tests.support.site import PASSWORD, FixedClock, sqlite_site


class Ring:
    """A key ring that outlives the clients of a test."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, kind: str) -> str | None:
        return self.kept.get(kind)

    def set(self, kind: str, secret: str) -> None:
        self.kept[kind] = secret

    def delete(self, kind: str) -> None:
        self.kept.pop(kind, None)


class Desk:
    """One machine: a folder, a key ring, and a wire to the server that can be cut."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self.scene, self.folder = scene, folder / "cache"
        self.ring = Ring()
        self.wire = Relay(scene.site.address())
        self.clock = FixedClock()
        self.refresh = ""
        self.told: list[frozenset[str]] = []
        self.troubles: list[str] = []
        self._open: list[OfflinePortal] = []

    def start(self) -> OfflinePortal:
        """Start a program on it, signed out."""
        cabinet = Cabinet(self.folder, self.ring, self.troubles.append)
        portal = OfflinePortal(
            HttpPortal(self.wire.address), cabinet, clock=self.clock, pause=lambda _n: 0.05
        )
        portal.on_tokens = self._keep
        portal.on_changed = self.told.append
        self._open.append(portal)
        return portal

    def signed_in(self, email: str = OWNER) -> OfflinePortal:
        portal = self.start()
        portal.send(SignIn(email=email, password=SecretStr(PASSWORD)))
        me = portal.send(WhoAmI())
        portal.acting = f"account:{me.accounts[0].id}"
        return portal

    def again(self) -> OfflinePortal:
        """End the program and start it anew, with the session that was kept."""
        self.end()
        portal = self.start()
        portal.resume(self.refresh)
        portal.acting = f"account:{portal.send(WhoAmI()).accounts[0].id}"
        return portal

    def end(self) -> None:
        for portal in self._open:
            portal.close()
        self._open.clear()

    def close(self) -> None:
        self.end()
        self.wire.cut()

    def _keep(self, tokens: object) -> None:
        self.refresh = tokens.refresh.get_secret_value() if tokens else ""  # type: ignore[attr-defined] # Tokens


def desk_in(tmp_path: Path) -> Iterator[Desk]:
    """Yield a desk whose server stands in ``tmp_path``."""
    site = sqlite_site(tmp_path, "http-sqlite")
    made = Desk(make_scene(site, Right.INVOICES), tmp_path)
    yield made
    made.close()
    site.close()


def until(holds: Callable[[], object], seconds: float = 10) -> None:
    end, pause = time.monotonic() + seconds, threading.Event()
    while not holds():
        assert time.monotonic() < end, "it never happened"
        pause.wait(0.01)
