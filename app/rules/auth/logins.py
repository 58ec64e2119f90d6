"""New logins: by an invitation, or appointed on the command line."""

from app.errors import Invalid
from app.models.people import ConfirmedEmail, User, UserEmail
from app.rules.auth.passwords import hash_password
from app.rules.auth.strength import check_strength
from app.rules.auth.users import folded
from app.rules.core import Context
from app.rules.meta import portal_name


def new_login(ctx: Context, email: str, name: str, password: str, language: str = "de") -> int:
    """Create a user who signs in with ``email``, an address known to be theirs; return the id."""
    if not name:
        raise Invalid(fields={"name": "required"})
    check_strength(password, (name, email, portal_name(ctx)))
    user = User(
        name=name,
        language=language,
        password_hash=hash_password(ctx.world, password),
        password_changed_at=ctx.now,
        created_at=ctx.now,
    )
    ctx.add(user)
    ctx.session.flush()
    address = UserEmail(
        user_id=user.id, address=email, folded=folded(email), main=True, confirmed_at=ctx.now
    )
    ctx.add(address)
    ctx.add(ConfirmedEmail(user_id=user.id, folded=folded(email)))
    ctx.session.flush()
    return user.id
