"""The start page: what needs attention, counts, twelve months of invoiced amounts."""

from datetime import date
from typing import Final

from sqlalchemy import func

from app.models.invoice import Invoice
from app.models.service import Service
from app.models.ticket import Ticket
from app.portal.invoices import CountInvoices, InvoiceRow
from app.portal.overview import Month, Overview, OverviewFacts
from app.portal.rights import Right
from app.portal.tickets import CountTickets, Status, TicketRow
from app.rules.core import Context, handles
from app.rules.core.listing import units
from app.rules.invoices.lists import LATE, SOURCE, count_invoices, make_row
from app.rules.tickets import lists as tickets

_ATTENTION: Final = 10
"""Invoices and tickets that are named; the lists have them all."""


@handles(Overview)
def overview(ctx: Context, _query: Overview) -> OverviewFacts:
    """Answer what the actor has rights for; the rest is None."""
    counts = count_invoices(ctx, CountInvoices()) if ctx.has(Right.INVOICES) else None
    written = tickets.count_tickets(ctx, CountTickets()) if ctx.has(Right.TICKETS) else None
    return OverviewFacts(
        attention=_attention(ctx) if counts else (),
        open_count=counts.views["open"] if counts else None,
        open_total=counts.open_total if counts else None,
        overdue_count=counts.views["overdue"] if counts else None,
        active_services=_services(ctx) if ctx.has(Right.PRODUCTS) else None,
        currency="EUR",
        months=_months(ctx) if counts else (),
        active_tickets=written.views["active"] if written else None,
        answered_tickets=_answered(ctx) if written else (),
    )


def _attention(ctx: Context) -> tuple[InvoiceRow, ...]:
    """Return the late ones, the longest due first.

    State by state: asked for both at once, SQLite walks through all invoices that were ever due.
    """
    columns = {**SOURCE.columns, **SOURCE.extra}
    statement = ctx.rows(*(column.label(name) for name, column in columns.items()))
    first = statement.order_by(Invoice.due_on, Invoice.id).limit(_ATTENTION)
    found = [
        make_row(row)
        for state in LATE
        for row in ctx.session.execute(first.where(Invoice.state == state))
    ]
    return tuple(sorted(found, key=lambda row: (row.due_on, row.id))[:_ATTENTION])


def _answered(ctx: Context) -> tuple[TicketRow, ...]:
    """Return the tickets that wait for the customer, the longest waiting first."""
    columns = tickets.SOURCE.columns
    found = ctx.session.execute(
        ctx.rows(*(column.label(name) for name, column in columns.items()))
        .where(Ticket.account_id == ctx.account_id, Ticket.status == Status.ANSWERED.value)
        .order_by(Ticket.last_at, Ticket.id)
        .limit(_ATTENTION)
    )
    return tuple(map(tickets.make_row, found))


def _services(ctx: Context) -> int:
    count = ctx.session.scalar(
        ctx.rows(func.count(Service.id)).where(
            Service.account_id == ctx.account_id, Service.state == "active"
        )
    )
    return int(count or 0)


def _months(ctx: Context) -> tuple[Month, ...]:
    first = ctx.today.replace(day=1)
    months = [_back(first, n) for n in range(11, -1, -1)]
    rows = ctx.session.execute(
        ctx.rows(Invoice.issued_on, func.sum(Invoice.net_cents))
        .where(Invoice.account_id == ctx.account_id, Invoice.issued_on >= months[0])
        .group_by(Invoice.issued_on)
    )
    sums = dict.fromkeys(months, 0)
    for day, cents in rows:
        sums[day.replace(day=1)] = sums.get(day.replace(day=1), 0) + int(cents)
    return tuple(Month(first=month, net=units(sums[month])) for month in months)


def _back(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)
