"""The catalogue's products and the services that accounts have booked of them."""

from datetime import date

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import AccountOwned, Base, Cents, Id, Key


class Product(Key, Base):
    """Something the hoster sells, with its price per term."""

    __tablename__ = "product"

    code: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    group: Mapped[str] = mapped_column(String(100), default="")
    description: Mapped[str] = mapped_column(Text, default="")
    addon: Mapped[bool] = mapped_column(Boolean, default=False)
    price_cents: Mapped[int] = mapped_column(Cents)
    """Net price of one term."""
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    term: Mapped[str] = mapped_column(String(10))
    """``once``, ``month``, ``quarter`` or ``year``."""
    vat_bp: Mapped[int] = mapped_column(Integer)
    """VAT rate in basis points: 1900 is 19 %."""


class Service(AccountOwned, Key, Base):
    """A booked product: its label, price, term and when it is due next."""

    __tablename__ = "service"
    __table_args__ = (
        Index("ix_service_account_id", "account_id", "state"),
        Index("ix_service_due", "state", "next_due_on"),
    )

    external_id: Mapped[str] = mapped_column(String(60), unique=True)
    """The id in the system it was imported from, or our own mark."""
    product_id: Mapped[int] = mapped_column(Id, ForeignKey("product.id"))
    label: Mapped[str] = mapped_column(String(200), default="")
    state: Mapped[str] = mapped_column(String(20))
    price_cents: Mapped[int] = mapped_column(Cents)
    term: Mapped[str] = mapped_column(String(10))
    vat_bp: Mapped[int] = mapped_column(Integer)
    """VAT rate in basis points: 1900 is 19 %."""
    started_on: Mapped[date]
    next_due_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    included_minutes: Mapped[int] = mapped_column(Integer, default=0)
    """Work on its tickets that costs nothing, each calendar month."""
    payment_method: Mapped[str] = mapped_column(String(20), default="")
    """Empty: the account's default."""
