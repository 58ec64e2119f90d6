"""One drawer of what was read before: answers and rows in one file, documents in another.

Both are SQLCipher files under one random key. Removing the documents is removing a file. Nothing
here is ever authoritative: what is damaged, foreign or too new is moved aside and begun anew.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlcipher3 import dbapi2

log = logging.getLogger(__name__)

LIMIT: Final = 300 << 20
"""Bytes of documents that are kept; the least recently used ones go first."""
_SCHEMA: Final = 1
_HOUR: Final = 3600.0
_PATIENCE: Final = 5000
"""Milliseconds that a file may be held by another window of the same person."""
_OURS: Final = 0x4B554E44
"""``application_id``: another program's file is not taken for ours."""
_FACTS: Final = """
    CREATE TABLE answer (operation TEXT, query TEXT, body BLOB NOT NULL, at TEXT NOT NULL,
                         PRIMARY KEY (operation, query)) WITHOUT ROWID;
    CREATE TABLE listed (operation TEXT, id INTEGER, body BLOB NOT NULL,
                         PRIMARY KEY (operation, id)) WITHOUT ROWID;
    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_FILES: Final = """
    CREATE TABLE document (operation TEXT, query TEXT, name TEXT NOT NULL, media_type TEXT NOT NULL,
                           size INTEGER NOT NULL, sha256 TEXT NOT NULL, used REAL NOT NULL,
                           content BLOB NOT NULL, PRIMARY KEY (operation, query));
    CREATE INDEX ix_document_used ON document (used);
