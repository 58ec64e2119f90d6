"""Which rules are due, and when one may be next: told with moments on the wall in Berlin."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.portal.admin.escalation import Deed, Moment
from app.rules.escalation.due import Rule, Watched, due_rules, next_look
from app.rules.tickets.hours import Calendar
from app.rules.tickets.regime import NAMES, Regime, Targets
from app.rules.tickets.sla import Step, advance, start
from tests.rules.tickets.moments import moment, moments

H, M = timedelta(hours=1), timedelta(minutes=1)
LONG_AGO = moment("Thu 2026-01-01 00:00")
USUAL = Regime(Calendar("SH"), Targets(first_response=4 * H, update=8 * H, solution=18 * H))
ALL_TIME = Regime(Calendar("SH"), Targets(first_response=1 * H), around_the_clock=True)


def rule(event: str = "broken", key: int = 1, **facts: Any) -> Rule:
    given: dict[str, Any] = {"promise": "first_response", **facts}
    return Rule(key, "R", LONG_AGO, Moment(event), Deed.NOTIFY_DEPARTMENT, **given)


def opened(at: str, regime: Regime = USUAL, **facts: Any) -> Watched:
    known: dict[str, Any] = {"priority": "normal", "status": "open", "assigned": False, **facts}
    return Watched(department_id=1, warn_at=75, clocks=start(regime, moment(at)), **known)


def after(ticket: Watched, step: Step, at: str) -> Watched:
    return replace(ticket, clocks=advance(ticket.clocks, step, moment(at)))


def fires(given: Rule, ticket: Watched) -> datetime | None:
    """Return when the rule would fire if nothing happened any more."""
    return next_look([given], ticket, set(), LONG_AGO)


@pytest.mark.parametrize(
    ("given", "at"),
    [
        (rule("started"), "Fri 2026-03-06 15:00"),
        (rule("started", minutes=30 * M), "Fri 2026-03-06 15:30"),
        (rule("warned"), "Mon 2026-03-09 09:00"),
        (rule("broken"), "Mon 2026-03-09 10:00"),
        (rule("broken", minutes=90 * M), "Mon 2026-03-09 11:30"),
        (rule("broken", minutes=-210 * M), "Fri 2026-03-06 15:30"),
        (rule("broken", minutes=-900 * M), "Fri 2026-03-06 15:00"),
        # Exactly at closing time nobody is there: it waits until somebody is.
        (rule("started", minutes=120 * M), "Mon 2026-03-09 08:00"),
        (rule("started", minutes=120 * M, around_the_clock=True), "Fri 2026-03-06 17:00"),
        (rule("started", minutes=600 * M, around_the_clock=True), "Sat 2026-03-07 01:00"),
        (rule("broken", promise="solution"), "Tue 2026-03-10 15:00"),
        (rule("broken", promise="update"), None),
    ],
)
def test_a_moment_is_counted_as_the_clock_counts(given: Rule, at: str | None) -> None:
    found = fires(given, opened("Fri 2026-03-06 15:00"))
    assert found == (moment(at) if at else None)


def test_critical_tickets_know_no_office_hours() -> None:
    ticket = opened("Sat 2026-03-07 22:00", ALL_TIME, priority="critical")
    assert fires(rule("broken", minutes=5 * M), ticket) == moment("Sat 2026-03-07 23:05")
    assert fires(rule("started"), ticket) == moment("Sat 2026-03-07 22:00")
    assert fires(rule("broken", promise="solution"), ticket) is None, "nothing is promised"


def test_a_pause_puts_the_moment_off() -> None:
    ticket = opened("Mon 2026-03-09 08:00")
    ticket = after(ticket, Step.WAITING, "Mon 2026-03-09 10:00")
    watching = rule("broken", promise="solution")
    assert fires(watching, ticket) is None
    ticket = after(ticket, Step.RESUMED, "Tue 2026-03-10 08:00")
    assert fires(watching, ticket) == moment("Wed 2026-03-11 15:00")


@pytest.mark.parametrize(
    ("given", "watched"),
    [
        ({}, True),
        ({"priorities": frozenset({"normal", "low"})}, True),
        ({"priorities": frozenset({"critical"})}, False),
        ({"departments": frozenset({1, 2})}, True),
        ({"departments": frozenset({2})}, False),
        ({"statuses": frozenset({"open"})}, True),
        ({"statuses": frozenset({"waiting"})}, False),
        ({"unassigned": True}, True),
    ],
)
def test_a_rule_is_for_the_tickets_that_it_names(given: dict[str, Any], watched: bool) -> None:
    assert (fires(rule(**given), opened("Fri 2026-03-06 15:00")) is not None) is watched


def test_unassigned_only_means_while_nobody_cares() -> None:
    ticket = opened("Fri 2026-03-06 15:00", assigned=True)
    assert fires(rule(unassigned=True), ticket) is None


def due(rules: list[Rule], ticket: Watched, at: str, *fired: Any) -> list[tuple[int, str, int]]:
    return [one.key for one in due_rules(rules, ticket, set(fired), moment(at))]


def test_what_is_due_comes_in_the_order_of_its_moments() -> None:
    rules = [rule("broken", key=1, promise=None), rule("started", key=2)]
    ticket = opened("Mon 2026-03-09 08:00")
    assert due(rules, ticket, "Mon 2026-03-09 08:00") == [(2, "first_response", 1)]
    assert due(rules, ticket, "Thu 2026-03-12 08:00") == [
        (2, "first_response", 1),
        (1, "first_response", 1),
        (1, "solution", 1),
    ]


def test_a_warning_of_what_is_broken_is_none() -> None:
    rules = [rule("warned", key=1), rule("broken", key=2)]
    ticket = opened("Mon 2026-03-09 08:00")
    assert due(rules, ticket, "Mon 2026-03-09 11:30") == [(1, "first_response", 1)]
    assert due(rules, ticket, "Mon 2026-03-09 12:00") == [(2, "first_response", 1)]
    late = [rule("warned", minutes=120 * M)]
    assert due(late, ticket, "Mon 2026-03-09 13:30") == [(1, "first_response", 1)]


def test_what_happened_before_a_rule_was_made_is_not_looked_at() -> None:
    young = replace(rule("started"), since=moment("Mon 2026-03-09 08:01"))
    assert due([young], opened("Mon 2026-03-09 08:00"), "Mon 2026-03-09 09:00") == []
    assert due([young], opened("Mon 2026-03-09 08:01"), "Mon 2026-03-09 09:00") != []


def test_each_fires_once_a_round_and_anew_with_the_next() -> None:
    watching = rule("broken", promise="update")
    ticket = after(opened("Mon 2026-03-09 08:00"), Step.ANSWERED, "Mon 2026-03-09 08:30")
    ticket = after(ticket, Step.CUSTOMER, "Mon 2026-03-09 09:00")
    assert due([watching], ticket, "Mon 2026-03-09 17:30") == [], "nobody is there"
    (first,) = due([watching], ticket, "Tue 2026-03-10 08:00")
    assert due([watching], ticket, "Wed 2026-03-11 09:00", first) == []
    ticket = after(ticket, Step.CUSTOMER, "Wed 2026-03-11 09:00")
    assert due([watching], ticket, "Thu 2026-03-12 09:00", first) == [], "they wait for the same"
    ticket = after(ticket, Step.ANSWERED, "Thu 2026-03-12 09:00")
    ticket = after(ticket, Step.CUSTOMER, "Thu 2026-03-12 10:00")
    (second,) = due([watching], ticket, "Fri 2026-03-13 10:00", first)
    assert (first[2], second[2]) == (2, 3)


def test_reopening_makes_every_promise_anew() -> None:
    ticket = after(opened("Mon 2026-03-09 08:00"), Step.CLOSED, "Mon 2026-03-09 11:00")
    assert due([rule("started", promise=None)], ticket, "Mon 2026-03-09 12:00") == []
    ticket = after(ticket, Step.REOPENED, "Mon 2026-03-09 13:00")
    assert [getattr(ticket.clocks, name).round for name in NAMES] == [2, 2, 2]
    found = due([rule("broken", promise=None)], ticket, "Mon 2026-03-09 14:00")
    assert found == [(1, "first_response", 2)]


@given(at=moments(), later=st.integers(0, 20_000), share=st.integers(-600, 600))
def test_looking_again_at_the_next_moment_misses_nothing(
    at: datetime, later: int, share: int
) -> None:
    rules = [
        rule(event, key=key, promise=None, minutes=share * M, around_the_clock=key > 3)
        for key, event in enumerate(["started", "warned", "broken"] * 2, 1)
    ]
    rules = [replace(one, since=datetime.min.replace(tzinfo=at.tzinfo)) for one in rules]
    ticket = Watched(1, "normal", "open", assigned=False, warn_at=75, clocks=start(USUAL, at))
    fired: set[Any] = set()
    now: datetime | None = at
    for _ in range(50):
        if now is None:
            break
        fired |= {one.key for one in due_rules(rules, ticket, fired, now)}
        now = next_look(rules, ticket, fired, now)
    assert now is None
    # A warning is none any more when the promise is broken: all others have fired.
    assert {one.id for one in rules} - {key[0] for key in fired} <= {2, 5}
    end = at + timedelta(minutes=later)
    assert not due_rules(rules, ticket, fired, end)
