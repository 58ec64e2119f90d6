"""Escalation rules, and which of them have fired for which ticket."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Id, Json, Key, StaffOnly


class EscalationRule(StaffOnly, Key, Base):
    """When something is done about a promise, and what."""

    __tablename__ = "escalation_rule"

    name: Mapped[str] = mapped_column(String(200))
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    condition: Mapped[dict[str, Any]] = mapped_column(Json)
    """Words of :class:`app.portal.admin.escalation.RuleFacts`: event, promise, minutes …"""
    action: Mapped[dict[str, Any]] = mapped_column(Json)
    """``deed`` and what it needs: ``role``, ``user_id``, ``address`` or ``priority``."""
    since: Mapped[datetime]
    """Moments before it do not count: a new rule does not fire for all of the past."""
    version: Mapped[int] = mapped_column(Integer, default=1)


class EscalationFired(StaffOnly, Base):
    """A rule has fired for a promise of a ticket: its key says that it does so once a round."""

    __tablename__ = "escalation_fired"

    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"), primary_key=True)
    rule_id: Mapped[int] = mapped_column(
        Id, ForeignKey("escalation_rule.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    promise: Mapped[str] = mapped_column(String(16), primary_key=True)
    round: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    """:attr:`app.rules.tickets.sla.Clock.round` of the promise's clock then."""
    at: Mapped[datetime]
