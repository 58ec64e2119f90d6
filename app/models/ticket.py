"""Tickets: the list row, what was written in them, consents, marks of reading, time spent."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AccountOwned, Base, Cents, Id, Json, Key, StaffOnly, UserOwned


class Ticket(AccountOwned, Key, Base):
    """One row of the lists: where it stands, whose turn it is, and what breaks first."""

    __tablename__ = "ticket"
    __table_args__ = (
        Index("ix_ticket_last", "account_id", "last_at", "id"),
        Index("ix_ticket_state", "account_id", "status", "last_at", "id"),
        Index("ix_ticket_number_sort", "account_id", "number", "id"),
        Index("ix_ticket_queue", "status", "department_id", "breaks_at", "id"),
        Index("ix_ticket_counts", "status", "department_id", "priority", "assignee_id"),
        Index("ix_ticket_assignee", "assignee_id", "status", "breaks_at", "id"),
        Index("ix_ticket_breaks", "breaks_at", "id"),
        Index("ix_ticket_priority", "priority", "status", "breaks_at", "id"),
        Index("ix_ticket_last_of_all", "last_at", "id"),
        Index("ix_ticket_staff_wrote", "account_id", "last_staff_message_id"),
        Index("ix_ticket_merged_into_id", "merged_into_id"),
        Index("ix_ticket_service_id", "service_id"),
        Index("ix_ticket_looks_at", "looks_at", "id"),
    )

    mark: Mapped[str] = mapped_column(String(36), unique=True)
    """A UUID made by the caller, known before the portal has seen the ticket."""
    number: Mapped[int] = mapped_column(Id, unique=True)
    """What people say: #20418."""
    department_id: Mapped[int] = mapped_column(Id, ForeignKey("department.id"))
    service_id: Mapped[int | None] = mapped_column(Id, ForeignKey("service.id"))
    subject: Mapped[str] = mapped_column(String(200))
    status: Mapped[str] = mapped_column(String(16))
    priority: Mapped[str] = mapped_column(String(10))
    emergency: Mapped[str] = mapped_column(String(20), default="")
    """Which of the three; empty when the ticket was not opened as one."""
    emergency_state: Mapped[str] = mapped_column(String(10), default="")
    """``claimed``, ``confirmed`` or ``refused``; empty without one."""
    opened_by: Mapped[int | None] = mapped_column(Id, ForeignKey("user.id"))
    assignee_id: Mapped[int | None] = mapped_column(Id, ForeignKey("user.id"))
    created_at: Mapped[datetime]
    last_at: Mapped[datetime]
    last_by: Mapped[str] = mapped_column(String(10))
    """``customer`` or ``staff``: who wrote last."""
    last_name: Mapped[str] = mapped_column(String(200))
    last_message_id: Mapped[int] = mapped_column(Id, default=0)
    last_staff_message_id: Mapped[int] = mapped_column(Id, default=0)
    messages: Mapped[int] = mapped_column(Integer, default=0)
    closed_at: Mapped[datetime | None]
    rating: Mapped[int] = mapped_column(Integer, default=0)
    """One to five; 0 when not rated."""
    rating_words: Mapped[str] = mapped_column(Text, default="")
    merged_into_id: Mapped[int | None] = mapped_column(Id, ForeignKey("ticket.id"))
    clocks: Mapped[dict[str, Any]] = mapped_column(Json)
    """State of :mod:`app.rules.tickets.sla`."""
    breaks_at: Mapped[datetime]
    """When the next promise breaks; the end of time where none is running."""
    breaks: Mapped[str] = mapped_column(String(16), default="")
    """Which promise: ``first_response``, ``update`` or ``solution``."""
    looks_at: Mapped[datetime | None]
    """When a rule of escalation may fire next; null where nothing will by itself."""
    version: Mapped[int] = mapped_column(Integer, default=1)


