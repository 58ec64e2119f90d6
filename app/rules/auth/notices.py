"""What a user is told when something about their login changes: the bell, and a mail."""

from app.models.people import User
from app.rules.core import Context
from app.rules.core.world import HOUSE_ZONE
from app.rules.mail.outbox import queue_mail
from app.rules.notifications import notify_user


def tell_user(ctx: Context, user_id: int, kind: str, **facts: str) -> None:
    """Notify a user in the portal and by mail; ``kind`` is a template, ``{when}`` is filled."""
    notify_user(ctx, user_id, kind, facts)
    mail_user(ctx, user_id, kind, **facts)


def mail_user(ctx: Context, user_id: int, template: str, *, to: str = "", **facts: str) -> None:
    """Write to a user's main address, or to another one of theirs, with the moment filled in."""
    from babel.dates import format_datetime  # who only reads needs no calendar of a hundred tongues

    with ctx.house():
        language = ctx.session.scalar(ctx.rows(User.language).where(User.id == user_id)) or "de"
    when = format_datetime(ctx.now, "short", tzinfo=HOUSE_ZONE, locale=language)
    queue_mail(
        ctx,
        template,
        to=to,
        user_id=user_id,
        language=language if to else "",
        facts={**facts, "when": when},
    )
