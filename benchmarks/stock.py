"""A portal with very many invoices on one account, for measuring lists.

Only what lists need is there: rows, counters (by the triggers) and search words. The invoices
have no snapshots, payment parts or documents, so none of them can be opened.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from app.models.account import Account, Membership
from app.models.database import Database
from app.models.guard import Scope
from app.models.invoice import Invoice
from app.models.people import ConfirmedEmail, User, UserEmail
from app.rules.auth.passwords import hash_password
from app.rules.core import Caller, Context, World
from app.rules.core.actors import SYSTEM
from app.rules.importing.bulk import insert_rows
from app.rules.invoices.lists import search_words

EMAIL: Final = "viele@musterhandel.example"
PASSWORD: Final = "Leuchtturm-7-am-Kai"
_CHUNK: Final = 20_000
_GOODS: Final = ("JTL-Wawi-Hosting L", "JTL-Shop M", "CRM-Server S", "E-Mail", "Zusatz-Backup")
_UNPAID: Final = 400
"""Of so many of the newest invoices every fifth is open: who has many has paid most."""
_FIRST: Final = date(2000, 1, 3)


def fill(database: Database, world: World, count: int) -> int:
    """Create one account with ``count`` invoices and its owner; return the account's id."""
    with database.session(write=True) as session:
        database.enter(session, Scope(house=True))
        ctx = Context(database, session, world, SYSTEM, Caller(system=True), world.clock())
        account_id = _people(ctx)
        for start in range(0, count, _CHUNK):
            rows = list(_rows(account_id, start, min(start + _CHUNK, count), count))
            insert_rows(ctx, Invoice, rows)
            database.index_invoices(session, [_words(row) for row in rows])
        session.commit()
    return account_id


def _people(ctx: Context) -> int:
    account = Account(number="K-90001", company="Vielkauf GmbH", created_at=ctx.now)
    user = User(
        name="Viele Rechnungen",
        password_hash=hash_password(ctx.world, PASSWORD),
        password_changed_at=ctx.now,
        created_at=ctx.now,
    )
    ctx.add(account)
    ctx.add(user)
    ctx.session.flush()
    ctx.add(Membership(account_id=account.id, user_id=user.id, owner=True))
    ctx.add(ConfirmedEmail(folded=EMAIL, user_id=user.id))
    ctx.add(
        UserEmail(user_id=user.id, address=EMAIL, folded=EMAIL, main=True, confirmed_at=ctx.now)
    )
    return account.id


def _rows(account_id: int, start: int, end: int, count: int) -> Iterator[dict[str, Any]]:
    made = datetime(2026, 11, 1, tzinfo=UTC)
    for n in range(start, end):
        issued = _FIRST + timedelta(days=n * 9_800 // count)
        net = 990 + n * 7_919 % 90_000
        yield {
            "id": n + 1,
            "account_id": account_id,
            "number": f"RE-{issued.year}-{n + 1:07d}",
            "kind": "invoice",
            "issued_on": issued,
            "due_on": issued + timedelta(days=14),
            "total_cents": net * 119 // 100,
            "net_cents": net,
            "currency": "EUR",
            "state": _state(n, count),
            "summary": f"{_GOODS[n % 5]}, {_GOODS[n * 3 % 5]}",
            "paid_on": None,
            "related_number": "",
            "version": 1,
            "created_at": made,
        }


def _state(n: int, count: int) -> str:
    if n >= count - _UNPAID and n % 5 == 0:
        return "open"
    return "cancelled" if n % 50 == 0 else "paid"


def _words(row: dict[str, Any]) -> dict[str, Any]:
    words = search_words(row["number"], row["summary"], row["total_cents"])
    return {"id": row["id"], "account_id": row["account_id"], "words": words}
