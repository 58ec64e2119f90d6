"""SLA clocks: told as stories, and what holds whatever happens."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.errors import Invalid
from app.rules.tickets.hours import Calendar
from app.rules.tickets.regime import Regime, Targets
from app.rules.tickets.sla import (
    Clocks,
    Due,
    Step,
    advance,
    due,
    expected,
    regrade,
    start,
    warning,
)
from tests.rules.tickets.moments import moment, moments
from tests.rules.tickets.stories import STORIES

H = timedelta(hours=1)
SH, BY = Calendar("SH"), Calendar("BY")
USUAL = Targets(first_response=4 * H, update=8 * H, solution=18 * H)
REGIMES = {
    "normal": Regime(SH, USUAL),
    "south": Regime(BY, USUAL),
    "critical": Regime(SH, Targets(1 * H, 2 * H, 8 * H), around_the_clock=True),
    "day": Regime(SH, Targets(24 * H, 24 * H, 24 * H), around_the_clock=True),
    "loose": Regime(SH, Targets()),
    "partly": Regime(SH, Targets(first_response=4 * H)),
}
Steps = list[tuple[Step | Regime, timedelta]]
PROMISES = ("first_response", "update", "solution")


def told(story: str) -> Clocks:
    """Return the clocks after all that happened, kept and read again after each step."""
    (opened, at), *rest = _words(story)
    clocks = start(REGIMES[opened], at)
    for word, at in rest:
        clocks = _kept(clocks)
        if word in REGIMES:
            clocks = regrade(clocks, REGIMES[word], at)
        else:
            clocks = advance(clocks, Step(word), at)
    return clocks


def _words(story: str) -> Iterator[tuple[str, datetime]]:
    for part in filter(None, story.split(", ")):
        word, _, at = part.partition(" ")
        yield word, moment(at)


def _kept(clocks: Clocks) -> Clocks:
    return Clocks.of_facts(json.loads(json.dumps(clocks.as_facts())))


@pytest.mark.parametrize(("why", "story", "breaking"), STORIES)
def test_promises_break_when_they_should(why: str, story: str, breaking: str) -> None:
    wanted = dict(_words(breaking))

    found = due(told(story))

    assert found == Due(wanted.get("first"), wanted.get("update"), wanted.get("solution")), why
    for name in PROMISES:
        at = getattr(found, name)
        assert at is None or at.tzinfo is UTC


@pytest.mark.parametrize(
    ("story", "name", "at", "why"),
    [
        ("normal Fri 2026-03-06 09:00", "first_response", "Fri 2026-03-06 13:00", "the shortest"),
        ("day Sat 2026-03-07 12:00", "first_response", "Sun 2026-03-08 12:00", "first of equals"),
        (
            (
                "normal Mon 2026-03-02 08:00, answered Mon 2026-03-02 09:00, "
                "customer Mon 2026-03-02 10:00"
            ),
            "update",
            "Tue 2026-03-03 09:00",
            "the first response is given",
        ),
        (
            (
                "normal Mon 2026-03-02 08:00, answered Tue 2026-03-03 15:00, "
                "customer Tue 2026-03-03 16:00"
            ),
            "solution",
            "Wed 2026-03-04 09:00",
            "two hours are left of it",
        ),
    ],
)
def test_the_nearest_promise_breaks_first(story: str, name: str, at: str, why: str) -> None:
    assert due(told(story)).next() == (name, moment(at)), why


def test_without_a_running_clock_nothing_breaks() -> None:
    for story in (
        "loose Mon 2026-03-02 08:00",
        "normal Mon 2026-03-02 08:00, closed Mon 2026-03-02 09:00",
    ):
        assert due(told(story)).next() is None
        assert warning(told(story), 0.75) is None


WARNINGS = [
    ("normal Fri 2026-03-06 09:00", 0.75, "Fri 2026-03-06 12:00", "three of four hours"),
    ("normal Fri 2026-03-06 09:00", 1, "Fri 2026-03-06 13:00", "all of it: when it breaks"),
    ("normal Fri 2026-03-06 16:00", 0.5, "Mon 2026-03-09 09:00", "over the weekend"),
    ("critical Fri 2026-12-25 22:40", 0.75, "Fri 2026-12-25 23:25", "at night"),
    (
        "normal Mon 2026-03-02 08:00, closed Mon 2026-03-02 10:00, reopened Tue 2026-03-03 08:00",
        0.75,
        "Tue 2026-03-03 09:00",
        "two of three hours were used up before it was closed",
    ),
    (
        "normal Mon 2026-03-02 08:00, closed Mon 2026-03-02 11:30, reopened Tue 2026-03-03 08:00",
        0.75,
        "Tue 2026-03-03 08:00",
        "more than the share was used up before",
    ),
]


@pytest.mark.parametrize(("story", "share", "at", "why"), WARNINGS)
def test_a_warning_comes_before(story: str, share: float, at: str, why: str) -> None:
    assert warning(told(story), share) == moment(at), why


@pytest.mark.parametrize("share", [0, -0.5, 1.01])
def test_a_share_is_a_share(share: float) -> None:
    with pytest.raises(ValueError, match="share"):
        warning(told("normal Fri 2026-03-06 09:00"), share)


@pytest.mark.parametrize(
    ("regime", "now", "at"),
    [
        ("normal", "Fri 2026-03-06 16:00", "Mon 2026-03-09 11:00"),
        ("south", "Tue 2026-01-06 10:00", "Wed 2026-01-07 12:00"),
        ("critical", "Fri 2026-03-06 23:30", "Sat 2026-03-07 00:30"),
        ("partly", "Mon 2026-03-02 08:00", "Mon 2026-03-02 12:00"),
    ],
)
def test_an_answer_is_expected(regime: str, now: str, at: str) -> None:
    assert expected(REGIMES[regime], moment(now)) == moment(at)


def test_without_a_promise_no_answer_is_expected() -> None:
    assert expected(REGIMES["loose"], moment("Mon 2026-03-02 08:00")) is None


def test_a_target_lies_between_nothing_and_a_year_of_its_measure() -> None:
    office, all_time = 52 * 45 * H, 365 * 24 * H
    Regime(SH, Targets(office, office, office))
    Regime(SH, Targets(all_time, all_time, all_time), around_the_clock=True)
    with pytest.raises(Invalid) as refused:
        Regime(SH, Targets(timedelta(), -H, office + H))
    assert refused.value.fields == {
        "first_response": "too_short",
        "update": "too_short",
        "solution": "too_long",
    }
    with pytest.raises(Invalid) as refused:
        Regime(SH, Targets(solution=all_time + H), around_the_clock=True)
    assert refused.value.fields == {"solution": "too_long"}


def test_a_moment_without_its_zone_is_refused() -> None:
    naive = datetime(2026, 3, 6, 12)  # noqa: DTZ001 - that is the point
    clocks = told("normal Fri 2026-03-06 09:00")
    for regime in REGIMES.values():
        with pytest.raises(ValueError, match="zone"):
            start(regime, naive)
    with pytest.raises(ValueError, match="zone"):
        advance(clocks, Step.ANSWERED, naive)
    with pytest.raises(ValueError, match="zone"):
        regrade(clocks, REGIMES["critical"], naive)


TARGETS = st.none() | st.integers(1, 24 * 60).map(lambda n: timedelta(minutes=n))
CALENDARS = st.builds(
    Calendar,
    subdivision=st.sampled_from(["", "BY", "SH", "SN"]),
    opens=st.sampled_from([time(0), time(8)]),
    closes=st.sampled_from([time(12, 30), time(17)]),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
)
DRAWN = st.builds(Regime, CALENDARS, st.builds(Targets, TARGETS, TARGETS, TARGETS), st.booleans())
AFTER = st.integers(0, 60 * 24 * 60).map(lambda n: timedelta(minutes=n))
STEPS = st.lists(st.tuples(st.sampled_from(Step) | DRAWN, AFTER), max_size=12)


@given(DRAWN, moments(), STEPS)
def test_whatever_happens_nothing_is_due_before_it_was_started(
    regime: Regime, at: datetime, steps: Steps
) -> None:
    clocks = start(regime, at)
    started = dict.fromkeys(PROMISES, at)
    for taken, later in steps:
        at += later
        before = due(clocks)
        if isinstance(taken, Regime):
            started = started if taken == clocks.regime else dict.fromkeys(PROMISES, at)
            clocks = regrade(clocks, taken, at)
        else:
            clocks = advance(clocks, taken, at)
        for name in PROMISES:
            was, now = getattr(before, name), getattr(due(clocks), name)
            if was is None:
                started[name] = at
            elif isinstance(taken, Step):
                assert now in {None, was}, "a step starts and stops clocks, it never sets them"
            assert now is None or now >= started[name]
        assert _kept(clocks) == clocks
        assert not clocks.closed or due(clocks) == Due()


@given(DRAWN, DRAWN, moments(), STEPS, AFTER)
def test_to_another_regime_and_back_at_once_is_as_if_nothing_had_happened(
    regime: Regime, other: Regime, at: datetime, steps: Steps, later: timedelta
) -> None:
    assume(other != regime)  # that would be no change
    clocks = start(regime, at)
    for taken, after in steps:
        at += after
        clocks = clocks if isinstance(taken, Regime) else advance(clocks, taken, at)
    at += later
    back = due(regrade(regrade(clocks, other, at), regime, at))
    for name in PROMISES:
        was = getattr(due(clocks), name)
        assert getattr(back, name) == (was and max(was, at))


@given(DRAWN, moments(), AFTER, AFTER)
def test_a_pause_moves_the_solution_by_nothing_else(
    regime: Regime, at: datetime, worked: timedelta, paused: timedelta
) -> None:
    clocks = start(regime, at)
    solution, halt = due(clocks).solution, at + worked
    clocks = advance(clocks, Step.WAITING, halt)
    assert due(clocks).solution is None
    again = due(advance(clocks, Step.RESUMED, halt + paused)).solution
    if solution is None or again is None:
        assert solution is again
    else:
        left = regime.between(halt, solution)
        assert regime.between(halt + paused, again) == left
