"""The portal's own tables: settings, audit chain, idempotency keys, mail, notifications."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Id, Json, Key, StaffOnly, UserOwned


class PortalSetting(Base):
    """A setting of the portal (its name, the seller's data …) as JSON."""

    __tablename__ = "portal_setting"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[dict[str, Any]] = mapped_column(Json)


class AuditEntry(StaffOnly, Key, Base):
    """One entry of an append-only hash chain: one chain per account, one for the house (0)."""

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("uq_audit_entry_chain", "chain", "seq", unique=True),
        Index("ix_audit_entry_at", "at", "id"),
        Index("ix_audit_entry_chain_at", "chain", "at", "id"),
        Index("ix_audit_entry_event_at", "event", "at", "id"),
        Index("ix_audit_entry_actor_at", "actor", "at", "id"),
    )

    chain: Mapped[int] = mapped_column(Id)
    """Account id, or 0 for the house."""
    seq: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(60))
    """``user:7``, ``system`` or ``nobody``."""
    acting: Mapped[str] = mapped_column(String(60), default="")
    event: Mapped[str] = mapped_column(String(60))
    facts: Mapped[str] = mapped_column(Text)
    """JSON: ids and codes; no secrets, no personal data."""
    prev_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class AuditHead(StaffOnly, Base):
    """The end of each chain; its row lock puts the entries of a chain in order."""

    __tablename__ = "audit_head"

    chain: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(Integer)
    hash: Mapped[str] = mapped_column(String(64))


class IdempotencyKey(StaffOnly, Base):
    """A command that was carried out: its answer for 24 hours, per caller and operation."""

    __tablename__ = "idempotency_key"

    caller: Mapped[str] = mapped_column(String(60), primary_key=True)
    operation: Mapped[str] = mapped_column(String(80), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    request_hash: Mapped[str] = mapped_column(String(64))
    answer: Mapped[str | None] = mapped_column(Text)
    """JSON; null where the answer holds secrets and is not remembered."""
    created_at: Mapped[datetime] = mapped_column(index=True)


class OutgoingMail(StaffOnly, Key, Base):
    """A mail on its way: written in the same transaction as its cause."""

    __tablename__ = "outgoing_mail"
    __table_args__ = (Index("ix_outgoing_mail_due", "state", "next_try_at"),)

    user_id: Mapped[int | None] = mapped_column(Id)
    account_id: Mapped[int | None] = mapped_column(Id)
    recipient: Mapped[str] = mapped_column(String(254))
    language: Mapped[str] = mapped_column(String(2))
    template: Mapped[str] = mapped_column(String(60))
    facts: Mapped[str] = mapped_column(Text)
    """JSON parameters of the template."""
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Secret parameters under the server's key; emptied when the mail is sent."""
    state: Mapped[str] = mapped_column(String(10), default="waiting")
    """``waiting``, ``sent`` or ``failed`` (for good)."""
    created_at: Mapped[datetime]
    next_try_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(Integer, default=0)
    sent_at: Mapped[datetime | None]
    failure: Mapped[str] = mapped_column(String(200), default="")
    ticket_id: Mapped[int | None] = mapped_column(Id)
    """Of which ticket it tells: it can be answered."""
    in_reply_to: Mapped[str] = mapped_column(String(255), default="")
    """Message-ID of the mail that it answers."""


class Notification(UserOwned, Key, Base):
    """Something a user should know: a kind with parameters, read or not."""

    __tablename__ = "notification"
    __table_args__ = (Index("ix_notification_user_id", "user_id", "id"),)

    account_id: Mapped[int | None] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(String(40))
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    at: Mapped[datetime]
    read: Mapped[bool] = mapped_column(Boolean, default=False)
