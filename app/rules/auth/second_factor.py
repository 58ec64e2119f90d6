"""The second factor of a user: sealed seed, codes that count once, recovery codes, the lock.

Every try is limited; ten wrong ones in a row lock the second factor until a mail is confirmed.
"""

from datetime import timedelta
from typing import Final, NoReturn

from pydantic import SecretStr

from app.errors import Invalid, Limited
from app.models.people import RecoveryCode, User
from app.rules.auth import limits, totp
from app.rules.auth.notices import tell_user
from app.rules.auth.one_time import issue, open_ones
from app.rules.auth.passwords import check_password, hash_password
from app.rules.core import Context
from app.rules.core.sealing import seal, unseal
from app.rules.mail.outbox import queue_mail

PURPOSE: Final = "totp"
WRONG_IN_A_ROW: Final = 10
CODES: Final = 10
UNLOCK_FOR: Final = timedelta(hours=24)


def new_seed(ctx: Context) -> bytes:
    """Return 160 random bits."""
    return ctx.world.random.bytes(totp.SEED_BYTES)


def seal_seed(ctx: Context, user_id: int, seed: bytes) -> bytes:
    """Seal a seed for the user's row."""
    return seal(ctx.world, PURPOSE, user_id, seed)


def open_seed(ctx: Context, user_id: int, sealed: bytes) -> bytes:
    """Return a sealed seed."""
    return unseal(ctx.world, PURPOSE, user_id, sealed)


def prove(ctx: Context, user: User, code: str, *, field: str = "code") -> None:
    """Accept a TOTP or recovery code of a user, once; refuse (with a trace) everything else.

    Needs the house's eyes, for the limits of the network. Raises Invalid with ``wrong_code`` at
    ``field``, or Limited (``second_factor_locked`` when only a mail helps).
    """
    if user.second_factor_failures >= WRONG_IN_A_ROW:
        _locked(ctx, user.id)
    tries = take_tries(ctx, user.id)
    if not (_totp(ctx, user, code) or _recovery(ctx, user.id, code)):
        wrong(ctx, user.id, field)
    limits.give_back(ctx, *tries)
    ctx.changed(ctx.update(User).where(User.id == user.id).values(second_factor_failures=0))


def take_tries(ctx: Context, user_id: int) -> list[limits.Try]:
    """Take one try of a code for a user and for the network."""
    tries = [(limit, str(user_id)) for limit in limits.FACTOR_USER]
    tries.append((limits.FACTOR_NET, limits.network(ctx.caller.address)))
    limits.take(ctx, *tries)
    return tries


def wrong(ctx: Context, user_id: int, field: str) -> NoReturn:
    """Count a wrong code, lock the second factor at the tenth, and refuse."""
    failures = ctx.session.scalar(
        ctx.update(User)
        .where(User.id == user_id)
        .values(second_factor_failures=User.second_factor_failures + 1)
        .returning(User.second_factor_failures)
        .execution_options(synchronize_session=False)
    )
    ctx.audit("authn_factor_fail", user=user_id)
    if failures == WRONG_IN_A_ROW:
        ctx.audit("authn_factor_lock", user=user_id)
        _locked(ctx, user_id)
    ctx.refuse(Invalid(fields={field: "wrong_code"}))


def new_recovery_codes(ctx: Context, user_id: int) -> tuple[SecretStr, ...]:
    """Replace the user's recovery codes by ten new ones; they are seen this once."""
    ctx.session.execute(
        ctx.delete(RecoveryCode)
        .where(RecoveryCode.user_id == user_id)
        .execution_options(synchronize_session=False)
    )
    codes: dict[str, str] = {}
    while len(codes) < CODES:  # a prefix of its own each: one verification finds a code
        code = totp.recovery_text(ctx.world.random.bytes(10))
        codes.setdefault(code[:4], code)
    for prefix, code in codes.items():
        kept = hash_password(ctx.world, totp.recovery_plain(code) or "")
        ctx.add(RecoveryCode(user_id=user_id, prefix=prefix, hash=kept))
    return tuple(SecretStr(code) for code in codes.values())


def codes_left(ctx: Context, user_id: int) -> int:
    """Count the recovery codes that were not used yet."""
    return len(
        ctx.session.scalars(
            ctx.rows(RecoveryCode.id).where(
                RecoveryCode.user_id == user_id, RecoveryCode.used_at.is_(None)
            )
        ).all()
    )


def _totp(ctx: Context, user: User, code: str) -> bool:
    if user.totp_seed is None:
        return False
    step = totp.step_of(open_seed(ctx, user.id, user.totp_seed), code, ctx.now)
    if step is None:
        return False
    # The database decides: of two with the same code only one still finds the older step.
    fresh = ctx.update(User).where(User.id == user.id, User.totp_last_step < step)
    return ctx.changed(fresh.values(totp_last_step=step)) == 1


def _recovery(ctx: Context, user_id: int, typed: str) -> bool:
    plain = totp.recovery_plain(typed)
    if plain is None:
        return False
    code = ctx.session.execute(
        ctx.rows(RecoveryCode.id, RecoveryCode.hash).where(
            RecoveryCode.user_id == user_id, RecoveryCode.prefix == plain[:4]
        )
    ).one_or_none()
    if code is None or not check_password(ctx.world, code.hash, plain).ok:
        return False
    unused = ctx.update(RecoveryCode).where(
        RecoveryCode.id == code.id, RecoveryCode.used_at.is_(None)
    )
    if ctx.changed(unused.values(used_at=ctx.now)) != 1:
        return False
    ctx.audit("authn_recovery_code_used", user=user_id)
    tell_user(ctx, user_id, "recovery_code_used", left=str(codes_left(ctx, user_id)))
    return True


def _locked(ctx: Context, user_id: int) -> NoReturn:
    if not open_ones(ctx, user_id, "unlock"):
        token = issue(ctx, user_id, "unlock", UNLOCK_FOR)
        queue_mail(ctx, "second_factor_locked", user_id=user_id, secrets={"token": token})
    ctx.refuse(Limited("second_factor_locked"))
