"""An own portal for tests: founded quickly, with an administrator who can sign in."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from app.client.embedded import own
from app.client.embedded.files import open_file
from app.client.local import LocalPortal
from app.portal.auth import SignIn
from app.portal.staff import FoundPortal
from app.rules.core import Dispatcher, World
from app.rules.core.world import PasswordCost
from tests.support.site import PASSWORD, FixedClock, Site

ADMIN = "ada@nordlicht.example"
MASTER = b"k" * 32
"""The server key of every test's portal: what one sealed, the other opens."""
WORLD = World(server_key=MASTER, password_cost=PasswordCost(memory_kib=8, passes=1, lanes=1))
BACKUP_PASSPHRASE = "Sieben Leuchttürme im Nebel"


def founding(**changes: Any) -> FoundPortal:
    given = {"house": "Nordlicht Hosting", "email": ADMIN, "name": "Ada", "password": PASSWORD}
    return FoundPortal.model_validate({**given, **changes})


def found(folder: Path) -> Path:
    """Make an own portal in ``folder``; return its file."""
    folder.mkdir(parents=True, exist_ok=True)
    own.make(folder / "portal.db", WORLD, founding())
    return folder / "portal.db"


def signed_in(portal: Dispatcher, email: str = ADMIN) -> LocalPortal:
    client = LocalPortal(portal)
    client.send(SignIn(email=email, password=SecretStr(PASSWORD)))
    return client


def as_site(path: Path, master: bytes = MASTER) -> Site:
    """Open an own portal the way that scenes are set with."""
    return Site("sqlite", open_file(path, master), FixedClock(datetime.now(UTC)))
