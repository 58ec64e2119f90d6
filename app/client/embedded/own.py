"""An own portal on this computer: made with its first administrator, opened, backed up, restored.

Its key is nowhere beside it. What can't be used is left as it is and said; nothing here deletes or
overwrites a database.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from app.client.embedded import backup
from app.client.embedded.files import fault_of, making, open_file
from app.client.embedded.keys import BadCode, read_recovery_code
from app.errors import Conflict, Invalid, NotAllowed, NotFound, PortalError
from app.models.database import SCHEMA, DatabaseFailed
from app.portal.auth import WhoAmI
from app.portal.operation import Portal
from app.portal.rights import StaffRight
from app.portal.staff import FoundPortal
from app.rules.core import Caller, Dispatcher, World
from app.rules.menus import begin


class Taken(NamedTuple):
    """What an import found or did, in sentences."""

    problems: tuple[str, ...]
    lines: tuple[str, ...]


@contextmanager
def refusing(code: str) -> Iterator[None]:
    """Say what a disk refuses as a PortalError of this code."""
    try:
        yield
    except (OSError, DatabaseFailed) as error:
        raise PortalError(code) from error


def make(path: Path, world: World, command: FoundPortal) -> None:
    """Make an empty portal and its administrator in the new file ``path``.

    Raises Invalid, and PortalError (``no_room``) when a disk refuses.
    """
    begin()
    database = open_file(path, world.server_key)
    try:
        with refusing("no_room"):
            database.migrate()
            Dispatcher(database, world).call(command, Caller(system=True))
    finally:
        database.close()


def master_of(path: Path, code: str) -> bytes:
    """Return the key that a recovery code holds; raise Invalid when it does not open ``path``."""
    try:
        master = read_recovery_code(code)
    except BadCode:
        raise Invalid(fields={"code": "recovery_code"}) from None
    if not path.exists():
        raise NotFound("own_missing")
    database = open_file(path, master)
    try:
        if database.fault(whole=False) == "damaged":
            raise Invalid(fields={"code": "other_recovery_code"})
    finally:
        database.close()
    return master


def open_own(path: Path, world: World) -> Dispatcher:
    """Open the portal in ``path``, brought to today's schema.

    Raises Conflict: ``own_damaged`` or ``own_too_new``.
    """
    begin()
    database = open_file(path, world.server_key)
    if fault := fault_of(database, path):
        database.close()
        raise Conflict(f"own_{fault}")
    database.migrate()
    return Dispatcher(database, world)


def save(
    portal: Dispatcher, folder: Path, name: str, target: Path, passphrase: str, step: backup.Step
) -> None:
    """Back a portal up into ``target`` while it is in use; ``folder`` takes its snapshot."""
    world = portal.world
    with refusing("no_backup"), making(folder) as place:
        copy = place / backup.DATABASE
        portal.database.snapshot(copy)
        about = backup.describe(copy, world.server_key, name, SCHEMA, world.clock())
        backup.pack(copy, about, target, passphrase, step)


def bring_back(source: Path, passphrase: str, place: Path, step: backup.Step) -> backup.Manifest:
    """Unpack a backup into ``place``, look at every page and bring it to today's schema.

    Raises what :func:`app.client.embedded.backup.unpack` raises, and Invalid (``backup_damaged``).
    """
    path = place / backup.DATABASE
    about = backup.unpack(source, passphrase, path, step)
    database = open_file(path, bytes.fromhex(about.key))
    try:
        with refusing("no_restore"):
            if database.fault(whole=True):
                raise Invalid("backup_damaged")
            database.migrate()
    finally:
        database.close()
    return about


def take_over(portal: Dispatcher, file: Path, *, dry: bool, language: str) -> Taken:
    """Import a file; writes nothing when a line is wrong. Raises Invalid for an unreadable file."""
    from app.rules.importing import take_over as carry_out

    try:
        with file.open("rb") as lines:
            return Taken(*carry_out(portal, lines, dry=dry, language=language))
    except OSError:
        raise Invalid("import_unreadable") from None


def allow(client: Portal, right: StaffRight) -> None:
    """Raise NotAllowed unless the member of staff who is signed in holds ``right`` now."""
    if right not in client.send(WhoAmI()).staff:
        raise NotAllowed(right=right)
