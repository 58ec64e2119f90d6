"""Second factors of the demo's people: staff has no right without one."""

from base64 import b32decode

from app.models.people import ConfirmedEmail, User
from app.rules.auth.second_factor import seal_seed
from app.rules.core import Context


def add_factors(ctx: Context, seeds: dict[str, str]) -> None:
    """Set up the second factor of people by their address; a seed is base32."""
    for address, seed in seeds.items():
        user_id = ctx.session.scalars(
            ctx.rows(ConfirmedEmail.user_id).where(ConfirmedEmail.folded == address)
        ).one()
        user = ctx.find(User, user_id)
        user.totp_seed = seal_seed(ctx, user.id, b32decode(seed))
        user.totp_since = ctx.now