"""

Trouble = Callable[[str], None]
Failure: Final[type[Exception]] = dbapi2.Error


class Document(NamedTuple):
    """A file that was handed out once."""

    name: str
    media_type: str
    size: int
    sha256: str
    content: bytes


class Drawer:
    """What was read for one account; safe to use from many threads. Nothing here raises."""

    def __init__(self, path: Path | None, key: bytes, trouble: Trouble) -> None:
        """Open ``<path>.db`` and ``<path>.files.db``, made anew where they can't be used."""
        self._trouble = trouble
        self._facts = _Store(path and path.with_name(path.name + ".db"), key, _FACTS, trouble)
        self._files = _Store(path and path.with_name(path.name + ".files.db"), key, _FILES, trouble)

    def answer(self, operation: str, query: str) -> bytes | None:
        """Return what was answered last."""
        sql = "SELECT body FROM answer WHERE operation = ? AND query = ?"
        rows = self._facts.read(sql, (operation, query))
        return bytes(rows[0][0]) if rows else None

    def answered_at(self, operation: str, query: str) -> str:
        """Return the moment (ISO) of what was answered last; an empty word for nothing."""
        sql = "SELECT at FROM answer WHERE operation = ? AND query = ?"
        rows = self._facts.read(sql, (operation, query))
        return str(rows[0][0]) if rows else ""

    def keep_answer(self, operation: str, query: str, body: bytes, at: str = "") -> None:
        """Keep an answer, given ``at`` a moment, in place of the one before."""
        values = [(operation, query, body, at)]
        self._facts.write([("REPLACE INTO answer VALUES (?, ?, ?, ?)", values)])

    def forget(self, operation: str, query: str, *, rows: bool) -> None:
        """Forget an answer and its document, with ``rows`` a list's rows too."""
        where = "WHERE operation = ? AND query = ?"
        one = [(operation, query)]
        deeds = [(f"DELETE FROM answer {where}", one)]  # noqa: S608 - our own words
        if rows:
            deeds.append(("DELETE FROM listed WHERE operation = ?", [(operation,)]))  # type: ignore[list-item] # fewer values
        self._facts.write(deeds)
        self._files.write([(f"DELETE FROM document {where}", one)])  # noqa: S608 - our own words

    def rows(self, operation: str) -> list[bytes]:
        """Return every row of a list that was ever fetched, in no order."""
        sql = "SELECT body FROM listed WHERE operation = ?"
        return [bytes(row[0]) for row in self._facts.read(sql, (operation,))]

    def keep_rows(self, operation: str, rows: Iterable[tuple[int, bytes]]) -> None:
        """Keep fetched rows under their ids."""
        values = [(operation, key, body) for key, body in rows]
        self._facts.write([("REPLACE INTO listed VALUES (?, ?, ?)", values)])

    def forget_rows(self, operation: str, keys: Iterable[int]) -> None:
        """Forget rows that are not there any more."""
        sql = "DELETE FROM listed WHERE operation = ? AND id = ?"
        self._facts.write([(sql, [(operation, key) for key in keys])])

    def fact(self, name: str) -> str | None:
        """Return a remembered word."""
        rows = self._facts.read("SELECT value FROM fact WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def keep_fact(self, name: str, value: str) -> None:
        """Remember a word."""
        self._facts.write([("REPLACE INTO fact VALUES (?, ?)", [(name, value)])])

    def document(self, operation: str, query: str, now: float) -> Document | None:
        """Return a document and note that it was used at ``now`` (seconds)."""
        where = "WHERE operation = ? AND query = ?"
        rows = self._files.read(
            f"SELECT name, media_type, size, sha256, content, used FROM document {where}",  # noqa: S608 - our own words
            (operation, query),
        )
        if not rows:
            return None
        name, media_type, size, sha256, content, used = rows[0]
        if now - used > _HOUR:  # noting it writes the whole document anew
            touched = f"UPDATE document SET used = ? {where}"  # noqa: S608 - our own words
            self._files.write([(touched, [(now, operation, query)])])
        return Document(name, media_type, size, sha256, bytes(content))

    def has_document(self, operation: str, query: str) -> bool:
        """Tell whether a document is there."""
        sql = "SELECT 1 FROM document WHERE operation = ? AND query = ?"
        return bool(self._files.read(sql, (operation, query)))

    def keep_document(self, operation: str, query: str, file: Document, now: float) -> None:
        """Keep a document; the least recently used ones make room."""
        if file.size > LIMIT:
            return
        self._files.write(
            [
                ("DELETE FROM document WHERE operation = ? AND query = ?", [(operation, query)]),
                (_MAKE_ROOM, [(LIMIT - file.size,)]),
                (
                    "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    [(operation, query, *file[:4], now, file.content)],
                ),
            ]
        )

    @property
    def full(self) -> bool:
        """Whether fetching more documents would push out others."""
        rows = self._files.read("SELECT coalesce(sum(size), 0) FROM document", ())
        return bool(rows) and int(rows[0][0]) > LIMIT * 9 // 10

    def close(self) -> None:
        """Close both files."""
        self._facts.close()
        self._files.close()


_MAKE_ROOM: Final = """
    DELETE FROM document WHERE rowid IN (
        SELECT rowid FROM (
            SELECT rowid, sum(size) OVER (ORDER BY used DESC, rowid DESC) AS so_far FROM document)
        WHERE so_far > ?)
"""


class _Store:
    """One SQLCipher file."""

    def __init__(self, path: Path | None, key: bytes, tables: str, trouble: Trouble) -> None:
        self._path, self._key, self._tables, self._trouble = path, key, tables, trouble
        self._lock = threading.Lock()
        self._closed = False
        self._connection = self._opened()

    def read(self, sql: str, values: tuple[Any, ...]) -> list[Any]:
        """Return rows; of a file that turns out to be damaged, none."""
        with self._lock:
            if self._closed:
                return []
            try:
                found: list[Any] = self._connection.execute(sql, values).fetchall()
            except dbapi2.Error as error:
                self._failed(error)
                return []
            return found

    def write(self, deeds: list[tuple[str, list[tuple[Any, ...]]]]) -> None:
        """Carry out statements in one transaction, or none of them."""
        with self._lock:
            if self._closed:  # what comes late, after the session's end, is not kept
                return
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                for sql, values in deeds:
                    self._connection.executemany(sql, values)
                self._connection.execute("COMMIT")
            except dbapi2.Error as error:
                with suppress(dbapi2.Error):
                    self._connection.execute("ROLLBACK")
                self._failed(error)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._closed = True
            self._connection.close()

    def _failed(self, error: Exception) -> None:
        log.warning("the cache: %s", type(error).__name__)
        if isinstance(error, dbapi2.OperationalError):
            if "full" in str(error) or "I/O" in str(error):
                self._trouble("disk_full")
        elif type(error) is dbapi2.DatabaseError and self._path is not None:  # not one of its kinds
            self._connection.close()
            self._move_aside()
            self._connection = self._remade()

    def _opened(self) -> Any:
        if self._path is None or not self._path.exists():
            return self._made()
        connection = self._connect()
        try:
            schema = connection.execute("PRAGMA user_version").fetchone()[0]
            ours = connection.execute("PRAGMA application_id").fetchone()[0]
            if (schema, ours) == (_SCHEMA, _OURS):
                return connection
        except dbapi2.DatabaseError as error:
            if isinstance(error, dbapi2.OperationalError):  # somebody else holds it
                connection.close()
                raise
            log.info("the cache can't be read: %s", type(error).__name__)
        connection.close()
        self._move_aside()
        return self._made()

    def _remade(self) -> Any:
        try:
            return self._made()
        except dbapi2.Error:  # no room for a new one: this process's memory has to do
            self._path = None
            return self._made()

    def _made(self) -> Any:
        connection = self._connect()
        connection.executescript(
            f"BEGIN; {self._tables} PRAGMA application_id={_OURS}; PRAGMA user_version={_SCHEMA};"
            " COMMIT;"
        )
        return connection

    def _connect(self) -> Any:
        connect: Any = dbapi2.connect
        connection = connect(
            str(self._path or ":memory:"), isolation_level=None, check_same_thread=False
        )
        for pragma in (
            f"key=\"x'{self._key.hex()}'\"",
            "cipher_log_level=NONE",
            "trusted_schema=OFF",
            "journal_size_limit=8388608",
            f"busy_timeout={_PATIENCE}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        with suppress(dbapi2.DatabaseError):  # told apart by who asks for the schema
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
        return connection

    def _move_aside(self) -> None:
        """Keep what can't be used beside the new file: the last one, no heap of them."""
        assert self._path is not None
        at = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        for before in self._path.parent.glob(f"damaged-*-{self._path.name}*"):
            before.unlink(missing_ok=True)
        for suffix in ("", "-wal", "-shm"):
            old = self._path.with_name(self._path.name + suffix)
            if old.exists():
                old.replace(old.with_name(f"damaged-{at}-{old.name}"))
        self._trouble("moved_aside")
