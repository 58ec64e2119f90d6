"""Rules of escalation: listing, writing, removing them, and letting them fire again."""

from typing import Any, Final

from app.errors import Invalid
from app.models.department import Department
from app.models.escalation import EscalationFired, EscalationRule
from app.models.people import StaffMember
from app.models.ticket import Ticket
from app.portal.admin.escalation import (
    Deed,
    EscalationRules,
    FiredFacts,
    Moment,
    Promise,
    ReadEscalations,
    RearmEscalation,
    RemoveEscalationRule,
    RuleFacts,
    RuleList,
    SaveEscalationRule,
    TicketEscalations,
)
from app.portal.departments import Priority
from app.portal.tickets import Status
from app.rules.core import Context, handles
from app.rules.desk.scope import ticket_of
from app.rules.tickets import sla, store

_CONDITION: Final = (
    "event",
    "promise",
    "minutes",
    "priorities",
    "departments",
    "statuses",
    "unassigned",
    "around_the_clock",
)
_WANTS: Final = {
    Deed.NOTIFY_ROLE: "role",
    Deed.NOTIFY_USER: "user_id",
    Deed.MAIL: "address",
    Deed.RAISE_PRIORITY: "priority",
    Deed.ASSIGN: "user_id",
}
"""Deed -> the field that says with whom or to what; the others want nothing."""


@handles(EscalationRules)
def escalation_rules(ctx: Context, _query: EscalationRules) -> RuleList:
    """List the rules."""
    return _listed(ctx)


@handles(SaveEscalationRule)
def save_escalation_rule(ctx: Context, command: SaveEscalationRule) -> RuleList:
    """Write a rule; every open ticket is looked at anew."""
    _check(ctx, command)
    values = command.model_dump(mode="json")
    condition: dict[str, Any] = {name: values[name] for name in _CONDITION}
    wanted = _WANTS.get(command.deed)
    action = {"deed": values["deed"]} | ({wanted: values[wanted]} if wanted else {})
    if command.id is None:
        rule = EscalationRule(version=1)
        ctx.add(rule)
    else:
        rule = ctx.find(EscalationRule, command.id, command.version, lock=True)
        rule.version += 1
    rule.name, rule.active = command.name, command.active
    rule.condition, rule.action, rule.since = condition, action, ctx.now
    ctx.session.flush()
    ctx.audit_facts["rule"] = rule.id
    look_at_all(ctx)
    return _listed(ctx)


@handles(RemoveEscalationRule)
def remove_escalation_rule(ctx: Context, command: RemoveEscalationRule) -> RuleList:
    """Take a rule away. What waits for it is looked at in vain once, and rests."""
    rule = ctx.find(EscalationRule, command.id, command.version, lock=True)
    ctx.changed(ctx.delete(EscalationRule).where(EscalationRule.id == rule.id))
    ctx.session.expunge(rule)
    return _listed(ctx)


@handles(ReadEscalations)
def read_escalations(ctx: Context, query: ReadEscalations) -> TicketEscalations:
    """Say what was escalated of a ticket."""
    return _escalations(ctx, ticket_of(ctx, query.ticket_id, lock=False))


@handles(RearmEscalation)
def rearm_escalation(ctx: Context, command: RearmEscalation) -> TicketEscalations:
    """Forget that a rule has fired; it is looked at within a minute."""
    ticket = ticket_of(ctx, command.ticket_id)
    fired = ctx.delete(EscalationFired).where(EscalationFired.ticket_id == ticket.id)
    if command.rule_id is not None:
        ctx.find(EscalationRule, command.rule_id)
        fired = fired.where(EscalationFired.rule_id == command.rule_id)
    ctx.changed(fired)
    store.look_again(ctx, ticket)
    return _escalations(ctx, ticket)


def look_at_all(ctx: Context) -> None:
    """Have every ticket that is not closed looked at anew."""
    opened = ctx.update(Ticket).where(Ticket.status != Status.CLOSED.value)
    ctx.changed(opened.values(looks_at=ctx.now))


def _check(ctx: Context, command: SaveEscalationRule) -> None:
    wrong: dict[str, str] = {}
    wanted = _WANTS.get(command.deed)
    if wanted and not getattr(command, wanted):
        wrong[wanted] = "required"
    elif wanted == "user_id" and not _is_staff(ctx, command.user_id):
        wrong["user_id"] = "unknown_choice"
    if command.event is Moment.STARTED and command.minutes < 0:
        wrong["minutes"] = "before_start"
    known = set(ctx.session.scalars(ctx.rows(Department.id)))
    if not known.issuperset(command.departments):
        wrong["departments"] = "unknown_choice"
    if wrong:
        raise Invalid(fields=wrong)


def _is_staff(ctx: Context, user_id: int | None) -> bool:
    found = ctx.rows(StaffMember.id).where(StaffMember.user_id == user_id)
    return ctx.session.scalar(found) is not None


def _listed(ctx: Context) -> RuleList:
    rows = ctx.session.scalars(ctx.rows(EscalationRule).order_by(EscalationRule.id))
    return RuleList(rules=tuple(_facts(row) for row in rows))


def _facts(row: EscalationRule) -> RuleFacts:
    known, action = row.condition, row.action
    promise, priority = known["promise"], action.get("priority")
    return RuleFacts(
        id=row.id,
        version=row.version,
        name=row.name,
        active=row.active,
        event=Moment(known["event"]),
        promise=Promise(promise) if promise else None,
        minutes=known["minutes"],
        priorities=tuple(map(Priority, known["priorities"])),
        departments=tuple(known["departments"]),
        statuses=tuple(map(Status, known["statuses"])),
        unassigned=known["unassigned"],
        around_the_clock=known["around_the_clock"],
        deed=Deed(action["deed"]),
        role=action.get("role"),
        user_id=action.get("user_id"),
        address=action.get("address"),
        priority=Priority(priority) if priority else None,
        since=row.since,
    )


def _escalations(ctx: Context, ticket: Ticket) -> TicketEscalations:
    clocks = sla.Clocks.of_facts(ticket.clocks)
    rows = ctx.session.execute(
        ctx.rows(EscalationFired, EscalationRule.name)
        .join_from(EscalationFired, EscalationRule, EscalationRule.id == EscalationFired.rule_id)
        .where(EscalationFired.ticket_id == ticket.id)
        .order_by(EscalationFired.at.desc(), EscalationFired.rule_id, EscalationFired.round.desc())
    ).all()
    return TicketEscalations(
        fired=tuple(
            FiredFacts(
                rule_id=fired.rule_id,
                rule=name,
                promise=Promise(fired.promise),
                at=fired.at,
                armed=getattr(clocks, fired.promise).round > fired.round,
            )
            for fired, name in rows
        ),
        looks_at=ticket.looks_at,
    )
