"""One invoice: its facts, its kept documents, the PDF itself."""

import hashlib

from app.documents import invoice_pdf
from app.documents.girocode import payload
from app.errors import NotFound
from app.models.invoice import Invoice, InvoiceDocument, InvoiceSnapshot
from app.portal.files import Download
from app.portal.invoices import DocumentFacts, InvoiceDetail, Reach, ReadInvoice
from app.portal.invoices import InvoiceDocument as DocumentQuery
from app.portal.rights import Right
from app.portal.snapshot import Method, PaymentPart, State
from app.rules.core import Context, handles
from app.rules.invoices import store
from app.rules.invoices.lists import SOURCE, make_row


@handles(ReadInvoice)
def read_invoice(ctx: Context, query: ReadInvoice) -> InvoiceDetail:
    """Read an invoice whole."""
    return detail(ctx, query.invoice_id)


def detail(ctx: Context, invoice_id: int) -> InvoiceDetail:
    """Gather everything that is shown of an invoice; NotFound when it is not the actor's."""
    columns = {**SOURCE.columns, **SOURCE.extra, "version": Invoice.version}
    columns["related_id"] = Invoice.related_id
    row = ctx.session.execute(
        ctx.rows(*(column.label(name) for name, column in columns.items())).where(
            Invoice.id == invoice_id
        )
    ).one_or_none()
    if row is None:
        raise NotFound("invoice")
    snapshot = store.read_snapshot(ctx, invoice_id)
    payment = store.read_payment(ctx, invoice_id)
    assert payment is not None
    payable = may_change(payment)
    return InvoiceDetail(
        row=make_row(row[:-2]),
        version=row.version,
        related_id=row.related_id,
        snapshot=snapshot,
        snapshot_sha256=ctx.session.scalar(
            ctx.rows(InvoiceSnapshot.sha256).where(InvoiceSnapshot.invoice_id == invoice_id)
        ),
        payment=payment,
        documents=_documents(ctx, invoice_id),
        methods=store.offered_methods(ctx) if payable else (),
        reaches=reaches(ctx) if payable else (),
        epc_payload=_epc(payment),
    )


def may_change(payment: PaymentPart) -> bool:
    """Tell whether the method may still be chosen: only what is open can be paid another way."""
    return payment.state is State.OPEN


def reaches(ctx: Context) -> tuple[Reach, ...]:
    """Return how far this actor may let a change of method reach."""
    found = [Reach.INVOICE]
    if ctx.has(Right.MANAGE_PRODUCTS):
        found.append(Reach.SERVICE)
    if ctx.has(Right.PAY_METHODS):
        found.append(Reach.ALL)
    return tuple(found)


def _epc(payment: PaymentPart) -> str:
    awaited = payment.state in (State.OPEN, State.COLLECTION) and payment.amount_due > 0
    if payment.method is not Method.BANK_TRANSFER or payment.transfer is None or not awaited:
        return ""
    return payload(payment.transfer, payment.amount_due)


def _documents(ctx: Context, invoice_id: int) -> tuple[DocumentFacts, ...]:
    rows = ctx.session.execute(
        ctx.rows(
            InvoiceDocument.payment_version,
            InvoiceDocument.sha256,
            InvoiceDocument.size,
            InvoiceDocument.created_at,
        )
        .where(InvoiceDocument.invoice_id == invoice_id)
        .order_by(InvoiceDocument.payment_version)
    )
    return tuple(DocumentFacts.model_validate(row._mapping) for row in rows)  # noqa: SLF001 - public by SQLAlchemy's word


@handles(DocumentQuery)
def invoice_document(ctx: Context, query: DocumentQuery) -> Download:
    """Hand out a PDF: the kept one, or, for an imported invoice, the same bytes drawn now.

    Drawing is a pure function of what is frozen, so a rendering that was never stored comes out
    byte for byte as it always will.
    """
    number = ctx.session.scalar(ctx.rows(Invoice.number).where(Invoice.id == query.invoice_id))
    payment = store.read_payment(ctx, query.invoice_id, query.payment_version)
    if number is None or payment is None:
        raise NotFound("invoice")
    content = ctx.session.scalar(
        ctx.rows(InvoiceDocument.content).where(
            InvoiceDocument.invoice_id == query.invoice_id,
            InvoiceDocument.payment_version == payment.version,
        )
    )
    if content is None:
        content = invoice_pdf(store.read_snapshot(ctx, query.invoice_id), payment)
    return Download(
        name=f"{number}.pdf",
        media_type="application/pdf",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        chunks=(content,),
    )
