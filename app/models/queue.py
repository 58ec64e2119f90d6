"""Where Procrastinate keeps its jobs on PostgreSQL: a schema of its own, which only its owner uses.

Nothing of value lies there: what is due is a column of our own tables. So the schema is thrown away
and made anew when another version of its script comes, and row-level security has no part in it.
"""

from typing import Any, Final

from sqlalchemy import text

from app.models.database import Database

SCHEMA: Final = "procrastinate"
LOCK: Final = 0x4B43_5052
"""Number of the advisory lock under which it is made."""

_MADE: Final = text("SELECT obj_description(to_regnamespace('procrastinate'), 'pg_namespace')")
_ALIVE: Final = text(
    # Liveness of processes, by the clock that they write: the rules' own never takes part.
    "SELECT EXISTS (SELECT FROM procrastinate.procrastinate_workers"
    " WHERE last_heartbeat > now() - make_interval(secs => :seconds))"
)


def made(database: Database) -> str:
    """Return the mark that the schema was made with; empty where there is none."""
    with database.engine.connect() as connection:
        return str(connection.scalar(_MADE) or "")


def make(database: Database, mark: str, script: str) -> None:
    """Make the schema by ``script``, in place of one with another mark (of hexadecimal digits)."""
    with database.engine.connect() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": LOCK})
        if connection.scalar(_MADE) == mark:
            return
        connection.execute(text("DROP SCHEMA IF EXISTS procrastinate CASCADE"))
        connection.execute(text("CREATE SCHEMA procrastinate"))
        connection.execute(text("SET LOCAL search_path TO procrastinate"))
        driver: Any = connection.connection.driver_connection
        driver.execute(script)  # many statements, none with parameters
        connection.execute(text(f"COMMENT ON SCHEMA procrastinate IS '{int(mark, 16):x}'"))
        connection.commit()


def alive(database: Database, seconds: float) -> bool:
    """Tell whether any worker has given a sign of life within ``seconds``."""
    if database.sqlite or not made(database):
        return False
    with database.engine.connect() as connection:
        return bool(connection.scalar(_ALIVE, {"seconds": seconds}))


def place(database: Database) -> dict[str, Any]:
    """Return how the driver connects to the schema: parameters of ``psycopg.connect``."""
    _none, options = database.engine.dialect.create_connect_args(database.url)
    own = f"-c search_path={SCHEMA}"
    return {**options, "options": f"{options.get('options', '')} {own}".strip()}
