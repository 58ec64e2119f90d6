"""The bell: what a user should know."""

from datetime import datetime

from app.portal.operation import Command, Data, Query
from app.portal.rights import Access
from app.portal.topics import Topic


class NotificationFacts(Data):
    """One notification: a kind, its parameters as strings, read or not."""

    id: int
    kind: str
    """``invoice_issued``, ``new_device``, ``password_changed``, ``second_factor_changed`` …"""
    facts: dict[str, str]
    at: datetime
    read: bool
    account_id: int | None


class NotificationList(Data):
    """The newest fifty, and how many are unread."""

    notifications: tuple[NotificationFacts, ...]
    unread: int


class Notifications(
    Query[NotificationList],
    route="GET /notifications",
    needs=Access.SIGNED_IN,
    shows=Topic.NOTIFICATIONS,
):
    """Read the user's notifications."""


class MarkNotificationsRead(
    Command[None],
    route="POST /notifications/read",
    needs=Access.SIGNED_IN,
    changes=Topic.NOTIFICATIONS,
):
    """Mark everything up to ``up_to`` as read."""

    up_to: int
