"""Words, amounts and dates of one document, in its own language whatever the program speaks."""

from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency

from app.i18n import catalogue, translator
from app.portal.snapshot import Period, Unit

_LOCALES: Final = {"de": Locale("de", "DE"), "en": Locale("en", "GB")}


class Words:
    """The language of a document and its currency."""

    def __init__(self, language: str, currency: str) -> None:
        """Prepare for ``language`` (``de`` or ``en``) and an ISO 4217 currency."""
        self.translate = translator(language)
        self._language = language
        self._locale = _LOCALES[language]
        self._before, self._after = _frame(self._locale, currency)
        symbols = self._locale.number_symbols["latn"]
        self._marks = str.maketrans({",": symbols["group"], ".": symbols["decimal"]})

    def money(self, amount: Decimal) -> str:
        """Write an amount that is already rounded, with two decimals or a price's up to four."""
        sign = "-" if amount < 0 else ""
        places = max(2, -int(amount.as_tuple().exponent))
        return f"{sign}{self._before}{self._digits(abs(amount), places)}{self._after}"

    def number(self, value: Decimal) -> str:
        """Write a quantity or a rate with the decimals that it has."""
        return self._digits(value, max(0, -int(value.as_tuple().exponent)))

    def percent(self, rate: Decimal) -> str:
        """Write a rate."""
        return self.number(rate) + ("\xa0%" if self._locale.language == "de" else "%")

    def quantity(self, value: Decimal, unit: Unit) -> str:
        """Write a number of units."""
        word = _unit(self._language, unit, 1 if abs(value) == 1 else 2)
        return f"{self.number(value)}\xa0{word}" if word else self.number(value)

    def date(self, day: date) -> str:
        """Write a day: 02.11.2026 or 2 Nov 2026."""
        return _date(day, "medium", self._locale)

    def period(self, period: Period) -> str:
        """Write a span of days, the year once where it is one."""
        if period.start == period.end:
            return self.date(period.start)
        short = "dd.MM." if self._locale.language == "de" else "d MMM"
        same = period.start.year == period.end.year
        start = _date(period.start, short if same else "medium", self._locale)
        return f"{start} \N{EN DASH} {self.date(period.end)}"

    def country(self, code: str) -> str:
        """Return the name of a country as the last line of an address."""
        return str(self._locale.territories.get(code, code)).upper()

    def _digits(self, value: Decimal, places: int) -> str:
        return f"{value:,.{places}f}".translate(self._marks)


@cache
def _frame(locale: Locale, currency: str) -> tuple[str, str]:
    """Return what the locale writes before and after the digits of an amount."""
    shown = format_currency(Decimal(0), currency, locale=locale, format_type="standard")
    digits = [place for place, character in enumerate(shown) if character.isdigit()]
    return shown[: digits[0]], shown[digits[-1] + 1 :]


@lru_cache(maxsize=4096)
def _date(day: date, pattern: str, locale: Locale) -> str:
    return format_date(day, pattern, locale)


@cache
def _unit(language: str, unit: Unit, count: int) -> str:
    ngettext = catalogue(language).ngettext
    return {
        Unit.MONTH: ngettext("month", "months", count),
        Unit.YEAR: ngettext("year", "years", count),
        Unit.DAY: ngettext("day", "days", count),
        Unit.HOUR: ngettext("hour", "hours", count),
        Unit.PIECE: ngettext("piece", "pieces", count),
        Unit.GIGABYTE: "GB",
        Unit.ONE: "",
    }[unit]
