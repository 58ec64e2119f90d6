"""Row visibility that can't be forgotten.

Every statement on an owned table must carry the mark of :func:`visible`; whoever builds one by
hand gets :class:`ForgottenVisibility` from the engine, Core or ORM, select, update or delete.
On PostgreSQL row-level security repeats the rule in the database (see the migrations).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from weakref import WeakSet

from sqlalchemy import ColumnElement, Connection, Engine, Table, bindparam, event, false, true
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.sql import ClauseElement, Executable, visitors

from app.models.base import SHARED, AccountOwned, Base, Id, StaffOnly, UserOwned

MARK: Final = "visible"


class ForgottenVisibility(AssertionError):
    """A statement reads or writes owned rows past ``ctx.rows``: a bug, never shown to a user."""


@dataclass(frozen=True)
class Scope:
    """Whose rows are visible: everything for the house, else one account and one user."""

    house: bool
    account_id: int | None = None
    user_id: int | None = None

    @property
    def shape(self) -> tuple[bool, bool, bool]:
        """What decides the wording of a reusable statement: house, any account, any user."""
        return self.house, self.account_id is not None, self.user_id is not None

    @property
    def parameters(self) -> dict[str, int | None]:
        """Whose rows a reusable statement shows this time."""
        return {"visible_account": self.account_id, "visible_user": self.user_id}


def _owners() -> dict[str, tuple[str, str]]:
    owners: dict[str, tuple[str, str]] = {"user": ("user", "id"), "account": ("account", "id")}
    for mapper in Base.registry.mappers:
        name = _table(mapper).name
        if name not in owners:
            owners[name] = _owner(mapper)
    return owners


def _table(mapper: Mapper[Any]) -> Table:
    table = mapper.local_table
    assert isinstance(table, Table)
    return table


def _owner(mapper: Mapper[Any]) -> tuple[str, str]:
    if issubclass(mapper.class_, AccountOwned):
        return ("account", "account_id")
    if issubclass(mapper.class_, UserOwned):
        return ("user", "user_id")
    if issubclass(mapper.class_, StaffOnly):
        return ("staff", "")
    name = _table(mapper).name
    if name not in SHARED:
        raise TypeError(f"nobody owns table {name}: give it a mixin or put it into SHARED")
    return ("shared", "")


OWNERS: Final[dict[str, tuple[str, str]]] = {}
"""Table name -> (kind of owner, owning column); filled by :func:`watch`."""


def criterion(table: Table, scope: Scope, *, reusable: bool = False) -> ColumnElement[bool]:
    """Return the condition under which rows of ``table`` are visible in ``scope``."""
    kind, column = OWNERS[table.name]
    if scope.house or kind == "shared":
        return true()
    owner = {"account": scope.account_id, "user": scope.user_id}.get(kind)
    if owner is None:
        return false()
    return table.c[column] == (bindparam(f"visible_{kind}", type_=Id) if reusable else owner)


def visible(
    statement: Any,
    tables: Iterable[Table],
    scope: Scope,
    *,
    reusable: bool = False,
    further: frozenset[str] = frozenset(),
) -> Any:
    """Filter ``statement`` to what ``scope`` may see of ``tables`` and mark it as filtered.

    ``further`` are marks of a select inside it, which is filtered already. A ``reusable`` statement serves every scope of the same shape: it is executed with
    :meth:`Scope.parameters`, without which the engine refuses it.
    """
    names = set(further)
    for table in tables:
        condition = criterion(table, scope, reusable=reusable)
        if condition is not true():
            statement = statement.where(condition)
        names.add(table.name)
    before = statement.get_execution_options().get(MARK, frozenset())
    return statement.execution_options(**{MARK: before | names})


def tables_of(statement: ClauseElement) -> Iterator[Table]:
    """Yield every mapped table that a statement touches, wherever it stands in it."""
    for element in visitors.iterate(statement):
        if isinstance(element, Table) and element.name in OWNERS:
            yield element


_checked: WeakSet[Any] = WeakSet()


def _check(
    conn: Connection, statement: Executable, _multi: Any, _params: Any, options: Any
) -> None:
    if not isinstance(statement, ClauseElement) or statement in _checked:
        return
    if conn.info.get("flushing"):
        return
    marked = options.get(MARK, frozenset()) | statement.get_execution_options().get(
        MARK, frozenset()
    )
    for table in tables_of(statement):
        if table.name not in marked and OWNERS[table.name][0] != "shared":
            raise ForgottenVisibility(f"{table.name} is read or written past ctx.rows")
    _checked.add(statement)


def watch(engine: Engine) -> None:
    """Make ``engine`` refuse statements that forget visibility."""
    OWNERS.update(_owners())
    event.listen(engine, "before_execute", _check)


class GuardedSession(Session):
    """A session whose flushes write only rows of its scope."""

    scope: Scope = Scope(house=False)

    def flush(self, objects: Any = None) -> None:
        """Write pending objects after checking whose they are."""
        if not (self.new or self.deleted or self.identity_map.check_modified()):
            return  # most of the time: every statement asks first
        for obj in (*self.new, *self.dirty, *self.deleted):
            self._check_owner(obj)
        info = self.connection().info
        info["flushing"] = True
        try:
            super().flush(objects)
        finally:
            info.pop("flushing", None)

    def _check_owner(self, obj: Any) -> None:
        if self.scope.house:
            return
        kind, column = OWNERS[obj.__tablename__]
        owner = {"account": self.scope.account_id, "user": self.scope.user_id}.get(kind)
        if kind == "shared" or owner is None or getattr(obj, column) != owner:
            raise ForgottenVisibility(f"{obj.__tablename__} of somebody else is written")