class TicketMessage(AccountOwned, Key, Base):
    """What customer and staff wrote, and what happened: the conversation in its order."""

    __tablename__ = "ticket_message"
    __table_args__ = (Index("ix_ticket_message_ticket_id", "ticket_id", "id"),)

    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"))
    kind: Mapped[str] = mapped_column(String(10))
    """``message`` or ``event``."""
    author: Mapped[str] = mapped_column(String(10))
    """``customer``, ``staff`` or ``portal``."""
    user_id: Mapped[int | None] = mapped_column(Id, ForeignKey("user.id"))
    name: Mapped[str] = mapped_column(String(200))
    """The author's name as it was then."""
    at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text, default="")
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    """Of an event: its code and parameters."""
    origin: Mapped[str] = mapped_column(String(10), default="portal")
    """``portal`` or ``mail``."""


class TicketNote(StaffOnly, Key, Base):
    """An internal note: in a table of its own that no customer's session reaches."""

    __tablename__ = "ticket_note"
    __table_args__ = (Index("ix_ticket_note_ticket_id", "ticket_id", "id"),)

    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"))
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"))
    name: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)


class TicketConsent(AccountOwned, Key, Base):
    """The binding word that a false emergency is charged: as it was shown. Rows are final."""

    __tablename__ = "ticket_consent"
    __table_args__ = (Index("ix_ticket_consent_ticket_id", "ticket_id"),)

    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"))
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"))
    at: Mapped[datetime]
    emergency: Mapped[str] = mapped_column(String(20))
    version: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(2))
    wording: Mapped[str] = mapped_column(Text)
    amount_cents: Mapped[int] = mapped_column(Cents)
    currency: Mapped[str] = mapped_column(String(3))


class TicketSeen(UserOwned, Base):
    """Up to where a user has read a ticket."""

    __tablename__ = "ticket_seen"

    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"), primary_key=True)
    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"), primary_key=True)
    message_id: Mapped[int] = mapped_column(Id)


class Presence(StaffOnly, Base):
    """Who of the staff has a ticket before them; forgotten soon after they say no more."""

    __tablename__ = "presence"

    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"), primary_key=True)
    writing: Mapped[bool] = mapped_column(Boolean, default=False)
    at: Mapped[datetime] = mapped_column(index=True)


class TimeEntry(StaffOnly, Key, Base):
    """Time spent on a ticket. Rows are final: a mistake is taken back by a negative one."""

    __tablename__ = "time_entry"
    __table_args__ = (Index("ix_time_entry_ticket_id", "ticket_id", "id"),)

    ticket_id: Mapped[int] = mapped_column(Id, ForeignKey("ticket.id"))
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"))
    name: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]
    minutes: Mapped[int] = mapped_column(Integer)
    billable: Mapped[bool] = mapped_column(Boolean, default=False)
    text: Mapped[str] = mapped_column(Text, default="")


class ChargeItem(StaffOnly, Key, Base):
    """Something to be charged with the account's next invoice: proposed, confirmed, invoiced."""

    __tablename__ = "charge_item"
    __table_args__ = (Index("ix_charge_item_state", "state", "account_id"),)

    account_id: Mapped[int] = mapped_column(Id, ForeignKey("account.id"))
    ticket_id: Mapped[int | None] = mapped_column(Id, ForeignKey("ticket.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    """``false_emergency`` or ``time``."""
    text: Mapped[str] = mapped_column(Text)
    quantity_milli: Mapped[int] = mapped_column(Integer, default=1000)
    price_cents: Mapped[int] = mapped_column(Cents)
    state: Mapped[str] = mapped_column(String(10), default="proposed")
    """``proposed``, ``confirmed``, ``dropped`` or ``invoiced``."""
    invoice_id: Mapped[int | None] = mapped_column(Id, ForeignKey("invoice.id"))
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"))
    at: Mapped[datetime]
    version: Mapped[int] = mapped_column(Integer, default=1)
