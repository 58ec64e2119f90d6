"""Invoices: the list row, the frozen snapshot, versioned payment parts, rendered documents."""

from datetime import date, datetime
from typing import Final

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AccountOwned, Base, Cents, Id, Key, StaffOnly

Code40: Final = String(40).with_variant(String(40, collation="C"), "postgresql")
"""Sorted by code points, as SQLite and Python do."""


class Invoice(AccountOwned, Key, Base):
    """One row of the list; everything in it repeats the snapshot, but state and payment version."""

    __tablename__ = "invoice"
    __table_args__ = (
        Index("ix_invoice_date", "account_id", "issued_on", "id"),
        Index("ix_invoice_due", "account_id", "due_on", "id"),
        Index("ix_invoice_total", "account_id", "total_cents", "id"),
        Index("ix_invoice_number_sort", "account_id", "number", "id"),
        Index("ix_invoice_state", "account_id", "state", "issued_on", "id"),
        Index("ix_invoice_state_due", "account_id", "state", "due_on", "id"),
    )

    number: Mapped[str] = mapped_column(Code40, unique=True)
    kind: Mapped[str] = mapped_column(String(10))
    """``invoice`` or ``storno``."""
    issued_on: Mapped[date]
    due_on: Mapped[date]
    total_cents: Mapped[int] = mapped_column(Cents)
    """Gross; a Storno counts negative here, its document shows positive amounts."""
    net_cents: Mapped[int] = mapped_column(Cents)
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    state: Mapped[str] = mapped_column(String(12))
    summary: Mapped[str] = mapped_column(String(300), default="")
    """First lines in words: shown in the list and searched."""
    paid_on: Mapped[date | None]
    related_id: Mapped[int | None] = mapped_column(Id, ForeignKey("invoice.id"), index=True)
    """The cancelled invoice of a Storno, and the Storno of a cancelled invoice."""
    related_number: Mapped[str] = mapped_column(String(40), default="")
    version: Mapped[int] = mapped_column(Integer, default=1)
    created_at: Mapped[datetime]


class InvoiceSnapshot(AccountOwned, Base):
    """The frozen content. A trigger refuses every UPDATE and DELETE."""

    __tablename__ = "invoice_snapshot"

    invoice_id: Mapped[int] = mapped_column(Id, ForeignKey("invoice.id"), primary_key=True)
    content: Mapped[str] = mapped_column(Text)
    """Canonical JSON of :class:`app.portal.snapshot.Snapshot`."""
    sha256: Mapped[str] = mapped_column(String(64))
    prev_sha256: Mapped[str] = mapped_column(String(64))
    """Chain per series: the hash of the snapshot issued before this one."""


class InvoicePayment(AccountOwned, Key, Base):
    """One version of how an invoice is paid; a new fact is a new version, never an update."""

    __tablename__ = "invoice_payment"
    __table_args__ = (Index("uq_invoice_payment_version", "invoice_id", "version", unique=True),)

    invoice_id: Mapped[int] = mapped_column(Id, ForeignKey("invoice.id"))
    version: Mapped[int] = mapped_column(Integer)
    content: Mapped[str] = mapped_column(Text)
    """Canonical JSON of :class:`app.portal.snapshot.PaymentPart`."""
    created_at: Mapped[datetime]


class InvoiceDocument(AccountOwned, Key, Base):
    """A rendering of (snapshot, payment version): kept with its own hash, never changed."""

    __tablename__ = "invoice_document"
    __table_args__ = (
        Index("uq_invoice_document_version", "invoice_id", "payment_version", unique=True),
    )

    invoice_id: Mapped[int] = mapped_column(Id, ForeignKey("invoice.id"))
    payment_version: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(Integer)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]


class InvoiceCount(AccountOwned, Base):
    """How many invoices of a year are in a state, and their sum: kept by triggers."""

    __tablename__ = "invoice_count"

    account_id: Mapped[int] = mapped_column(Id, ForeignKey("account.id"), primary_key=True)
    year: Mapped[int] = mapped_column(Integer, primary_key=True)
    state: Mapped[str] = mapped_column(String(12), primary_key=True)
    count: Mapped[int] = mapped_column(Integer)
    total_cents: Mapped[int] = mapped_column(Cents)


class NumberSeries(StaffOnly, Base):
    """The last number drawn of a series in a year, locked by the issuing transaction."""

    __tablename__ = "number_series"

    prefix: Mapped[str] = mapped_column(String(10), primary_key=True)
    year: Mapped[int] = mapped_column(Integer, primary_key=True)
    last: Mapped[int] = mapped_column(Integer)
    last_sha256: Mapped[str] = mapped_column(String(64), default="")
