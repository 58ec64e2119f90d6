"""Bytes that people hand over: kept in pieces, lying apart until a command names them.

A file is a blob; an upload makes one piece by piece, an attachment is what a command made of it.
"""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AccountOwned, Base, Id, Key, StaffOnly, UserOwned


class Blob(StaffOnly, Key, Base):
    """The bytes of one file; read with the house's eyes by whoever may see what it hangs on."""

    __tablename__ = "blob"

    size: Mapped[int] = mapped_column(Id, default=0)
    sha256: Mapped[str] = mapped_column(String(64), default="")
    """Empty while bytes are still arriving."""
    created_at: Mapped[datetime]


class BlobPiece(StaffOnly, Base):
    """One piece of a blob, in the order of its offset."""

    __tablename__ = "blob_piece"

    blob_id: Mapped[int] = mapped_column(
        Id, ForeignKey("blob.id", ondelete="CASCADE"), primary_key=True
    )
    start: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    """Offset of its first byte."""
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Upload(UserOwned, Key, Base):
    """A file on its way in, by the key that its sender made; gone when a command has taken it."""

    __tablename__ = "upload"
    __table_args__ = (
        Index("uq_upload_key", "user_id", "key", unique=True),
        Index("ix_upload_created_at", "created_at"),
    )

    key: Mapped[str] = mapped_column(String(36))
    """A UUID."""
    blob_id: Mapped[int] = mapped_column(Id, ForeignKey("blob.id"))
    name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int] = mapped_column(Id)
    """Bytes that were announced."""
    arrived: Mapped[int] = mapped_column(Id, default=0)
    complete: Mapped[bool] = mapped_column(Boolean, default=False)
    created_at: Mapped[datetime]


class Attachment(AccountOwned, Key, Base):
    """A file of a ticket's message, or of an internal note (then for staff alone)."""

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_ticket_id", "ticket_id", "message_id"),)

    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"))
    message_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket_message.id"))
    blob_id: Mapped[int] = mapped_column(Id, ForeignKey("blob.id"))
    name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
