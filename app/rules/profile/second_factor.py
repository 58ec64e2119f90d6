"""Setting the second factor up, renewing its recovery codes, switching it off."""

from pydantic import SecretStr

from app.errors import Conflict, Invalid, StepUpRequired
from app.models.people import RecoveryCode, User, UserEmail
from app.portal.profile import (
    BeginSecondFactor,
    ConfirmSecondFactor,
    DisableSecondFactor,
    Enrolment,
    NewRecoveryCodes,
    RecoveryCodes,
)
from app.rules.auth import limits, totp
from app.rules.auth.me import factor_required
from app.rules.auth.notices import tell_user
from app.rules.auth.proof import demand_password
from app.rules.auth.second_factor import (
    new_recovery_codes,
    new_seed,
    open_seed,
    prove,
    seal_seed,
    take_tries,
)
from app.rules.auth.sessions import end_sessions
from app.rules.core import Context, handles
from app.rules.core.dispatch import STEP_UP_FOR
from app.rules.meta import portal_name


@handles(BeginSecondFactor)
def begin_second_factor(ctx: Context, command: BeginSecondFactor) -> Enrolment:
    """Make a seed that waits for its first code.

    Where a second factor is on already, it must be shown again: this is how a device is replaced.
    """
    user = ctx.find(User, ctx.user_id, lock=True)
    proved = ctx.actor.proved_at
    if user.totp_since is not None and (proved is None or proved + STEP_UP_FOR < ctx.now):
        raise StepUpRequired(method="totp")
    demand_password(ctx, user, command.password.get_secret_value())
    seed = new_seed(ctx)
    user.totp_pending = seal_seed(ctx, user.id, seed)
    address = ctx.session.scalar(
        ctx.rows(UserEmail.address).where(UserEmail.user_id == user.id, UserEmail.main)
    )
    link = totp.uri(seed, portal_name(ctx), address or "")
    return Enrolment(secret=SecretStr(totp.base32(seed)), uri=SecretStr(link))


@handles(ConfirmSecondFactor)
def confirm_second_factor(ctx: Context, command: ConfirmSecondFactor) -> RecoveryCodes:
    """Switch it on with a first code; sessions that never showed one end."""
    user = ctx.find(User, ctx.user_id, lock=True)
    if user.totp_pending is None:
        raise Conflict("not_begun")
    tries = take_tries(ctx, user.id)
    seed = open_seed(ctx, user.id, user.totp_pending)
    step = totp.step_of(seed, command.code.get_secret_value(), ctx.now)
    if step is None:
        ctx.refuse(Invalid(fields={"code": "wrong_code"}))
    limits.give_back(ctx, *tries)
    user.totp_seed, user.totp_pending = user.totp_pending, None
    user.totp_since, user.totp_last_step, user.second_factor_failures = ctx.now, step, 0
    ctx.session.flush()
    end_sessions(ctx, user.id, "second_factor_changed", but=ctx.actor.session_id)
    tell_user(ctx, user.id, "second_factor_on")
    return RecoveryCodes(codes=new_recovery_codes(ctx, user.id))


@handles(NewRecoveryCodes)
def renew_recovery_codes(ctx: Context, _command: NewRecoveryCodes) -> RecoveryCodes:
    """Make ten new codes; the old ones are void."""
    if ctx.find(User, ctx.user_id, lock=True).totp_since is None:
        raise Conflict("no_second_factor")
    tell_user(ctx, ctx.user_id, "recovery_codes_new")
    return RecoveryCodes(codes=new_recovery_codes(ctx, ctx.user_id))


@handles(DisableSecondFactor)
def disable_second_factor(ctx: Context, command: DisableSecondFactor) -> None:
    """Switch it off by password and code; not where it is required."""
    user = ctx.find(User, ctx.user_id, lock=True)
    if user.totp_since is None:
        raise Conflict("no_second_factor")
    with ctx.house():
        required = factor_required(ctx, user.id)
    if required:
        raise Conflict("second_factor_required")
    demand_password(ctx, user, command.password.get_secret_value())
    with ctx.house():
        prove(ctx, user, command.code.get_secret_value())
    user.totp_seed = user.totp_pending = user.totp_since = None
    ctx.session.execute(
        ctx.delete(RecoveryCode)
        .where(RecoveryCode.user_id == user.id)
        .execution_options(synchronize_session=False)
    )
    ctx.session.flush()
    end_sessions(ctx, user.id, "second_factor_changed", but=ctx.actor.session_id)
    tell_user(ctx, user.id, "second_factor_off")
