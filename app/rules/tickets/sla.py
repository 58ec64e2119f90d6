"""SLA clocks: how much of each promised time of a ticket is used up, and when a promise breaks.

A ticket has three clocks: the first response, the update that a waiting customer is owed, and the
solution. A clock knows what was spent while it ran before and since when it runs now; nothing
ticks. The state is stored as JSON, and a step makes a new one of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Self

from app.rules.tickets.hours import in_utc
from app.rules.tickets.regime import NAMES, TICK, Regime

_ZERO: Final = timedelta()
_FLAGS: Final = ("answered", "owed", "closed")


class Step(StrEnum):
    """What happens to a ticket that its clocks care about."""

    ANSWERED = "answered"
    """The staff wrote to the customer: it is the customer's turn."""
    CUSTOMER = "customer"
    """The customer wrote."""
    WAITING = "waiting"
    """The staff waits for the customer or for somebody else."""
    RESUMED = "resumed"
    """The staff waits no longer."""
    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True)
class Clock:
    """The time of one promise: what was ``spent`` before, and ``since`` when it runs, if it does."""

    spent: timedelta = _ZERO
    since: datetime | None = None
    round: int = 1
    """How often the promise was made: what watches it begins anew with each round."""

    def running(self, at: datetime) -> "Clock":
        """Let it run from ``at`` on with what is left; one that runs goes on as it is."""
        return self if self.since else replace(self, since=at)

    def stopped(self, regime: Regime, at: datetime) -> "Clock":
        """Let it stand from ``at`` on."""
        if self.since is None:
            return self
        return replace(self, spent=self.spent + regime.between(self.since, at), since=None)

    def anew(self) -> "Clock":
        """Return the clock of the promise made once more, with what is left of it."""
        return replace(self, round=self.round + 1)

    def as_facts(self) -> dict[str, Any]:
        """Return the clock as JSON values: microseconds, and a moment in ISO 8601."""
        since = self.since.isoformat() if self.since else None
        return {"spent": self.spent // TICK, "since": since, "round": self.round}

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Make the clock of :meth:`as_facts`."""
        since = facts["since"]
        moment = datetime.fromisoformat(since) if since else None
        return cls(facts["spent"] * TICK, moment, facts.get("round", 1))


@dataclass(frozen=True)
class Clocks:
    """The clocks of one ticket."""

    regime: Regime
    first_response: Clock = field(default_factory=Clock)
    """Stands for good once it was met."""
    update: Clock = field(default_factory=Clock)
    solution: Clock = field(default_factory=Clock)
    answered: bool = False
    owed: bool = False
    """Whether the customer waits for an update, be its clock paused or not."""
    closed: bool = False

    def as_facts(self) -> dict[str, Any]:
        """Return the state as JSON values."""
        return {
            "regime": self.regime.as_facts(),
            **{name: getattr(self, name).as_facts() for name in NAMES},
            **{name: getattr(self, name) for name in _FLAGS},
        }

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Make the state of :meth:`as_facts`."""
        known: dict[str, Any] = {name: Clock.of_facts(facts[name]) for name in NAMES}
        known |= {name: facts[name] for name in _FLAGS}
        return cls(Regime.of_facts(facts["regime"]), **known)


@dataclass(frozen=True)
class Due:
    """When each promise breaks, in UTC; None where its clock stands or nothing is promised."""

    first_response: datetime | None = None
    update: datetime | None = None
    solution: datetime | None = None

    def next(self) -> tuple[str, datetime] | None:
        """Return what breaks first, and when."""
        moments = [(name, at) for name in NAMES if (at := getattr(self, name)) is not None]
        return min(moments, key=lambda one: one[1], default=None)


def start(regime: Regime, at: datetime) -> Clocks:
    """Return the clocks of a ticket opened at ``at``."""
    running = Clock(since=in_utc(at))
    return Clocks(regime, first_response=running, solution=running)


def advance(clocks: Clocks, step: Step, at: datetime) -> Clocks:
    """Return the clocks after ``step``; a closed ticket only heeds replies and being reopened."""
    if clocks.closed and step not in {Step.ANSWERED, Step.REOPENED}:
        return clocks
    return _STEPS[step](clocks, in_utc(at))


def regrade(clocks: Clocks, regime: Regime, at: datetime) -> Clocks:
    """Return the clocks after a change of priority or department.

    What was spent stays spent as it was measured then; from ``at`` on the rest of the new targets
    is counted in the new measure. A rest of nothing is due at ``at``.
    """
    if regime == clocks.regime:
        return clocks
    at = in_utc(at)

    def settled(clock: Clock) -> Clock:
        stopped = clock.stopped(clocks.regime, at)
        return stopped.running(at) if clock.since else stopped

    return replace(
        clocks,
        regime=regime,
        first_response=settled(clocks.first_response),
        update=settled(clocks.update),
        solution=settled(clocks.solution),
    )


def due(clocks: Clocks) -> Due:
    """Return when the promises break; what was used up before a restart is due at the restart."""
    targets = clocks.regime.targets.given()
    return Due(**{name: used_up(clocks, name, target) for name, target in targets})


def warning(clocks: Clocks, share: float) -> datetime | None:
    """Return when ``share`` (more than 0, at most 1) of the time of what breaks first is used up."""
    if not 0 < share <= 1:
        raise ValueError("a share lies between nothing and all")
    following = due(clocks).next()
    if following is None:
        return None
    name, _ = following
    return used_up(clocks, name, getattr(clocks.regime.targets, name) * share)


def expected(regime: Regime, now: datetime) -> datetime | None:
    """Return when a ticket opened now is answered at the latest; None without a promise."""
    return due(start(regime, now)).first_response


def used_up(clocks: Clocks, name: str, span: timedelta) -> datetime | None:
    """Return when the clock ``name`` has spent ``span``; None while it stands.

    What was spent before it runs now is used up at the moment since when it runs.
    """
    clock: Clock = getattr(clocks, name)
    if clock.since is None:
        return None
    return clocks.regime.add(clock.since, max(span - clock.spent, _ZERO))


def _answered(clocks: Clocks, at: datetime) -> Clocks:
    first = clocks.first_response.stopped(clocks.regime, at)
    waiting = _waiting(clocks, at)
    update = Clock(round=clocks.update.round)
    return replace(waiting, first_response=first, update=update, answered=True, owed=False)


def _customer(clocks: Clocks, at: datetime) -> Clocks:
    # A pause is no answer: an update that was owed before it goes on with what was left.
    update = clocks.update if clocks.owed else clocks.update.anew()
    return _resumed(replace(clocks, update=update, owed=True), at)


def _waiting(clocks: Clocks, at: datetime) -> Clocks:
    return replace(
        clocks,
        update=clocks.update.stopped(clocks.regime, at),
        solution=clocks.solution.stopped(clocks.regime, at),
    )


def _resumed(clocks: Clocks, at: datetime) -> Clocks:
    update = clocks.update.running(at) if clocks.owed else clocks.update
    return replace(clocks, update=update, solution=clocks.solution.running(at))


def _closed(clocks: Clocks, at: datetime) -> Clocks:
    # Nobody waits for a closed ticket, but closing it is no answer either.
    return replace(_answered(clocks, at), answered=clocks.answered, closed=True)


def _reopened(clocks: Clocks, at: datetime) -> Clocks:
    if not clocks.closed:
        return clocks
    first, solution = clocks.first_response.anew(), clocks.solution.anew()
    first = first if clocks.answered else first.running(at)
    return _customer(replace(clocks, first_response=first, solution=solution, closed=False), at)


_STEPS: Final[Mapping[Step, Callable[[Clocks, datetime], Clocks]]] = {
    Step.ANSWERED: _answered,
    Step.CUSTOMER: _customer,
    Step.WAITING: _waiting,
    Step.RESUMED: _resumed,
    Step.CLOSED: _closed,
    Step.REOPENED: _reopened,
}
