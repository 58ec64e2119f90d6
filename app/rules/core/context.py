"""The context of one call: who calls, what they see, the transaction, and the outside world."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NoReturn, TypeVar

from sqlalchemy import Delete, Select, Table, Update, delete, select, update
from sqlalchemy.exc import DBAPIError

from app.errors import Conflict, NotAllowed, NotFound, PortalError
from app.models.base import Base
from app.models.database import Database
from app.models.guard import GuardedSession, Scope, tables_of, visible
from app.portal.rights import Right
from app.portal.topics import Topic
from app.rules.core.actors import Actor
from app.rules.core.world import Caller, World

M = TypeVar("M", bound=Base)


class Refusal(Exception):
    """Leaves a handler: what it wrote is committed, then ``error`` is raised."""

    def __init__(self, error: PortalError) -> None:
        """Keep the error that the caller gets."""
        super().__init__(error.code)
        self.error = error


@dataclass
class Context:
    """What a handler works with. It never commits; one call is one transaction."""

    database: Database
    session: GuardedSession
    world: World
    actor: Actor
    caller: Caller
    now: datetime
    """The moment of the call, the same throughout it."""
    audit_chain: int | None = None
    """Account whose chain records this command; staff commands set it."""
    audit_facts: dict[str, Any] = field(default_factory=dict)
    """Further ids and codes for the audit entry; never personal data, never secrets."""
    entries: list[tuple[str, int, dict[str, Any]]] = field(default_factory=list)
    """Further audit entries of this call: event, chain, facts."""
    known: dict[str, Any] = field(default_factory=dict)
    """What was looked up in this call already."""
    left: list[Callable[[], None]] = field(default_factory=list)
    """What is done at the end of the call, in its transaction, with the house's eyes."""
    things: set[str] = field(default_factory=set)
    """Which of a topic's things this call changed: ``tickets:7``."""
    told: list[tuple[int | None, int | None, frozenset[Topic]]] = field(default_factory=list)
    """Further (account, user, topics) that this call changed for somebody else."""

    @property
    def today(self) -> date:
        """The hoster's calendar day."""
        return self.world.today()

    @property
    def account_id(self) -> int:
        """The account the caller acts for; without one there is nothing to find."""
        if self.actor.account_id is None:
            raise NotFound("account")
        return self.actor.account_id

    @property
    def user_id(self) -> int:
        """The signed-in user's id."""
        if self.actor.user_id is None:
            raise NotFound("user")
        return self.actor.user_id

    def rows(self, *entities: Any, also: tuple[type[Base], ...] = ()) -> Select[Any]:
        """Select entities or columns, limited to what this actor sees.

        ``also`` names tables that are joined later; their rows are limited likewise.
        """
        statement = select(*entities)
        tables = {t.name: t for t in tables_of(statement)}
        tables |= {model.__tablename__: _table(model) for model in also}
        limited: Select[Any] = visible(statement, tables.values(), self.session.scope)
        return limited

    def update(self, model: type[Base]) -> Update:
        """Update rows of ``model``, limited to what this actor sees."""
        limited: Update = visible(update(model), [_table(model)], self.session.scope)
        return limited

    def delete(self, model: type[Base]) -> Delete:
        """Delete rows of ``model``, limited to what this actor sees."""
        limited: Delete = visible(delete(model), [_table(model)], self.session.scope)
        return limited

    def changed(self, statement: Update | Delete) -> int:
        """Carry out an update in the database alone; return how many rows it met."""
        past_objects = statement.execution_options(synchronize_session=False)
        result: Any = self.session.execute(past_objects)
        return int(result.rowcount)

    def find(
        self, model: type[M], key: int, version: int | None = None, *, lock: bool = False
    ) -> M:
        """Load one row; NotFound when it is not this actor's, Conflict when it was changed."""
        column = next(iter(_table(model).primary_key))
        statement = self.rows(model).where(column == key)
        if lock and not self.database.sqlite:
            statement = statement.with_for_update()
        found: M | None = self.session.scalars(statement).one_or_none()
        if found is None:
            raise NotFound(model.__tablename__)
        if version is not None and getattr(found, "version", None) != version:
            raise Conflict("stale")
        return found

    def add(self, row: Base) -> None:
        """Add a row; at the flush it is checked to be this actor's."""
        self.session.add(row)

    @contextmanager
    def house(self) -> Iterator[None]:
        """Work with the house's eyes for a moment: audit, mail, numbers, other users."""
        before = self.session.scope
        if before.house:
            yield
            return
        self.session.flush()
        self.database.enter(self.session, Scope(house=True))
        try:
            yield
            self.session.flush()
        except DBAPIError:
            raise  # the transaction is void: nothing more can be said in it
        except BaseException:
            self.database.enter(self.session, before)
            raise
        self.database.enter(self.session, before)

    def has(self, right: Right) -> bool:
        """Tell whether the actor holds a customer right on the account."""
        return right in self.actor.rights

    def require(self, right: Right) -> None:
        """Refuse, with a trace, an actor who lacks a right that the operation alone does not ask."""
        if right not in self.actor.rights:
            self.refuse(NotAllowed(right=right.value))

    def refuse(self, error: PortalError) -> NoReturn:
        """Commit what was recorded so far, then raise ``error``."""
        raise Refusal(error)

    def audit(self, event: str, *, chain: int = 0, **facts: Any) -> None:
        """Record a further event of this call, on an account's chain or the house's (0)."""
        self.entries.append((event, chain, facts))

    def tell(
        self, *topics: Topic, account_id: int | None = None, user_id: int | None = None
    ) -> None:
        """Say that something changed for an account or user other than the caller's own."""
        self.told.append((account_id, user_id, frozenset(topics)))


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table
