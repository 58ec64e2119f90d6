"""Lists as SQL: the predicates, sorts and paging of a :class:`Listing`, over Core columns.

The statement of a list depends only on its shape (view, sort, whether there is a cursor …), so
each is built once and then executed with other parameters; a search is built anew every time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Date, Select, bindparam, func, select, tuple_

from app.models.base import Cents, Id
from app.models.guard import MARK, Scope, tables_of, visible
from app.models.join import LeftFirst
from app.portal.listing import (
    BeforeToday,
    Equals,
    Flag,
    InYear,
    Is,
    Listing,
    Page,
    Predicate,
    decode_cursor,
    encode_cursor,
    tokens,
)
from app.portal.operation import Data, ListQuery
from app.rules.core.context import Context

Row = TypeVar("Row", bound=Data)


def units(cents: int) -> Decimal:
    """Return minor units as an amount with two places."""
    return Decimal(cents).scaleb(-2)


def minor(amount: Decimal) -> int:
    """Return an amount with two places in minor units."""
    return int(amount.scaleb(2))


_AT_HAND: Final = 1000
"""So few hits are fetched; of more the database makes the list without their leaving it."""
_put: Final = object.__setattr__


def made(kind: type[Row], named: set[str], values: dict[str, Any]) -> Row:
    """Make a row of values whose types the database guarantees; ``named`` are all its fields.

    ``model_construct`` without what it looks up for every row anew: a page has fifty of them.
    """
    row = kind.__new__(kind)
    _put(row, "__dict__", values)
    _put(row, "__pydantic_fields_set__", named)
    _put(row, "__pydantic_extra__", None)
    _put(row, "__pydantic_private__", None)
    return row


class _Shape(NamedTuple):
    """What decides the wording of a list's statement."""

    view: str
    sort: str
    descending: bool
    onward: bool
    """There is a cursor to go on from."""
    given: tuple[str, ...]
    """Parameters of predicates that name a value."""
    scope: tuple[bool, bool, bool]
    searched: bool


