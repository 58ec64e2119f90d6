"""SLA clocks: how much of each promised time of a ticket is used up, and when a promise breaks.

A ticket has three clocks: the first response, the update that a waiting customer is owed, and the
solution. A clock knows what was spent while it ran before and since when it runs now; nothing
ticks. The state is stored as JSON, and a step makes a new one of it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Self

from app.errors import Invalid
from app.rules.tickets import hours
from app.rules.tickets.hours import Calendar, in_utc

_ZERO: Final = timedelta()
_TICK: Final = timedelta(microseconds=1)
_YEAR: Final = timedelta(days=365)
_WEEKS: Final = 52
_NAMES: Final = ("first_response", "update", "solution")
"""The promises; of two that break together the first named counts."""
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
class Targets:
    """How long each promise has; None promises nothing."""

    first_response: timedelta | None = None
    update: timedelta | None = None
    solution: timedelta | None = None

    def given(self) -> Iterator[tuple[str, timedelta]]:
        """Yield name and length of what is promised."""
        for name in _NAMES:
            if (target := getattr(self, name)) is not None:
                yield name, target

    def as_facts(self) -> dict[str, int]:
        """Return the promised times as microseconds."""
        return {name: target // _TICK for name, target in self.given()}

    @classmethod
    def of_facts(cls, facts: Mapping[str, int]) -> Self:
        """Make the targets of :meth:`as_facts`."""
        return cls(**{name: target * _TICK for name, target in facts.items()})


@dataclass(frozen=True)
class Regime:
    """What is promised, and in which measure: office hours, or all time for critical tickets.

    A target of nothing, or of more than a year of its measure, is refused with :class:`Invalid`.
    """

    calendar: Calendar
    targets: Targets
    around_the_clock: bool = False

    def __post_init__(self) -> None:
        longest = _YEAR if self.around_the_clock else self.calendar.week * _WEEKS
        wrong = {
            name: "too_long" if target > longest else "too_short"
            for name, target in self.targets.given()
            if not _ZERO < target <= longest
        }
        if wrong:
            raise Invalid("targets", fields=wrong)

    def add(self, at: datetime, span: timedelta) -> datetime:
        """Return the moment at which ``span`` has passed since ``at``, in this measure."""
        return in_utc(at) + span if self.around_the_clock else hours.add(self.calendar, at, span)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return how much time lies between two moments, in this measure."""
        if self.around_the_clock:
            return max(in_utc(end) - in_utc(start), _ZERO)
        return hours.between(self.calendar, start, end)

    def as_facts(self) -> dict[str, Any]:
        """Return the regime as JSON values."""
        return {
            "calendar": self.calendar.as_facts(),
            "targets": self.targets.as_facts(),
            "around_the_clock": self.around_the_clock,
        }

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Make the regime of :meth:`as_facts`."""
        return cls(
            calendar=Calendar.of_facts(facts["calendar"]),
            targets=Targets.of_facts(facts["targets"]),
            around_the_clock=facts["around_the_clock"],
        )


@dataclass(frozen=True)
class Clock:
    """The time of one promise: what was ``spent`` before, and ``since`` when it runs, if it does."""

    spent: timedelta = _ZERO
    since: datetime | None = None

    def running(self, at: datetime) -> "Clock":
        """Let it run from ``at`` on with what is left; one that runs goes on as it is."""
        return self if self.since else replace(self, since=at)

    def stopped(self, regime: Regime, at: datetime) -> "Clock":
        """Let it stand from ``at`` on."""
        if self.since is None:
            return self
        return Clock(self.spent + regime.between(self.since, at))

    def as_facts(self) -> dict[str, Any]:
        """Return the clock as JSON values: microseconds, and a moment in ISO 8601."""
        since = self.since.isoformat() if self.since else None
        return {"spent": self.spent // _TICK, "since": since}

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Make the clock of :meth:`as_facts`."""
        since = facts["since"]
        return cls(facts["spent"] * _TICK, datetime.fromisoformat(since) if since else None)


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
            **{name: getattr(self, name).as_facts() for name in _NAMES},
            **{name: getattr(self, name) for name in _FLAGS},
        }

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Make the state of :meth:`as_facts`."""
        known: dict[str, Any] = {name: Clock.of_facts(facts[name]) for name in _NAMES}
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
        moments = [(name, at) for name in _NAMES if (at := getattr(self, name)) is not None]
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
    return Due(**{name: _used_up(clocks, name, target) for name, target in targets})


def warning(clocks: Clocks, share: float) -> datetime | None:
    """Return when ``share`` (more than 0, at most 1) of the time of what breaks first is used up."""
    if not 0 < share <= 1:
        raise ValueError("a share lies between nothing and all")
    following = due(clocks).next()
    if following is None:
        return None
    name, _ = following
    return _used_up(clocks, name, getattr(clocks.regime.targets, name) * share)


def expected(regime: Regime, now: datetime) -> datetime | None:
    """Return when a ticket opened now is answered at the latest; None without a promise."""
    return due(start(regime, now)).first_response


def _used_up(clocks: Clocks, name: str, span: timedelta) -> datetime | None:
    """Return when the clock ``name`` has spent ``span``; None while it stands."""
    clock: Clock = getattr(clocks, name)
    if clock.since is None:
        return None
    return clocks.regime.add(clock.since, max(span - clock.spent, _ZERO))


def _answered(clocks: Clocks, at: datetime) -> Clocks:
    first = clocks.first_response.stopped(clocks.regime, at)
    waiting = _waiting(clocks, at)
    return replace(waiting, first_response=first, update=Clock(), answered=True, owed=False)


def _customer(clocks: Clocks, at: datetime) -> Clocks:
    # A pause is no answer: an update that was owed before it goes on with what was left.
    return _resumed(replace(clocks, owed=True), at)


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
    first = clocks.first_response if clocks.answered else clocks.first_response.running(at)
    return _customer(replace(clocks, first_response=first, closed=False), at)


_STEPS: Final[Mapping[Step, Callable[[Clocks, datetime], Clocks]]] = {
    Step.ANSWERED: _answered,
    Step.CUSTOMER: _customer,
    Step.WAITING: _waiting,
    Step.RESUMED: _resumed,
    Step.CLOSED: _closed,
    Step.REOPENED: _reopened,
}
