"""Changing how an invoice is paid: a new payment version and rendering, perhaps further."""

from app.errors import Conflict, Invalid
from app.models.account import Account
from app.models.invoice import Invoice
from app.models.service import Service
from app.portal.invoices import ChangePaymentMethod, InvoiceDetail, Reach
from app.portal.rights import Right
from app.portal.snapshot import Method, PaymentPart
from app.rules.core import Context, handles
from app.rules.invoices import store
from app.rules.invoices.reading import detail, may_change


@handles(ChangePaymentMethod)
def change_payment_method(ctx: Context, command: ChangePaymentMethod) -> InvoiceDetail:
    """Pay an unpaid invoice another way; the snapshot, its first PDF and hash stay."""
    if command.reach is Reach.SERVICE:
        ctx.require(Right.MANAGE_PRODUCTS)
    if command.reach is Reach.ALL:
        ctx.require(Right.PAY_METHODS)
    invoice = ctx.find(Invoice, command.invoice_id, command.version, lock=True)
    if command.method not in store.offered_methods(ctx):
        raise Invalid(fields={"method": "unknown_choice"})
    if not _change(ctx, invoice, command.method):
        raise Conflict("not_payable")
    if command.reach is Reach.SERVICE:
        _services_of(ctx, invoice, command.method)
    if command.reach is Reach.ALL:
        _everything(ctx, invoice, command.method)
    ctx.session.flush()
    return detail(ctx, invoice.id)


def _change(ctx: Context, invoice: Invoice, method: Method) -> bool:
    before = store.read_payment(ctx, invoice.id)
    if before is None or not may_change(before):
        return False
    if before.method is method:
        return True
    snapshot = store.read_snapshot(ctx, invoice.id)
    facts = before.model_dump() | {
        "version": before.version + 1,
        "method": method,
        "transfer": store.transfer(snapshot) if method is Method.BANK_TRANSFER else None,
        "mandate_reference": "",
        "means": "",
    }
    payment = PaymentPart.model_validate(facts)
    store.keep_drawn(ctx, invoice, snapshot, before)
    store.keep_payment(ctx, invoice, payment)
    store.keep_document(ctx, invoice, snapshot, payment)
    invoice.version += 1
    return True


def _services_of(ctx: Context, invoice: Invoice, method: Method) -> None:
    marks = {line.service for line in store.read_snapshot(ctx, invoice.id).lines} - {""}
    ctx.session.execute(
        ctx.update(Service)
        .where(Service.external_id.in_(sorted(marks)))
        .values(payment_method=method.value)
    )


def _everything(ctx: Context, invoice: Invoice, method: Method) -> None:
    account = ctx.find(Account, invoice.account_id, lock=True)
    account.payment_method = method.value
    account.version += 1
    ctx.session.execute(ctx.update(Service).values(payment_method=""))
    others = ctx.session.scalars(
        ctx.rows(Invoice).where(Invoice.state == "open", Invoice.id != invoice.id)
    ).all()
    for other in others:
        _change(ctx, other, method)
