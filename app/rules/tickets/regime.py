"""What a ticket is promised, and in which measure its time is counted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Self

from app.errors import Invalid
from app.rules.tickets import hours
from app.rules.tickets.hours import Calendar, in_utc

NAMES: Final = ("first_response", "update", "solution")
"""The promises; of two that break together the first named counts."""
TICK: Final = timedelta(microseconds=1)

_ZERO: Final = timedelta()
_YEAR: Final = timedelta(days=365)
_WEEKS: Final = 52


@dataclass(frozen=True)
class Targets:
    """How long each promise has; None promises nothing."""

    first_response: timedelta | None = None
    update: timedelta | None = None
    solution: timedelta | None = None

    def given(self) -> Iterator[tuple[str, timedelta]]:
        """Yield name and length of what is promised."""
        for name in NAMES:
            if (target := getattr(self, name)) is not None:
                yield name, target

    def as_facts(self) -> dict[str, int]:
        """Return the promised times as microseconds."""
        return {name: target // TICK for name, target in self.given()}

    @classmethod
    def of_facts(cls, facts: Mapping[str, int]) -> Self:
        """Make the targets of :meth:`as_facts`."""
        return cls(**{name: target * TICK for name, target in facts.items()})


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
