"""What staff does: issue an invoice, take one back by a Storno."""

from app.errors import Conflict, Invalid
from app.i18n import translator
from app.models.account import Account, Membership
from app.models.invoice import Invoice
from app.models.service import Service
from app.portal.invoices import CancelInvoice, IssuedInvoice, IssueInvoice, NewLine
from app.portal.snapshot import (
    Address,
    Method,
    Mode,
    Party,
    PaymentPart,
    Period,
    Snapshot,
    State,
    VatCategory,
)
from app.portal.topics import Topic
from app.rules.core import Context, handles
from app.rules.core.actors import rights_of
from app.rules.core.listing import units
from app.rules.invoices import store
from app.rules.mail.outbox import queue_mail
from app.rules.money import Item, lines_of, storno_of, totals, vat_breakdown
from app.rules.notifications import notify_user


@handles(IssueInvoice)
def issue_invoice(ctx: Context, command: IssueInvoice) -> IssuedInvoice:
    """Issue an invoice of typed lines."""
    account = ctx.find(Account, command.account_id)
    items = [_item(ctx, account, line) for line in command.lines]
    invoice = issue(ctx, account, items, due_days=command.due_days, notes=command.notes)
    ctx.audit_chain = account.id
    ctx.audit_facts["invoice"] = invoice.id
    return IssuedInvoice(invoice_id=invoice.id, number=invoice.number)


def _item(ctx: Context, account: Account, line: NewLine) -> Item:
    mark = ""
    if line.service_id is not None:
        service = ctx.find(Service, line.service_id)
        if service.account_id != account.id:
            raise Invalid(fields={"lines": "unknown_choice"})
        mark = service.external_id
    start, end = line.start or ctx.today, line.end or line.start or ctx.today
    if end < start:
        raise Invalid(fields={"lines": "period_order"})
    return Item(
        name=line.name,
        description=line.description,
        quantity=line.quantity,
        unit=line.unit,
        price=line.price,
        category=VatCategory.STANDARD if line.rate else VatCategory.ZERO,
        rate=line.rate,
        period=Period(start=start, end=end),
        service=mark,
    )


def issue(
    ctx: Context,
    account: Account,
    items: list[Item],
    *,
    due_days: int = 14,
    notes: tuple[str, ...] = (),
    method: str = "",
) -> Invoice:
    """Draw the number, freeze the content, draw the PDF, tell the customer: one transaction."""
    number, series = store.draw_number(ctx, store.INVOICE, ctx.today.year)
    lines = lines_of(items, Mode.NET)
    vat = vat_breakdown(lines, Mode.NET)
    snapshot = Snapshot(
        number=number,
        issued=ctx.today,
        due=store.due_day(ctx.today, due_days),
        language="en" if account.language == "en" else "de",
        seller=store.seller(ctx),
        buyer=buyer(account),
        lines=lines,
        vat=vat,
        totals=totals(lines, vat),
        notes=notes,
    )
    payment = store.first_payment(snapshot, Method(method or account.payment_method))
    invoice = store.keep_issued(ctx, account.id, snapshot, payment, series)
    tell(ctx, account, invoice, "invoice_issued")
    return invoice


def buyer(account: Account) -> Party:
    """Return the account as the one whom a document is for."""
    return Party(
        company=account.company,
        name=account.person,
        address=Address(
            street=account.street,
            postcode=account.postcode,
            city=account.city,
            country=account.country,
        ),
        vat_id=account.vat_id,
        customer_number=account.number,
        email=account.email,
    )


@handles(CancelInvoice)
def cancel_invoice(ctx: Context, command: CancelInvoice) -> IssuedInvoice:
    """Take an unpaid invoice back; both documents refer to each other from now on."""
    original = ctx.find(Invoice, command.invoice_id, command.version, lock=True)
    payment = store.read_payment(ctx, original.id)
    if payment is None or original.kind != "invoice" or payment.state not in _CANCELLABLE:
        raise Conflict("not_cancellable")
    account = ctx.find(Account, original.account_id)
    number, series = store.draw_number(ctx, store.STORNO, ctx.today.year)
    snapshot = store.read_snapshot(ctx, original.id)
    storno = store.keep_issued(
        ctx,
        account.id,
        storno_of(snapshot, number, ctx.today),
        store.first_payment(storno_of(snapshot, number, ctx.today), payment.method),
        series,
        related=original,
    )
    _cancel(ctx, original, snapshot, payment, storno)
    tell(ctx, account, storno, "invoice_cancelled")
    ctx.audit_chain = account.id
    ctx.audit_facts["storno"] = storno.id
    return IssuedInvoice(invoice_id=storno.id, number=storno.number)


_CANCELLABLE = (State.OPEN, State.COLLECTION)


def _cancel(
    ctx: Context, original: Invoice, snapshot: Snapshot, payment: PaymentPart, storno: Invoice
) -> None:
    facts = payment.model_dump() | {
        "version": payment.version + 1,
        "state": State.CANCELLED,
        "amount_due": "0.00",
        "transfer": None,
        "facts": (
            translator(snapshot.language)("Cancelled by {number}.").format(number=storno.number),
        ),
    }
    cancelled = PaymentPart.model_validate(facts)
    store.keep_drawn(ctx, original, snapshot, payment)
    store.keep_payment(ctx, original, cancelled)
    store.keep_document(ctx, original, snapshot, cancelled)
    original.state = State.CANCELLED.value
    original.related_id, original.related_number = storno.id, storno.number
    original.version += 1


def tell(ctx: Context, account: Account, invoice: Invoice, kind: str) -> None:
    """Tell those who may see invoices: a mail to the account, a notification to its people."""
    from babel.dates import format_date  # who only reads needs no calendar of a hundred tongues
    from babel.numbers import format_currency

    facts = {
        "number": invoice.number,
        "account": account.company or account.person,
        "date": format_date(invoice.issued_on, locale=account.language),
        "amount": format_currency(units(invoice.total_cents), "EUR", locale=account.language),
    }
    with ctx.house():
        members = ctx.session.execute(
            ctx.rows(Membership.user_id, Membership.owner, Membership.rights).where(
                Membership.account_id == account.id
            )
        ).all()
    for member in members:
        if member.owner or "invoices" in rights_of(member.rights):
            about = {**facts, "invoice_id": str(invoice.id)}
            notify_user(ctx, member.user_id, kind, about, account.id)
    if account.email:
        queue_mail(
            ctx,
            kind,
            to=account.email,
            account_id=account.id,
            language=account.language,
            facts=facts,
        )
    ctx.tell(Topic.INVOICES, account_id=account.id)
