"""Tickets over HTTP on PostgreSQL: created, seen on another desktop, and what idle listeners cost.

The yardstick of creating is pgbench with the inserts that a ticket needs at least; that of a change
seen elsewhere is the bare command; that of listeners is the server without any.
"""

import asyncio
import json
import re
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final
from uuid import uuid4

from PySide6.QtWidgets import QApplication

from app.client.base import Client
from app.client.http import HttpPortal
from app.models.database import Database
from app.portal.auth import WhoAmI
from app.portal.departments import Departments
from app.portal.desk.deeds import AssignTicket
from app.portal.desk.queue import Queue
from app.portal.tickets import OpenTicket
from app.settings import Settings
from app.views.desk.queue import QueuePage
from app.views.kit.tasks import Tasks
from app.views.kit.theme import Theme
from app.views.place import STAFF, Place
from benchmarks import server
from benchmarks.loop import until
from benchmarks.row import Row, judged, p99, say, tell
from benchmarks.table import repaint
from tests.rules.tickets.scene import make_scene
from tests.support.postgres import Cluster, binaries
from tests.support.site import FixedClock, Site

CONNECTIONS: Final = 16
SECONDS: Final = 6.0
CHANGES: Final = 40
LISTENERS: Final = 500
INSERTS: Final = """
BEGIN;
INSERT INTO bare_ticket (subject) VALUES ('Shop sehr langsam') RETURNING id;
INSERT INTO bare_message (text) VALUES ('Seit heute früh ist der Shop sehr langsam.');
INSERT INTO bare_words (words) VALUES (to_tsvector('simple', 'seit heute früh shop langsam'));
INSERT INTO bare_audit (facts) VALUES ('{"ticket": 1}');
INSERT INTO bare_mail (facts) VALUES ('{"ticket": 1}');
END;
"""
TABLES: Final = "".join(
    f"CREATE TABLE bare_{name} (id bigserial PRIMARY KEY, {column});"
    for name, column in {
        "ticket": "subject text", "message": "text text", "words": "words tsvector",
        "audit": "facts text", "mail": "facts text",
    }.items()
)  # fmt: skip


def rows() -> Iterator[Row]:
    """Yield the rows; nothing where PostgreSQL is not installed, which is said."""
    if binaries() is None:
        say("   NOT MEASURED: PostgreSQL is not installed")
        return
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.install(app, "light")
    with ExitStack() as stack:
        cluster = Cluster(durable=True)
        stack.callback(cluster.stop)
        site = Site("sqlite", Database(cluster.database()), FixedClock(datetime.now(UTC)))
        stack.callback(site.close)
        scene = make_scene(site)
        url = site.database.url.render_as_string(hide_password=False)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "key").write_bytes(b"k" * 32)
        address = stack.enter_context(server.portal(url, str(folder / "key")))
        owner = _client(stack, address, scene.owner)
        agent, other = _client(stack, address, scene.anna), _client(stack, address, scene.bernd)
        many = [_client(stack, address, _customer(site, n)) for n in range(CONNECTIONS)]
        yield _created(owner, many, address, url)
        yield _seen(agent, other, folder)
        yield _idle(owner, address)


def _client(stack: ExitStack, address: str, known: Client) -> HttpPortal:
    """Return a way over HTTP for somebody who is signed in already."""
    client = HttpPortal(address)
    stack.callback(client.close)
    client.tokens, client.acting = known.tokens, known.acting
    return client


def _customer(site: Site, number: int) -> Client:
    """Return one more customer: each connection is another one's."""
    account, email = site.add_account(f"K-3{number:04}"), f"kunde{number}@nordlicht.example"
    site.add_member(account, site.add_user(email), owner=True)
    return site.signed_in(email, f"account:{account}")


def _created(owner: HttpPortal, many: list[HttpPortal], address: str, url: str) -> Row:
    """Open tickets with 16 connections for some seconds; each is durable before it is answered."""
    department = owner.send(Departments()).departments[0].id
    before = owner.send(OpenTicket(mark=uuid4(), department_id=department, subject="S", text="T"))
    taken = asyncio.run(_load(address, [_headers(one) for one in many], department))
    after = owner.send(OpenTicket(mark=uuid4(), department_id=department, subject="S", text="T"))
    right = after.row.number - before.row.number == taken + 1
    return judged(
        f"ticket created over HTTP, {CONNECTIONS} connections, PostgreSQL: rate", "a second",
        taken / SECONDS, _pgbench(url), right=right, ratio_at_least=0.15,
    )  # fmt: skip


def _headers(client: HttpPortal) -> dict[str, str]:
    assert client.tokens is not None
    token = client.tokens.access.get_secret_value()
    return {"Authorization": f"Bearer {token}", "Acting-As": client.acting}


