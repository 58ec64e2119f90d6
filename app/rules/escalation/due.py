"""Which rules are due for a ticket, and when one may be next: pure functions of what is known.

A moment is the event of a promise's clock (it begins, is warned of, breaks) and the rule's minutes
after it. They are counted as the clock counts, so that a pause puts the moment off, too; a rule
that ignores office hours counts them on the wall. One that heeds them waits until somebody is
there. Critical tickets count all time.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple, Self

from app.models.escalation import EscalationRule
from app.portal.admin.escalation import Deed, Moment
from app.rules.tickets import hours, sla
from app.rules.tickets.regime import NAMES

_ZERO: Final = timedelta()


@dataclass(frozen=True)
class Rule:
    """A rule as it is stored, ready to be compared."""

    id: int
    name: str
    since: datetime
    event: Moment
    deed: Deed
    promise: str | None = None
    minutes: timedelta = _ZERO
    priorities: frozenset[str] = frozenset()
    departments: frozenset[int] = frozenset()
    statuses: frozenset[str] = frozenset()
    unassigned: bool = False
    around_the_clock: bool = False
    needs: Mapping[str, Any] = field(default_factory=dict)
    """What the deed is done with."""

    @classmethod
    def of_row(cls, row: EscalationRule) -> Self:
        """Make the rule of a row."""
        facts = row.condition
        return cls(
            id=row.id,
            name=row.name,
            since=row.since,
            event=Moment(facts["event"]),
            deed=Deed(row.action["deed"]),
            promise=facts["promise"],
            minutes=timedelta(minutes=facts["minutes"]),
            priorities=frozenset(facts["priorities"]),
            departments=frozenset(facts["departments"]),
            statuses=frozenset(facts["statuses"]),
            unassigned=facts["unassigned"],
            around_the_clock=facts["around_the_clock"],
            needs=row.action,
        )

    def watches(self, ticket: "Watched") -> bool:
        """Tell whether a ticket is one of those that the rule is for, as it stands now."""
        return (
            ticket.priority in (self.priorities or {ticket.priority})
            and ticket.department_id in (self.departments or {ticket.department_id})
            and ticket.status in (self.statuses or {ticket.status})
            and not (self.unassigned and ticket.assigned)
        )


@dataclass(frozen=True)
class Watched:
    """What rules know of a ticket."""

    department_id: int
    priority: str
    status: str
    assigned: bool
    warn_at: int
    """Per cent of a promise's time after which its department warns."""
    clocks: sla.Clocks


class Firing(NamedTuple):
    """A rule, and the round of a promise that it fires for."""

    rule: Rule
    promise: str
    round: int

    @property
    def key(self) -> "FiredKey":
        """Return by what it is known that it has fired."""
        return self.rule.id, self.promise, self.round


FiredKey = tuple[int, str, int]


def due_rules(
    rules: Iterable[Rule], ticket: Watched, fired: Collection[FiredKey], now: datetime
) -> list[Firing]:
    """Return what has to fire now, in the order of its moments.

    A warning of a promise that is broken by now is none any more.
    """
    found = [one for one in _moments(rules, ticket, fired) if one[0] <= now]
    found.sort(key=lambda one: one[0])
    return [firing for at, firing in found if not _late(firing, ticket, at, now)]


def next_look(
    rules: Iterable[Rule], ticket: Watched, fired: Collection[FiredKey], now: datetime
) -> datetime | None:
    """Return the next moment at which something may be due if nothing happens until then."""
    moments = (at for at, _firing in _moments(rules, ticket, fired) if at > now)
    return min(moments, default=None)


def _moments(
    rules: Iterable[Rule], ticket: Watched, fired: Collection[FiredKey]
) -> Iterator[tuple[datetime, Firing]]:
    for rule in rules:
        if not rule.watches(ticket):
            continue
        for name in NAMES if rule.promise is None else (rule.promise,):
            firing = Firing(rule, name, getattr(ticket.clocks, name).round)
            at = None if firing.key in fired else _moment(rule, ticket, name)
            if at is not None and at >= rule.since:
                yield at, firing


def _moment(rule: Rule, ticket: Watched, name: str) -> datetime | None:
    clocks, regime = ticket.clocks, ticket.clocks.regime
    target = getattr(regime.targets, name)
    if target is None:
        return None
    share = {Moment.STARTED: 0, Moment.WARNED: ticket.warn_at, Moment.BROKEN: 100}[rule.event]
    span = target * share / 100
    if regime.around_the_clock or not rule.around_the_clock:
        at = sla.used_up(clocks, name, max(span + rule.minutes, _ZERO))
    else:
        at = sla.used_up(clocks, name, span)
        at = at and at + rule.minutes
    if at is None or regime.around_the_clock or rule.around_the_clock:
        return at
    return hours.opens_at(regime.calendar, at)


def _late(firing: Firing, ticket: Watched, at: datetime, now: datetime) -> bool:
    if firing.rule.event is not Moment.WARNED:
        return False
    target = getattr(ticket.clocks.regime.targets, firing.promise)
    broken = sla.used_up(ticket.clocks, firing.promise, target)
    return broken is not None and at < broken <= now
