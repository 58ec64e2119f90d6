"""Priorities, emergencies and what they cost, and the time that was spent."""

from decimal import Decimal
from typing import Final

from app.errors import Conflict, Invalid, NotFound
from app.i18n import N_, translator
from app.models.account import Account
from app.models.department import Department
from app.models.ticket import ChargeItem, Ticket, TicketConsent, TimeEntry
from app.portal.departments import Priority
from app.portal.desk.deeds import AddTime, ConfirmEmergency, RegradeTicket, SettleCharge
from app.portal.desk.ticket import DeskTicket
from app.portal.tickets import Author, EmergencyState
from app.rules.core import Context, handles
from app.rules.desk.reading import desk_ticket
from app.rules.desk.scope import ticket_of
from app.rules.desk.timing import charge_time
from app.rules.tickets import store

FALSE_EMERGENCY: Final = N_("Critical ticket #{ticket} that was no emergency")


@handles(RegradeTicket)
def regrade_ticket(ctx: Context, command: RegradeTicket) -> DeskTicket:
    """Change the priority; a claimed emergency that is none proposes its charge."""
    ticket = ticket_of(ctx, command.ticket_id, command.version)
    if ticket.priority == command.priority:
        raise Invalid(fields={"priority": "same"})
    ticket.priority = command.priority.value
    ticket.version += 1
    store.regrade(ctx, ticket, ctx.find(Department, ticket.department_id))
    store.happened(
        ctx,
        ticket,
        Author.STAFF,
        "regraded",
        priority=command.priority.value,
        reason=command.reason,
    )
    if command.priority is not Priority.CRITICAL:
        _refuse_emergency(ctx, ticket)
    return desk_ticket(ctx, ticket)


@handles(ConfirmEmergency)
def confirm_emergency(ctx: Context, command: ConfirmEmergency) -> DeskTicket:
    """Say that the claimed emergency is one: nothing will be charged."""
    ticket = ticket_of(ctx, command.ticket_id, command.version)
    if ticket.emergency_state != EmergencyState.CLAIMED:
        raise Conflict("not_claimed")
    ticket.emergency_state = EmergencyState.CONFIRMED.value
    ticket.version += 1
    store.happened(ctx, ticket, Author.STAFF, "emergency_confirmed")
    return desk_ticket(ctx, ticket)


@handles(SettleCharge)
def settle_charge(ctx: Context, command: SettleCharge) -> DeskTicket:
    """Confirm a proposed charge, which the next invoice will carry, or drop it."""
    ticket = ticket_of(ctx, command.ticket_id)
    item = ctx.find(ChargeItem, command.charge_id, command.version, lock=True)
    if item.ticket_id != ticket.id:
        raise NotFound("charge_item")
    if item.state != "proposed":
        raise Conflict("settled")
    item.state = "confirmed" if command.confirm else "dropped"
    item.version += 1
    return desk_ticket(ctx, ticket)


@handles(AddTime)
def add_time(ctx: Context, command: AddTime) -> DeskTicket:
    """Note time that was spent; more can't be taken back than was noted."""
    ticket = ticket_of(ctx, command.ticket_id)
    ctx.audit_chain = None  # the customer's windows are told nothing
    if command.minutes == 0:
        raise Invalid(fields={"minutes": "required"})
    if command.minutes < 0 and _spent(ctx, ticket) + command.minutes < 0:
        raise Invalid(fields={"minutes": "too_much_taken_back"})
    ctx.add(
        TimeEntry(
            ticket_id=ticket.id,
            user_id=ctx.user_id,
            name=store.author_name(ctx),
            at=ctx.now,
            minutes=command.minutes,
            billable=command.billable,
            text=command.text,
        )
    )
    if command.billable:
        charge_time(ctx, ticket, command.minutes)
    return desk_ticket(ctx, ticket)


def _spent(ctx: Context, ticket: Ticket) -> int:
    found = ctx.session.scalars(ctx.rows(TimeEntry.minutes).where(TimeEntry.ticket_id == ticket.id))
    return sum(found)


def _refuse_emergency(ctx: Context, ticket: Ticket) -> None:
    if ticket.emergency_state != EmergencyState.CLAIMED:
        return
    ticket.emergency_state = EmergencyState.REFUSED.value
    agreed: TicketConsent | None = ctx.session.scalars(
        ctx.rows(TicketConsent)
        .where(TicketConsent.ticket_id == ticket.id)
        .order_by(TicketConsent.id)
        .limit(1)
    ).one_or_none()
    if agreed is None or not agreed.amount_cents:
        return
    language = ctx.find(Account, ticket.account_id).language
    ctx.add(
        ChargeItem(
            account_id=ticket.account_id,
            ticket_id=ticket.id,
            kind="false_emergency",
            text=translator(language)(FALSE_EMERGENCY).format(ticket=ticket.number),
            quantity_milli=int(Decimal(1).scaleb(3)),
            price_cents=agreed.amount_cents,
            user_id=ctx.user_id,
            at=ctx.now,
        )
    )
