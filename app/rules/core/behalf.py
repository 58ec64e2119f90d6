"""Working for somebody who is not there: a job that does what a member of an account wrote by mail."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from app.models.account import Membership
from app.models.guard import Scope
from app.rules.core.actors import Actor, member_rights
from app.rules.core.context import Context


def member(ctx: Context, user_id: int, account_id: int) -> Actor | None:
    """Return a member of an account as an actor with their rights, without a session."""
    row = ctx.session.execute(
        ctx.rows(Membership.owner, Membership.rights).where(
            Membership.user_id == user_id, Membership.account_id == account_id
        )
    ).one_or_none()
    if row is None:
        return None
    return Actor(
        "user",
        user_id,
        acting=f"account:{account_id}",
        account_id=account_id,
        owner=row.owner,
        rights=member_rights(row.rights, owner=row.owner, bare=False),
    )


@contextmanager
def on_behalf(ctx: Context, actor: Actor) -> Iterator[Context]:
    """Work with an actor's eyes in a job's transaction; what is told and left goes with the job's."""
    ctx.session.flush()
    ctx.database.enter(ctx.session, actor.scope)
    yield replace(ctx, actor=actor, known={})
    ctx.session.flush()
    ctx.database.enter(ctx.session, Scope(house=True))
