"""The bell: what a user should know, and until where they have read."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import func

from app.models.house import Notification
from app.portal.notifications import (
    MarkNotificationsRead,
    NotificationFacts,
    NotificationList,
    Notifications,
)
from app.portal.topics import Topic
from app.rules.core import Context, handles

SHOWN: Final = 50


def notify_user(
    ctx: Context,
    user_id: int,
    kind: str,
    facts: Mapping[str, str] | None = None,
    account_id: int | None = None,
) -> None:
    """Add a notification for a user and tell their open windows."""
    row = Notification(
        user_id=user_id, account_id=account_id, kind=kind, facts=dict(facts or {}), at=ctx.now
    )
    with ctx.house():
        ctx.add(row)
    ctx.tell(Topic.NOTIFICATIONS, user_id=user_id)


@handles(Notifications)
def notifications(ctx: Context, _query: Notifications) -> NotificationList:
    """Read the newest ones. The bell is the user's own, also while viewing as a customer."""
    mine = Notification.user_id == ctx.user_id
    with ctx.house():
        rows = ctx.session.execute(
            ctx.rows(
                Notification.id,
                Notification.kind,
                Notification.facts,
                Notification.at,
                Notification.read,
                Notification.account_id,
            )
            .where(mine)
            .order_by(Notification.id.desc())
            .limit(SHOWN)
        ).all()
        unread = ctx.session.scalar(
            ctx.rows(func.count(Notification.id)).where(mine, Notification.read.is_(False))
        )
    shown = tuple(NotificationFacts(**row._mapping) for row in rows)  # noqa: SLF001 - a public attribute of Row, named so to keep clear of column names
    return NotificationList(notifications=shown, unread=unread or 0)


@handles(MarkNotificationsRead)
def mark_notifications_read(ctx: Context, command: MarkNotificationsRead) -> None:
    """Mark what was seen; what came later stays unread."""
    ctx.session.execute(
        ctx.update(Notification)
        .where(
            Notification.user_id == ctx.user_id,
            Notification.id <= command.up_to,
            Notification.read.is_(False),
        )
        .values(read=True)
    )
