"""Showing again inside a session that it is you: the password, or the second factor."""

from typing import NoReturn

from app.errors import Invalid
from app.models.people import Session, User
from app.portal.auth import StepUp
from app.rules.auth import limits
from app.rules.auth.passwords import check_password
from app.rules.auth.second_factor import prove
from app.rules.core import Context, handles


@handles(StepUp)
def step_up(ctx: Context, command: StepUp) -> None:
    """Prove the session anew: by code where a second factor is on, else by password."""
    user, answer = ctx.find(User, ctx.user_id), command.answer.get_secret_value()
    if user.totp_since is None:
        demand_password(ctx, user, answer, field="answer")
    else:
        with ctx.house():
            prove(ctx, user, answer, field="answer")
    mine = ctx.update(Session).where(Session.id == ctx.actor.session_id)
    ctx.changed(mine.values(proved_at=ctx.now))


def demand_password(ctx: Context, user: User, password: str, *, field: str = "password") -> None:
    """Refuse, with a trace and limited, whoever does not know the user's password."""
    tried = (limits.PROOF_USER, str(user.id))
    limits.take(ctx, tried)
    if not check_password(ctx.world, user.password_hash, password).ok:
        _wrong(ctx, user.id, field)
    limits.give_back(ctx, tried)


def _wrong(ctx: Context, user_id: int, field: str) -> NoReturn:
    ctx.audit("authn_password_fail", user=user_id)
    ctx.refuse(Invalid(fields={field: "wrong_password"}))
