"""Renewals: the next term of every service that falls due, one invoice per account and run."""

import calendar
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from app.models.account import Account
from app.models.invoice import Invoice
from app.models.service import Product, Service
from app.models.ticket import ChargeItem
from app.portal.invoices import IssuedInvoice, RenewalReport, RenewDueServices
from app.portal.snapshot import Period, Unit, VatCategory
from app.rules.core import Context, handles
from app.rules.core.listing import units
from app.rules.invoices.charges import Charges, item, settle
from app.rules.invoices.staff import issue
from app.rules.money import Item

MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


def add_months(day: date, months: int, anchor: int) -> date:
    """Return the day ``months`` later; ``anchor`` is the contract's day of the month.

    A contract of the 31st renews on the last day of short months and on the 31st again after.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(anchor, calendar.monthrange(year, month)[1]))


@handles(RenewDueServices)
def renew_due_services(ctx: Context, command: RenewDueServices) -> RenewalReport:
    """Issue what falls due; the due date moves with the invoice, so twice does nothing twice."""
    until = ctx.today + timedelta(days=command.days_ahead)
    rows = ctx.session.execute(
        ctx.rows(Service, Product, Account)
        .join(Product, Product.id == Service.product_id)
        .join(Account, Account.id == Service.account_id)
        .where(
            Service.state == "active",
            Service.next_due_on <= until,
            Service.term.in_(sorted(MONTHS)),
        )
        .order_by(Service.account_id, Service.id)
        .with_for_update(of=Service)
    ).all()
    grouped: dict[tuple[Account, str], list[tuple[Service, Product]]] = defaultdict(list)
    for service, product, account in rows:
        # Services that are paid alike share an invoice, whether by their own word or the account's.
        method = service.payment_method or account.payment_method
        grouped[account, method].append((service, product))
    charges = Charges(ctx)
    issued = []
    for (account, method), services in grouped.items():
        items = [_renew(service, product) for service, product in services]
        invoice = _issue(ctx, account, items, charges.take(account.id), method)
        ctx.audit("service_renewed", chain=account.id, invoice=invoice.id)
        issued.append(IssuedInvoice(invoice_id=invoice.id, number=invoice.number))
    for account in charges.rest():
        invoice = _issue(ctx, account, [], charges.take(account.id), account.payment_method)
        issued.append(IssuedInvoice(invoice_id=invoice.id, number=invoice.number))
    return RenewalReport(issued=tuple(issued))


def _issue(
    ctx: Context, account: Account, items: list[Item], charged: list[ChargeItem], method: str
) -> Invoice:
    invoice = issue(ctx, account, [*items, *map(item, charged)], method=method)
    settle(charged, invoice)
    return invoice


def _renew(service: Service, product: Product) -> Item:
    assert service.next_due_on is not None
    start = service.next_due_on
    following = add_months(start, MONTHS[service.term], service.started_on.day)
    service.next_due_on = following
    rate = units(service.vat_bp)
    return Item(
        name=product.name,
        description=service.label,
        quantity=Decimal(1),
        unit=Unit.YEAR if service.term == "year" else Unit.MONTH,
        price=units(service.price_cents),
        category=VatCategory.STANDARD if rate else VatCategory.ZERO,
        rate=rate,
        period=Period(start=start, end=following - timedelta(days=1)),
        service=service.external_id,
    )