@dataclass(frozen=True, eq=False)
class ListSource:
    """How a list is read: its columns, the row made of them, and where its words are.

    Columns are the table's own (``Invoice.__table__.c``), so that no ORM stands between.
    """

    columns: Mapping[str, Any]
    """Row field -> column; ``id`` is the key. Money in minor units becomes an amount in the row."""
    make: Callable[[Any], Any]
    """SQL row -> DTO."""
    words: Callable[[Context, list[str], int], Any] | None = None
    """Search words -> select of the newest hits' ids, as many as the last argument at most."""
    named: Callable[[Context, Any], Any] | None = None
    """Select of hits -> select of the rows' ids, where a hit is not the row itself.

    What it reads of owned tables is limited to the actor's and marked so by :func:`visible`.
    """
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Further columns that ``make`` needs, by label."""
    limits: Callable[[Context], Mapping[str, Any]] | None = None
    """Values of the parameters that ``columns`` and ``only`` hold, such as whose list it is."""
    only: Any = None
    """A condition that every row meets."""
    statements: dict[_Shape, Select[Any]] = field(default_factory=dict)
    """Built so far; the shapes of a declared list are few."""


def list_rows(ctx: Context, query: ListQuery[Row], source: ListSource) -> Page[Row]:
    """Answer one page; the same rows in the same order as ``listing.evaluate``."""
    name, descending = query.listing.sort_of(query.sort)
    shape = _Shape(
        view=query.view,
        sort=name,
        descending=descending,
        onward=bool(query.cursor),
        given=tuple(p.parameter for p in _chosen(query) if _value(query, p) is not None),
        scope=ctx.session.scope.shape,
        searched=bool(query.search),
    )
    statement = source.statements.get(shape)
    if statement is None:
        statement = _build(query.listing, source, shape, ctx.session.scope)
        source.statements[shape] = statement
    parameters = _parameters(ctx, query, source, name)
    statement, capped = _searched(ctx, source, query, statement)
    # The session's connection is asked itself: no ORM takes part in lists.
    found = ctx.session.connection().execute(statement, parameters).all()
    rows = tuple(map(source.make, found[: query.limit]))
    more = len(found) > query.limit
    page: Page[Row] = query.spec.result.model_construct(
        rows=rows,
        next=encode_cursor(*_place(rows[-1], name, query.listing)) if more else "",
        capped=capped,
    )
    return page


def _build(listing: Listing, source: ListSource, shape: _Shape, scope: Scope) -> Select[Any]:
    sort, key = source.columns[shape.sort], source.columns[listing.key]
    named = {**source.columns, **source.extra}
    columns = [column.label(label) for label, column in named.items()]
    keys_first = not shape.searched and any(
        isinstance(p, Is) and len(p.values) > 1 for p in listing.predicates(shape.view)
    )
    statement = select(key) if keys_first else select(*columns)
    if source.only is not None:
        statement = statement.where(source.only)
    for predicate in listing.predicates(shape.view):
        condition = _condition(predicate, source.columns, shape)
        if condition is not None:
            statement = statement.where(condition)
    if shape.onward:
        place = tuple_(sort, key)
        after = tuple_(bindparam("after", type_=sort.type), bindparam("after_key", type_=Id))
        statement = statement.where(place < after if shape.descending else place > after)
    order = (sort.desc(), key.desc()) if shape.descending else (sort, key)
    statement = statement.order_by(*order).limit(bindparam("rows", type_=Id))
    limited: Select[Any] = visible(statement, set(tables_of(statement)), scope, reusable=True)
    if keys_first:
        # Several runs of an index have to be sorted: by what it holds, before more is read.
        hit = limited.subquery()
        whole = select(*columns).select_from(LeftFirst(hit, key.table, key == hit.c[0]))
        limited = visible(whole.order_by(*order), set(tables_of(whole)), scope, reusable=True)
    return limited


def _condition(
    predicate: Predicate, columns: Mapping[str, Any], shape: _Shape
) -> ColumnElement[bool] | None:
    column = columns[predicate.name]
    condition: ColumnElement[bool]
    if isinstance(predicate, Is):
        one = len(predicate.values) == 1
        condition = column == predicate.values[0] if one else column.in_(predicate.values)
    elif isinstance(predicate, BeforeToday):
        condition = column < bindparam("today", type_=Date)
    elif isinstance(predicate, Flag):
        condition = column
    elif predicate.parameter not in shape.given:
        return None
    elif isinstance(predicate, Equals):
        condition = column == bindparam(f"{predicate.parameter}_is", type_=column.type)
    else:
        first, following = _bounds(predicate)
        condition = column.between(bindparam(first, type_=Date), bindparam(following, type_=Date))
    return condition


def _parameters(
    ctx: Context, query: ListQuery[Any], source: ListSource, name: str
) -> dict[str, Any]:
    known: dict[str, Any] = {
        **ctx.session.scope.parameters,
        "today": ctx.today,
        "rows": query.limit + 1,
    }
    for predicate in _chosen(query):
        value = _value(query, predicate)
        if value is None:
            continue
        if isinstance(predicate, Equals):
            known[f"{predicate.parameter}_is"] = value
        else:
            first, last = _bounds(predicate)
            known |= {first: date(value, 1, 1), last: date(value, 12, 31)}
    if source.limits is not None:
        known |= source.limits(ctx)
    if query.cursor:
        money = isinstance(source.columns[name].type, Cents)
        kind = Decimal if money else source.columns[name].type.python_type
        value, known["after_key"] = decode_cursor(query.cursor, kind)
        known["after"] = minor(value) if money else value
    return known


def _place(row: Any, name: str, listing: Listing) -> tuple[Any, int]:
    return getattr(row, name), getattr(row, listing.key)


def _chosen(query: ListQuery[Any]) -> list[InYear | Equals]:
    return [p for p in query.listing.predicates(query.view) if isinstance(p, InYear | Equals)]


def _value(query: ListQuery[Any], predicate: InYear | Equals) -> Any:
    return getattr(query, predicate.parameter)


def _bounds(predicate: InYear) -> tuple[str, str]:
    return f"{predicate.parameter}_first", f"{predicate.parameter}_last"


def _searched(
    ctx: Context, source: ListSource, query: ListQuery[Any], statement: Select[Any]
) -> tuple[Select[Any], bool]:
    """Return ``statement`` among the newest hits, and whether there are more than are looked at.

    SQLite tests rows for being hits on its way down the sort's index: soon done where the newest
    of very many are wanted first, a walk through the whole list where they are few and old. So
    the other lists are made by joining the hits.
    """
    wanted, words = tokens(query.search), source.words
    if not wanted or words is None:
        return statement, False
    key, listing = source.columns[query.listing.key], query.listing
    every = words(ctx, wanted, listing.cap + 1)
    if listing.cap <= _AT_HAND:  # the index is asked once: of a frequent word it reads every place
        found = list(ctx.session.scalars(every))
        count, newest = len(found), ctx.database.numbers(found[: listing.cap])
    else:
        count = ctx.session.scalar(select(func.count()).select_from(every.subquery())) or 0
        newest = words(ctx, wanted, listing.cap)
    newest = source.named(ctx, newest) if source.named else newest
    marks = newest.get_execution_options().get(MARK, frozenset())
    statement = visible(statement, (), ctx.session.scope, further=marks)
    capped = count > listing.cap
    if capped and listing.sort_of(query.sort) == listing.sort_of(""):
        return statement.where(key.in_(newest)), capped
    hit = newest.subquery()
    return statement.select_from(LeftFirst(hit, key.table, key == hit.c[0])), capped
