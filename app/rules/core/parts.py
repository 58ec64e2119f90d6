"""Short transactions of somebody signed in, for what is no command of its own: bytes coming in.

They are checked as a command is, at every part anew. Nothing of them is audited and no topic is
told before a command names what came.
"""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import IntegrityError, OperationalError

from app.errors import Conflict, NotAllowed, SessionExpired
from app.models.database import busy
from app.models.guard import Scope
from app.rules.core import audit
from app.rules.core.actors import mark_used, resolve
from app.rules.core.context import Context, Refusal
from app.rules.core.dispatch import TRIES, Dispatcher, give_up
from app.rules.core.world import Caller

R = TypeVar("R")


def carry(dispatcher: Dispatcher, caller: Caller, name: str, work: Callable[[Context], R]) -> R:
    """Do ``work`` in a transaction of its own, again when the database was busy.

    ``name`` stands in the audit log when it is refused. Raises a PortalError, as a command does.
    """
    tries = TRIES
    while True:
        try:
            return _once(dispatcher, caller, name, work)
        except OperationalError as error:
            tries -= 1
            if tries == 0 or not busy(error):
                give_up(error)


def _once(dispatcher: Dispatcher, caller: Caller, name: str, work: Callable[[Context], R]) -> R:
    database, world = dispatcher.database, dispatcher.world
    with database.session(write=True) as session:
        now = world.clock()
        session.scope = Scope(house=True)
        actor = resolve(session, caller, now)
        ctx = Context(database, session, world, actor, caller, now)
        if actor.kind == "nobody":
            raise SessionExpired("missing")
        if actor.viewing:
            session.rollback()
            audit.denied(ctx, name, "read_only", {})
            raise NotAllowed("read_only")
        database.enter(session, actor.scope)
        if actor.first_use:
            mark_used(session, actor)
        try:
            result = work(ctx)
            session.commit()
        except Refusal as refusal:
            session.commit()
            raise refusal.error from None
        except IntegrityError as error:
            raise Conflict("exists") from error
        return result
