"""From an operation to its handler: actor, rights, transaction, audit, idempotency, topics."""

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final, NoReturn, TypeVar, cast

from sqlalchemy.exc import IntegrityError, OperationalError

from app.errors import (
    Conflict,
    NotAllowed,
    PortalError,
    SessionExpired,
    StepUpRequired,
    Unreachable,
    Unsupported,
)
from app.models.database import Database, busy, full
from app.models.guard import GuardedSession, Scope
from app.portal.operation import Operation
from app.portal.rights import Access
from app.rules.core import audit, remembered
from app.rules.core.actors import NOBODY, SYSTEM, Actor, mark_used, resolve
from app.rules.core.context import Context, Refusal
from app.rules.core.events import Event, things_of
from app.rules.core.handlers import Handler, handler_of
from app.rules.core.needs import check_needs, step_up_method
from app.rules.core.world import Caller, World

R = TypeVar("R")
Op = TypeVar("Op", bound=Operation[Any])

STEP_UP_FOR: Final = timedelta(minutes=10)
TRIES: Final = 4
"""A call that met a busy database is carried out anew this often before the error is shown."""

log = logging.getLogger(__name__)


class Dispatcher:
    """Carries out operations on one database; safe to call from many threads."""

    def __init__(self, database: Database, world: World) -> None:
        """Serve ``database``; ``world`` gives time, randomness and adapters."""
        self.database = database
        self.world = world
        self.listeners: list[Callable[[Event], None]] = []
        """Called after each commit, in the calling thread."""

    def can(self, operation: type[Operation[Any]]) -> bool:
        """Tell whether a handler exists here."""
        return handler_of(operation) is not None

    def admit(self, caller: Caller) -> Actor:
        """Return who calls, for what lasts longer than a call; refuse who is not signed in."""
        with self.database.session(write=False) as session:
            session.scope = Scope(house=True)
            actor = resolve(session, caller, self.world.clock())
        if actor.kind == "nobody":
            raise SessionExpired("missing")
        return actor

    def call(self, operation: Operation[R], caller: Caller, key: str | None = None) -> R:
        """Carry out ``operation`` for ``caller``; raise a PortalError when it is refused.

        Queries, and commands with an idempotency key, are tried again when the database was busy.
        """
        try:
            return self._tried(operation, caller, key)
        except OperationalError as error:
            give_up(error)

    def _tried(self, operation: Operation[R], caller: Caller, key: str | None) -> R:
        handler = handler_of(type(operation))
        if handler is None:
            raise Unsupported(operation=type(operation).__name__)
        if handler.between:
            if not caller.system:
                self._let(operation, caller)
            return cast("R", handler.run(cast("Any", self), operation))
        tries = TRIES if operation.spec.reads or key else 1
        while True:
            try:
                return cast("R", self._once(handler, operation, caller, key))
            except OperationalError as error:
                tries -= 1
                if tries == 0 or not busy(error):
                    raise
                log.info("retry %s: %d tries left", operation.spec.name, tries)

    @contextmanager
    def transaction(self) -> Iterator[Context]:
        """Open a transaction of a job, with the house's eyes; committed and told at the end."""
        with self.database.session(write=True) as session:
            self.database.enter(session, Scope(house=True))
            caller = Caller(system=True)
            ctx = Context(self.database, session, self.world, SYSTEM, caller, self.world.clock())
            yield ctx
            self._finish(ctx)

    def _once(
        self, handler: Handler, operation: Operation[Any], caller: Caller, key: str | None
    ) -> Any:
        if handler.before is not None:
            self._ahead(handler.before, operation, caller)
        with self.database.session(write=not operation.spec.reads) as session:
            ctx = self._context(session, operation, caller)
            # While the eyes are the house's: changing them takes a round trip each time.
            before = None if operation.spec.reads else remembered.look(ctx, operation, key)
            self.database.enter(session, ctx.actor.scope)
            if ctx.actor.first_use and not operation.spec.reads:
                mark_used(session, ctx.actor)
            try:
                self._check(ctx, operation)
                result = self._run(ctx, handler, operation, key, before)
            except Refusal as refusal:
                session.rollback() if operation.spec.reads else self._finish(ctx)
                self._denied(ctx, operation, refusal.error)
                raise refusal.error from None
            except IntegrityError as error:
                raise Conflict("exists") from error
        if ctx.actor.first_use and operation.spec.reads:
            with self.transaction() as marking:
                mark_used(marking.session, ctx.actor)
        return result

    def _let(self, operation: Operation[Any], caller: Caller) -> None:
        with self.database.session(write=True) as session:
            ctx = self._context(session, operation, caller)
            self.database.enter(session, ctx.actor.scope)
            try:
                self._check(ctx, operation)
            except Refusal as refusal:
                session.rollback()
                self._denied(ctx, operation, refusal.error)
                raise refusal.error from None
            self._record(ctx, operation)
            self._finish(ctx)

    def _ahead(
        self, before: Callable[[Context, Any], None], operation: Operation[Any], caller: Caller
    ) -> None:
        with self.database.session(write=True) as session:
            ctx = Context(self.database, session, self.world, NOBODY, caller, self.world.clock())
            self.database.enter(session, Scope(house=True))
            try:
                before(ctx, operation)
                session.commit()
            except Refusal as refusal:
                session.commit()
                raise refusal.error from None

    def _context(
        self, session: GuardedSession, operation: Operation[Any], caller: Caller
    ) -> Context:
        """Find out who calls, with the house's eyes; the caller's own follow."""
        now = self.world.clock()
        session.scope = Scope(house=True)
        # Who signs in or renews a session has no valid one: what is public looks at no token.
        public = operation.spec.needs is Access.PUBLIC and not caller.system
        actor = NOBODY if public else resolve(session, caller, now)
        return Context(self.database, session, self.world, actor, caller, now)

    def _run(
        self,
        ctx: Context,
        handler: Handler,
        operation: Operation[Any],
        key: str | None,
        before: Any,
    ) -> Any:
        if operation.spec.reads:
            return handler.run(ctx, operation)
        request = remembered.request_hash(operation, self.world.server_key)
        known = remembered.answer(ctx, operation, key, before, request)
        if known is not None:
            return known.answer
        result = handler.run(ctx, operation)
        ctx.session.flush()
        _conclude(ctx)
        if operation.spec.trace:
            self._record(ctx, operation)
        remembered.keep(ctx, operation, key, request, result)
        self._finish(ctx, operation)
        return result

    def _check(self, ctx: Context, operation: Operation[Any]) -> None:
        spec, actor = operation.spec, ctx.actor
        check_needs(actor, operation)
        if actor.viewing and not spec.reads:
            ctx.refuse(NotAllowed("read_only"))
        if spec.step_up and (actor.proved_at is None or actor.proved_at + STEP_UP_FOR < ctx.now):
            raise StepUpRequired(method=step_up_method(ctx))

    def _record(self, ctx: Context, operation: Operation[Any]) -> None:
        chain = ctx.audit_chain or ctx.actor.account_id or 0
        facts = {**_ids(operation), **ctx.audit_facts}
        audit.record(ctx, event_name(operation), chain, facts)
        self._further(ctx)

    @staticmethod
    def _further(ctx: Context) -> None:
        for event, chain, facts in ctx.entries:
            audit.record(ctx, event, chain, facts)
        ctx.entries.clear()

    def _finish(self, ctx: Context, operation: Operation[Any] | None = None) -> None:
        _conclude(ctx)
        self._further(ctx)
        things = frozenset(ctx.things)
        events = [Event(*told, things_of(told[2], things)) for told in ctx.told]
        if operation is not None and operation.spec.topics:
            account = ctx.audit_chain or ctx.actor.account_id
            topics = operation.spec.topics
            told = things_of(topics, things)
            events.append(Event(account, ctx.actor.user_id, topics, told))
        self.database.notify(ctx.session, [event.message() for event in events])
        ctx.session.commit()
        self.publish(events)

    def publish(self, events: Iterable[Event]) -> None:
        """Tell the listeners of this process."""
        for event in events:
            for listener in tuple(self.listeners):
                listener(event)

    @staticmethod
    def _denied(ctx: Context, operation: Operation[Any], error: PortalError) -> None:
        if isinstance(error, NotAllowed):
            audit.denied(ctx, operation.spec.name, error.code, _ids(operation))


def _conclude(ctx: Context) -> None:
    """Do what was left for the end; the actor's own eyes are not needed any more."""
    ctx.session.flush()
    if not ctx.session.scope.house:
        ctx.database.enter(ctx.session, Scope(house=True))
    while ctx.left:
        ctx.left.pop(0)()
    ctx.session.flush()


def give_up(error: OperationalError) -> NoReturn:
    """Raise what a database refused for now as what its caller is told; what is broken stays so."""
    if full(error):
        raise Unreachable("disk_full") from error
    if busy(error):
        raise Unreachable("busy") from error
    raise error


def event_name(operation: Operation[Any]) -> str:
    """Return the audit event of a command: ``ChangePassword`` -> ``change_password``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", operation.spec.name).lower()


def _ids(operation: Operation[Any]) -> dict[str, Any]:
    # Ids, versions and choices are facts of an audit entry; text from people is not.
    kept: dict[str, Any] = {}
    for name in type(operation).model_fields:
        value = getattr(operation, name)
        if isinstance(value, bool | int) or hasattr(value, "value"):
            kept[name] = value
    return kept
