"""Whether a portal's database is sound, to the last number: whatever has been done to it."""

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select, text

from app.documents import invoice_pdf
from app.models.guard import MARK
from app.models.house import AuditEntry, AuditHead
from app.models.invoice import (
    Invoice,
    InvoiceCount,
    InvoiceDocument,
    InvoicePayment,
    InvoiceSnapshot,
    NumberSeries,
)
from app.portal.snapshot import PaymentPart, Snapshot
from app.rules.core import Context
from app.rules.core.audit import broken_at
from app.rules.core.listing import units
from tests.support.site import Site


@dataclass
class Books:
    """Everything that was issued, read once."""

    invoices: list[Invoice]
    snapshots: dict[int, InvoiceSnapshot]
    payments: dict[int, list[InvoicePayment]] = field(default_factory=lambda: defaultdict(list))
    documents: dict[int, list[InvoiceDocument]] = field(default_factory=lambda: defaultdict(list))


def read_books(ctx: Context) -> Books:
    scalars = ctx.session.scalars
    books = Books(
        list(scalars(ctx.rows(Invoice).order_by(Invoice.id))),
        {row.invoice_id: row for row in scalars(ctx.rows(InvoiceSnapshot))},
    )
    for payment in scalars(ctx.rows(InvoicePayment).order_by(InvoicePayment.version)):
        books.payments[payment.invoice_id].append(payment)
    documents = ctx.rows(InvoiceDocument).order_by(InvoiceDocument.payment_version)
    for document in scalars(documents):
        books.documents[document.invoice_id].append(document)
    return books


class Inspector:
    """Looks again and again at one portal; a rendering that was compared once stays right."""

    def __init__(self) -> None:
        self._drawn: set[int] = set()

    def inspect(self, site: Site) -> Books:
        """Raise AssertionError for whatever does not fit together."""
        check_file(site)
        with site.house() as ctx:
            books = read_books(ctx)
            check_chains(ctx)
            check_series(ctx, books)
            check_counters(ctx, books)
            for invoice in books.invoices:
                self._check_invoice(invoice, books)
        return books

    def _check_invoice(self, invoice: Invoice, books: Books) -> None:
        frozen = books.snapshots[invoice.id]
        snapshot = Snapshot.model_validate_json(frozen.content)
        check_row(invoice, frozen, snapshot)
        payments = [PaymentPart.model_validate_json(p.content) for p in books.payments[invoice.id]]
        versions = [payment.version for payment in payments]
        assert versions == list(range(1, invoice.version + 1)), invoice.number
        assert versions == [row.version for row in books.payments[invoice.id]]
        assert payments[-1].state.value == invoice.state
        by_version = {payment.version: payment for payment in payments}
        for document in books.documents[invoice.id]:
            assert hashlib.sha256(document.content).hexdigest() == document.sha256
            assert len(document.content) == document.size
            if document.id not in self._drawn:
                drawn = invoice_pdf(snapshot, by_version[document.payment_version])
                assert document.content == drawn, invoice.number
                self._drawn.add(document.id)


def check_file(site: Site) -> None:
    """Have the database look at itself; PostgreSQL's constraints are never put off."""
    with site.database.engine.connect() as connection:
        if site.database.sqlite:
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        found = connection.scalar(text("SELECT count(*) FROM invoice_search"))
        assert found == connection.scalar(text("SELECT count(*) FROM invoice"))


def check_chains(ctx: Context) -> None:
    """Verify every audit chain, and that each entry belongs to one."""
    chains = ctx.session.scalars(ctx.rows(AuditHead.chain)).all()
    assert set(ctx.session.scalars(ctx.rows(AuditEntry.chain).distinct())) <= set(chains)
    assert [chain for chain in chains if broken_at(ctx, chain) is not None] == []


def check_series(ctx: Context, books: Books) -> None:
    """Verify that each number of a series exists once, and that its snapshots are chained."""
    by_series: dict[str, list[Invoice]] = defaultdict(list)
    for invoice in books.invoices:
        by_series[invoice.number.rpartition("-")[0]].append(invoice)
    statement = select(NumberSeries).execution_options(**{MARK: frozenset({"number_series"})})
    series = {f"{row.prefix}-{row.year}": row for row in ctx.session.scalars(statement)}
    assert set(by_series) == set(series)
    for name, row in series.items():
        issued = sorted(by_series[name], key=lambda invoice: invoice.number)
        expected = [f"{name}-{n:05d}" for n in range(1, row.last + 1)]
        assert [invoice.number for invoice in issued] == expected
        before = ""
        for invoice in issued:
            assert books.snapshots[invoice.id].prev_sha256 == before, invoice.number
            before = books.snapshots[invoice.id].sha256
        assert row.last_sha256 == before


def check_counters(ctx: Context, books: Books) -> None:
    """Verify the counters of the list against its rows."""
    expected: Counter[Any] = Counter()
    for invoice in books.invoices:
        key = (invoice.account_id, invoice.issued_on.year, invoice.state)
        expected[*key, "count"] += 1
        expected[*key, "total"] += invoice.total_cents
    found: Counter[Any] = Counter()
    for row in ctx.session.scalars(ctx.rows(InvoiceCount)):
        found[row.account_id, row.year, row.state, "count"] = row.count
        found[row.account_id, row.year, row.state, "total"] = row.total_cents
    assert +found == expected


def check_row(invoice: Invoice, frozen: InvoiceSnapshot, snapshot: Snapshot) -> None:
    """Verify that a row of the list repeats its frozen content, and the content its hash."""
    assert hashlib.sha256(frozen.content.encode()).hexdigest() == frozen.sha256
    assert snapshot.sha256() == frozen.sha256
    sign = 1 if invoice.kind == "invoice" else -1
    repeated = (snapshot.number, snapshot.issued, snapshot.due or snapshot.issued)
    assert (invoice.number, invoice.issued_on, invoice.due_on) == repeated
    assert units(invoice.total_cents) == sign * snapshot.totals.gross
    assert units(invoice.net_cents) == sign * snapshot.totals.net
    assert invoice.account_id == frozen.account_id
