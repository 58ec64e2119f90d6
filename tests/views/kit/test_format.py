"""Money, dates and sizes in both languages; amounts are exact at any size."""

import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n import _, ngettext, set_language
from app.views.kit import format as fmt

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("amount", "currency", "german", "english"),
    [
        (123_456, "EUR", "1.234,56 €", "€1,234.56"),
        (Decimal("1234.56"), "EUR", "1.234,56 €", "€1,234.56"),
        (-5_950, "EUR", "−59,50 €", "−€59.50"),
        (Decimal("-0.005"), "EUR", "−0,01 €", "−€0.01"),
        (5, "USD", "0,05 $", "$0.05"),
        (100, "CHF", "1,00 CHF", "1.00 CHF"),
        (1_500, "JPY", "1.500 JPY", "1,500 JPY"),
        (0, "EUR", "0,00 €", "€0.00"),
    ],
)
def test_money(amount, currency, german, english):
    assert spaced(fmt.money(amount, currency)) == german
    set_language("en")
    assert spaced(fmt.money(amount, currency)) == english


@given(cents=st.integers(-(10**17), 10**17))
def test_money_loses_no_cent(cents):
    text = fmt.money(cents)
    digits = "".join(ch for ch in text if ch.isdigit())
    assert int(digits) == abs(cents)
    assert text.startswith(fmt.MINUS) == (cents < 0)


def test_nothing_is_never_less_than_nothing():
    assert spaced(fmt.money(Decimal("-0.004"))) == "0,00 €"


def test_days_and_moments():
    assert fmt.day(date(2026, 11, 3)) == "03.11.2026"
    set_language("en")
    assert fmt.day(date(2026, 11, 3)) == "3 Nov 2026"
    here = NOW.astimezone()
    assert fmt.clock(NOW) == f"{here:%H:%M}"
    assert fmt.moment(NOW) == f"{fmt.day(here.date())}, {here:%H:%M}"


def test_the_exact_text_names_the_weekday():
    assert fmt.exact(date(2026, 11, 23)) == "Montag, 23.11.2026"
    assert fmt.exact(NOW) == fmt.moment(NOW)


def test_data_of_today_has_a_time_older_data_a_date():
    assert fmt.stamp(NOW, NOW) == fmt.clock(NOW)
    before = NOW - timedelta(days=3)
    assert fmt.stamp(before, NOW) == fmt.moment(before)


@pytest.mark.parametrize(
    ("distance", "singular", "plural", "count"),
    [
        (timedelta(hours=-3), "{count} hour ago", "{count} hours ago", 3),
        (timedelta(hours=1), "in {count} hour", "in {count} hours", 1),
        (timedelta(days=-8), "{count} day ago", "{count} days ago", 8),
        (timedelta(days=6), "in {count} day", "in {count} days", 6),
    ],
)
def test_relative_times_have_their_plural(distance, singular, plural, count):
    expected = ngettext(singular, plural, count).format(count=count)
    assert fmt.relative(NOW + distance, NOW) == expected


def test_relative_times_nearby():
    assert fmt.relative(NOW, NOW) == _("just now")
    assert fmt.relative(NOW - timedelta(minutes=5), NOW) == _("{count} min ago").format(count=5)
    assert fmt.relative(NOW + timedelta(minutes=7), NOW) == _("in {count} min").format(count=7)


def test_days_nearby_have_names_far_ones_are_dates():
    today = NOW.astimezone().date()
    words = [fmt.relative(today + timedelta(days=d), NOW) for d in (-1, 0, 1)]
    assert words == [_("yesterday"), _("today"), _("tomorrow")]
    far = today + timedelta(days=31)
    assert fmt.relative(far, NOW) == fmt.day(far)


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0 B"), (999, "999 B"), (2_048, "2 KB"), (1_400_000, "1,4 MB")]
)
def test_sizes_of_files(size, text):
    assert fmt.file_size(size) == text


ENDS = [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
@pytest.mark.parametrize("value", ENDS, ids=["first", "last"])
def test_the_ends_of_time_can_be_written(monkeypatch, zone, value):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    writing = (fmt.moment, fmt.day, fmt.clock, fmt.stamp, fmt.relative, fmt.exact)
    assert all(write(value) for write in writing)
    monkeypatch.undo()
    time.tzset()
