"""Office hours: what the clock on the wall says, and not a minute of it more or less."""

import json
import subprocess
import sys
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import Invalid
from app.rules.tickets.hours import (
    SUBDIVISIONS,
    Calendar,
    add,
    between,
    closes_at,
    is_open,
    opens_at,
)
from tests.rules.tickets.moments import BERLIN, QUARTER, moment, moments

ALL = Calendar()
BY, SH = Calendar("BY"), Calendar("SH")
NIGHT = Calendar(opens=time(0), closes=time(6), weekdays=frozenset(range(7)))
GAP = Calendar(opens=time(2, 15), closes=time(2, 45), weekdays=frozenset({6}))
EARLY = Calendar(opens=time(1), closes=time(2, 30), weekdays=frozenset({6}))
H, M = timedelta(hours=1), timedelta(minutes=1)
TICK = timedelta(microseconds=1)

ADDED = [
    (SH, "Fri 2026-03-06 16:58", M, "Fri 2026-03-06 16:59", "still open"),
    (SH, "Fri 2026-03-06 16:59", 2 * M, "Mon 2026-03-09 08:01", "one minute each side"),
    (SH, "Fri 2026-03-06 17:00", M, "Mon 2026-03-09 08:01", "at five nobody is there"),
    (SH, "Fri 2026-03-06 16:00", H, "Fri 2026-03-06 17:00", "ends with the office, not on Monday"),
    (SH, "Fri 2026-03-06 08:00", 9 * H, "Fri 2026-03-06 17:00", "a whole day"),
    (SH, "Fri 2026-03-06 08:00", 9 * H + TICK, "Mon 2026-03-09 08:00:00.000001", "and a little"),
    (SH, "Fri 2026-03-06 07:59", H, "Fri 2026-03-06 09:00", "nothing counts before eight"),
    (SH, "Thu 2026-03-05 23:59", H, "Fri 2026-03-06 09:00", "the evening before is no different"),
    (SH, "Sat 2026-03-07 12:00", H, "Mon 2026-03-09 09:00", "on Saturday nobody is there"),
    (SH, "Sat 2026-03-07 12:00", 0 * H, "Sat 2026-03-07 12:00", "no time has passed at once"),
    (SH, "Fri 2026-03-06 17:00", 0 * H, "Fri 2026-03-06 17:00", "likewise at closing time"),
    (SH, "Mon 2026-03-02 08:00", 45 * H, "Fri 2026-03-06 17:00", "a week, to its last minute"),
    (BY, "Mon 2026-01-05 16:00", 2 * H, "Wed 2026-01-07 09:00", "Heilige Drei Könige"),
    (SH, "Mon 2026-01-05 16:00", 2 * H, "Tue 2026-01-06 09:00", "a working day in the north"),
    (BY, "Wed 2026-06-03 16:00", 2 * H, "Fri 2026-06-05 09:00", "Fronleichnam"),
    (SH, "Wed 2026-06-03 16:00", 2 * H, "Thu 2026-06-04 09:00", "not in the north"),
    (SH, "Thu 2025-10-30 16:00", 2 * H, "Mon 2025-11-03 09:00", "Reformationstag"),
    (BY, "Thu 2025-10-30 16:00", 2 * H, "Fri 2025-10-31 09:00", "not in the south"),
    (ALL, "Thu 2025-10-30 16:00", 2 * H, "Fri 2025-10-31 09:00", "nor in the whole country"),
    (ALL, "Mon 2017-10-30 16:00", 2 * H, "Wed 2017-11-01 09:00", "but once, 500 years on"),
    (ALL, "Thu 2026-04-02 16:00", 2 * H, "Tue 2026-04-07 09:00", "Easter, Friday to Monday"),
    (SH, "Wed 2026-12-23 16:00", 2 * H, "Thu 2026-12-24 09:00", "Heiligabend is no holiday"),
    (SH, "Thu 2026-12-24 16:00", 2 * H, "Mon 2026-12-28 09:00", "Christmas"),
    (SH, "Thu 2026-12-31 16:00", 2 * H, "Mon 2027-01-04 09:00", "over New Year"),
    (BY, "Tue 2026-01-06 03:00", H, "Wed 2026-01-07 09:00", "begun on a holiday"),
    (SH, "Fri 2026-03-27 16:00", 2 * H, "Mon 2026-03-30 09:00", "summer time begins in between"),
    (SH, "Fri 2026-10-23 16:00", 2 * H, "Mon 2026-10-26 09:00", "summer time ends in between"),
    (NIGHT, "Sun 2026-03-29 00:00", 5 * H, "Sun 2026-03-29 06:00", "a night of five hours"),
    (NIGHT, "Sun 2026-03-29 01:59", M, "Sun 2026-03-29T03:00+02:00", "there is no two o'clock"),
    (NIGHT, "Sun 2026-10-25 00:00", 7 * H, "Sun 2026-10-25 06:00", "a night of seven hours"),
    (NIGHT, "Sun 2026-10-25T02:30+02:00", H, "Sun 2026-10-25T02:30+01:00", "half past two twice"),
    (GAP, "Sun 2026-03-29 00:00", M, "Sun 2026-04-05 02:16", "its half hour is left out"),
    (EARLY, "Sun 2026-10-25 00:00", 2 * H, "Sun 2026-10-25T02:30+01:00", "half an hour twice"),
]


