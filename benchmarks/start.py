"""From starting the process to the first frame and to the start page; and the memory it takes.

The program is started over and over, connected to a server and with its embedded portal, each
time with a kept session on an account with many invoices; in turns with an empty Qt shell.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any, Final

from app.client.base import Client
from app.client.http import HttpPortal
from app.client.local import LocalPortal
from app.models.database import sqlite_url
from app.rules.core import Dispatcher, World
from app.rules.menus import load
from benchmarks import server
from benchmarks.lists import sign_in
from benchmarks.ring import store
from benchmarks.row import Row, judged, tell
from benchmarks.stock import COUNT, home, profile
from tests.support.files import connect, database_in, plain_copy

ROUNDS: Final = 7
NEWEST: Final = "ORDER BY issued_on DESC, id DESC"
Run = dict[str, Any]


def rows() -> Iterator[Row]:
    """Yield the rows of start, memory and of a menu opened for the first time."""
    embedded, connected = profile(COUNT // 10), home() / "connected"
    connected.mkdir(exist_ok=True)
    database = connected / "served.db"
    plain_copy(embedded / "demo" / "portal.db", database)
    account = _keep_local(embedded)
    url = sqlite_url(database).render_as_string()
    with server.portal(url, str(embedded / "demo" / "key")) as address:
        _keep_remote(connected, address)
        bare, there, here = _in_turns(connected, embedded, address)
    right = _checked(there + here, database, account)
    yield from _starts(bare, there, here, right=right)
    yield from _memory(bare, there, here, right=right)
    yield from _first_visit(there, here, right=right)


def _starts(bare: list[Run], there: list[Run], here: list[Run], *, right: bool) -> Iterator[Row]:
    shell = _middle(bare, "window")
    for name, runs, mark, most in (
        ("start to the first painted window", there + here, "window", 1.6),
        ("start to the start page with its data, connected", there, "page", 4.0),
        ("start to the start page with its data, embedded", here, "page", 5.0),
    ):
        yield judged(name, "ms", _middle(runs, mark), shell, right=right, ratio_at_most=most)


def _memory(bare: list[Run], there: list[Run], here: list[Run], *, right: bool) -> Iterator[Row]:
    shell = _middle(bare, "memory")
    if not shell:  # this system does not tell
        return
    for name, runs, most in (("connected", there, 1.8), ("embedded", here, 2.2)):
        words = f"memory with a list of {COUNT // 10:,} open, {name}"
        taken = _middle(runs, "memory")
        yield judged(words, "MiB", taken, shell, right=right, ratio_at_most=most)


def _first_visit(there: list[Run], here: list[Run], *, right: bool) -> Iterator[Row]:
    for name, runs in (("connected", there), ("embedded", here)):
        words = f"switch to a tab for the first time, to its painted list, {name}"
        whole = _middle(runs, "repaint")
        yield judged(words, "ms", _middle(runs, "tab"), whole, right=right, ratio_at_most=12)


def _in_turns(
    connected: Path, embedded: Path, address: str
) -> tuple[list[Run], list[Run], list[Run]]:
    """Start each of the three anew in every round; the first round does not count."""
    known = {"connections": [{"kind": "remote", "name": "Nordlicht", "address": address}]}
    runs: tuple[list[Run], list[Run], list[Run]] = ([], [], [])
    for count in range(ROUNDS + 1):
        for folder, settings in ((connected, known), (embedded, {})):
            (folder / "settings.json").write_text(json.dumps(settings))
        made = (
            _run("benchmarks.bare"),
            _run("benchmarks.program", str(connected)),
            _run("benchmarks.program", str(embedded), "demo"),
        )
        for found, run in zip(runs, made, strict=True):
            if count:
                found.append(run)
    return runs


def _run(*command: str) -> Run:
    environment = os.environ | {"BENCH_SPAWNED": str(time.monotonic())}
    # What is installed keeps its compiled modules; the round that does not count makes them.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
    )
    found: Run = json.loads(done.stdout)
    return found


def _middle(runs: list[Run], mark: str) -> float:
    return median(float(run[mark]) for run in runs)


def _checked(runs: list[Run], path: Path, account: int) -> bool:
    """Return whether every run showed what raw SQL finds."""
    mine = f"FROM invoice WHERE account_id = {account}"
    late = f"{mine} AND state IN ('open', 'collection')"
    unpaid = f"{mine} AND state IN ('open', 'pending', 'collection')"
    with closing(connect(path)) as raw:
        first = raw.execute(f"SELECT id {late} ORDER BY due_on, id LIMIT 10")
        attention = [row[0] for row in first]
        count = raw.execute(f"SELECT count(*) {unpaid}").fetchone()[0]
        newest = [row[0] for row in raw.execute(f"SELECT id {mine} {NEWEST} LIMIT 50")]
    expected = (attention, count, newest)
    return all((run["attention"], run["open"], run["ids"]) == expected for run in runs)


def _keep_local(folder: Path) -> int:
    load()
    database = database_in(folder / "demo" / "portal.db")
    account = _keep(LocalPortal(Dispatcher(database, World())), folder, "demo")
    database.close()
    return account


def _keep_remote(folder: Path, address: str) -> None:
    portal = HttpPortal(address)
    _keep(portal, folder, address)
    portal.close()


def _keep(portal: Client, folder: Path, origin: str) -> int:
    """Sign in and keep the session where the program will look for it; return the account."""
    account = sign_in(portal)
    assert portal.tokens is not None
    store(folder, origin).set("refresh", portal.tokens.refresh.get_secret_value())
    return account


if __name__ == "__main__":
    tell(rows())
