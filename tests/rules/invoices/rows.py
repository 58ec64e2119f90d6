"""Rows of the invoice list for tests: many, odd, with equal dates and amounts among them."""

from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert

from app.models.invoice import Invoice
from app.models.search import INVOICES
from app.rules.invoices.lists import search_words
from tests.support.site import START, Site

STATES = ("open", "pending", "paid", "cancelled", "refunded", "collection")
WORDS = ("Domain", "Wawi-Hosting", "Müller & Söhne", "E-Mail", "SSL", "Ⅷ", "ﬁne", "straße.de", "A1")


def random_rows(account_id: int, count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Return values of ``count`` rows; few distinct dates and totals, so that keys collide."""
    random = Random(seed)
    rows = []
    for n in range(count):
        issued = date(2024, 12, 20) + timedelta(days=random.randrange(0, 700, 13))
        rows.append(
            {
                "account_id": account_id,
                "number": f"{random.choice(('RE', 're', 'Ä', 'ST'))}-{account_id}-{n:05d}",
                "kind": "invoice",
                "issued_on": issued,
                "due_on": issued + timedelta(days=random.choice((0, 14, 30))),
                "total_cents": random.choice((0, -19028, 19028, 119, 10**11)),
                "net_cents": 0,
                "currency": "EUR",
                "state": random.choice(STATES),
                "summary": ", ".join(
                    [*random.sample(WORDS, random.randint(1, 3)), f"Paket{n % 30}"]
                ),
                "paid_on": None,
                "related_number": "",
                "version": 1,
                "created_at": START,
            }
        )
    return rows


def add_rows(site: Site, rows: list[dict[str, Any]]) -> None:
    """Insert rows and make them findable."""
    with site.house() as ctx:
        statement = insert(Invoice).returning(Invoice.id, sort_by_parameter_order=True)
        marked = statement.execution_options(visible=frozenset({"invoice"}))
        ids = ctx.session.scalars(marked, rows).all()
        INVOICES.add(
            ctx.database,
            ctx.session,
            [
                {
                    "id": key,
                    "account_id": row["account_id"],
                    "words": search_words(row["number"], row["summary"], row["total_cents"]),
                }
                for key, row in zip(ids, rows, strict=True)
            ],
        )
