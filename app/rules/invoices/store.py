"""Issued invoices in the database: numbers, frozen snapshots, payment versions, renderings."""

import hashlib
import json
from datetime import date
from typing import Final

from sqlalchemy import select

from app.documents import invoice_pdf, missing_characters
from app.errors import Invalid
from app.models.guard import MARK
from app.models.house import PortalSetting
from app.models.invoice import (
    Invoice,
    InvoiceDocument,
    InvoicePayment,
    InvoiceSnapshot,
    NumberSeries,
)
from app.models.search import INVOICES
from app.portal.snapshot import (
    DocumentType,
    Method,
    PaymentPart,
    Seller,
    Snapshot,
    State,
    Transfer,
)
from app.rules.core import Context
from app.rules.invoices.lists import search_words
from app.rules.money import verify

INVOICE, STORNO = "RE", "ST"
_SERIES: Final = frozenset({"number_series"})


def draw_number(ctx: Context, prefix: str, year: int) -> tuple[str, NumberSeries]:
    """Draw the next number of a series; its row stays locked until the transaction ends.

    Whoever draws and does not commit leaves no gap: the row goes back with everything else.
    """
    series = lock_series(ctx, prefix, year)
    series.last += 1
    return f"{prefix}-{year}-{series.last:05d}", series


def lock_series(ctx: Context, prefix: str, year: int) -> NumberSeries:
    """Return the row of a series, made when it is missing and locked in this transaction."""
    insert = ctx.database.upsert(NumberSeries).values(
        prefix=prefix, year=year, last=0, last_sha256=""
    )
    ctx.session.execute(insert.on_conflict_do_nothing().execution_options(**{MARK: _SERIES}))
    statement = (
        select(NumberSeries)
        .where(NumberSeries.prefix == prefix, NumberSeries.year == year)
        .with_for_update()
        .execution_options(**{MARK: _SERIES}, populate_existing=True)
    )
    return ctx.session.scalars(statement).one()


def setting(ctx: Context, key: str) -> dict[str, object]:
    """Return a setting of the portal; an empty one when it was never made."""
    value = ctx.session.scalar(ctx.rows(PortalSetting.value).where(PortalSetting.key == key))
    return dict(value or {})


def seller(ctx: Context) -> Seller:
    """Return who issues; the portal cannot issue before its data are complete."""
    facts = setting(ctx, "seller")
    if not facts:
        raise Invalid("seller_missing")
    return Seller.model_validate_json(json.dumps(facts))


def offered_methods(ctx: Context) -> tuple[Method, ...]:
    """Return the payment methods that the portal offers."""
    words = setting(ctx, "billing").get("methods", ["bank_transfer"])
    known = set(Method)
    return tuple(Method(word) for word in words if word in known)  # type: ignore[attr-defined] # settings are JSON


def summary_of(snapshot: Snapshot) -> str:
    """Return the first lines in words, for the list and the search."""
    return ", ".join(line.name for line in snapshot.lines)[:300]


def first_payment(snapshot: Snapshot, method: Method, state: State = State.OPEN) -> PaymentPart:
    """Return version 1 of how a document is paid."""
    due = snapshot.totals.due if state in (State.OPEN, State.COLLECTION, State.PENDING) else 0
    storno = snapshot.type is DocumentType.STORNO
    return PaymentPart.model_validate(
        {
            "version": 1,
            "method": method,
            "state": State.CANCELLED if storno else state,
            "amount_due": "0.00" if storno else f"{due:.2f}",
            "transfer": transfer(snapshot) if method is Method.BANK_TRANSFER else None,
        }
    )


def transfer(snapshot: Snapshot) -> Transfer:
    """Return where a bank transfer for a document goes."""
    seller_facts = snapshot.seller
    return Transfer(
        holder=seller_facts.name,
        iban=seller_facts.iban,
        bic=seller_facts.bic,
        bank=seller_facts.bank,
        remittance=snapshot.number,
    )


