"""What every table shares: types for money and time, and whose a row is.

Each table is :class:`AccountOwned`, :class:`UserOwned` or :class:`StaffOnly`, or stands in the
frozen list :data:`SHARED`. :mod:`app.models.guard` refuses statements that forget it.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeEngine

Id: Final = BigInteger().with_variant(Integer, "sqlite")
"""Integer made by the database; SQLite wants plain INTEGER for its row id."""


class Json(TypeDecorator[Any]):
    """JSON; on PostgreSQL its binary kind, whose dialect SQLite does not load for it."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the kind of the database."""
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON())
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB())


def _of_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value + "+00:00")


def _of_moment(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


class UtcTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; a naive one is a bug and refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """What comes out of it: a list is sorted by moments and goes on after one."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuse naive times; SQLite keeps the UTC wall clock."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a naive datetime reached the database")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], datetime | None]:
        """Return what makes an aware UTC time of a column's value; lists have hundreds of them."""
        return _of_text if dialect.name == "sqlite" else _of_moment


class Cents(TypeDecorator[int]):
    """Money in minor units; a float (or a Decimal with units) is a bug and refused."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        """Let whole numbers pass only."""
        if value is not None and type(value) is not int:
            raise TypeError(f"money is integer minor units, not {type(value).__name__}")
        return value


class Base(DeclarativeBase):
    """Declarative base with names for all constraints, so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcTime(), dict[str, Any]: Json()}  # noqa: RUF012 - SQLAlchemy reads it so


class Key:
    """A row id made by the database."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)


class AccountOwned:
    """Rows of one account; a customer sees those of the account they act for."""

    @declared_attr
    def account_id(cls) -> Mapped[int]:
        """The owner, also the value that row-level security compares."""
        return mapped_column(Id, ForeignKey("account.id"), nullable=False)


class UserOwned:
    """Rows of one user: their sessions, addresses, codes."""

    @declared_attr
    def user_id(cls) -> Mapped[int]:
        """The owner, also the value that row-level security compares."""
        return mapped_column(Id, ForeignKey("user.id"), nullable=False)


class StaffOnly:
    """Rows that no customer ever sees."""


SHARED: Final = frozenset({"department", "key_note", "portal_setting", "product"})
"""Tables that everybody may read: no row of them belongs to anybody."""
