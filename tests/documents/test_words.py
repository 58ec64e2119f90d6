"""Amounts and dates: what Babel writes, only faster."""

from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from app.documents.words import Words
from app.portal.snapshot import Period, Unit

LOCALES = {"de": "de_DE", "en": "en_GB"}


@given(
    st.integers(-(10**12), 10**12).map(lambda n: Decimal(n).scaleb(-2)),
    st.sampled_from(sorted(LOCALES)),
    st.sampled_from(["EUR", "USD", "CHF"]),
)
def test_amounts_are_those_of_babel(amount: Decimal, language: str, currency: str) -> None:
    expected = format_currency(amount, currency, locale=LOCALES[language])
    assert Words(language, currency).money(amount) == expected


def test_nothing_is_never_negative() -> None:
    assert Words("de", "EUR").money(Decimal("-0.00")) == "0,00\xa0€"


def test_a_price_keeps_its_four_places_and_a_rate_only_what_it_has() -> None:
    words = Words("de", "EUR")
    assert words.money(Decimal("49.9975")) == "49,9975\xa0€"
    assert words.money(Decimal(7)) == "7,00\xa0€"
    assert words.percent(Decimal("5.5")) == "5,5\xa0%"
    assert Words("en", "EUR").percent(Decimal(19)) == "19%"


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("1", Unit.MONTH, "1\xa0month"),
        ("-1", Unit.YEAR, "-1\xa0year"),
        ("12.25", Unit.HOUR, "12.25\xa0hours"),
        ("1000", Unit.GIGABYTE, "1,000\xa0GB"),
        ("3", Unit.DAY, "3\xa0days"),
        ("1", Unit.ONE, "1"),
    ],
)
def test_quantities_carry_their_unit(value: str, unit: Unit, shown: str) -> None:
    assert Words("en", "EUR").quantity(Decimal(value), unit) == shown


@pytest.mark.parametrize(
    ("start", "end", "german", "english"),
    [
        ("2026-11-01", "2026-11-30", "01.11. – 30.11.2026", "1 Nov – 30 Nov 2026"),
        ("2025-12-01", "2026-11-30", "01.12.2025 – 30.11.2026", "1 Dec 2025 – 30 Nov 2026"),
        ("2026-11-05", "2026-11-05", "05.11.2026", "5 Nov 2026"),
    ],
)
def test_periods_name_the_year_once(start: str, end: str, german: str, english: str) -> None:
    period = Period(start=date.fromisoformat(start), end=date.fromisoformat(end))
    assert Words("de", "EUR").period(period) == german
    assert Words("en", "EUR").period(period) == english


def test_an_unknown_country_keeps_its_code() -> None:
    assert Words("de", "EUR").country("AT") == "ÖSTERREICH"
    assert Words("en", "EUR").country("QQ") == "QQ"
