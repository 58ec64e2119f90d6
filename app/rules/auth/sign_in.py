"""Signing in: limits first, then one password check for everybody, then a session or a challenge."""

from datetime import timedelta
from typing import Final

from pydantic import SecretStr

from app.errors import Invalid, SessionExpired
from app.models.people import User
from app.portal.auth import AnswerChallenge, Device, SignIn, SignInAnswer, Tokens
from app.rules.auth import limits, one_time
from app.rules.auth.passwords import check_password, hash_password
from app.rules.auth.second_factor import prove
from app.rules.auth.sessions import open_session
from app.rules.auth.users import folded, login_of
from app.rules.core import Context, handles

CHALLENGE_FOR: Final = timedelta(minutes=5)
CHALLENGE_TRIES: Final = 5


def _limit(ctx: Context, command: SignIn) -> None:
    limits.wait_longer(ctx, _place(ctx, command))
    limits.take(ctx, *_tries(ctx, command))


def _tries(ctx: Context, command: SignIn) -> list[limits.Try]:
    tries = [(limits.LOGIN_NET, limits.network(ctx.caller.address)), (limits.LOGIN_ALL, "")]
    # Strangers who try somebody's address can't lock them out of where they usually are.
    if not limits.is_known(ctx, _place(ctx, command)):
        tries.insert(1, (limits.LOGIN_USER, folded(command.email)))
    return tries


def _place(ctx: Context, command: SignIn) -> str:
    return f"{folded(command.email)} {limits.network(ctx.caller.address)}"


@handles(SignIn, before=_limit)
def sign_in(ctx: Context, command: SignIn) -> SignInAnswer:
    """Check the password; the unknown, the wrong and the right one cost the same work."""
    login = login_of(ctx, command.email)
    password = command.password.get_secret_value()
    checked = check_password(ctx.world, login.password_hash if login else "", password)
    if login is None or not checked.ok:
        ctx.audit("authn_login_fail", user=login.id if login else 0)
        ctx.refuse(Invalid("wrong_credentials"))
    if checked.rehash:
        fresh = hash_password(ctx.world, password)
        ctx.changed(ctx.update(User).where(User.id == login.id).values(password_hash=fresh))
    limits.give_back(ctx, *_tries(ctx, command))
    limits.forgive(ctx, _place(ctx, command))
    limits.remember_known(ctx, _place(ctx, command))
    ctx.audit_facts["user"] = login.id
    if login.totp_since is None:
        return SignInAnswer(tokens=open_session(ctx, login.id, command.device))
    token = one_time.issue(ctx, login.id, "challenge", CHALLENGE_FOR, command.device)
    return SignInAnswer(challenge=SecretStr(token))


@handles(AnswerChallenge)
def answer_challenge(ctx: Context, command: AnswerChallenge) -> Tokens:
    """Finish signing in; a challenge lasts five minutes and five tries."""
    challenge = one_time.find(ctx, "challenge", command.challenge.get_secret_value())
    if challenge is None or challenge.tries >= CHALLENGE_TRIES:
        raise SessionExpired("challenge")
    challenge.tries += 1
    prove(ctx, ctx.find(User, challenge.user_id), command.code.get_secret_value())
    challenge.used_at = ctx.now  # its row is locked: nobody else is answering it
    device = Device(
        name=challenge.device_name,
        system=challenge.device_system,
        version=challenge.device_version,
    )
    return open_session(ctx, challenge.user_id, device)
