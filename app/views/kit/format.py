"""Money, dates and sizes as the reader's language writes them; amounts never become floats.

Exact text stands in ``exact`` for the tooltip wherever a relative time is shown.
"""

from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Final

from PySide6.QtCore import QDate, QLocale

from app.i18n import _, language, ngettext

NARROW: Final = "\N{NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"
SYMBOLS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "CHF": "CHF"}
WITHOUT_CENTS: Final = frozenset({"JPY", "ISK", "HUF"})
LOCALES: Final = {"de": "de_DE", "en": "en_GB"}
DATES: Final = {"de": "dd.MM.yyyy", "en": "d MMM yyyy"}


@cache
def _locale_of(code: str) -> QLocale:
    return QLocale(LOCALES[code])


def locale() -> QLocale:
    """Return the locale of the current language."""
    return _locale_of(language())


def number(value: int) -> str:
    """Return a whole number with its groups: ``1.234``."""
    return locale().toString(value)


def money(amount: int | Decimal, currency: str = "EUR") -> str:
    """Return an amount as people write it: ``1.234,56 €``.

    ``amount`` is an int of minor units (cents) or a Decimal of whole units.
    """
    digits = 0 if currency in WITHOUT_CENTS else 2
    minor = amount if isinstance(amount, int) else _minor(amount, digits)
    whole, rest = divmod(abs(minor), 10**digits)
    cents = f"{locale().decimalPoint()}{rest:0{digits}}" if digits else ""
    sign = MINUS if minor < 0 else ""
    symbol = SYMBOLS.get(currency, currency)
    if language() == "de" or symbol.isalpha():
        return f"{sign}{number(whole)}{cents}{NARROW}{symbol}"
    return f"{sign}{symbol}{number(whole)}{cents}"


def _minor(amount: Decimal, digits: int) -> int:
    return int(amount.scaleb(digits).quantize(Decimal(1), ROUND_HALF_UP))


def _here(value: datetime) -> datetime:
    """Return a moment in the reader's zone; at either end of time, where a server put it."""
    try:
        return value.astimezone()
    except (OverflowError, ValueError, OSError):  # each system has its own
        return value


def day(value: date) -> str:
    """Return a day: ``23.11.2026``; a moment counts as its day where the reader is."""
    if isinstance(value, datetime):
        value = _here(value).date()
    return locale().toString(QDate(value.year, value.month, value.day), DATES[language()])


def moment(value: datetime) -> str:
    """Return an aware moment in the reader's zone: ``23.11.2026, 14:03``."""
    here = _here(value)
    return f"{day(here.date())}, {here:%H:%M}"


def clock(value: datetime) -> str:
    """Return the time of day in the reader's zone: ``14:03``."""
    return f"{_here(value):%H:%M}"


def stamp(value: datetime, now: datetime | None = None) -> str:
    """Return how old data is: ``14:03`` when it is of today, else day and time."""
    now = now or datetime.now(UTC)
    today = _here(value).date() == now.astimezone().date()
    return clock(value) if today else moment(value)


def exact(value: date) -> str:
    """Return all that is known of a day or a moment, for the tooltip of a relative time."""
    if isinstance(value, datetime):
        return moment(value)
    weekday = locale().dayName(value.isoweekday())
    return f"{weekday}, {day(value)}"


def duration(span: timedelta) -> str:
    """Return a span of less than a few days to the minute: ``25 Min.``, ``1 Std. 42 Min.``."""
    hours, minutes = divmod(int(span.total_seconds()) // 60, 60)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    if not minutes:
        return _("{hours} h").format(hours=number(hours))
    return _("{hours} h {minutes} min").format(hours=number(hours), minutes=minutes)


def relative(value: date, now: datetime | None = None) -> str:
    """Return how far away a day or a moment is: ``vor 5 Min.``, ``in 6 Tagen``, ``heute``.

    Beyond 30 days the date itself is returned.
    """
    now = now or datetime.now(UTC)
    if isinstance(value, datetime):
        distance = value - now
        if abs(distance) < timedelta(hours=24):
            return _within_a_day(distance)
        value = _here(value).date()
    days = (value - now.astimezone().date()).days
    return _in_days(days) if abs(days) <= 30 else day(value)


def _within_a_day(distance: timedelta) -> str:
    minutes = round(abs(distance).total_seconds() / 60)
    past = distance < timedelta()
    if minutes == 0:
        return _("just now")
    if minutes < 60:
        text = _("{count} min ago") if past else _("in {count} min")
        return text.format(count=minutes)
    hours = round(minutes / 60)
    if past:
        return ngettext("{count} hour ago", "{count} hours ago", hours).format(count=hours)
    return ngettext("in {count} hour", "in {count} hours", hours).format(count=hours)


def _in_days(days: int) -> str:
    if abs(days) <= 1:
        return (_("today"), _("tomorrow"), _("yesterday"))[days]
    if days < 0:
        return ngettext("{count} day ago", "{count} days ago", -days).format(count=-days)
    return ngettext("in {count} day", "in {count} days", days).format(count=days)


def file_size(size: int) -> str:
    """Return a number of bytes as people say it: ``2 KB``, ``1,4 MB``."""
    if size < 1000:
        return f"{number(size)} B"
    if size < 1_000_000:
        return f"{number(round(size / 1000))} KB"
    return f"{locale().toString(size / 1_000_000, 'f', 1)} MB"
