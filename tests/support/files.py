"""Database files opened beside the program: by SQLCipher where their key lies next to them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import make_url
from sqlcipher3 import dbapi2 as sqlcipher

from app.client.embedded.keys import database_key
from app.models.database import Database, sqlite_url


def key_of(path: Path) -> bytes:
    """Return the key of a demo's file; none for a server's, which is plain."""
    beside = path.with_name("key")
    return database_key(beside.read_bytes()) if beside.exists() else b""


def database_in(path: Path) -> Database:
    """Open a file as the program does."""
    return Database(sqlite_url(path), key=key_of(path))


def database_at(address: str) -> Database:
    """Open a database wherever it is."""
    url = make_url(address)
    return database_in(Path(str(url.database))) if url.drivername == "sqlite" else Database(url)


def connect(path: Path, key: bytes | None = None, **options: Any) -> Any:
    """Open a file by its driver alone: a DB-API connection."""
    key = key_of(path) if key is None else key
    connection: Any = (sqlcipher if key else sqlite3).connect(str(path), **options)
    if key:
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_log_level=NONE")
    return connection


def plain_copy(path: Path, target: Path) -> None:
    """Write what is in an encrypted file into a plain one, as a server has it."""
    target.unlink(missing_ok=True)
    with closing(connect(path)) as connection:
        connection.execute("ATTACH ? AS plain KEY ''", (str(target),))
        connection.execute("SELECT sqlcipher_export('plain')")
