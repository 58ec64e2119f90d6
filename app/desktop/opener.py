"""Opens portals and keeps their sessions: what the way in asks of the program around it."""

import hashlib
import logging
import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import SessionExpired
from app.keystore import KeyFile, KeyringFailed, KeyStore, outcome
from app.settings import profile_mark
from app.views.entrance.doors import DEMO, OWN, REMOTE, Connection

if TYPE_CHECKING:
    from app.client.base import Client
    from app.client.cabinet import Cabinet
    from app.desktop.own import OwnPortals
    from app.portal.operation import Portal
    from app.views.vault.locker import Locker

log = logging.getLogger(__name__)


class Opener:
    """Opens portals and keeps sessions; every method blocks and runs beside the window."""

    def __init__(self, folder: Path, keys: Callable[[str], KeyStore] = KeyStore) -> None:
        """Keep embedded portals under ``folder``; ``keys`` makes the key store of a portal."""
        self._folder = folder
        self.key_file = KeyFile(folder / "keys")
        mark = profile_mark(folder)
        self._keys: Callable[[str], KeyStore] = lambda origin: keys(
            f"{mark}/{origin}" if mark else origin
        ).beside(self.key_file)
        self._clients: list[Client] = []
        self._jobs: threading.Event | None = None
        self._at = ""
        """Of the portal whose session is kept and that is open."""
        self._scratch: Cabinet | None = None
        self.on_trouble: Callable[[str], None] = lambda _code: None
        """Told, in some thread, that what is kept for reading offline has trouble."""
        self.demo_invoices = 0
        """More than none opens the demo with an account of so many, for measuring."""

    @cached_property
    def own(self) -> "OwnPortals":
        """The own portals of this profile."""
        from app.desktop.own import OwnPortals

        return OwnPortals(self._folder / "own", self._keys)

    def open(self, connection: Connection) -> "Portal":
        """Make a client of a connection; the demo is created when it is missing."""
        client: Client
        self._leave()
        if connection.kind == DEMO:
            client = self._demo()
        elif connection.kind == OWN:
            client = self.own.open(connection)
        else:
            client = self._remote(connection.address)
        self._clients.append(client)
        if connection.kind != REMOTE:
            client.on_tokens = self._unkept
        return client

    def check(self, address: str) -> Connection:
        """Ask whether a Kundencenter answers at ``address`` (or a link to it)."""
        from app.client.http import check
        from app.portal.links import address_of, digits_in

        plain = address_of(address)
        info = check(plain)
        return Connection(REMOTE, info.name, plain, digits=digits_in(address))

    def locker(self, connection: Connection) -> "Locker":
        """Return what keeps this machine's keys for a portal."""
        from app.views.vault.locker import Locker

        if connection.kind != DEMO:
            pins = connection.kind != REMOTE
            return Locker(self._keys(connection.key), pins=pins, digits=connection.digits)
        from app.client.embedded.demo import KEYS
        from app.client.embedded.demo_keys import DemoKeys

        return Locker(DemoKeys(self._folder / "demo" / KEYS), pins=True)

    def resume(self, portal: "Portal", connection: Connection) -> str:
        """Go on with a kept session; return an empty word, ``none``, or what hides it."""
        store = self._keys(connection.key)
        try:
            refresh = store.get("refresh")
        except KeyringFailed as failed:
            return self._hidden_by(failed)
        if refresh is None:
            return "none"
        client: Any = portal
        self._keep_answers(client, connection, store)
        self._keep_on(client, store)  # the one that was kept is used up by resuming
        try:
            client.resume(refresh)
        except SessionExpired:
            client.on_tokens(None)
            return "none"
        return ""

    def remember(self, portal: "Portal", connection: Connection) -> str:
        """Keep the session's refresh token from now on; returns why not, or an empty word."""
        store = self._keys(connection.key)
        client: Any = portal
        try:
            store.check()
            store.set("refresh", client.tokens.refresh.get_secret_value())
        except KeyringFailed as failed:
            return self._hidden_by(failed)
        self._keep_answers(client, connection, store)
        self._keep_on(client, store)
        return ""

    def kept(self, connection: Connection) -> bool:
        """Tell whether a session of it lies in the key ring."""
        try:
            return self._keys(connection.key).get("refresh") is not None
        except KeyringFailed:
            return False

    def forget(self, connection: Connection) -> str:
        """Remove a kept session; return what hides it still. A missing ring keeps none anyhow."""
        if self._at == connection.key:
            self._leave()
        store = self._keys(connection.key)
        code = outcome(lambda: store.delete("refresh"))  # the session first: a ring may take long
        self._cabinet(connection, store).wipe()
        return "" if code == "no_keyring" else code

    def close(self) -> None:
        """Close every portal that was opened."""
        self._leave()
        if "own" in self.__dict__:
            self.own.close()

    def _leave(self) -> None:
        """Close what is open: nothing of it goes on beside another portal, or comes back later."""
        if self._jobs is not None:
            self._jobs.set()
        self._at = ""
        clients, self._clients = self._clients, []
        for client in clients:
            client.close()
        if self._scratch is not None:
            self._scratch.close()
            self._scratch = None

    def _unkept(self, tokens: Any) -> None:
        """Leave no draft of a session that is over."""
        if tokens is None and self._scratch is not None:
            self._scratch.shut()

    def _hidden_by(self, failed: KeyringFailed) -> str:
        """Return what has to be opened; a ring that hangs could not be asked about the file."""
        closed = self.key_file.there and not self.key_file.opened
        return "passphrase" if closed else failed.code

    @property
    def scratch(self) -> "Cabinet":
        """Where what was typed lies that no portal behind a network keeps: of an embedded one."""
        if self._scratch is None:
            from app.client.cabinet import Cabinet

            self._scratch = Cabinet()
        return self._scratch

    def _keep_on(self, client: Any, store: KeyStore) -> None:
        def keep(tokens: Any) -> None:
            self._unkept(tokens)
            try:
                if tokens is None:
                    client.on_tokens = self._unkept  # the next session was not asked about yet
                    store.delete("refresh")
                else:
                    store.set("refresh", tokens.refresh.get_secret_value())
            except KeyringFailed as failed:
                log.warning("session not kept: %s", failed.code)

        client.on_tokens = keep

    def _keep_answers(self, client: Any, connection: Connection, store: KeyStore) -> None:
        """Keep what is read, for reading without a network; of what is embedded only drafts."""
        self._at = connection.key
        cabinet = self._cabinet(connection, store)
        if connection.kind == REMOTE:
            client.settle(cabinet)
        else:
            self._scratch = cabinet

    def _cabinet(self, connection: Connection, store: KeyStore) -> "Cabinet":
        from app.client.cabinet import Cabinet

        name = hashlib.sha256(connection.key.encode()).hexdigest()[:16]
        return Cabinet(self._folder / "cache" / name, store, self.on_trouble)

    def _remote(self, address: str) -> Any:
        from app.client.http import HttpPortal
        from app.client.offline import OfflinePortal

        return OfflinePortal(HttpPortal(address))

    def _demo(self) -> "Client":
        from app.client.embedded import open_demo

        portal, self._jobs = open_demo(self._folder / "demo", self.demo_invoices)
        return portal
