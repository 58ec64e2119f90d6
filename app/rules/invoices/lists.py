"""The list of invoices and its counts."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import ColumnElement, func

from app.models.invoice import Invoice, InvoiceCount
from app.models.search import INVOICES
from app.portal.invoices import CountInvoices, InvoiceCounts, InvoiceKind, InvoiceRow, Invoices
from app.portal.listing import Page, tokens
from app.portal.snapshot import State
from app.rules.core import Context, handles
from app.rules.core.listing import ListSource, list_rows, made, units

OPEN: Final = ("open", "pending", "collection")
LATE: Final = ("open", "collection")


_KINDS: Final = {kind.value: kind for kind in InvoiceKind}
_STATES: Final = {state.value: state for state in State}
_NAMED: Final = set(InvoiceRow.model_fields)


def make_row(row: Any) -> InvoiceRow:
    """Make the DTO of a list row, whose columns come in the order of :data:`SOURCE`."""
    key, number, kind, issued, due, cents, currency, state, summary, paid, related = row
    return made(
        InvoiceRow,
        _NAMED,
        {
            "id": key,
            "number": number,
            "kind": _KINDS[kind],
            "issued_on": issued,
            "due_on": due,
            "total": Decimal(cents).scaleb(-2),
            "currency": currency,
            "state": _STATES[state],
            "summary": summary,
            "paid_on": paid,
            "related_number": related,
        },
    )


def _words(ctx: Context, wanted: list[str], cap: int) -> Any:
    return INVOICES.found(ctx.database, ctx.account_id, wanted, cap)


_COLUMNS: Final = Invoice.__table__.c

SOURCE: Final = ListSource(
    columns={
        "id": _COLUMNS.id,
        "number": _COLUMNS.number,
        "kind": _COLUMNS.kind,
        "issued_on": _COLUMNS.issued_on,
        "due_on": _COLUMNS.due_on,
        "total": _COLUMNS.total_cents,
        "currency": _COLUMNS.currency,
        "state": _COLUMNS.state,
        "summary": _COLUMNS.summary,
        "paid_on": _COLUMNS.paid_on,
    },
    extra={"related_number": _COLUMNS.related_number},
    make=make_row,
    words=_words,
)


def search_words(number: str, summary: str, total_cents: int) -> str:
    """Return what a search finds an invoice by, split by the one tokeniser."""
    return " ".join(tokens(f"{number} {summary} {units(total_cents)}"))


@handles(Invoices)
def invoices(ctx: Context, query: Invoices) -> Page[InvoiceRow]:
    """Answer one page of the account's invoices."""
    return list_rows(ctx, query, SOURCE)


@handles(CountInvoices)
def count_invoices(ctx: Context, query: CountInvoices) -> InvoiceCounts:
    """Count each view from the counters; only the overdue ones are looked up."""
    rows = ctx.session.execute(
        ctx.rows(
            InvoiceCount.year, InvoiceCount.state, InvoiceCount.count, InvoiceCount.total_cents
        ).where(InvoiceCount.__table__.c["count"] > 0)
    ).all()
    counted = [(r[0], r[1], r[2], r[3]) for r in rows]
    chosen = [r for r in counted if query.year is None or r[0] == query.year]
    overdue = late(ctx, query.year)

    def sum_of(*states: str) -> int:
        return sum(r[2] for r in chosen if r[1] in states)

    return InvoiceCounts(
        views={
            "all": sum(r[2] for r in chosen),
            "open": sum_of(*OPEN),
            "overdue": overdue[0],
            "paid": sum_of("paid"),
            "cancelled": sum_of("cancelled", "refunded"),
        },
        years=tuple(sorted({r[0] for r in counted}, reverse=True)),
        open_total=units(sum(r[3] for r in chosen if r[1] in OPEN)),
        overdue_total=units(overdue[1]),
        currency="EUR",
    )


def late(ctx: Context, year: int | None = None) -> tuple[int, int]:
    """Return count and sum (minor units) of the overdue invoices."""
    statement = ctx.rows(
        func.count(Invoice.id), func.coalesce(func.sum(Invoice.total_cents), 0)
    ).where(overdue(ctx))
    if year is not None:
        statement = statement.where(_in_year(year))
    count, total = ctx.session.execute(statement).one()
    return int(count), int(total)


def overdue(ctx: Context) -> ColumnElement[bool]:
    """Return the condition of an overdue invoice.

    The account is not named again: asked for it twice, SQLite takes another index and reads
    every invoice that was ever due.
    """
    return Invoice.state.in_(LATE) & (Invoice.due_on < ctx.today)


def _in_year(year: int) -> ColumnElement[bool]:
    """Return the condition that an invoice was issued in ``year``."""
    return (Invoice.issued_on >= date(year, 1, 1)) & (Invoice.issued_on < date(year + 1, 1, 1))
