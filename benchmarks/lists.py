"""How fast a page of a very long list is: through the local portal, beside the bare driver.

The file is encrypted; the yardstick reads it by the DB-API of sqlcipher3 with the same key.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from statistics import median
from typing import Any, Final

from app.client.base import Client
from app.client.local import LocalPortal
from app.portal.auth import SignIn, WhoAmI
from app.portal.invoices import CountInvoices, InvoiceRow, Invoices
from app.portal.listing import Page, encode_cursor
from app.portal.operation import Query
from app.rules.core import Dispatcher, World
from app.rules.menus import load
from benchmarks.row import Row, in_turns, judged, tell
from benchmarks.stock import COUNT, EMAIL, PASSWORD, profile
from tests.support.files import connect, database_in

ROUNDS: Final = 400

COLUMNS: Final = (
    "id, number, kind, issued_on, due_on, total_cents, currency, state, summary, paid_on,"
    " related_number"
)
_SELECT: Final = f"SELECT {COLUMNS} FROM invoice WHERE account_id = ?"


def rows() -> Iterator[Row]:
    """Yield a row per list: milliseconds for 50 rows, the bare driver's, and their ratio."""
    load()
    for count in (COUNT // 10, COUNT):
        path = profile(count) / "demo" / "portal.db"
        database = database_in(path)
        portal = LocalPortal(Dispatcher(database, World()))
        account = sign_in(portal)
        with closing(connect(path)) as raw:
            yield from _measured(portal, raw, account, count)
        database.close()


def sign_in(portal: Client) -> int:
    """Sign in as the one with the many invoices; return the account acted for."""
    portal.send(SignIn.model_validate({"email": EMAIL, "password": PASSWORD}))
    account = portal.send(WhoAmI()).accounts[0].id
    portal.acting = f"account:{account}"
    return account


def _measured(portal: LocalPortal, raw: Any, account: int, count: int) -> Iterator[Row]:
    number, key = raw.execute(
        "SELECT number, id FROM invoice WHERE account_id = ? ORDER BY number LIMIT 1 OFFSET ?",
        (account, count // 2),
    ).fetchone()
    onward = Invoices(sort="number", cursor=encode_cursor(number, key))
    newest = f"{_SELECT} ORDER BY issued_on DESC, id DESC LIMIT 51"
    paid = f"{_SELECT} AND state = 'paid' ORDER BY issued_on DESC, id DESC LIMIT 51"
    after = f"{_SELECT} AND (number, id) > (?, ?) ORDER BY number, id LIMIT 51"
    for name, query, statement, values in (
        ("newest first", Invoices(), newest, (account,)),
        ("of one state", Invoices(view="paid"), paid, (account,)),
        ("from the middle, by number", onward, after, (account, number, key)),
    ):
        words = f"list of {count:,}, {name}: 50 rows"
        yield _page(words, portal, query, partial(raw.execute, statement, values))
    yield _counts(portal, raw, account, count)


def _page(
    name: str,
    portal: LocalPortal,
    query: Query[Page[InvoiceRow]],
    select: Callable[[], Any],
) -> Row:
    page, plain = portal.send(query), select().fetchall()
    right = [row.id for row in page.rows] == [row[0] for row in plain[:50]] and bool(page.next)
    ours, theirs = in_turns(ROUNDS, lambda: portal.send(query), lambda: select().fetchall())
    value, yardstick = (median(times) * 1000 for times in (ours, theirs))
    return judged(name, "ms", value, yardstick, right=right, ratio_at_most=4, at_most=1)


def _counts(portal: LocalPortal, raw: Any, account: int, count: int) -> Row:
    """Compare with counting and summing up by raw SQL what the counters don't know."""

    def plain() -> dict[str, Any]:
        kept = raw.execute(
            "SELECT state, sum(count) FROM invoice_count WHERE account_id = ? GROUP BY state",
            (account,),
        ).fetchall()
        return dict(kept)

    counts, found = portal.send(CountInvoices()).views, plain()
    right = counts["all"] == count == sum(found.values()) and counts["paid"] == found["paid"]
    ours, theirs = in_turns(ROUNDS, lambda: portal.send(CountInvoices()), plain)
    value, yardstick = (median(times) * 1000 for times in (ours, theirs))
    return judged(f"counts of {count:,}", "ms", value, yardstick, right=right, at_most=2)


if __name__ == "__main__":
    tell(rows())
