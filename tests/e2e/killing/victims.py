"""What is killed: a desktop with its embedded portal, or a server whose clients are in the test."""

from abc import ABC, abstractmethod
from datetime import UTC, datetime
from pathlib import Path

from app.client.http import HttpPortal
from tests.e2e.killing.orders import Work, settle
from tests.rules.invoices.scene import make_scene
from tests.support.files import database_at
from tests.support.open_transactions import wait_until_left, writing
from tests.support.processes import Program, Server
from tests.support.site import FixedClock, Site

KEY = b"k" * 32
"""The server key of every test's portal: what it sealed, the killed process can open."""


class Victim(ABC):
    """A process that holds a portal's database while people work, through several lives."""

    def __init__(self, folder: Path, address: str) -> None:
        """Set the scene in the database at ``address``: people signed in, something to change."""
        self.folder = folder
        self.address = address
        self.started: list[Program] = []
        site = self.open_site()
        self.facts = settle(make_scene(site), folder)
        site.close()

    def open_site(self) -> Site:
        """Open the database beside the process, to look."""
        return Site("sqlite", database_at(self.address), FixedClock(datetime.now(UTC)))

    def inside_transaction(self) -> bool:
        """Tell whether the frozen process holds a writing transaction open."""
        return writing(self.address)

    def bury(self) -> None:
        """Kill the process; returns when nothing of it is left."""
        self.program.kill()
        wait_until_left(self.address)

    def close(self) -> None:
        """Leave nothing running, however a test ended."""
        for program in self.started:
            program.kill()

    @property
    def program(self) -> Program:
        """The process that lives now, or lived last."""
        return self.started[-1]

    @abstractmethod
    def live(self, seed: str) -> None:
        """Start; returns when what was not answered before is, and everybody is at work."""

    @abstractmethod
    def rest(self) -> None:
        """Live once more without working: what was not answered is, then all ends in order."""


class Desk(Victim):
    """The desktop itself: window, people and embedded portal are one process."""

    def __init__(self, folder: Path) -> None:
        home = folder / "demo"
        home.mkdir()
        (home / "key").write_bytes(KEY)
        super().__init__(folder, f"sqlite:///{home / 'portal.db'}")

    def live(self, seed: str) -> None:
        ready = self.folder / "ready"
        ready.unlink(missing_ok=True)
        self._start(seed)
        self.program.wait_until(ready.exists)

    def rest(self) -> None:
        self._start("")
        assert self.program.wait() == 0, self.program.said

    def _start(self, seed: str) -> None:
        arguments = ("tests.e2e.killing.desk", str(self.folder), seed)
        self.started.append(Program("-m", *arguments, log=self.folder / "desk.log"))


class Served(Victim):
    """The server holds the database; its clients survive it and ask again."""

    def __init__(self, folder: Path, address: str = "") -> None:
        """Serve PostgreSQL at ``address``, or a SQLite file in ``folder``."""
        (folder / "server.key").write_bytes(KEY)
        self.server = Server(folder, address)
        super().__init__(folder, address or f"sqlite:///{folder / 'portal.db'}")

    def live(self, seed: str) -> None:
        self._serve()
        self.work.begin(seed)

    def bury(self) -> None:
        self.work.check()  # the server stands still: nobody has lost it yet
        super().bury()
        self.work.end()
        self.work.close()

    def rest(self) -> None:
        self._serve()
        self.work.close()
        assert self.program.stop() == 0, self.program.said

    def _serve(self) -> None:
        self.started.append(self.server.start())
        self.work = Work(self.folder, lambda: HttpPortal(self.server.address))
        self.work.catch_up()
