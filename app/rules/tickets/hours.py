"""Office hours: when somebody is there, and how much office time lies between two moments.

Opening hours are wall times in the hoster's zone; everything is computed and answered in UTC, so
that a day on which the clocks change has as many hours as it has. All openings of a year are laid
out once and kept: a question costs two searches in them, whether it spans an hour or ten years.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import Any, Final, Self

from app.errors import Invalid
from app.rules.core.world import HOUSE_ZONE

SUBDIVISIONS: Final = frozenset(
    {"BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"}
)
"""The Bundesländer in ISO 3166-2, without their "DE-"."""

_ZERO: Final = timedelta()
_DAY: Final = timedelta(days=1)
_CHANGE: Final = time(1, tzinfo=UTC)
"""When the clocks of the European Union change (directive 2000/84/EC), in both directions."""
_YEARS: Final = 100
"""How far ahead a moment is looked for."""


@dataclass(frozen=True)
class Calendar:
    """When an office is open: from ``opens`` until just before ``closes`` on its ``weekdays``.

    Weekdays count from Monday = 0. Public holidays of the ``subdivision`` are off; with none named
    those of the whole country. A calendar that never opens is refused with :class:`Invalid`.
    """

    subdivision: str = ""
    opens: time = time(8)
    closes: time = time(17)
    weekdays: frozenset[int] = frozenset(range(5))

    def __post_init__(self) -> None:
        if self.subdivision and self.subdivision not in SUBDIVISIONS:
            raise Invalid("calendar", fields={"subdivision": "unknown_choice"})
        if self.opens.tzinfo or self.closes.tzinfo or self.opens >= self.closes:
            raise Invalid("calendar", fields={"closes": "too_short"})
        if not self.weekdays:
            raise Invalid("calendar", fields={"weekdays": "required"})
        if not self.weekdays <= frozenset(range(7)):
            raise Invalid("calendar", fields={"weekdays": "unknown_choice"})

    @property
    def week(self) -> timedelta:
        """Return the office time of a week without holidays."""
        day = datetime.combine(date.min, self.closes) - datetime.combine(date.min, self.opens)
        return day * len(self.weekdays)

    def as_facts(self) -> dict[str, Any]:
        """Return the calendar as JSON values."""
        return {
            "subdivision": self.subdivision,
            "opens": self.opens.isoformat(),
            "closes": self.closes.isoformat(),
            "weekdays": sorted(self.weekdays),
        }

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Make the calendar of :meth:`as_facts`."""
        return cls(
            subdivision=facts["subdivision"],
            opens=time.fromisoformat(facts["opens"]),
            closes=time.fromisoformat(facts["closes"]),
            weekdays=frozenset(facts["weekdays"]),
        )