def keep_issued(
    ctx: Context,
    account_id: int,
    snapshot: Snapshot,
    payment: PaymentPart,
    series: NumberSeries,
    related: Invoice | None = None,
) -> Invoice:
    """Store an issued document whole: row, frozen content, payment part, PDF, search words."""
    verify(snapshot)
    missing = missing_characters(snapshot)
    if missing:
        raise Invalid("missing_glyphs", characters=" ".join(missing))
    storno = snapshot.type is DocumentType.STORNO
    sign = -1 if storno else 1
    invoice = Invoice(
        account_id=account_id,
        number=snapshot.number,
        kind="storno" if storno else "invoice",
        issued_on=snapshot.issued,
        due_on=snapshot.due or snapshot.issued,
        total_cents=sign * int(snapshot.totals.gross.scaleb(2)),
        net_cents=sign * int(snapshot.totals.net.scaleb(2)),
        currency=snapshot.currency,
        state=payment.state.value,
        summary=summary_of(snapshot),
        related_id=related.id if related else None,
        related_number=related.number if related else "",
        created_at=ctx.now,
    )
    ctx.add(invoice)
    ctx.session.flush()
    freeze(ctx, invoice, snapshot, series)
    keep_payment(ctx, invoice, payment)
    keep_document(ctx, invoice, snapshot, payment)
    words = search_words(invoice.number, invoice.summary, invoice.total_cents)
    row = {"id": invoice.id, "account_id": account_id, "words": words}
    INVOICES.add(ctx.database, ctx.session, [row])
    return invoice


def freeze(ctx: Context, invoice: Invoice, snapshot: Snapshot, series: NumberSeries) -> None:
    """Store the snapshot and chain it to the one issued before it in its series."""
    sha256 = snapshot.sha256()
    ctx.add(
        InvoiceSnapshot(
            invoice_id=invoice.id,
            account_id=invoice.account_id,
            content=snapshot.canonical().decode(),
            sha256=sha256,
            prev_sha256=series.last_sha256,
        )
    )
    series.last_sha256 = sha256


def keep_payment(ctx: Context, invoice: Invoice, payment: PaymentPart) -> None:
    """Store a new version of how an invoice is paid; earlier ones stay."""
    ctx.add(
        InvoicePayment(
            invoice_id=invoice.id,
            account_id=invoice.account_id,
            version=payment.version,
            content=payment.canonical().decode(),
            created_at=ctx.now,
        )
    )


def keep_document(
    ctx: Context, invoice: Invoice, snapshot: Snapshot, payment: PaymentPart
) -> InvoiceDocument:
    """Draw and store the rendering of a snapshot with a payment version."""
    content = invoice_pdf(snapshot, payment)
    document = InvoiceDocument(
        invoice_id=invoice.id,
        account_id=invoice.account_id,
        payment_version=payment.version,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
        created_at=ctx.now,
    )
    ctx.add(document)
    return document


def keep_drawn(ctx: Context, invoice: Invoice, snapshot: Snapshot, payment: PaymentPart) -> None:
    """Store the rendering that was handed out so far, where an import has left it undrawn."""
    kept = ctx.session.scalar(
        ctx.rows(InvoiceDocument.id).where(
            InvoiceDocument.invoice_id == invoice.id,
            InvoiceDocument.payment_version == payment.version,
        )
    )
    if kept is None:
        keep_document(ctx, invoice, snapshot, payment)


def read_snapshot(ctx: Context, invoice_id: int) -> Snapshot:
    """Return the frozen content of an invoice."""
    content = ctx.session.scalar(
        ctx.rows(InvoiceSnapshot.content).where(InvoiceSnapshot.invoice_id == invoice_id)
    )
    return Snapshot.model_validate_json(content or "")


def read_payment(ctx: Context, invoice_id: int, version: int | None = None) -> PaymentPart | None:
    """Return a version of how an invoice is paid, the newest one by default."""
    statement = ctx.rows(InvoicePayment.content).where(InvoicePayment.invoice_id == invoice_id)
    if version is not None:
        statement = statement.where(InvoicePayment.version == version)
    content = ctx.session.scalar(statement.order_by(InvoicePayment.version.desc()).limit(1))
    return PaymentPart.model_validate_json(content) if content else None


def due_day(day: date, days: int) -> date:
    """Return the day by which an invoice of ``day`` is to be paid."""
    return date.fromordinal(day.toordinal() + days)
