"""The demo: a portal that is made within seconds, with its key beside it; it is only a demo."""

from pathlib import Path
from typing import Final

from app.adapters.mail import DemoMail
from app.client.embedded import work
from app.client.embedded.files import fault_of, making, move_aside, open_file, put_in_place
from app.client.embedded.keys import key_beside
from app.client.local import LocalPortal
from app.models.database import Database
from app.rules.core import Dispatcher, Random, World
from app.rules.menus import begin

KEYS: Final = "keys.json"


def open_demo(folder: Path, invoices: int = 0) -> tuple[LocalPortal, work.Work]:
    """Open the demo in ``folder``, created within seconds when it is missing.

    Returns the client, and its jobs to be stopped. A half-made demo is made anew, one of an
    older version is migrated, and one that can't be used is moved aside: it is only a demo. With
    ``invoices`` it is another demo beside it, with an account of so many; those take longer.
    """
    begin()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    random = Random()
    world = World(random=random, mail=DemoMail(), server_key=key_beside(folder / "key", random))
    dispatcher = Dispatcher(_database(folder, world, invoices), world)
    return LocalPortal(dispatcher), work.start(dispatcher, lambda: _renew(dispatcher, folder))


def _renew(dispatcher: Dispatcher, folder: Path) -> None:
    from app.client.embedded.demo_keys import renew  # with the libraries of the vault

    renew(dispatcher, folder / KEYS)


def _database(folder: Path, world: World, invoices: int) -> Database:
    made = folder / (f"portal-{invoices}.db" if invoices else "portal.db")
    if made.exists():
        database = open_file(made, world.server_key)
        if not fault_of(database, made):
            database.migrate()
            return database
        database.close()
        move_aside(made)
    _make(made, world, invoices)
    return open_file(made, world.server_key)


def _make(made: Path, world: World, invoices: int) -> None:
    from app.client.embedded.demo_keys import set_up
    from app.rules.demo import create_demo

    with making(made.parent) as place:
        fresh = open_file(place / made.name, world.server_key)
        try:
            create_demo(fresh, world, invoices)
            set_up(
                Dispatcher(fresh, world), made.parent / (f"{invoices}-{KEYS}" if invoices else KEYS)
            )
        finally:
            fresh.close()
        if not made.exists():
            put_in_place(place / made.name, made)
