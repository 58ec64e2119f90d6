"""One-time tokens: of mails (reset, unlock) and of half-done sign-ins; kept as hashes."""

from datetime import timedelta
from typing import Final

from app.models.people import OneTimeToken
from app.portal.auth import Device
from app.rules.core import Context
from app.rules.core.actors import token_hash

PREFIX: Final = {"challenge": "kc_ch_", "reset": "kc_pr_", "unlock": "kc_ul_"}


def issue(
    ctx: Context, user_id: int, purpose: str, lasts: timedelta, device: Device | None = None
) -> str:
    """Make a token for a user; the clear text is known to the answer or the mail only."""
    token = ctx.world.random.token(PREFIX[purpose])
    device = device or Device()
    with ctx.house():
        ctx.add(
            OneTimeToken(
                user_id=user_id,
                purpose=purpose,
                hash=token_hash(token),
                expires_at=ctx.now + lasts,
                device_name=device.name,
                device_system=device.system,
                device_version=device.version,
            )
        )
    return token


def find(ctx: Context, purpose: str, token: str) -> OneTimeToken | None:
    """Return an open token, locked; needs the house's eyes."""
    found: OneTimeToken | None = ctx.session.scalars(
        ctx.rows(OneTimeToken)
        .where(
            OneTimeToken.hash == token_hash(token),
            OneTimeToken.purpose == purpose,
            OneTimeToken.used_at.is_(None),
            OneTimeToken.expires_at > ctx.now,
        )
        .with_for_update()
    ).one_or_none()
    return found


def void(ctx: Context, user_id: int, *purposes: str) -> None:
    """Make all open tokens of a user's purposes useless."""
    with ctx.house():
        unused = ctx.update(OneTimeToken).where(
            OneTimeToken.user_id == user_id,
            OneTimeToken.purpose.in_(purposes),
            OneTimeToken.used_at.is_(None),
        )
        ctx.changed(unused.values(used_at=ctx.now))


def open_ones(ctx: Context, user_id: int, purpose: str) -> bool:
    """Tell whether a user has an open token of a purpose."""
    with ctx.house():
        found = ctx.session.scalar(
            ctx.rows(OneTimeToken.id)
            .where(
                OneTimeToken.user_id == user_id,
                OneTimeToken.purpose == purpose,
                OneTimeToken.used_at.is_(None),
                OneTimeToken.expires_at > ctx.now,
            )
            .limit(1)
        )
    return found is not None
