"""The embedded portal of the demo: its own database, key, mailbox and a thread for its jobs."""

import threading
from pathlib import Path

from app.adapters.mail import DemoMail
from app.client.local import LocalPortal
from app.models.database import Database, sqlite_url
from app.rules.core import Dispatcher, Random, World
from app.rules.menus import load

EVERY = 60.0
"""Seconds between two looks for what is due."""


def server_key(path: Path, random: Random) -> bytes:
    """Return the key in ``path`` (0600), made when it is missing."""
    if not path.exists():
        part = path.with_suffix(".part")
        part.touch(mode=0o600)
        part.write_bytes(random.bytes(32))
        part.replace(path)
    return path.read_bytes()


def open_demo(folder: Path) -> tuple[LocalPortal, threading.Event]:
    """Open the demo in ``folder``, created within seconds when it is missing.

    Returns the client and the event that stops its jobs. A half-made demo is made anew.
    """
    from app.rules.demo import create_demo

    load()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    random = Random()
    world = World(random=random, mail=DemoMail(), server_key=server_key(folder / "key", random))
    made = folder / "portal.db"
    if not made.exists():
        part = folder / "making.db"
        for old in folder.glob("making.db*"):
            old.unlink()
        fresh = Database(sqlite_url(part))
        create_demo(fresh, world)
        fresh.close()
        part.replace(made)
    database = Database(sqlite_url(made))
    database.migrate()
    dispatcher = Dispatcher(database, world)
    stop = threading.Event()
    threading.Thread(target=_work, args=(dispatcher, stop), daemon=True, name="jobs").start()
    return LocalPortal(dispatcher), stop


def _work(dispatcher: Dispatcher, stop: threading.Event) -> None:
    from app.rules.jobs import run_due

    while not stop.is_set():
        run_due(dispatcher)
        stop.wait(EVERY)
    dispatcher.database.close()
