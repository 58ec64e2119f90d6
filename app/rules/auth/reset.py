"""Forgotten passwords and locked second factors: what a token out of a mail can do.

Whether an address is known shows neither in the answer nor in its time: the request is written
down for every address alike, and looked up when the mail is about to leave.
"""

from datetime import timedelta
from typing import Final

from app.errors import Invalid
from app.models.people import OneTimeToken, User
from app.portal.auth import RequestPasswordReset, ResetPassword, Token, UnlockSecondFactor
from app.rules.auth import limits, one_time
from app.rules.auth.notices import tell_user
from app.rules.auth.passwords import hash_password
from app.rules.auth.sessions import end_sessions
from app.rules.auth.strength import check_strength
from app.rules.auth.users import context_words, folded, login_of
from app.rules.core import Context, handles
from app.rules.mail.outbox import Completed, completes, queue_mail

RESET_FOR: Final = timedelta(minutes=30)


def _limit_requests(ctx: Context, command: RequestPasswordReset) -> None:
    net = limits.network(ctx.caller.address)
    limits.take(ctx, (limits.RESET_NET, net), (limits.RESET_USER, folded(command.email)))


@handles(RequestPasswordReset, before=_limit_requests)
def request_password_reset(ctx: Context, command: RequestPasswordReset) -> None:
    """Write the wish down; :func:`complete_reset` sees whether it can be granted."""
    queue_mail(ctx, "password_reset", to=command.email, language=command.language)


@completes("password_reset")
def complete_reset(ctx: Context, recipient: str) -> Completed | None:
    """Make the token when the mail leaves; None when nobody signs in with the address."""
    login = login_of(ctx, recipient)
    if login is None:
        return None
    one_time.void(ctx, login.id, "reset")
    token = one_time.issue(ctx, login.id, "reset", RESET_FOR)
    return Completed(user_id=login.id, secrets={"token": token})


def limit_tokens(ctx: Context, _command: object) -> None:
    """Limit how many tokens a network may show."""
    limits.take(ctx, (limits.TOKEN_NET, limits.network(ctx.caller.address)))


@handles(ResetPassword, before=limit_tokens)
def reset_password(ctx: Context, command: ResetPassword) -> None:
    """Set a new password; signs nobody in, and the second factor is asked as ever."""
    token = _open(ctx, "reset", command.token)
    user = ctx.find(User, token.user_id)
    store_password(ctx, user, command.password.get_secret_value())
    one_time.void(ctx, user.id, "reset", "challenge")
    end_sessions(ctx, user.id, "password_reset")
    ctx.audit_facts["user"] = user.id


@handles(UnlockSecondFactor, before=limit_tokens)
def unlock_second_factor(ctx: Context, command: UnlockSecondFactor) -> None:
    """Let codes count again after ten wrong ones."""
    token = _open(ctx, "unlock", command.token)
    one_time.void(ctx, token.user_id, "unlock")
    user = ctx.update(User).where(User.id == token.user_id)
    ctx.changed(user.values(second_factor_failures=0))
    ctx.audit_facts["user"] = token.user_id


def store_password(ctx: Context, user: User, password: str, *, field: str = "password") -> None:
    """Keep a new password if it is strong enough, and tell the user by mail."""
    words = context_words(ctx, user.id)
    check_strength(password, words, field=field)
    user.password_hash = hash_password(ctx.world, password)
    user.password_changed_at = ctx.now
    tell_user(ctx, user.id, "password_changed")


def _open(ctx: Context, purpose: str, token: Token) -> OneTimeToken:
    found = one_time.find(ctx, purpose, token.get_secret_value())
    if found is None:
        raise Invalid(fields={"token": "wrong_code"})
    return found
