"""The command line in a process of its own: a real export into SQLite and into PostgreSQL."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from app.models.database import sqlite_url
from tests.rules.importing.damage import Damaged
from tests.rules.importing.exports import base, invoices, written
from tests.support.postgres import Cluster

COUNT = {"sqlite": 1500, "postgres": 500, "sqlite, whole": 5000}
"""Invoices of the export; the whole of it is taken in the long runs."""
WORDS = {
    "de": ("Zeile", "{n} Probleme, es wurde nichts geschrieben."),
    "en": ("Line", "{n} problems, nothing was written."),
}


@dataclass
class Place:
    """A database, and the command line that works on it."""

    folder: Path
    address: str
    dump: Callable[[], dict[str, list[str]]]
    language: str = "en"
    count: int = COUNT["postgres"]

    def run(self, *words: str, language: str = "en") -> subprocess.CompletedProcess[str]:
        """Run the server's program to its end."""
        environment = {
            **os.environ,
            "KUNDENCENTER_HOME": str(self.folder),
            "KUNDENCENTER_DATABASE": self.address,
            "LC_ALL": {"en": "C.UTF-8", "de": "de_DE.UTF-8"}[language],
        }
        command = [sys.executable, "-m", "app.server", *words]
        return subprocess.run(
            command, check=False, capture_output=True, env=environment, encoding="utf-8"
        )


def of_sqlite(path: Path) -> dict[str, list[str]]:
    """Return every row of every table."""
    with sqlite3.connect(path) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        found = {
            name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"')))
            for (name,) in names
        }
    connection.close()
    return found


def of_postgres(address: str) -> dict[str, list[str]]:
    """Return every row of every table."""
    with psycopg.connect(address.replace("+psycopg", "")) as connection:
        names = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        return {
            name: sorted(
                row[0] for row in connection.execute(f'SELECT t::text FROM "{name}" t').fetchall()
            )
            for (name,) in names
        }


@pytest.fixture(
    params=["sqlite", "postgres", pytest.param("sqlite, whole", marks=pytest.mark.soak)]
)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty, migrated portal on each of the databases."""
    if request.param == "postgres":
        cluster: Cluster = request.getfixturevalue("cluster")
        address = cluster.database()
        return Place(tmp_path, address, lambda: of_postgres(address))
    path = tmp_path / "portal.db"
    made = Place(
        tmp_path, str(sqlite_url(path)), lambda: of_sqlite(path), "de", COUNT[request.param]
    )
    assert made.run("migrate").returncode == 0
    return made


def as_exported(path: Path, lines: list[str | bytes]) -> str:
    """Write a file as Windows programs do: byte order mark, CRLF."""
    content = [line if isinstance(line, bytes) else line.encode() for line in lines]
    path.write_bytes(b"\xef\xbb\xbf" + b"\r\n".join(content) + b"\r\n")
    return str(path)


def test_a_real_export_bad_mended_and_once_more(place: Place, tmp_path: Path) -> None:
    records = base() + invoices(place.count)
    damaged = Damaged(records)
    bad = as_exported(tmp_path / "bad.jsonl", damaged.lines)
    good = as_exported(tmp_path / "good.jsonl", [*written(records)])
    before = place.dump()

    refused = place.run("import", bad, language=place.language)
    assert refused.returncode == 1
    told = [line.split(": ", 1)[0] for line in refused.stdout.splitlines()]
    word, summary = WORDS[place.language]
    assert sorted(told) == sorted(f"{word} {line}" for line, _ in damaged.planted)
    assert summary.format(n=len(told)) in refused.stderr
    assert place.dump() == before

    done = place.run("import", good)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"invoice: {len(records) - len(base())} new, 0 unchanged"
    after = place.dump()
    assert len(after["invoice"]) == len(after["invoice_snapshot"]) == len(records) - len(base())

    again = place.run("import", good, language="de")
    assert again.returncode == 0
    assert again.stdout.splitlines()[0] == "portal: 0 neu, 1 unverändert"
    assert place.dump() == after


def test_a_dry_run_says_what_becomes_of_every_line(place: Place, tmp_path: Path) -> None:
    records = base(2) + invoices(10, 2)
    file = as_exported(tmp_path / "good.jsonl", [*written(records)])
    before = place.dump()
    planned = place.run("import", "--dry-run", file)
    assert planned.returncode == 0
    lines = planned.stdout.splitlines()
    assert lines[0] == "Line 1: portal Nordlicht Hosting is new."
    assert lines[-1] == f"Line {len(records)}: invoice {records[-1]['number']} is new."
    assert len(lines) == len(records)
    assert place.dump() == before
    assert place.run("import", file).returncode == 0
    kept = place.run("import", "--dry-run", file, language="de")
    assert kept.stdout.splitlines()[0] == "Zeile 1: portal Nordlicht Hosting ist schon da."
    assert len(set(map(len, (lines, kept.stdout.splitlines())))) == 1


def test_what_can_not_be_read_is_refused(place: Place, tmp_path: Path) -> None:
    missing = place.run("import", str(tmp_path / "nothing.jsonl"))
    assert missing.returncode == 2
    assert "nothing.jsonl" in missing.stderr
    assert missing.stdout == ""
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    nobody = place.run("import", "--dry-run", str(empty), language="de")
    assert nobody.returncode == 1
    assert nobody.stdout == (
        "Niemand ist als Verkäufer genannt. Ergänzen Sie eine Zeile vom Typ portal.\n"
    )


def test_another_schema_is_refused(tmp_path: Path) -> None:
    place = Place(tmp_path, str(sqlite_url(tmp_path / "empty.db")), dict)
    file = as_exported(tmp_path / "good.jsonl", list(written(base())))
    refused = place.run("import", file)
    assert refused.returncode == 2
    assert "kundencenter-server migrate" in refused.stderr