@dataclass(frozen=True)
class _Year:
    """All openings of one local year in order; none is empty, none touches the next."""

    starts: tuple[datetime, ...]
    ends: tuple[datetime, ...]
    passed: tuple[timedelta, ...]
    """The year's office time until the end of each opening."""

    def until(self, at: datetime) -> timedelta:
        """Return how much office time of this year lies before ``at``."""
        n = bisect_right(self.starts, at) - 1
        return self.passed[n] - max(self.ends[n] - at, _ZERO) if n >= 0 else _ZERO

    def moment(self, passed: timedelta) -> datetime:
        """Return when so much of the year's office time has first passed; more than none of it."""
        n = bisect_left(self.passed, passed)
        return self.ends[n] - (self.passed[n] - passed)

    def end(self, at: datetime) -> datetime | None:
        """Return the end of the opening that holds ``at``; None outside of office hours."""
        n = bisect_right(self.starts, at) - 1
        return self.ends[n] if n >= 0 and at < self.ends[n] else None


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Tell whether somebody is there; at the moment of closing nobody is."""
    return _year_at(calendar, in_utc(at)).end(in_utc(at)) is not None


def closes_at(calendar: Calendar, at: datetime) -> datetime:
    """Return the end of the opening that holds ``at``; ValueError when the office is closed."""
    end = _year_at(calendar, in_utc(at)).end(in_utc(at))
    if end is None:
        raise ValueError("the office is closed")
    return end


def opens_at(calendar: Calendar, at: datetime) -> datetime:
    """Return ``at`` itself when the office is open, else the start of the next opening."""
    at = in_utc(at)
    this = _year_at(calendar, at)
    if this.end(at) is not None:
        return at
    n = bisect_right(this.starts, at)
    return this.starts[n] if n < len(this.starts) else _year(calendar, _local(at) + 1).starts[0]


def add(calendar: Calendar, at: datetime, span: timedelta) -> datetime:
    """Return the moment at which ``span`` of office time has passed since ``at``.

    A span that ends with the office ends at the closing time, not at the next opening. No time at
    all has passed at ``at`` itself. A span is not negative (ValueError); one that a century does
    not hold is an OverflowError.
    """
    at = in_utc(at)
    if span < _ZERO:
        raise ValueError("a span of office time is not negative")
    if not span:
        return at
    first = _local(at)
    left = span + _year(calendar, first).until(at)
    for number in range(first, first + _YEARS):
        year = _year(calendar, number)
        if left <= year.passed[-1]:
            return year.moment(left)
        left -= year.passed[-1]
    raise OverflowError("more office time than a century holds")


def between(calendar: Calendar, start: datetime, end: datetime) -> timedelta:
    """Return the office time from ``start`` until just before ``end``; none when that is earlier."""
    start, end = in_utc(start), in_utc(end)
    if end <= start:
        return _ZERO
    first, last = _local(start), _local(end)
    whole = sum((_year(calendar, number).passed[-1] for number in range(first, last)), _ZERO)
    return whole + _year(calendar, last).until(end) - _year(calendar, first).until(start)


def in_utc(at: datetime) -> datetime:
    """Return the same moment in UTC; a naive one is a ValueError."""
    if at.utcoffset() is None:
        raise ValueError("a moment without its zone")
    return at.astimezone(UTC)


def _local(at: datetime) -> int:
    return at.astimezone(HOUSE_ZONE).year


def _year_at(calendar: Calendar, at: datetime) -> _Year:
    return _year(calendar, _local(at))


@lru_cache(maxsize=128)
def _year(calendar: Calendar, number: int) -> _Year:
    openings = list(_openings(calendar, number))
    starts, ends = zip(*openings, strict=True)
    return _Year(starts, ends, tuple(accumulate(end - start for start, end in openings)))


def _openings(calendar: Calendar, number: int) -> Iterator[tuple[datetime, datetime]]:
    off = _holidays(calendar.subdivision, number)
    day = date(number, 1, 1)
    while day.year == number:
        if day.weekday() in calendar.weekdays and day not in off:
            yield from _of_day(calendar, day)
        day += _DAY


def _of_day(calendar: Calendar, day: date) -> Iterator[tuple[datetime, datetime]]:
    """Yield the opening of a day; where the clocks change inside of it, there are up to two.

    Open is when the clock on the wall shows opening hours: an hour that is left out in March is no
    office time, one that comes twice in October is office time twice.
    """
    before, after = _offset(day), _offset(day + _DAY)
    opens, closes = (datetime.combine(day, t, UTC) for t in (calendar.opens, calendar.closes))
    if before == after:
        yield opens - before, closes - before
        return
    change = datetime.combine(day, _CHANGE)
    early = opens - before, min(closes - before, change)
    late = max(opens - after, change), closes - after
    if early[0] < early[1] == late[0] < late[1]:
        yield early[0], late[1]
        return
    yield from ((start, end) for start, end in (early, late) if start < end)


def _offset(day: date) -> timedelta:
    """Return how far local time is ahead of UTC when ``day`` begins."""
    return datetime.combine(day, time(), HOUSE_ZONE).utcoffset() or _ZERO


@lru_cache(maxsize=256)
def _holidays(subdivision: str, year: int) -> frozenset[date]:
    # A tenth of a second that only tickets ask for; named directly, so that a frozen program has it.
    from holidays.countries.germany import Germany

    return frozenset(Germany(subdiv=subdivision or None, years=year))
