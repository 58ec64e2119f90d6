"""Users: the login, its addresses, second factor, sessions and one-time tokens."""

from datetime import datetime

from sqlalchemy import (
    Boolean,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Id, Key, StaffOnly, UserOwned


class User(Key, Base):
    """A login. Owned by itself: its visibility rule compares ``id`` (see guard)."""

    __tablename__ = "user"

    name: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(2), default="de")
    password_hash: Mapped[str] = mapped_column(Text)
    """argon2id; empty while an invitation or import has set none."""
    password_changed_at: Mapped[datetime]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, default=1)
    totp_seed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """AES-256-GCM under the server's key, with the user id as associated data."""
    totp_since: Mapped[datetime | None]
    totp_pending: Mapped[bytes | None] = mapped_column(LargeBinary)
    totp_last_step: Mapped[int] = mapped_column(Integer, default=0)
    second_factor_failures: Mapped[int] = mapped_column(Integer, default=0)
    """Wrong codes in a row; at ten the second factor is locked until a mail is confirmed."""


class UserEmail(UserOwned, Key, Base):
    """An address of a user; confirmed ones are unique in the whole portal."""

    __tablename__ = "user_email"
    __table_args__ = (Index("ix_user_email_user_id", "user_id"),)

    address: Mapped[str] = mapped_column(String(254))
    folded: Mapped[str] = mapped_column(String(254), index=True)
    main: Mapped[bool] = mapped_column(Boolean, default=False)
    confirmed_at: Mapped[datetime | None]
    code_hash: Mapped[str | None] = mapped_column(String(64))
    code_expires_at: Mapped[datetime | None]
    code_tries: Mapped[int] = mapped_column(Integer, default=0)


class ConfirmedEmail(UserOwned, Base):
    """Which user a confirmed address belongs to: the unique index of sign-in."""

    __tablename__ = "confirmed_email"

    folded: Mapped[str] = mapped_column(String(254), primary_key=True)


class RecoveryCode(UserOwned, Key, Base):
    """A recovery code: a prefix to find it by and its argon2id hash."""

    __tablename__ = "recovery_code"
    __table_args__ = (Index("ix_recovery_code_user_id", "user_id", "prefix"),)

    prefix: Mapped[str] = mapped_column(String(4))
    hash: Mapped[str] = mapped_column(Text)
    used_at: Mapped[datetime | None]


class Session(UserOwned, Key, Base):
    """One signed-in device: a family of rotating refresh tokens and its access token."""

    __tablename__ = "session"
    __table_args__ = (Index("ix_session_user_id", "user_id"),)

    access_hash: Mapped[str] = mapped_column(String(64), unique=True)
    access_until: Mapped[datetime]
    refresh_hash: Mapped[str] = mapped_column(String(64), unique=True)
    previous_hash: Mapped[str | None] = mapped_column(String(64), index=True)
    """The predecessor: accepted once more within 60 s while its successor was never used."""
    rotated_at: Mapped[datetime]
    successor_used: Mapped[bool] = mapped_column(Boolean, default=False)
    idle_until: Mapped[datetime]
    absolute_until: Mapped[datetime]
    proved_at: Mapped[datetime | None]
    """When the user last showed a second factor (or the password where none is on)."""
    device_name: Mapped[str] = mapped_column(String(200), default="")
    device_system: Mapped[str] = mapped_column(String(200), default="")
    device_version: Mapped[str] = mapped_column(String(200), default="")
    first_seen: Mapped[datetime]
    last_seen: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(String(40), default="")


class RetiredToken(UserOwned, Base):
    """A refresh token that was rotated away: seen again, its whole session ends."""

    __tablename__ = "retired_token"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    session_id: Mapped[int] = mapped_column(
        Id, ForeignKey("session.id", ondelete="CASCADE"), index=True
    )


class OneTimeToken(UserOwned, Key, Base):
    """A token of a mail or a half-done sign-in: kept as a hash, single use."""

    __tablename__ = "one_time_token"

    purpose: Mapped[str] = mapped_column(String(20))
    """``challenge``, ``reset`` or ``unlock``."""
    hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(Integer, default=0)
    device_name: Mapped[str] = mapped_column(String(200), default="")
    device_system: Mapped[str] = mapped_column(String(200), default="")
    device_version: Mapped[str] = mapped_column(String(200), default="")


class StaffMember(UserOwned, Key, Base):
    """A user who works for the hoster: the name of a role and its rights."""

    __tablename__ = "staff_member"

    __table_args__ = (UniqueConstraint("user_id"),)

    role: Mapped[str] = mapped_column(String(40))
    rights: Mapped[str] = mapped_column(Text)
    """Space-separated staff rights."""
    version: Mapped[int] = mapped_column(Integer, default=1)


class StaffInvitation(StaffOnly, Key, Base):
    """An open invitation to work for the hoster: bound to an address, 7 days, single use."""

    __tablename__ = "staff_invitation"

    email: Mapped[str] = mapped_column(String(254))
    role: Mapped[str] = mapped_column(String(40))
    rights: Mapped[str] = mapped_column(Text)
    """Space-separated staff rights."""
    departments: Mapped[str] = mapped_column(Text, default="")
    """Space-separated ids."""
    language: Mapped[str] = mapped_column(String(2), default="de")
    hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    invited_by: Mapped[int | None] = mapped_column(Id, ForeignKey("user.id"))


class RateLimit(StaffOnly, Base):
    """Tries in a window: what is limited, for whom, since when, how many."""

    __tablename__ = "rate_limit"

    scope: Mapped[str] = mapped_column(String(40), primary_key=True)
    subject: Mapped[str] = mapped_column(String(100), primary_key=True)
    """A hash: the table holds no address and no mail in clear."""
    window_start: Mapped[datetime]
    count: Mapped[int] = mapped_column(Integer)