@pytest.mark.parametrize(("calendar", "start", "span", "end", "why"), ADDED)
def test_office_time_passes(
    calendar: Calendar, start: str, span: timedelta, end: str, why: str
) -> None:
    at = moment(start)

    found = add(calendar, at, span)

    assert found == moment(end), why
    assert found.tzinfo is UTC
    assert between(calendar, at, found) == span, why


OPEN = [
    (SH, "Fri 2026-03-06 08:00", True, "the first moment counts"),
    (SH, "Fri 2026-03-06 07:59:59.999999", False, "a moment before"),
    (SH, "Fri 2026-03-06 16:59", True, "the last minute"),
    (SH, "Fri 2026-03-06 17:00", False, "closed at closing time"),
    (SH, "Sun 2026-03-08 12:00", False, "weekend"),
    (BY, "Thu 2026-06-04 12:00", False, "Fronleichnam"),
    (SH, "Thu 2026-06-04 12:00", True, "Fronleichnam is none there"),
    (BY, "Fri 2025-08-15 12:00", True, "Mariä Himmelfahrt is a matter of the town"),
    (SH, "Fri 2026-12-25 12:00", False, "Christmas"),
    (SH, "Thu 2026-07-02T06:00+00:00", True, "eight in summer"),
    (SH, "Thu 2026-01-08T06:30+00:00", False, "half past seven in winter"),
    (SH, "Thu 2026-01-01T22:00-12:00", True, "elsewhere it is New Year still"),
    (GAP, "Sun 2026-03-29T03:30+02:00", False, "its half hour was left out"),
    (GAP, "Sun 2026-10-25T02:30+02:00", True, "the first time"),
    (GAP, "Sun 2026-10-25T02:50+02:00", False, "in between"),
    (GAP, "Sun 2026-10-25T02:30+01:00", True, "the second time"),
    (GAP, "Sat 2026-10-24 02:30", False, "not its day"),
]


@pytest.mark.parametrize(("calendar", "at", "open_", "why"), OPEN)
def test_somebody_is_there(calendar: Calendar, at: str, open_: bool, why: str) -> None:
    assert is_open(calendar, moment(at)) is open_, why


CLOSING = [
    (SH, "Fri 2026-03-06 08:00", "Fri 2026-03-06 17:00", "open all day"),
    (SH, "Fri 2026-03-06 16:59:59.999999", "Fri 2026-03-06 17:00", "to the last moment"),
    (NIGHT, "Sun 2026-03-29 01:30", "Sun 2026-03-29 06:00", "one opening over the gap"),
    (NIGHT, "Sun 2026-10-25T02:30+02:00", "Sun 2026-10-25 06:00", "one over the repeated hour"),
    (GAP, "Sun 2026-10-25T02:30+02:00", "Sun 2026-10-25T02:45+02:00", "the first of two"),
    (GAP, "Sun 2026-10-25T02:30+01:00", "Sun 2026-10-25T02:45+01:00", "the second"),
]


