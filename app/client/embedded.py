"""The embedded portal of the demo: its own database, key, mailbox and a thread for its jobs."""

import logging
import shutil
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.adapters.mail import DemoMail
from app.client.local import LocalPortal
from app.models.database import Database, sqlite_url
from app.rules.core import Dispatcher, Random, World
from app.rules.menus import load

EVERY: Final = 60.0
"""Seconds between two looks for what is due."""
LARGE: Final = 64 << 20
"""Bytes from which on a demo is not looked at whole when it is opened: that takes its time."""
STALE: Final = 600.0
"""Seconds after which nobody is making any more what lies half made."""
_MAKING: Final = "making-"
_BESIDE: Final = ("-wal", "-shm")
"""What SQLite keeps next to a database that is open, or was when its process died."""

log = logging.getLogger(__name__)


def server_key(path: Path, random: Random) -> bytes:
    """Return the key in ``path`` (0600), made when it is missing."""
    if not path.exists():
        part = path.with_suffix(".part")
        part.touch(mode=0o600)
        part.write_bytes(random.bytes(32))
        part.replace(path)
    return path.read_bytes()


def open_demo(folder: Path, invoices: int = 0) -> tuple[LocalPortal, threading.Event]:
    """Open the demo in ``folder``, created within seconds when it is missing.

    Returns the client and the event that stops its jobs. A half-made demo is made anew, one of an
    older version is migrated, and one that can't be used is moved aside: it is only a demo. With
    ``invoices`` it is another demo beside it, with an account of so many; those take longer.
    """
    load()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    random = Random()
    world = World(random=random, mail=DemoMail(), server_key=server_key(folder / "key", random))
    dispatcher = Dispatcher(_database(folder, world, invoices), world)
    stop = threading.Event()
    threading.Thread(target=_work, args=(dispatcher, stop), daemon=True, name="jobs").start()
    return LocalPortal(dispatcher), stop


def _database(folder: Path, world: World, invoices: int) -> Database:
    made = folder / (f"portal-{invoices}.db" if invoices else "portal.db")
    if made.exists():
        database = Database(sqlite_url(made))
        if database.usable(whole=made.stat().st_size < LARGE):
            database.migrate()
            return database
        database.close()
        _move_aside(made)
    _make(made, world, invoices)
    return Database(sqlite_url(made))


def _move_aside(made: Path) -> None:
    at = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    for name in ("", *_BESIDE):
        old = made.with_name(made.name + name)
        if old.exists():
            old.replace(old.with_name(f"damaged-{at}-{old.name}"))
    log.warning("the demo could not be used and was moved aside")


def _make(made: Path, world: World, invoices: int) -> None:
    from app.rules.demo import create_demo

    _sweep(made.parent)
    # A place of its own: two windows may be opened at once.
    place = Path(tempfile.mkdtemp(prefix=_MAKING, dir=made.parent))
    fresh = Database(sqlite_url(place / made.name))
    try:
        create_demo(fresh, world, invoices)
        fresh.close()
        if not made.exists():
            for name in _BESIDE:  # of another database that is gone: SQLite would replay it
                made.with_name(made.name + name).unlink(missing_ok=True)
            (place / made.name).replace(made)
    finally:
        fresh.close()
        shutil.rmtree(place, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Remove what others left half made; what was written of late may still be at work."""
    before = time.time() - STALE
    for place in folder.glob(f"{_MAKING}*"):
        if all(file.stat().st_mtime < before for file in (place, *place.iterdir())):
            shutil.rmtree(place, ignore_errors=True)


def _work(dispatcher: Dispatcher, stop: threading.Event) -> None:
    from app.rules.jobs import run_due

    while not stop.is_set():
        run_due(dispatcher)
        stop.wait(EVERY)
    dispatcher.database.close()
