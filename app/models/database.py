"""The databases: every difference between SQLite and PostgreSQL, and all raw SQL, stands here."""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    URL,
    BigInteger,
    Connection,
    Engine,
    Select,
    cast,
    create_engine,
    event,
    func,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import sessionmaker

from app.models import guard
from app.models.search import INDEXES

SCHEMA: Final = "0006"
"""The newest migration; a database at any other number is migrated at start or refused."""

DatabaseFailed: Final = SQLAlchemyError
"""Whatever a database fails with; the server knows it by this name."""

OVERLOADED: Final = (OperationalError, PoolTimeout)
"""What passes when one tries again."""

CUSTOMER_ROLE: Final = "kc_customer"
STAFF_ROLE: Final = "kc_staff"

_ENTER: Final = text(
    "SELECT set_config('role', :role, true), set_config('kc.account', :account, true),"
    " set_config('kc.user', :user, true)"
)


class Database:
    """One database of the portal: sessions with a scope, and what its dialect needs."""

    def __init__(self, url: str | URL, *, key: bytes = b"", pool_size: int = 8) -> None:
        """Connect lazily; ``sqlite:///file`` or ``postgresql+psycopg://…``.

        With a ``key`` of 256 bits the file is encrypted by SQLCipher from its first byte.
        """
        self.url = _read(url)
        self.sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _sqlite(self.url, key) if self.sqlite else _postgres(self.url, pool_size)
        guard.watch(self.engine)
        self._sessions = sessionmaker(
            self.engine, class_=guard.GuardedSession, expire_on_commit=False, autoflush=True
        )

    def schema(self) -> str:
        """Return the migration number the database stands at; empty for an empty one."""
        with self.engine.connect() as connection:
            if not self.engine.dialect.has_table(connection, "alembic_version"):
                return ""
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            return str(found or "")

    def migrate(self) -> None:
        """Bring the schema to :data:`SCHEMA`; Alembic is loaded only when it differs."""
        if self.schema() != SCHEMA:
            from app.models.migrations import upgrade

            upgrade(self.engine)

    def fault(self, *, whole: bool) -> str:
        """Return why a SQLite file can't be used: ``damaged``, ``too_new``, or nothing.

        A wrong key is damage too: nothing tells them apart. With ``whole`` every page is looked
        at. Raises what passes: it is no fault of the file.
        """
        driver: Any = self.engine.dialect.loaded_dbapi
        try:
            found = self.schema()
            with self.engine.connect() as connection:
                said = connection.scalar(text("PRAGMA quick_check(1)")) if whole else "ok"
        except OperationalError:
            raise
        except (DatabaseError, driver.DatabaseError):  # bare where opening fails
            return "damaged"
        if said != "ok" or not found:
            return "damaged"
        return "" if found <= SCHEMA else "too_new"

    def snapshot(self, path: Path) -> None:
        """Write what a SQLite file holds at this moment into a new file under the same key.

        Others go on writing meanwhile. Raises OSError when there is no room for it.
        """
        driver: Any = self.engine.dialect.loaded_dbapi
        raw = self.engine.raw_connection()  # no transaction: it is refused in one
        try:
            raw.cursor().execute("VACUUM INTO ?", (str(path),))
        except driver.OperationalError as error:
            raise OSError(str(error)) from error
        finally:
            raw.close()

    @contextmanager
    def session(self, *, write: bool) -> Iterator[guard.GuardedSession]:
        """Open a transaction: rolled back unless the caller commits.

        A writing one on SQLite takes the write lock at once, so that two never wait crosswise.
        """
        with self._sessions() as session:
            if self.sqlite:
                session.connection(execution_options={"kc_write": write})
            yield session

    def enter(self, session: guard.GuardedSession, scope: guard.Scope) -> None:
        """Limit the rest of the transaction to what ``scope`` may see."""
        session.scope = scope
        if not self.sqlite:
            role = STAFF_ROLE if scope.house else CUSTOMER_ROLE
            # The connection itself: it is said at every call, and no ORM takes part.
            session.connection().execute(
                _ENTER,
                {
                    "role": role,
                    "account": str(scope.account_id or 0),
                    "user": str(scope.user_id or 0),
                },
            )

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def notify(self, session: guard.GuardedSession, messages: list[str]) -> None:
        """Tell other processes at commit (PostgreSQL); SQLite serves one process."""
        if messages and not self.sqlite:
            told = text("SELECT pg_notify('kc_events', m) FROM unnest(cast(:all AS text[])) AS m")
            session.connection().execute(told, {"all": messages})

    def messages(self, stopped: threading.Event) -> Iterator[str]:
        """Yield what any process told at its commit (PostgreSQL), until ``stopped`` is set."""
        with self.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            driver: Any = connection.connection.driver_connection
            connection.detach()  # it waits for ever: none of the pool's
            connection.execute(text("LISTEN kc_events"))
            while not stopped.is_set():
                for told in driver.notifies(timeout=0.5):
                    yield str(told.payload)

    @contextmanager
    def alone(self, number: int) -> Iterator[bool]:
        """Hold the lock ``number`` among all processes, or say that another one holds it."""
        if self.sqlite:
            yield True  # a file serves one process
            return
        with self.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            key = {"number": number}
            mine = bool(connection.scalar(text("SELECT pg_try_advisory_lock(:number)"), key))
            try:
                yield mine
            finally:
                if mine:
                    connection.execute(text("SELECT pg_advisory_unlock(:number)"), key)

    def numbers(self, found: list[int]) -> Select[Any]:
        """Return the select of these numbers, as one parameter however many they are."""
        if self.sqlite:
            return select(func.json_each(json.dumps(found)).table_valued("value"))
        return select(func.unnest(cast(found, ARRAY(BigInteger))).column_valued("value"))

    def upsert(self, model: type[Any]) -> Any:
        """Return the dialect's INSERT, which knows ``on_conflict_do_update``."""
        if self.sqlite:
            from sqlalchemy.dialects.sqlite import insert as sqlite_insert

            return sqlite_insert(model)
        from sqlalchemy.dialects.postgresql import insert as postgres_insert

        return postgres_insert(model)