async def _load(address: str, callers: list[dict[str, str]], department: int) -> int:
    host, _, port = address.removeprefix("http://").partition(":")
    end = time.perf_counter() + SECONDS

    async def one(headers: dict[str, str]) -> int:
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = f"POST /tickets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{lines}"
        reader, writer = await asyncio.open_connection(host, int(port))
        count = 0
        while time.perf_counter() < end:
            facts = {"mark": str(uuid4()), "department_id": department, "subject": "Shop langsam"}
            body = json.dumps({**facts, "text": "Seit heute früh ist er langsam."}).encode()
            key = f"Idempotency-Key: {uuid4().hex}\r\nContent-Length: {len(body)}\r\n\r\n"
            writer.write((head + key).encode() + body)
            answer = await reader.readuntil(b"\r\n\r\n")
            assert answer.startswith(b"HTTP/1.1 200"), answer
            length = re.search(rb"(?i)content-length: (\d+)", answer)
            assert length is not None
            await reader.readexactly(int(length[1]))
            count += 1
        writer.close()
        return count

    return sum(await asyncio.gather(*map(one, callers)))


def _pgbench(url: str) -> float:
    """Return how many times a second PostgreSQL alone carries out the bare inserts."""
    folder = binaries()
    assert folder is not None
    plain = url.replace("postgresql+psycopg", "postgresql")
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(INSERTS)
        script.flush()
        run = [str(Path(folder) / "psql"), plain, "-q", "-c", TABLES]
        subprocess.run(run, check=True, capture_output=True)
        command = [str(Path(folder) / "pgbench"), "-n", f"-c{CONNECTIONS}", "-j2"]
        done = subprocess.run(
            [*command, f"-T{SECONDS:.0f}", "-f", script.name, plain],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    assert found is not None, done.stdout
    return float(found[1])


def _seen(agent: HttpPortal, other: HttpPortal, folder: Path) -> Row:
    """Change a ticket from one place; note when its row is painted in another one's queue."""
    tasks = Tasks(agent)
    place = Place(tasks, Settings(folder / "settings.json"))
    me = agent.send(WhoAmI())
    place.settle(me, None, STAFF)
    agent.on_changed = tasks.announce
    page = QueuePage(place)
    page.views.choose("all")
    page.resize(1280, 800)
    page.show()
    until(lambda: page.model.rowCount() > 0 and not tasks._under_way)
    time.sleep(1)  # the live channel stands
    row = other.send(Queue(view="all")).rows[0]
    taken, bare, version = [], [], row.version
    for n in range(CHANGES):
        wanted = me.user_id if n % 2 == 0 else None
        start = time.perf_counter()
        other.send(AssignTicket(ticket_id=row.id, version=version, user_id=wanted))
        version += 1
        bare.append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        until(partial(_shows, page, row.id, wanted))
        repaint(page.table)
        taken.append((time.perf_counter() - start) * 1000)
    slow = sorted(taken)[int(len(taken) * 0.95) - 1]
    page.close()
    tasks.close()
    return judged(
        "a change painted on another desktop, p95", "ms", slow, median(bare),
        right=p99(taken) > 0, at_most=300,
    )  # fmt: skip


def _shows(page: QueuePage, key: int, assignee: int | None) -> bool:
    found = next(row for row in page.model.rows if row.id == key)
    return bool(found.assignee_id == assignee)


def _idle(owner: HttpPortal, address: str) -> Row:
    """Let 500 desktops listen, and read what the server's memory has grown by."""
    host, _, port = address.removeprefix("http://").partition(":")
    before = _memory(int(port))
    lines = "".join(f"{name}: {value}\r\n" for name, value in _headers(owner).items())
    request = f"GET /events HTTP/1.1\r\nHost: x\r\n{lines}\r\n".encode()
    with ExitStack() as stack:
        for _one in range(LISTENERS):
            listener = stack.enter_context(
                closing(socket.create_connection((host, int(port)), timeout=30))
            )
            listener.sendall(request)
            welcome = listener.recv(4096)
            while b"welcome" not in welcome:
                welcome += listener.recv(4096)
        time.sleep(1)
        grown = _memory(int(port)) - before
    return judged(
        f"{LISTENERS} idle listeners: the server's memory grows by", "MiB", max(grown, 0.1),
        before, right=True, at_most=150,
    )  # fmt: skip


def _memory(port: int) -> float:
    """Return the proportional memory of the server on ``port``, in MiB."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            if b"app.server" in words and str(port).encode() in words:
                rollup = (folder / "smaps_rollup").read_text(encoding="utf-8")
        except OSError:
            continue
        else:
            if b"app.server" in words and str(port).encode() in words:
                found = re.search(r"^Pss: +(\d+) kB", rollup, re.MULTILINE)
                assert found is not None
                return int(found[1]) / 1024
    raise RuntimeError("the server is not there")


if __name__ == "__main__":
    tell(rows())