@pytest.mark.parametrize(("calendar", "at", "closing", "why"), CLOSING)
def test_an_open_office_closes(calendar: Calendar, at: str, closing: str, why: str) -> None:
    assert closes_at(calendar, moment(at)) == moment(closing), why
    assert opens_at(calendar, moment(at)) == moment(at), "it is open now"


OPENING = [
    (SH, "Fri 2026-03-06 17:00", "Mon 2026-03-09 08:00", "after the weekend"),
    (SH, "Fri 2026-03-06 07:59", "Fri 2026-03-06 08:00", "in a minute"),
    (BY, "Thu 2026-06-04 09:00", "Fri 2026-06-05 08:00", "after the holiday"),
    (SH, "Thu 2026-12-31 17:00", "Mon 2027-01-04 08:00", "in the next year"),
    (BY, "Fri 2026-01-02 17:00", "Mon 2026-01-05 08:00", "the holiday is later"),
    (GAP, "Sun 2026-03-22 03:00", "Sun 2026-04-05 02:15", "one Sunday is left out"),
]


@pytest.mark.parametrize(("calendar", "at", "opening", "why"), OPENING)
def test_a_closed_office_opens(calendar: Calendar, at: str, opening: str, why: str) -> None:
    assert opens_at(calendar, moment(at)) == moment(opening), why
    with pytest.raises(ValueError, match="closed"):
        closes_at(calendar, moment(at))


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"subdivision": "XX"}, "subdivision", "unknown_choice"),
        ({"subdivision": "Augsburg"}, "subdivision", "unknown_choice"),
        ({"closes": time(8)}, "closes", "too_short"),
        ({"opens": time(18)}, "closes", "too_short"),
        ({"opens": time(8, tzinfo=UTC)}, "closes", "too_short"),
        ({"closes": time(17, tzinfo=UTC)}, "closes", "too_short"),
        ({"weekdays": frozenset()}, "weekdays", "required"),
        ({"weekdays": frozenset({0, 7})}, "weekdays", "unknown_choice"),
    ],
)
def test_a_calendar_that_never_opens_is_refused(
    changed: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(Invalid) as refused:
        Calendar(**changed)
    assert refused.value.fields == {field: code}


def test_a_moment_without_its_zone_is_refused() -> None:
    naive = datetime(2026, 3, 6, 12)  # noqa: DTZ001 - that is the point
    known = naive.replace(tzinfo=UTC)
    for ask in (is_open, closes_at, opens_at):
        with pytest.raises(ValueError, match="zone"):
            ask(SH, naive)
    with pytest.raises(ValueError, match="zone"):
        add(SH, naive, H)
    for start, end in ((naive, known), (known, naive)):
        with pytest.raises(ValueError, match="zone"):
            between(SH, start, end)


def test_what_no_century_holds_is_refused_and_not_looked_for_for_ever() -> None:
    rare = Calendar(opens=time(12), closes=time(12, 1), weekdays=frozenset({0}))
    at = moment("Fri 2026-03-06 12:00")
    assert add(rare, at, 500 * M) > moment("Mon 2035-01-01 00:00")
    with pytest.raises(OverflowError):
        add(rare, at, timedelta(days=30))
    with pytest.raises(ValueError, match="negative"):
        add(rare, at, -TICK)


def test_a_week_of_office_time_knows_no_holidays() -> None:
    assert ALL.week == 45 * H
    assert GAP.week == 30 * M


def test_every_land_has_holidays_of_its_own() -> None:
    hours_of_2026 = {
        land: between(
            Calendar(land), moment("Thu 2026-01-01 00:00"), moment("Fri 2027-01-01 00:00")
        )
        for land in SUBDIVISIONS
    }
    assert hours_of_2026["BE"] == hours_of_2026["SH"] == 254 * 9 * H
    assert hours_of_2026["BY"] == 252 * 9 * H
    assert hours_of_2026["SN"] == 253 * 9 * H  # Buß- und Bettag


LAZY = """
import sys
from datetime import UTC, datetime
from app.rules.tickets.hours import Calendar, is_open
print({"holidays", "dateutil"} & set(sys.modules))
print(is_open(Calendar("BY"), datetime(2026, 6, 4, 10, tzinfo=UTC)))
"""


def test_holidays_are_loaded_when_somebody_asks_for_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LAZY], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split() == ["set()", "False"], done.stdout + done.stderr