def busy(error: OperationalError) -> bool:
    """Tell whether a database refused only because somebody else was writing."""
    said = str(error.orig)
    state = getattr(error.orig, "sqlstate", None)
    return "database is locked" in said or state in {"40001", "40P01"}


def full(error: OperationalError) -> bool:
    """Tell whether a database refused because there is no room left where it lies."""
    return "is full" in str(error.orig) or getattr(error.orig, "sqlstate", None) == "53100"


def sqlite_url(path: Path) -> URL:
    """Return the address of a database file."""
    return URL.create("sqlite", database=str(path))


def _read(address: str | URL) -> URL:
    try:
        return make_url(address)
    except ValueError:
        # It quotes what it took for a port, which may be part of a password.
        raise ArgumentError("the address of the database can't be read") from None


def _sqlite(url: URL, key: bytes) -> Engine:
    engine = create_engine(
        url,
        module=_driver(key),
        connect_args={"timeout": 20, "check_same_thread": False},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        if key:
            connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
            connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to stderr
        for pragma in (
            "foreign_keys=ON",
            "journal_mode=WAL",
            "synchronous=FULL",
            "trusted_schema=OFF",
            "recursive_triggers=ON",  # else REPLACE would delete final rows past their triggers
            "busy_timeout=20000",
            "cache_size=-16384",  # KiB: one search of a frequent word reads some 10 MiB
        ):
            connection.execute(f"PRAGMA {pragma}")
        for index in INDEXES:  # which words it holds; asked for when something is looked for
            connection.execute(
                f"CREATE VIRTUAL TABLE temp.{index.name}_terms"
                f" USING fts5vocab(main, {index.name}, row)"
            )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("kc_write", False)
        # Straight to the driver: it is said at every call, and SQLAlchemy has nothing to add.
        driver = connection.connection.dbapi_connection
        assert driver is not None
        driver.cursor().execute("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _driver(key: bytes) -> Any:
    if not key:
        return sqlite3
    from sqlcipher3 import dbapi2

    return dbapi2


def _postgres(url: URL, pool_size: int) -> Engine:
    return create_engine(
        url, pool_size=pool_size, max_overflow=0, pool_timeout=20, hide_parameters=True
    )
