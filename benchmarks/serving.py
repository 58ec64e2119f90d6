"""A page of the list over HTTP with 16 connections, beside the same query in a bare endpoint.

Both are processes of their own on one database: PostgreSQL where it is installed, else SQLite.
They are asked in turns. Every answer is compared with the first one, and that with raw SQL.
"""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from statistics import median
from typing import Any, Final

import sqlalchemy

from app.client.http import HttpPortal
from app.models.database import Database, sqlite_url
from app.rules.core import Random, World
from app.rules.demo import create_demo
from benchmarks import server
from benchmarks.lists import sign_in
from benchmarks.row import Row, judged, p99, say, tell
from benchmarks.stock import COUNT, home, profile
from tests.support.files import plain_copy
from tests.support.postgres import Cluster, binaries

CONNECTIONS: Final = 16
ROUNDS: Final = 6
SECONDS: Final = 2.0
"""How long each is asked in a round."""
_NEWEST: Final = (
    "SELECT id FROM invoice WHERE account_id = :account ORDER BY issued_on DESC, id DESC"
)


class Asker(asyncio.Protocol):
    """One connection that asks again as soon as it has been answered."""

    def __init__(self, request: bytes, until: float) -> None:
        """Send ``request`` over and over."""
        self._request, self._until = request, until
        self._got, self._sent = b"", 0.0
        self.taken: list[float] = []
        self.body = b""
        self.same = True
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        """Take an answer when it is whole."""
        self._got += data
        head, end, body = self._got.partition(b"\r\n\r\n")
        if not end or len(body) < _length(head):
            return
        self.taken.append((time.perf_counter() - self._sent) * 1000)
        self.body = self.body or body
        self.same = self.same and body == self.body and head.startswith(b"HTTP/1.1 200")
        self._got = b""
        if time.perf_counter() < self._until:
            self._ask()
        else:
            self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """End; a connection that broke fails the run."""
        self.same = self.same and exc is None and bool(self.taken)
        self.done.set_result(None)

    def _ask(self) -> None:
        self._sent = time.perf_counter()
        self._transport.write(self._request)


class Load:
    """What one server did in all rounds."""

    def __init__(self, address: str, headers: dict[str, str]) -> None:
        """Ask ``address`` for its newest invoices."""
        self._host, _, port = address.removeprefix("http://").partition(":")
        self._port = int(port)
        lines = [f"{name}: {value}" for name, value in {"Host": self._host, **headers}.items()]
        self._request = "\r\n".join(["GET /invoices HTTP/1.1", *lines, "", ""]).encode()
        self.rates: list[float] = []
        self.taken: list[float] = []
        self.body = b""
        self.same = True

    def round(self, *, counts: bool = True) -> None:
        """Ask with all connections for a while."""
        askers = asyncio.run(self._round())
        if not counts:
            return
        taken = [each for asker in askers for each in asker.taken]
        self.rates.append(len(taken) / SECONDS)
        self.taken += taken
        self.body = self.body or askers[0].body
        self.same = self.same and all(a.same and a.body == self.body for a in askers)

    def ids(self) -> list[int]:
        """Return the ids of the answer that all were like."""
        rows: list[dict[str, Any]] = json.loads(self.body)["rows"]
        return [int(row["id"]) for row in rows]

    async def _round(self) -> list[Asker]:
        until = time.perf_counter() + SECONDS
        make = partial(Asker, self._request, until)
        connect = asyncio.get_running_loop().create_connection
        made = [await connect(make, self._host, self._port) for _ in range(CONNECTIONS)]
        askers = [asker for _transport, asker in made]
        await asyncio.gather(*(asker.done for asker in askers))
        return askers


def rows() -> Iterator[Row]:
    """Yield the rate and the slowest hundredth."""
    with ExitStack() as stack:
        url, key_file = _database(stack)
        address = stack.enter_context(server.portal(url, key_file))
        client = HttpPortal(address)
        account = sign_in(client)
        assert client.tokens is not None
        token = client.tokens.access.get_secret_value()
        acting = {"Authorization": f"Bearer {token}", "Acting-As": client.acting}
        client.close()
        beside = server.process("benchmarks.endpoint", url, str(account))
        ours, bare = Load(address, acting), Load(stack.enter_context(beside), {})
        for count in range(ROUNDS + 1):
            for load in (ours, bare):
                load.round(counts=bool(count))
        expected = _raw(url, account)
        right = ours.same and bare.same and ours.ids() == bare.ids() == expected != []
    kind = url.partition(":")[0].partition("+")[0]
    name = f"list over HTTP, {CONNECTIONS} connections, {kind}"
    rates = median(ours.rates), median(bare.rates)
    yield judged(f"{name}: rate", "a second", *rates, right=right, ratio_at_least=0.6)
    slow = p99(ours.taken), p99(bare.taken)
    yield judged(f"{name}: p99", "ms", *slow, right=right, ratio_at_most=2)


def _database(stack: ExitStack) -> tuple[str, str]:
    """Return the address of a database with a tenth of the long list, and the server's key."""
    count = COUNT // 10
    if binaries() is None:
        folder, plain = profile(count) / "demo", home() / "served.db"
        plain_copy(folder / "portal.db", plain)
        return sqlite_url(plain).render_as_string(), str(folder / "key")
    cluster = Cluster()
    stack.callback(cluster.stop)
    url, key = cluster.database(), home() / "server.key"
    say(f"   making {count:,} invoices in PostgreSQL")
    key.write_bytes(bytes(32))
    database = Database(url)
    create_demo(database, World(random=Random(), server_key=bytes(32)), invoices=count)
    with database.engine.connect() as connection:
        vacuum = connection.execution_options(isolation_level="AUTOCOMMIT")
        vacuum.exec_driver_sql("VACUUM ANALYZE")
    database.close()
    return url, str(key)


def _raw(url: str, account: int) -> list[int]:
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        query = sqlalchemy.text(f"{_NEWEST} LIMIT 50")
        found = connection.execute(query, {"account": account}).scalars().all()
    engine.dispose()
    return list(found)


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


if __name__ == "__main__":
    tell(rows())
