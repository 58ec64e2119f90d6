"""Letting rules fire for one ticket, in the caller's transaction, with the house's eyes."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from app.models.department import Department
from app.models.escalation import EscalationFired, EscalationRule
from app.models.people import StaffMember
from app.models.ticket import Ticket
from app.portal.admin.escalation import Deed, Moment
from app.portal.departments import Priority
from app.portal.tickets import Author, Status
from app.portal.topics import Topic
from app.rules.core import Context
from app.rules.escalation.due import FiredKey, Firing, Rule, Watched, due_rules, next_look
from app.rules.mail.outbox import queue_mail
from app.rules.tickets import sla, store, telling

KINDS: Final = {
    Moment.STARTED: "ticket_escalated",
    Moment.WARNED: "ticket_warned",
    Moment.BROKEN: "ticket_broken",
}
CRITICAL: Final = "ticket_critical"
"""What people are told of; a critical ticket that has just come has its own words."""


def active_rules(ctx: Context) -> list[Rule]:
    """Return the rules that are in force."""
    rows = ctx.session.scalars(
        ctx.rows(EscalationRule).where(EscalationRule.active).order_by(EscalationRule.id)
    )
    return [Rule.of_row(row) for row in rows]


def warnings(ctx: Context) -> dict[int, int]:
    """Return at how many per cent each department warns."""
    rows = ctx.session.execute(ctx.rows(Department.id, Department.warn_at))
    return {row[0]: row[1] for row in rows}


def fired_for(ctx: Context, tickets: Iterable[int]) -> dict[int, set[FiredKey]]:
    """Return what has fired for each of some tickets."""
    rows = ctx.session.execute(
        ctx.rows(
            EscalationFired.ticket_id,
            EscalationFired.rule_id,
            EscalationFired.promise,
            EscalationFired.round,
        ).where(EscalationFired.ticket_id.in_(list(tickets)))
    )
    found: dict[int, set[FiredKey]] = {}
    for ticket_id, *key in rows:
        found.setdefault(ticket_id, set()).add((key[0], key[1], key[2]))
    return found


def watched(ticket: Any, warn_at: Mapping[int, int]) -> Watched:
    """Return what rules know of a ticket, or of a row with its columns."""
    return Watched(
        department_id=ticket.department_id,
        priority=ticket.priority,
        status=ticket.status,
        assigned=ticket.assignee_id is not None,
        warn_at=warn_at[ticket.department_id],
        clocks=sla.Clocks.of_facts(ticket.clocks),
    )


def fire_due(ctx: Context, ticket: Ticket) -> int:
    """Let fire what is due for a ticket that is locked; return how many rules did.

    What a deed changes in the ticket itself is looked at again soon: other rules may watch it now.
    """
    rules, facts = active_rules(ctx), watched(ticket, warnings(ctx))
    fired = fired_for(ctx, [ticket.id]).get(ticket.id, set())
    due = due_rules(rules, facts, fired, ctx.now)
    version = ticket.version
    for firing in due:
        _fire(ctx, ticket, firing)
    fired |= {firing.key for firing in due}
    changed = ticket.version != version
    ticket.looks_at = ctx.now if changed else next_look(rules, facts, fired, ctx.now)
    if changed:
        ctx.things.add(f"tickets:{ticket.id}")
        ctx.tell(Topic.TICKETS, account_id=ticket.account_id)
    return len(due)


def _fire(ctx: Context, ticket: Ticket, firing: Firing) -> None:
    ctx.add(
        EscalationFired(
            ticket_id=ticket.id,
            rule_id=firing.rule.id,
            promise=firing.promise,
            round=firing.round,
            at=ctx.now,
        )
    )
    ctx.audit(
        "escalated",
        chain=ticket.account_id,
        ticket_id=ticket.id,
        rule_id=firing.rule.id,
        promise=firing.promise,
    )
    _DEEDS[firing.rule.deed](ctx, ticket, firing)


def _kind(ticket: Ticket, rule: Rule) -> str:
    at_once = rule.event is Moment.STARTED and not rule.minutes
    if at_once and ticket.priority == Priority.CRITICAL:
        return CRITICAL
    return KINDS[rule.event]


def _facts(ticket: Ticket, rule: Rule) -> dict[str, str]:
    return {**telling.facts_of(ticket), "rule": rule.name}


def _tell(ctx: Context, ticket: Ticket, firing: Firing, users: Iterable[int]) -> None:
    rule = firing.rule
    telling.alarm(ctx, users, _kind(ticket, rule), _facts(ticket, rule))


def _assignee(ctx: Context, ticket: Ticket, firing: Firing) -> None:
    if ticket.assignee_id is None:
        _department(ctx, ticket, firing)
    else:
        _tell(ctx, ticket, firing, [ticket.assignee_id])


def _department(ctx: Context, ticket: Ticket, firing: Firing) -> None:
    _tell(ctx, ticket, firing, telling.colleagues(ctx, ticket.department_id))


def _role(ctx: Context, ticket: Ticket, firing: Firing) -> None:
    _staff(ctx, ticket, firing, StaffMember.role == firing.rule.needs["role"])


def _user(ctx: Context, ticket: Ticket, firing: Firing) -> None:
    _staff(ctx, ticket, firing, StaffMember.user_id == firing.rule.needs["user_id"])


def _staff(ctx: Context, ticket: Ticket, firing: Firing, which: Any) -> None:
    found = ctx.rows(StaffMember.user_id).where(which).order_by(StaffMember.user_id)
    _tell(ctx, ticket, firing, list(ctx.session.scalars(found)))


def _mail(ctx: Context, ticket: Ticket, firing: Firing) -> None:
    rule = firing.rule
    queue_mail(ctx, _kind(ticket, rule), to=rule.needs["address"], facts=_facts(ticket, rule))


def _raise(ctx: Context, ticket: Ticket, firing: Firing) -> None:
    wanted, ranks = Priority(firing.rule.needs["priority"]), list(Priority)
    if ranks.index(wanted) <= ranks.index(Priority(ticket.priority)):
        return
    ticket.priority = wanted.value
    ticket.version += 1
    store.regrade(ctx, ticket, ctx.find(Department, ticket.department_id))
    store.happened(ctx, ticket, Author.PORTAL, "raised", priority=wanted.value)


def _assign(ctx: Context, ticket: Ticket, firing: Firing) -> None:
    """Give the ticket to somebody; who works in its department no more is passed over."""
    user_id = int(firing.rule.needs["user_id"])
    if user_id not in telling.colleagues(ctx, ticket.department_id):
        _department(ctx, ticket, firing)
        return
    if ticket.assignee_id == user_id:
        return
    ticket.assignee_id = user_id
    ticket.version += 1
    if ticket.status == Status.OPEN:
        ticket.status = Status.IN_PROGRESS.value
    name = telling.name_of(ctx, user_id)
    store.happened(ctx, ticket, Author.PORTAL, "assigned", name=name)
    _tell(ctx, ticket, firing, [user_id])


_DEEDS: Final[Mapping[Deed, Callable[[Context, Ticket, Firing], None]]] = {
    Deed.NOTIFY_ASSIGNEE: _assignee,
    Deed.NOTIFY_DEPARTMENT: _department,
    Deed.NOTIFY_ROLE: _role,
    Deed.NOTIFY_USER: _user,
    Deed.MAIL: _mail,
    Deed.RAISE_PRIORITY: _raise,
    Deed.ASSIGN: _assign,
}
