"""Whether a process that stands still is inside a writing transaction, asked of its database.

The program itself is not touched and knows nothing of it: a SQLite file is asked whether its write
lock can be had, PostgreSQL whether a transaction holds a number, which it gets when it first writes.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

import psycopg
import sqlcipher3
from sqlalchemy import make_url

from tests.support.files import connect

_OTHERS = (
    " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    " AND backend_type = 'client backend'"
)
_RUNNING = "state = 'active' AND coalesce(wait_event_type, '') NOT IN ('Lock', 'Client')"


def writing(address: str) -> bool:
    """Tell whether somebody holds a writing transaction open on the database at ``address``."""
    if address.startswith("sqlite"):
        return _write_lock_held(Path(str(make_url(address).database)))
    with _asking(address) as connection:
        # A statement that was under way when its client froze ends first, a COMMIT among them,
        # unless it waits for somebody who froze too, or for its client to take the answer.
        _until(connection, f"SELECT count(*) = 0 {_OTHERS} AND {_RUNNING}")
        row = connection.execute(
            f"SELECT count(*) > 0 {_OTHERS} AND backend_xid IS NOT NULL"
        ).fetchone()
        assert row is not None
        return bool(row[0])


def wait_until_left(address: str) -> None:
    """Wait until PostgreSQL has noticed that a killed client is gone and undone its work."""
    if not address.startswith("sqlite"):
        with _asking(address) as connection:
            _until(connection, f"SELECT count(*) = 0 {_OTHERS}")


def _write_lock_held(file: Path) -> bool:
    with closing(connect(file, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except (sqlite3.OperationalError, sqlcipher3.OperationalError) as error:
            # PROTOCOL: it stands still in the moment of writing its commit to the index.
            if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_PROTOCOL}:
                return True
            raise
        connection.execute("ROLLBACK")
        return False


def _asking(address: str) -> "psycopg.Connection[tuple[object, ...]]":
    url = make_url(address)
    return psycopg.connect(
        host=str(url.query["host"]), user=url.username, dbname=url.database, autocommit=True
    )


def _until(connection: "psycopg.Connection[tuple[object, ...]]", question: str) -> None:
    deadline = monotonic() + 30
    while connection.execute(question).fetchone() != (True,):
        assert monotonic() < deadline, question
        sleep(0.005)
