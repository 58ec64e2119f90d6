"""Own portals of this profile: their folders, their keys in the key ring, and what is open."""

import re
import secrets
import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.client.embedded import own, work
from app.client.embedded.backup import DATABASE
from app.client.embedded.files import begin, making, move_aside, put_in_place
from app.client.embedded.keys import SIZE, recovery_code
from app.client.local import LocalPortal
from app.errors import Conflict, Invalid, NotFound
from app.i18n import language
from app.keystore import KeyringFailed, KeyStore, outcome
from app.portal.rights import StaffRight
from app.rules.core import Dispatcher, World
from app.views.entrance.doors import OWN, Connection
from app.views.own.doors import Draft, Restored, Step, Taken

if TYPE_CHECKING:
    from app.portal.operation import Portal
    from app.portal.staff import FoundPortal

KIND: Final = "database"
"""Under which the master key lies in the portal's key store."""
_ADDRESS: Final = re.compile(r"own-[0-9a-f]{8}")
_KEY: Final = re.compile("[0-9a-f]{64}")


class OwnPortals:
    """Serves the pages of own portals (:class:`app.views.own.doors.OwnDoors`)."""

    def __init__(
        self,
        folder: Path,
        keys: Callable[[str], KeyStore],
        world: Callable[..., World] = World,
    ) -> None:
        """Keep each portal in a folder below ``folder``; ``world`` makes what surrounds it."""
        self._folder, self._keys, self._world = folder, keys, world
        self._drafts: dict[str, bytes] = {}
        self._masters: dict[str, bytes] = {}
        """Of the portals that were opened or made since the start; the key ring may have none."""
        self._open: dict[str, Dispatcher] = {}
        self._stops: list[threading.Event] = []

    def open(self, connection: Connection) -> LocalPortal:
        """Open a portal; it stays open until the program ends.

        Raises Conflict (``own_locked``: the recovery code is needed; ``own_damaged``,
        ``own_too_new``) or NotFound (``own_missing``).
        """
        address, path = connection.address, self._path(connection)
        if address not in self._open:
            if not path.exists():
                raise NotFound("own_missing")
            portal = own.open_own(path, self._world(server_key=self._master(address)))
            self._open[address] = portal
            self._stops.append(work.start(portal, self._renewal(portal, connection)))
        return LocalPortal(self._open[address])

    def _renewal(self, portal: Dispatcher, connection: Connection) -> Callable[[], None]:
        """Return what signs the key directory anew, by a key in this computer's key ring."""

        def renewal() -> None:
            from app.client.embedded.renewing import renew  # with the libraries of the vault
            from app.views.vault.locker import Locker

            renew(portal, Locker(self._keys(connection.key), pins=True).signer)

        return renewal

    def create(self, command: "FoundPortal") -> Draft:
        """Make a portal in a place of its own, which nobody sees before :meth:`settle`."""
        world = self._world()
        master = world.random.bytes(SIZE)
        with own.refusing("no_room"):
            place = begin(self._folder)
        try:
            own.make(place / DATABASE, self._world(server_key=master), command)
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            raise
        self._drafts[place.name] = master
        connection = Connection(OWN, command.house, _new_address())
        failure = outcome(self._keys(connection.key).check)
        return Draft(connection, place.name, recovery_code(master), failure, command.email)

    def settle(self, draft: Draft) -> None:
        """Keep the key first: a portal without one would be lost with the paper."""
        master = self._drafts.pop(draft.place)
        self._keep(draft.connection, master)
        place = self._folder / draft.place
        with own.refusing("no_room"):
            place.rename(self._path(draft.connection).parent)

    def drop(self, draft: Draft) -> None:
        """Remove a portal that never was one."""
        self._drafts.pop(draft.place, None)
        shutil.rmtree(self._folder / draft.place, ignore_errors=True)

    def unlock(self, connection: Connection, code: str) -> None:
        """Raises Invalid for a code with a typing error or of another portal."""
        self._keep(connection, own.master_of(self._path(connection), code))

    def back_up(
        self,
        connection: Connection,
        portal: "Portal",
        target: Path,
        passphrase: str,
        step: Step,
    ) -> None:
        """Raises NotAllowed, and Invalid (``backup_inside``) for a place among our own files."""
        own.allow(portal, StaffRight.SETTINGS)
        opened = self._open[connection.address]
        if target.resolve().is_relative_to(self._folder.resolve()):
            raise Invalid("backup_inside")
        folder = self._path(connection).parent
        own.save(opened, folder, connection.name, target, passphrase, step)

    def restore(
        self, source: Path, passphrase: str, step: Step, instead: Connection | None = None
    ) -> Restored:
        """Nothing that is there is touched before the backup is unpacked, checked and migrated."""
        with own.refusing("no_restore"), making(self._folder) as place:
            about = own.bring_back(source, passphrase, place, step)
            address = instead.address if instead else _new_address()
            connection = Connection(OWN, about.name, address)
            path = self._path(connection)
            path.parent.mkdir(exist_ok=True, mode=0o700)
            self._set_apart(connection, about.key)
            failure = self._keep(connection, bytes.fromhex(about.key))
            move_aside(path)
            put_in_place(place / DATABASE, path)
        return Restored(connection, failure)

    def take_over(
        self, connection: Connection, portal: "Portal", file: Path, *, dry: bool
    ) -> Taken:
        """Raises NotAllowed for whoever may not change the settings."""
        own.allow(portal, StaffRight.SETTINGS)
        opened = self._open[connection.address]
        return Taken(*own.take_over(opened, file, dry=dry, language=language()))

    def close(self) -> None:
        """Let every portal end its work and close its file."""
        for stop in self._stops:
            stop.set()

    def _master(self, address: str) -> bytes:
        if address in self._masters:
            return self._masters[address]
        try:
            kept = self._keys(address).get(KIND)
        except KeyringFailed as failed:
            raise Conflict("own_locked", why=failed.code) from None
        if kept is None or _KEY.fullmatch(kept) is None:
            raise Conflict("own_locked", why="lost")
        self._masters[address] = bytes.fromhex(kept)
        return self._masters[address]

    def _keep(self, connection: Connection, master: bytes) -> str:
        """Remember a key, also past the end of the program where a key ring serves."""
        self._masters[connection.address] = master
        store = self._keys(connection.key)
        return outcome(lambda: store.set(KIND, master.hex()))

    def _set_apart(self, connection: Connection, key: str) -> None:
        """Keep the key of what is moved aside, when the backup brings another one."""
        store, at = self._keys(connection.key), datetime.now(UTC).strftime("%Y%m%dT%H%M%S")

        def keep() -> None:
            before = store.get(KIND)
            if before not in {None, key}:
                store.set(f"{KIND}-{at}", str(before))

        outcome(keep)

    def _path(self, connection: Connection) -> Path:
        # The address comes from the settings, a file that anybody may edit.
        if _ADDRESS.fullmatch(connection.address) is None:
            raise NotFound("own_missing")
        return self._folder / connection.address / DATABASE


def _new_address() -> str:
    return f"own-{secrets.token_hex(4)}"
