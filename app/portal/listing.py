"""Lists, declared once: which rows a view shows, how they are sorted, what is searched.

A :class:`Listing` is evaluated twice: as SQL by the rules, and over fetched rows without a
network by :func:`evaluate`. One contract test holds the two together.
"""

import base64
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from app.errors import Invalid
from app.portal.fields import FirstFault, refuse_bad_text

Row = TypeVar("Row", bound=BaseModel)

SEARCH_CAP: Final = 10_000
"""Hits that a search looks at where its list says nothing else."""
LONGEST_WORD: Final = 60
"""Characters of a search word that count."""


class Page(FirstFault, Generic[Row]):
    """One page of rows; ``next`` is the key of the following page, empty at the end."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    rows: tuple[Row, ...]
    next: str = ""
    capped: bool = False
    """More hits than :attr:`Listing.cap` matched the search; the newest ones are shown."""
    partial: bool = False
    """Made without a network of the rows that were fetched before: there may be more."""


@dataclass(frozen=True)
class Is:
    """The field has one of these values."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class BeforeToday:
    """The date lies before the caller's today."""

    name: str


@dataclass(frozen=True)
class InYear:
    """The date lies in the year that the query's parameter names; no parameter, no limit."""

    name: str
    parameter: str


@dataclass(frozen=True)
class Flag:
    """The field, true or false, is true."""

    name: str


@dataclass(frozen=True)
class Equals:
    """The field has the value that the query's parameter names; no parameter, no limit."""

    name: str
    parameter: str


Predicate = Is | BeforeToday | InYear | Flag | Equals


@dataclass(frozen=True)
class Listing:
    """What a list can do: its views (all predicates must hold), filters, sort keys, search.

    ``sorts`` are field names of the row with an index behind them; the caller writes ``-name``
    for descending. ``search`` names the row's fields that the search looks into.
    """

    views: Mapping[str, tuple[Predicate, ...]]
    sorts: tuple[str, ...]
    default_sort: str
    filters: tuple[Predicate, ...] = ()
    search: tuple[str, ...] = ()
    key: str = field(default="id")
    cap: int = SEARCH_CAP
    """A search looks at this many of the newest hits at most; more is said in the page."""

    def sort_of(self, sort: str) -> tuple[str, bool]:
        """Return (field, descending) of a sort word; refuse one that was not declared."""
        word = sort or self.default_sort
        name = word.removeprefix("-")
        if name not in self.sorts:
            raise Invalid(fields={"sort": "unknown_choice"})
        return name, word.startswith("-")

    def predicates(self, view: str) -> tuple[Predicate, ...]:
        """Return everything that must hold in ``view``; refuse one that was not declared."""
        if view not in self.views:
            raise Invalid(fields={"view": "unknown_choice"})
        return (*self.views[view], *self.filters)


def tokens(text: str) -> list[str]:
    """Split text into search words: NFKD, case-folded, letters and digits only.

    The one tokeniser of the product: both databases index what it returns. Of a word longer than
    :data:`LONGEST_WORD` only the beginning counts: an index keeps no longer ones.
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = (c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return [word[:LONGEST_WORD] for word in "".join(kept).split()]


def encode_cursor(value: Any, key: int) -> str:
    """Pack the place after a row: its sort value as the row has it, and its id."""
    if isinstance(value, date):  # a moment, too
        shown: Any = value.isoformat()
    else:
        shown = f"{value:f}" if isinstance(value, Decimal) else value
    return base64.urlsafe_b64encode(json.dumps([shown, key]).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, kind: type) -> tuple[Any, int]:
    """Unpack a place; ``kind`` is the type of the sort value. Refuse anything else."""
    try:
        value, key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if kind is datetime:
            value = _moment(value)
        elif kind is date:
            value = date.fromisoformat(value)
        elif kind is Decimal:
            value = _amount(value)
        if type(value) is not kind or type(key) is not int:
            raise ValueError
        refuse_bad_text(value)
        if any(isinstance(part, int) and abs(part) >= 2**63 for part in (value, key)):
            raise ValueError
    except (ValueError, TypeError) as error:
        raise Invalid(fields={"cursor": "bad_cursor"}) from error
    return value, key


def _moment(shown: Any) -> datetime:
    moment = datetime.fromisoformat(shown)
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)


def _amount(shown: Any) -> Decimal:
    if type(shown) is not str or not re.fullmatch(r"-?\d{1,15}\.\d\d", shown, re.ASCII):
        raise ValueError
    return Decimal(shown)


def holds(predicate: Predicate, row: Any, today: date, parameters: Mapping[str, Any]) -> bool:
    """Evaluate a predicate on a row that was fetched."""
    value = getattr(row, predicate.name)
    if isinstance(predicate, Is):
        return str(value) in predicate.values
    if isinstance(predicate, Flag):
        return bool(value)
    if isinstance(predicate, BeforeToday):
        return bool(value < today)
    wanted = parameters.get(predicate.parameter)
    if wanted is None:
        return True
    return bool((value if isinstance(predicate, Equals) else value.year) == wanted)


def evaluate(
    listing: Listing, rows: Iterable[Row], parameters: Mapping[str, Any], today: date
) -> Page[Row]:
    """Answer a list query over rows at hand; ``parameters`` are the query's fields.

    Same rows, same order, same paging as the SQL made from the same listing.
    """
    predicates = listing.predicates(parameters["view"])
    wanted = tokens(parameters["search"])
    name, descending = listing.sort_of(parameters["sort"])
    found = [row for row in rows if _matches(row, listing.search, wanted)]
    capped = bool(wanted) and len(found) > listing.cap
    if capped:
        found = sorted(found, key=lambda row: getattr(row, listing.key))[-listing.cap :]
    found = [row for row in found if all(holds(p, row, today, parameters) for p in predicates)]

    def place(row: Row) -> tuple[Any, int]:
        return getattr(row, name), getattr(row, listing.key)

    found.sort(key=place, reverse=descending)
    if parameters["cursor"] and found:
        after = decode_cursor(parameters["cursor"], type(place(found[0])[0]))
        found = [r for r in found if (place(r) < after if descending else place(r) > after)]
    return _page(found, parameters["limit"], place, capped=capped)


def _page(found: Sequence[Row], limit: int, place: Any, *, capped: bool) -> Page[Row]:
    shown = tuple(found[:limit])
    following = encode_cursor(*place(shown[-1])) if len(found) > limit else ""
    return Page(rows=shown, next=following, capped=capped)


def _matches(row: Any, names: tuple[str, ...], wanted: list[str]) -> bool:
    if not wanted:
        return True
    words = [word for name in names for word in tokens(str(getattr(row, name)))]
    return all(any(word.startswith(want) for word in words) for want in wanted)
