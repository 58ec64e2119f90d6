"""Finding the user behind an address: the one place that knows how addresses are compared."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.errors import Invalid
from app.models.people import ConfirmedEmail, User, UserEmail
from app.rules.core import Context
from app.rules.meta import portal_name

LONGEST: Final = 254


def folded(address: str) -> str:
    """Return the form in which addresses are compared and kept unique."""
    return unicodedata.normalize("NFC", address).casefold()


def fits_column(address: str, field: str = "email") -> None:
    """Refuse an address that grows beyond its column when it is folded."""
    if len(folded(address)) > LONGEST:
        raise Invalid(fields={field: "email_syntax"})


@dataclass(frozen=True)
class Login:
    """What signing in needs to know of a user."""

    id: int
    password_hash: str
    totp_since: datetime | None


def login_of(ctx: Context, address: str) -> Login | None:
    """Return who signs in with this (confirmed, main) address; needs the house's eyes."""
    return _login(ctx, address, main=True)


def holder_of(ctx: Context, address: str) -> Login | None:
    """Return whose confirmed address this is, main or not; needs the house's eyes."""
    return _login(ctx, address, main=False)


def _login(ctx: Context, address: str, *, main: bool) -> Login | None:
    statement = (
        ctx.rows(
            User.id,
            User.password_hash,
            User.totp_since,
            also=(ConfirmedEmail, UserEmail),
        )
        .join_from(ConfirmedEmail, User, User.id == ConfirmedEmail.user_id)
        .where(ConfirmedEmail.folded == folded(address))
    )
    if main:
        statement = statement.join(
            UserEmail,
            (UserEmail.user_id == User.id)
            & (UserEmail.folded == ConfirmedEmail.folded)
            & UserEmail.main,
        )
    row = ctx.session.execute(statement).one_or_none()
    return Login(*row) if row else None


def context_words(ctx: Context, user_id: int) -> tuple[str, ...]:
    """Return what a password must not be made of: the user's own words and the portal's name."""
    with ctx.house():
        name = ctx.session.scalar(ctx.rows(User.name).where(User.id == user_id)) or ""
        addresses = ctx.session.scalars(
            ctx.rows(UserEmail.address).where(UserEmail.user_id == user_id)
        ).all()
    return (name, *addresses, portal_name(ctx))
