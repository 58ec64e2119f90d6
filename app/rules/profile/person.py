"""The user's own data: name, language, password."""

from app.errors import Invalid
from app.models.people import User, UserEmail
from app.portal.profile import ChangePassword, ChangeProfile, EmailAddress, Profile, ProfileFacts
from app.rules.auth.me import factor_required
from app.rules.auth.proof import demand_password
from app.rules.auth.reset import store_password
from app.rules.auth.second_factor import codes_left
from app.rules.auth.sessions import end_sessions
from app.rules.core import Context, handles


@handles(Profile)
def profile(ctx: Context, _query: Profile) -> ProfileFacts:
    """Read the profile."""
    return profile_facts(ctx)


@handles(ChangeProfile)
def change_profile(ctx: Context, command: ChangeProfile) -> ProfileFacts:
    """Change name and language; Conflict when another window was faster."""
    user = ctx.find(User, ctx.user_id, command.version, lock=True)
    user.name, user.language = command.name, command.language
    user.version += 1
    ctx.session.flush()
    return profile_facts(ctx)


@handles(ChangePassword)
def change_password(ctx: Context, command: ChangePassword) -> None:
    """Change the password; whoever else is signed in with the old one is signed out."""
    user = ctx.find(User, ctx.user_id, lock=True)
    old, new = command.old.get_secret_value(), command.new.get_secret_value()
    demand_password(ctx, user, old, field="old")
    if new == old:
        raise Invalid(fields={"new": "same"})
    store_password(ctx, user, new, field="new")
    if command.end_other_sessions:
        end_sessions(ctx, user.id, "password_changed", but=ctx.actor.session_id)


def profile_facts(ctx: Context) -> ProfileFacts:
    """Describe the signed-in user."""
    user = ctx.find(User, ctx.user_id)
    emails = ctx.session.execute(
        ctx.rows(UserEmail.id, UserEmail.address, UserEmail.main, UserEmail.confirmed_at)
        .where(UserEmail.user_id == user.id)
        .order_by(UserEmail.main.desc(), UserEmail.id)
    ).all()
    with ctx.house():
        required = factor_required(ctx, user.id)
    return ProfileFacts(
        version=user.version,
        name=user.name,
        language=user.language,
        emails=tuple(
            EmailAddress(
                id=row.id,
                address=row.address,
                main=row.main,
                confirmed=row.confirmed_at is not None,
            )
            for row in emails
        ),
        second_factor=user.totp_since is not None,
        second_factor_since=user.totp_since,
        second_factor_required=required,
        recovery_codes_left=codes_left(ctx, user.id),
        password_changed_at=user.password_changed_at,
    )