@st.composite
def _calendars(draw: st.DrawFn) -> Calendar:
    opens, closes = sorted(draw(st.sets(st.integers(0, 95), min_size=2, max_size=2)))
    return Calendar(
        subdivision=draw(st.sampled_from(["", *sorted(SUBDIVISIONS)])),
        opens=time(opens // 4, opens % 4 * 15),
        closes=time(closes // 4, closes % 4 * 15),
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)),
    )


CALENDARS = _calendars()
SPANS = st.integers(0, 200 * 60).map(lambda n: n * M)


def _on_the_wall(calendar: Calendar, at: datetime) -> bool:
    """Tell by clock and calendar page whether the office is open, without computing anything."""
    from holidays.countries.germany import Germany

    wall = at.astimezone(BERLIN)
    off = Germany(subdiv=calendar.subdivision or None, years=wall.year)
    there = wall.weekday() in calendar.weekdays and wall.date() not in off
    return there and calendar.opens <= wall.time() < calendar.closes


@given(CALENDARS, moments())
def test_open_is_what_the_clock_on_the_wall_says(calendar: Calendar, at: datetime) -> None:
    assert is_open(calendar, at) is _on_the_wall(calendar, at)


@settings(max_examples=30)
@given(CALENDARS, moments(), st.integers(0, 300))
def test_office_time_is_counted_quarter_by_quarter(
    calendar: Calendar, at: datetime, quarters: int
) -> None:
    counted = sum(_on_the_wall(calendar, at + n * QUARTER) for n in range(quarters))
    assert between(calendar, at, at + quarters * QUARTER) == counted * QUARTER


@given(CALENDARS, moments(), SPANS)
def test_what_was_added_lies_between(calendar: Calendar, at: datetime, span: timedelta) -> None:
    assert between(calendar, at, add(calendar, at, span)) == span


@given(CALENDARS, moments(), SPANS, SPANS)
def test_adding_twice_is_adding_the_sum(
    calendar: Calendar, at: datetime, one: timedelta, other: timedelta
) -> None:
    assert add(calendar, add(calendar, at, one), other) == add(calendar, at, one + other)


@given(CALENDARS, st.lists(moments(), min_size=3, max_size=3).map(sorted))
def test_time_between_adds_up_and_never_shrinks(calendar: Calendar, three: list[datetime]) -> None:
    first, second, third = three
    whole = between(calendar, first, third)
    assert whole == between(calendar, first, second) + between(calendar, second, third)
    assert timedelta() <= between(calendar, first, second) <= whole <= third - first
    assert between(calendar, third, first) == timedelta()


@given(CALENDARS, moments(), SPANS.filter(bool))
def test_no_result_lies_outside_of_office_hours(
    calendar: Calendar, at: datetime, span: timedelta
) -> None:
    assert is_open(calendar, add(calendar, at, span) - TICK)
    opening = opens_at(calendar, at)
    assert is_open(calendar, opening)
    assert opening >= at
    assert between(calendar, at, opening) == timedelta()
    closing = closes_at(calendar, opening)
    assert not is_open(calendar, closing)
    assert between(calendar, opening, closing) == closing - opening


@given(CALENDARS)
def test_a_calendar_comes_back_from_json(calendar: Calendar) -> None:
    assert Calendar.of_facts(json.loads(json.dumps(calendar.as_facts()))) == calendar
