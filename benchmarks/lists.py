"""How fast a page of a very long list is: through the local portal, beside raw sqlite3."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, Final

from app.client.local import LocalPortal
from app.models.database import Database, sqlite_url
from app.portal.auth import SignIn
from app.portal.invoices import CountInvoices, InvoiceRow, Invoices
from app.portal.listing import Page
from app.portal.operation import Query
from app.rules.core import Dispatcher, World
from app.rules.menus import load
from benchmarks.stock import EMAIL, PASSWORD, fill

COUNT: Final = int(os.environ.get("BENCH_INVOICES", "1000000"))
GATE: Final = 4.0
LONGEST: Final = 0.001
"""Seconds that a page may take, whatever the yardstick."""
ROUNDS: Final = 300

_SELECT: Final = (
    "SELECT id, number, kind, issued_on, due_on, total_cents, currency, state, summary, paid_on,"
    " related_number FROM invoice WHERE account_id = ?"
)


def rows() -> list[dict[str, Any]]:
    """Return a row per list: milliseconds for 50 rows, the yardstick's, and their ratio."""
    load()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "portal.db"
        database = Database(sqlite_url(path))
        database.migrate()
        world = World()
        account = fill(database, world, COUNT)
        portal = LocalPortal(Dispatcher(database, world))
        portal.send(SignIn.model_validate({"email": EMAIL, "password": PASSWORD}))
        portal.acting = f"account:{account}"
        raw = sqlite3.connect(path)
        found = list(_measured(portal, raw, account))
        raw.close()
        database.close()
    return found


def _measured(portal: LocalPortal, raw: sqlite3.Connection, account: int) -> list[dict[str, Any]]:
    middle = portal.send(Invoices(sort="number", cursor=_middle(portal), limit=1)).rows[0]
    newest = f"{_SELECT} ORDER BY issued_on DESC, id DESC LIMIT 51"
    onward = f"{_SELECT} AND (number, id) > (?, ?) ORDER BY number, id LIMIT 51"
    paid = f"{_SELECT} AND state = 'paid' ORDER BY issued_on DESC, id DESC LIMIT 51"
    cursor = _cursor(middle)
    return [
        _page("newest first", portal, Invoices(), raw, newest, (account,)),
        _page("of one state", portal, Invoices(view="paid"), raw, paid, (account,)),
        _page(
            "from the middle, by number",
            portal,
            Invoices(sort="number", cursor=cursor),
            raw,
            onward,
            (account, middle.number, middle.id),
        ),
        _counts(portal, raw, account),
    ]


def _middle(portal: LocalPortal) -> str:
    from app.portal.listing import encode_cursor

    first = portal.send(Invoices(sort="number", limit=1)).rows[0]
    return encode_cursor(f"{first.number[:3]}2013", first.id)


def _cursor(row: InvoiceRow) -> str:
    from app.portal.listing import encode_cursor

    return encode_cursor(row.number, row.id)


def _page(
    name: str,
    portal: LocalPortal,
    query: Query[Page[InvoiceRow]],
    raw: sqlite3.Connection,
    statement: str,
    values: tuple[Any, ...],
) -> dict[str, Any]:
    page = portal.send(query)
    plain = raw.execute(statement, values).fetchall()
    same = [row.id for row in page.rows] == [row[0] for row in plain[:50]] and bool(page.next)
    value, yardstick = _times(
        lambda: portal.send(query), lambda: raw.execute(statement, values).fetchall()
    )
    return {
        "name": f"list of {COUNT} invoices, {name}: 50 rows (ms)",
        "value": round(value * 1000, 3),
        "yardstick": round(yardstick * 1000, 3),
        "ratio": round(value / yardstick, 2),
        "gate": GATE,
        "ok": same and value <= GATE * yardstick and value <= LONGEST,
    }


def _counts(portal: LocalPortal, raw: sqlite3.Connection, account: int) -> dict[str, Any]:
    statement = "SELECT state, sum(count) FROM invoice_count WHERE account_id = ? GROUP BY state"
    counts = portal.send(CountInvoices())
    plain = dict(raw.execute(statement, (account,)).fetchall())
    same = counts.views["all"] == COUNT and counts.views["paid"] == plain["paid"]
    value, yardstick = _times(
        lambda: portal.send(CountInvoices()), lambda: raw.execute(statement, (account,)).fetchall()
    )
    return {
        "name": f"counts of {COUNT} invoices (ms, at most 2)",
        "value": round(value * 1000, 3),
        "yardstick": round(yardstick * 1000, 3),
        "ratio": round(value / yardstick, 2),
        "gate": 2.0,
        "ok": same and value <= 0.002,
    }


def _times(*works: Callable[[], Any]) -> tuple[float, ...]:
    """Return the median seconds of each, taken in turns so that all see the same machine."""
    taken: list[list[float]] = [[] for _ in works]
    for work in works:
        work()
    for _ in range(ROUNDS):
        for place, work in enumerate(works):
            start = time.perf_counter()
            work()
            taken[place].append(time.perf_counter() - start)
    return tuple(median(times) for times in taken)


if __name__ == "__main__":
    for found in rows():
        print(found)
