"""An own portal that is backed up, or comes back, over and over until the process is killed.

``python -m tests.e2e.killing.safe FOLDER backup|restore|instead``
"""

import sys
from pathlib import Path
from typing import Any, NoReturn

from app.client.embedded import backup, own
from app.desktop.own import OwnPortals
from app.keystore import KeyringFailed, KeyStore
from app.views.entrance.doors import OWN, Connection
from tests.client.owned import BACKUP_PASSPHRASE, WORLD

HERE = Connection(OWN, "Nordlicht", "own-00000000")


def _no_ring() -> NoReturn:
    raise KeyringFailed("no_keyring")


def portals(folder: Path) -> OwnPortals:
    return OwnPortals(folder / "own", lambda origin: KeyStore(origin, backend=_no_ring))


def silent(*_told: Any) -> None:
    pass


def main(folder: Path, deed: str) -> None:
    vars(backup)["LOG_N"] = 8  # scrypt at its full cost would be all that is killed
    safe, home = folder / "backup.age", folder / "own" / HERE.address
    portal = own.open_own(home / "portal.db", WORLD) if deed == "backup" else None
    (folder / "ready").touch()
    while True:
        if portal is not None:
            own.save(portal, home, HERE.name, safe, BACKUP_PASSPHRASE, silent)
        else:
            instead = HERE if deed == "instead" else None
            portals(folder).restore(safe, BACKUP_PASSPHRASE, silent, instead)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
