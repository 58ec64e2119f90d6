"""Mail: how it goes out and comes in, what came in, and every mail with a customer by its account."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AccountOwned, Base, Id, Json, Key, StaffOnly


class MailSetting(StaffOnly, Key, Base):
    """The one row of the portal's own mail settings; passwords are sealed under the server's key."""

    __tablename__ = "mail_setting"

    value: Mapped[dict[str, Any]] = mapped_column(Json)
    """``smtp``, ``imap`` (or null) and ``support_address``."""
    smtp_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    imap_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(Integer, default=1)


class IncomingMail(StaffOnly, Key, Base):
    """A mail that came in, kept as it came; what became of it is its state.

    Staff alone see it: who really sent it is known only once it has been looked at.
    """

    __tablename__ = "incoming_mail"
    __table_args__ = (
        Index("ix_incoming_mail_state", "state", "id"),
        Index("ix_incoming_mail_sender", "sender", "received_at"),
        Index("ix_incoming_mail_ticket_id", "ticket_id", "received_at"),
    )

    mark: Mapped[str] = mapped_column(String(64), unique=True)
    """Digest of the mail without the marks of its way: it comes twice and is kept once."""
    received_at: Mapped[datetime]
    blob_id: Mapped[int] = mapped_column(Id, ForeignKey("blob.id"))
    """As it came; of one that is too large its beginning."""
    size: Mapped[int] = mapped_column(Id)
    message_id: Mapped[str] = mapped_column(String(255), default="")
    sender: Mapped[str] = mapped_column(String(254), default="")
    """Address of ``From``, case-folded; nothing proves it."""
    sender_name: Mapped[str] = mapped_column(String(200), default="")
    subject: Mapped[str] = mapped_column(String(200), default="")
    envelope: Mapped[dict[str, Any]] = mapped_column(Json)
    """What the mail server said: ``sender`` (null: unknown) and ``recipient``."""
    state: Mapped[str] = mapped_column(String(10))
    """:class:`app.portal.desk.mail.MailFate`."""
    reason: Mapped[str] = mapped_column(String(30), default="")
    proof: Mapped[str] = mapped_column(String(10), default="")
    """``token`` or ``address``: by what its sender is known."""
    ticket_id: Mapped[int | None] = mapped_column(Id, ForeignKey("ticket.id"))
    message_row_id: Mapped[int | None] = mapped_column(Id, ForeignKey("ticket_message.id"))
    account_id: Mapped[int | None] = mapped_column(Id, ForeignKey("account.id"))
    user_id: Mapped[int | None] = mapped_column(Id, ForeignKey("user.id"))
    tries: Mapped[int] = mapped_column(Integer, default=0)
    answered: Mapped[bool] = mapped_column(Boolean, default=False)
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[int | None] = mapped_column(Id, ForeignKey("user.id"))
    version: Mapped[int] = mapped_column(Integer, default=1)


class MailEntry(AccountOwned, Key, Base):
    """A mail between the hoster and a customer, for the E-Mail-Verlauf of the account."""

    __tablename__ = "mail_entry"
    __table_args__ = (
        Index("ix_mail_entry_at", "account_id", "at", "id"),
        Index("ix_mail_entry_outgoing_id", "outgoing_id"),
        Index("ix_mail_entry_incoming_id", "incoming_id"),
    )

    at: Mapped[datetime]
    direction: Mapped[str] = mapped_column(String(3))
    """``in`` or ``out``."""
    state: Mapped[str] = mapped_column(String(10))
    """``sent``, ``failed`` or ``received``."""
    address: Mapped[str] = mapped_column(String(254))
    """The other side."""
    subject: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    """What it said; secret parts are masked, the whole of an incoming one is kept as it came."""
    message_id: Mapped[str] = mapped_column(String(255))
    user_id: Mapped[int | None] = mapped_column(Id, ForeignKey("user.id"))
    ticket_id: Mapped[int | None] = mapped_column(Id, ForeignKey("ticket.id"))
    outgoing_id: Mapped[int | None] = mapped_column(Id, ForeignKey("outgoing_mail.id"))
    incoming_id: Mapped[int | None] = mapped_column(Id, ForeignKey("incoming_mail.id"))
