"""Writing documents: rows, chained snapshots, payment parts, search words, number series."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import bindparam, update

from app.models.account import Account
from app.models.guard import MARK
from app.models.invoice import Invoice, InvoicePayment, InvoiceSnapshot, NumberSeries
from app.models.search import INVOICES
from app.portal.invoices import InvoiceKind
from app.rules.core import Context
from app.rules.core.listing import minor
from app.rules.importing.bulk import insert_keyed, insert_rows, keys
from app.rules.importing.checking import Plan, Prepared
from app.rules.invoices.lists import search_words
from app.rules.invoices.store import lock_series, summary_of

_OURS: Final = re.compile(r"^(RE|ST)-(\d{4})-(\d{5,9})$")
_FOREIGN: Final = "import"
"""Chain of the documents whose numbers are not of our own series."""


@dataclass(frozen=True)
class Document:
    """What is stored of an issued document: its list row, its content, how it is paid."""

    row: dict[str, Any]
    content: str
    payment: str


def write_invoices(ctx: Context, plan: Plan) -> int:
    """Store the documents of a plan; return how many."""
    # Ids ascend with the date: a search that finds too much shows the newest.
    prepared = sorted(plan.invoices, key=lambda p: (p.record.issued_on, p.record.number))
    if not prepared:
        return 0
    accounts = keys(ctx, Account.number, Account.id)
    related = _related(plan)
    documents = [
        Document(
            _row(ctx, one, accounts[one.record.account], related.get(one.record.number, "")),
            one.content,
            one.payment_content,
        )
        for one in prepared
    ]
    ids = keep(ctx, documents)
    known = {number: one.id for number, one in plan.scene.known.invoices.items()}
    new = {one.row["number"]: key for one, key in zip(documents, ids, strict=True)}
    _link(ctx, known | new, related)
    return len(documents)


def keep(ctx: Context, documents: Sequence[Document]) -> list[int]:
    """Insert documents, in the order of their days, with all that belongs to them."""
    ids = insert_keyed(ctx, Invoice, [one.row for one in documents], Invoice.__table__.c.number)
    insert_rows(ctx, InvoiceSnapshot, _chained(ctx, documents, ids))
    insert_rows(
        ctx,
        InvoicePayment,
        [
            {
                "invoice_id": key,
                "account_id": one.row["account_id"],
                "version": 1,
                "content": one.payment,
                "created_at": ctx.now,
            }
            for key, one in zip(ids, documents, strict=True)
        ],
    )
    words = [_words(key, one.row) for key, one in zip(ids, documents, strict=True)]
    INVOICES.add(ctx.database, ctx.session, words)
    return ids


def _related(plan: Plan) -> dict[str, str]:
    found: dict[str, str] = {}
    for record in (one.record for one in plan.invoices):
        if record.cancels:
            found[record.number], found[record.cancels] = record.cancels, record.number
    return found


def _row(ctx: Context, one: Prepared, account_id: int, related: str) -> dict[str, Any]:
    record, totals = one.record, one.snapshot.totals
    sign = -1 if record.kind is InvoiceKind.STORNO else 1
    return {
        "account_id": account_id,
        "number": record.number,
        "kind": record.kind.value,
        "issued_on": record.issued_on,
        "due_on": record.due_on or record.issued_on,
        "total_cents": sign * minor(totals.gross),
        "net_cents": sign * minor(totals.net),
        "currency": one.snapshot.currency,
        "state": one.payment.state.value,
        "summary": summary_of(one.snapshot),
        "paid_on": record.paid_on,
        "related_number": related,
        "version": 1,
        "created_at": ctx.now,
    }


def _words(key: int, row: Mapping[str, Any]) -> dict[str, Any]:
    words = search_words(row["number"], row["summary"], row["total_cents"])
    return {"id": key, "account_id": row["account_id"], "words": words}


def _link(ctx: Context, ids: Mapping[str, int], related: Mapping[str, str]) -> None:
    pairs = [{"key": ids[one], "other": ids[two], "name": two} for one, two in related.items()]
    if pairs:
        statement = (
            update(Invoice.__table__)  # type: ignore[arg-type] # a mapped table is a Table
            .where(Invoice.__table__.c.id == bindparam("key"))
            .values(related_id=bindparam("other"), related_number=bindparam("name"))
            .execution_options(**{MARK: frozenset({"invoice"})})
        )
        ctx.session.execute(statement, pairs)


def _chained(
    ctx: Context, documents: Iterable[Document], ids: Iterable[int]
) -> list[dict[str, Any]]:
    """Return the snapshot rows, chained per series; the series go on after the last number."""
    series: dict[tuple[str, int], NumberSeries] = {}
    found = []
    for one, key in zip(documents, ids, strict=True):
        ours = _OURS.match(one.row["number"])
        name = (ours[1], int(ours[2])) if ours else (_FOREIGN, one.row["issued_on"].year)
        if name not in series:
            series[name] = lock_series(ctx, *name)
        chain = series[name]
        sha256 = hashlib.sha256(one.content.encode()).hexdigest()
        found.append(
            {
                "invoice_id": key,
                "account_id": one.row["account_id"],
                "content": one.content,
                "sha256": sha256,
                "prev_sha256": chain.last_sha256,
            }
        )
        chain.last = max(chain.last, int(ours[3])) if ours else chain.last + 1
        chain.last_sha256 = sha256
    ctx.session.flush()
    return found
