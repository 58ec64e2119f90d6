"""kill -9 and a full disk while something is handed over: never half of it, and never a false word.

Whoever hands over is a process of its own, so is the server; either of them is killed at a moment
drawn from a seed that is printed (``KILL_SEED`` repeats one), or finds no room to write into.
"""

import os
import resource
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from app.portal.tickets import ReadTicket, TicketDetail, Tickets
from app.portal.vault.sealed import SealedState
from app.rules.jobs import run_due
from tests.e2e.handing import SECRET, TOKENS
from tests.e2e.killing.orders import keep
from tests.e2e.test_kill import drawn_seed
from tests.rules.tickets.scene import ANNA, OWNER
from tests.rules.vault.scene import VaultScene, facts_of, make_vault
from tests.support.files import database_at
from tests.support.processes import Program, Server
from tests.support.site import FixedClock, Site

KEY = b"k" * 32
"""The server key of every test's portal."""
SIZE = 2_500_000


class Handing:
    """A server, a customer who hands over, and a look at what has arrived."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        (folder / "server.key").write_bytes(KEY)
        self.content = os.urandom(SIZE)
        (folder / "content").write_bytes(self.content)
        self.server = Server(folder, address)
        self.address = address
        self.site = self.open()
        self.scene = make_vault(self.site)
        keep(folder / TOKENS, self.site.signed_in(OWNER).tokens)
        self.programs: list[Program] = []

    def open(self) -> Site:
        return Site("sqlite", database_at(self.address), FixedClock(datetime.now(UTC)))

    def begin(self, count: int) -> Program:
        """Let the customer begin; returns when the first ticket is under way."""
        arguments = ("-m", "tests.e2e.handing", self.server.address, str(self.folder), str(count))
        self.programs.append(Program(*arguments, log=self.folder / "handing.log"))
        before = len(self.journal())
        self.programs[-1].wait_until(lambda: len(self.journal()) > before)
        return self.programs[-1]

    def journal(self) -> list[str]:
        file = self.folder / "journal"
        return file.read_text(encoding="utf-8").split() if file.exists() else []

    def refused(self) -> set[str]:
        file = self.folder / "refused"
        return set(file.read_text(encoding="utf-8").split()) if file.exists() else set()

    def arrived(self) -> list[TicketDetail]:
        """Return every ticket that there is; both of its entries are whole and can be opened."""
        owner = self.scene.tickets.owner
        page = owner.send(Tickets())
        rows = list(page.rows)
        while page.next:
            page = owner.send(Tickets(cursor=page.next))
            rows += page.rows
        found = [owner.send(ReadTicket(ticket_id=row.id)) for row in rows]
        for ticket in found:
            fields, file = facts_of(ticket)
            assert {fields.state, file.state} == {SealedState.SEALED}
            assert fields.size > 0
        return found

    def close(self) -> None:
        for program in self.programs:
            program.kill()
        self.site.close()


@pytest.fixture
def handing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Handing]:
    address = f"sqlite:///{tmp_path / 'portal.db'}"
    if request.param == "postgres":
        address = request.getfixturevalue("cluster").database()
    made = Handing(tmp_path, address)
    with made.server:
        yield made
    made.close()


def opens(scene: VaultScene, ticket: TicketDetail, content: bytes) -> bool:
    """Open both entries as Anna."""
    fields, file = facts_of(ticket)
    opened = scene.read(scene.tickets.anna, ANNA, fields.entry, ticket.mark)
    held = scene.content(scene.tickets.anna, ANNA, file.entry, ticket.mark)
    return opened.fields == SECRET and held == content


@pytest.mark.parametrize(
    ("handing", "victim", "points"),
    [
        ("sqlite", "customer", 2),
        ("postgres", "server", 2),
        pytest.param("postgres", "customer", 25, marks=pytest.mark.soak),
        pytest.param("postgres", "server", 25, marks=pytest.mark.soak),
        pytest.param("sqlite", "server", 25, marks=pytest.mark.soak),
    ],
    indirect=["handing"],
)
def test_killed_while_handing_over(handing: Handing, victim: str, points: int) -> None:
    seed = drawn_seed()
    print(f"KILL_SEED={seed}")
    moments = Random(seed)
    handing.server.start()
    for _point in range(points):
        program = handing.begin(50)
        time.sleep(moments.uniform(0.05, 0.8))  # not waited for: this is the moment itself
        if victim == "customer":
            program.kill()
            continue
        assert handing.server.program is not None
        handing.server.program.kill()
        time.sleep(0.1)
        handing.server.start()
        done = Counter(handing.journal())
        program.wait_until(lambda done=done: _answered(handing.journal()) > _answered([*done]))
        program.kill()
    assert handing.server.program is not None
    handing.server.program.kill()
    marks = [str(ticket.mark) for ticket in handing.arrived()]
    assert len(marks) == len(set(marks))
    begun = {line for line in handing.journal() if not line.startswith("+")}
    answered = {line[1:] for line in handing.journal() if line.startswith("+")}
    assert answered <= set(marks) <= begun
    for ticket in handing.arrived()[:3]:
        assert opens(handing.scene, ticket, handing.content)
    nothing_else_is_kept(handing, marks)


def _answered(lines: list[str]) -> int:
    return sum(line.startswith("+") for line in lines)


def nothing_else_is_kept(handing: Handing, marks: list[str]) -> None:
    """Half of a file that nobody names any more goes by itself."""
    from app.models.blob import Blob

    handing.site.clock.forward(days=2)
    run_due(handing.site.dispatcher)
    with handing.site.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(Blob.id)).all()) == 2 * len(marks)


@pytest.mark.parametrize("handing", ["sqlite"], indirect=True)
def test_a_full_disk_is_said_and_a_later_try_arrives(handing: Handing) -> None:
    server = handing.server.start()
    with handing.site.database.engine.connect() as line:
        line.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    full = (handing.folder / "portal.db").stat().st_size
    assert full < SIZE, "small things find room, the file does not"
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (full, -1))
    program = handing.begin(1)
    program.wait_until(lambda: bool(handing.refused()))
    assert handing.arrived() == []
    assert _answered(handing.journal()) == 0
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (-1, -1))
    assert program.wait() == 0, program.said
    (ticket,) = handing.arrived()
    assert _answered(handing.journal()) == 1
    server.kill()
    assert opens(handing.scene, ticket, handing.content)
