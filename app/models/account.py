"""Accounts: the hoster's customers, their members and open invitations."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AccountOwned, Base, Id, Key


class Account(Key, Base):
    """A customer. Owned by itself: its visibility rule compares ``id`` (see guard)."""

    __tablename__ = "account"
    __table_args__ = (Index("ix_account_created_at", "created_at", "id"),)

    number: Mapped[str] = mapped_column(String(40), unique=True)
    company: Mapped[str] = mapped_column(String(200), default="")
    person: Mapped[str] = mapped_column(String(200), default="")
    street: Mapped[str] = mapped_column(String(200), default="")
    postcode: Mapped[str] = mapped_column(String(20), default="")
    city: Mapped[str] = mapped_column(String(200), default="")
    country: Mapped[str] = mapped_column(String(2), default="DE")
    vat_id: Mapped[str] = mapped_column(String(20), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    language: Mapped[str] = mapped_column(String(2), default="de")
    payment_method: Mapped[str] = mapped_column(String(20), default="bank_transfer")
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, default=1)


class Membership(AccountOwned, Key, Base):
    """A user's place on an account: owner, or a set of rights."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("account_id", "user_id"),)

    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"), index=True)
    owner: Mapped[bool] = mapped_column(Boolean, default=False)
    rights: Mapped[str] = mapped_column(Text, default="")
    """Space-separated rights; an owner holds all."""


class Invitation(AccountOwned, Key, Base):
    """An open invitation: bound to account and address, 7 days, single use."""

    __tablename__ = "invitation"
    __table_args__ = (Index("ix_invitation_account_id", "account_id"),)

    email: Mapped[str] = mapped_column(String(254))
    owner: Mapped[bool] = mapped_column(Boolean, default=False)
    rights: Mapped[str] = mapped_column(Text, default="")
    hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    invited_by: Mapped[int | None] = mapped_column(Id, ForeignKey("user.id"))
