"""Sealed entries, who retrieved them, the staff's devices, the signed notes of the directory."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AccountOwned, Base, Id, Key, StaffOnly


class KeyNote(Key, Base):
    """A signed note of the directory. Everybody may read them; rows are final."""

    __tablename__ = "key_note"
    __table_args__ = (Index("uq_key_note", "kind", "version", unique=True),)

    kind: Mapped[str] = mapped_column(String(10))
    """``directory``, ``signer`` or ``root``."""
    version: Mapped[int] = mapped_column(Integer)
    """Of a directory; of the other kinds a running number."""
    note: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    expires_at: Mapped[datetime | None]


class KeyDevice(StaffOnly, Key, Base):
    """A machine of one of the staff, with the public halves of its keys."""

    __tablename__ = "key_device"
    __table_args__ = (Index("ix_key_device_user_id", "user_id", "id"),)

    mark: Mapped[str] = mapped_column(String(36), unique=True)
    """A UUID made by the device: it stands in the directory under it."""
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"))
    label: Mapped[str] = mapped_column(String(200))
    age: Mapped[str] = mapped_column(String(300))
    sign: Mapped[str] = mapped_column(String(300))
    state: Mapped[str] = mapped_column(String(10), default="waiting")
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class SealedEntry(AccountOwned, Key, Base):
    """What is known of an entry. Its slot is the staff's; what was sealed lies in a blob."""

    __tablename__ = "sealed_entry"
    __table_args__ = (
        Index("ix_sealed_entry_ticket_id", "ticket_id", "message_id"),
        Index("ix_sealed_entry_ends_at", "ends_at", "id"),
        Index("ix_sealed_entry_account_state", "account_id", "state"),
    )

    mark: Mapped[str] = mapped_column(String(36), unique=True)
    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"))
    message_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket_message.id"))
    department_id: Mapped[int] = mapped_column(Id, ForeignKey("department.id"))
    ticket_mark: Mapped[str] = mapped_column(String(36))
    """The ticket that it was sealed for, also when it was merged into another one."""
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"))
    name: Mapped[str] = mapped_column(String(200))
    sender: Mapped[str] = mapped_column(String(300))
    kind: Mapped[str] = mapped_column(String(10))
    size: Mapped[int] = mapped_column(Id)
    sha256: Mapped[str] = mapped_column(String(64))
    blob_id: Mapped[int | None] = mapped_column(Id)
    at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10), default="sealed")
    gone_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    """When it is destroyed by itself; null once it is gone."""


class SealedSlot(StaffOnly, Base):
    """The key of an entry, sealed for the people of its department."""

    __tablename__ = "sealed_slot"
    __table_args__ = (Index("ix_sealed_slot_directory", "directory", "entry_id"),)

    entry_id: Mapped[int] = mapped_column(
        Id, ForeignKey("sealed_entry.id"), primary_key=True, autoincrement=False
    )
    slot: Mapped[bytes] = mapped_column(LargeBinary)
    directory: Mapped[int] = mapped_column(Integer)
    """Version of the directory that it was wrapped by."""
    version: Mapped[int] = mapped_column(Integer, default=1)


class SealedRetrieval(AccountOwned, Key, Base):
    """Who took an entry, when and why. Rows are final."""

    __tablename__ = "sealed_retrieval"
    __table_args__ = (
        Index("ix_sealed_retrieval_entry_id", "entry_id", "id"),
        Index("ix_sealed_retrieval_device_id", "device_id", "entry_id"),
    )

    entry_id: Mapped[int] = mapped_column(Id, ForeignKey("sealed_entry.id"))
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"))
    device_id: Mapped[int] = mapped_column(Id)
    name: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]
    what: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str] = mapped_column(String(200))
