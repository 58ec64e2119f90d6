"""What time costs: beyond what a service includes in a month, in started quarters of an hour."""

from datetime import UTC, datetime, time
from typing import Final

from app.i18n import N_, translator
from app.models.account import Account
from app.models.department import Department
from app.models.service import Service
from app.models.ticket import ChargeItem, Ticket, TimeEntry
from app.rules.core import Context
from app.rules.core.world import HOUSE_ZONE

QUARTER: Final = 15
"""Minutes; each one that was started counts."""
QUARTER_MILLI: Final = 250
"""A quarter of an hour in thousandths of one."""
KIND: Final = "time"
TEXT: Final = N_("Work on ticket #{ticket}")


def quarters(minutes: int, included: int) -> int:
    """Return how many quarters of an hour ``minutes`` cost of which some are included."""
    return -(-max(0, minutes - included) // QUARTER)


def charge_time(ctx: Context, ticket: Ticket, minutes: int) -> None:
    """Propose what ``minutes``, which were just noted, cost; fewer than none take back.

    What was confirmed meanwhile is left: only somebody can decide to give money back.
    """
    price = ctx.find(Department, ticket.department_id).hour_cents
    if not price:
        return
    used, included = _used(ctx, ticket), _included(ctx, ticket)
    more = quarters(used, included) - quarters(used - minutes, included)
    proposed = _proposed(ctx, ticket, price)
    if proposed is not None:
        proposed.quantity_milli = max(0, proposed.quantity_milli + more * QUARTER_MILLI)
        proposed.state = "proposed" if proposed.quantity_milli else "dropped"
        proposed.version += 1
    elif more > 0:
        language = ctx.find(Account, ticket.account_id).language
        ctx.add(
            ChargeItem(
                account_id=ticket.account_id,
                ticket_id=ticket.id,
                kind=KIND,
                text=translator(language)(TEXT).format(ticket=ticket.number),
                quantity_milli=more * QUARTER_MILLI,
                price_cents=price,
                user_id=ctx.user_id,
                at=ctx.now,
            )
        )


def _used(ctx: Context, ticket: Ticket) -> int:
    """Return this month's billable minutes for the ticket's service, or for it alone."""
    ctx.session.flush()
    about = Ticket.id == ticket.id
    if ticket.service_id is not None:
        about = Ticket.service_id == ticket.service_id
    found = ctx.session.scalars(
        ctx.rows(TimeEntry.minutes, also=(Ticket,))
        .join(Ticket, Ticket.id == TimeEntry.ticket_id)
        .where(about, TimeEntry.billable, TimeEntry.at >= _month(ctx))
    )
    return sum(found)


def _included(ctx: Context, ticket: Ticket) -> int:
    if ticket.service_id is None:
        return 0
    return ctx.find(Service, ticket.service_id).included_minutes


def _month(ctx: Context) -> datetime:
    """Return the moment at which the month began where the hoster is."""
    first = ctx.today.replace(day=1)
    return datetime.combine(first, time(), HOUSE_ZONE).astimezone(UTC)


def _proposed(ctx: Context, ticket: Ticket, price: int) -> ChargeItem | None:
    """Return what nobody has decided yet of this month's time, at the same price."""
    found: ChargeItem | None = ctx.session.scalars(
        ctx.rows(ChargeItem)
        .where(
            ChargeItem.ticket_id == ticket.id,
            ChargeItem.kind == KIND,
            ChargeItem.state == "proposed",
            ChargeItem.price_cents == price,
            ChargeItem.at >= _month(ctx),
        )
        .order_by(ChargeItem.id)
        .limit(1)
    ).one_or_none()
    return found
