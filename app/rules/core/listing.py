"""Lists as SQL: the predicates, sorts and paging of a :class:`Listing`, over Core columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, and_, func, literal, select, tuple_

from app.portal.listing import (
    SEARCH_CAP,
    BeforeToday,
    InYear,
    Is,
    Page,
    Predicate,
    decode_cursor,
    encode_cursor,
    tokens,
)
from app.portal.operation import Data, ListQuery
from app.rules.core.context import Context

Row = TypeVar("Row", bound=Data)


@dataclass(frozen=True)
class ListSource:
    """How a list is read: its columns, the row made of them, and where its words are."""

    columns: Mapping[str, Any]
    """Row field -> column; ``id`` is the key."""
    make: Callable[[Any], Any]
    """SQL row -> DTO."""
    words: Callable[[Context, list[str]], Any] | None = None
    """Search words -> subquery of the newest matching ids, :data:`SEARCH_CAP` + 1 at most."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Further columns that ``make`` needs, by label."""


def list_rows(ctx: Context, query: ListQuery[Row], source: ListSource) -> Page[Row]:
    """Answer one page; the same rows in the same order as ``listing.evaluate``."""
    listing = query.listing
    name, descending = listing.sort_of(query.sort)
    sort, key = source.columns[name], source.columns[listing.key]
    named = {**source.columns, **source.extra}
    statement = ctx.rows(*(column.label(label) for label, column in named.items()))
    for predicate in listing.predicates(query.view):
        condition = _condition(predicate, source.columns, query, ctx.today)
        if condition is not None:
            statement = statement.where(condition)
    wanted = tokens(query.search)
    if wanted and source.words is not None:
        statement = statement.where(key.in_(source.words(ctx, wanted)))
    if query.cursor:
        value, last = decode_cursor(query.cursor, _kind(sort))
        place, after = tuple_(sort, key), tuple_(_bound(sort, value), literal(last))
        statement = statement.where(place < after if descending else place > after)
    order = (sort.desc(), key.desc()) if descending else (sort, key)
    found = ctx.session.execute(statement.order_by(*order).limit(query.limit + 1)).all()
    shown = found[: query.limit]
    more = len(found) > query.limit
    following = encode_cursor(getattr(shown[-1], name), shown[-1].id) if more else ""
    return Page(
        rows=tuple(source.make(row) for row in shown),
        next=following,
        capped=bool(wanted) and _capped(ctx, source, wanted),
    )


def _condition(
    predicate: Predicate, columns: Mapping[str, Any], query: ListQuery[Any], today: date
) -> ColumnElement[bool] | None:
    column = columns[predicate.name]
    if isinstance(predicate, Is):
        matching: ColumnElement[bool] = (
            column == predicate.values[0]
            if len(predicate.values) == 1
            else column.in_(predicate.values)
        )
        return matching
    if isinstance(predicate, BeforeToday):
        before: ColumnElement[bool] = column < today
        return before
    return _in_year(predicate, column, query)


def _in_year(predicate: InYear, column: Any, query: ListQuery[Any]) -> ColumnElement[bool] | None:
    year = getattr(query, predicate.parameter)
    if year is None:
        return None
    return and_(column >= date(year, 1, 1), column < date(year + 1, 1, 1))


def _kind(column: Any) -> type:
    kind = column.type.python_type
    assert isinstance(kind, type)
    return kind


def _bound(column: Any, value: Any) -> Any:
    return literal(value, type_=column.type)


def _capped(ctx: Context, source: ListSource, wanted: list[str]) -> bool:
    if source.words is None:
        return False
    count = select(func.count()).select_from(source.words(ctx, wanted).subquery())
    return int(ctx.session.scalar(count) or 0) >= SEARCH_CAP
