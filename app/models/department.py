"""Departments: what they are for, when they work, what they promise; and who works in them."""

from typing import Any

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Cents, Id, Json, Key, StaffOnly


class Department(Key, Base):
    """Where tickets go. Everybody may read it: customers choose one."""

    __tablename__ = "department"

    key: Mapped[str] = mapped_column(String(40), unique=True)
    names: Mapped[dict[str, Any]] = mapped_column(Json)
    """Language -> name."""
    purposes: Mapped[dict[str, Any]] = mapped_column(Json)
    """Language -> one line that says what it is for."""
    words: Mapped[str] = mapped_column(Text, default="")
    """Search words by which the form suggests it, split by the one tokeniser."""
    position: Mapped[int] = mapped_column(Integer, default=0)
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    calendar: Mapped[dict[str, Any]] = mapped_column(Json)
    """Opening hours and Bundesland: :class:`app.rules.tickets.hours.Calendar`."""
    promises: Mapped[dict[str, Any]] = mapped_column(Json)
    """Priority -> minutes to first response, update and solution."""
    warn_at: Mapped[int] = mapped_column(Integer, default=75)
    """Per cent of a promise's time after which it is warned of."""
    file_types: Mapped[dict[str, Any]] = mapped_column(Json)
    """``{"endings": ["pdf", "png"]}``; no endings: every type."""
    emergency_cents: Mapped[int] = mapped_column(Cents, default=0)
    """Net price of a false emergency."""
    hour_cents: Mapped[int] = mapped_column(Cents, default=0)
    """Net price of an hour of work beyond what a service includes; 0 charges nothing."""
    address: Mapped[str] = mapped_column(String(254), default="")
    """Mail to it becomes tickets."""
    version: Mapped[int] = mapped_column(Integer, default=1)


class DepartmentMember(StaffOnly, Base):
    """Somebody of the staff who works in a department."""

    __tablename__ = "department_member"

    department_id: Mapped[int] = mapped_column(Id, ForeignKey("department.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(Id, ForeignKey("user.id"), primary_key=True, index=True)


class CannedReply(StaffOnly, Key, Base):
    """A reply that is written once: for one department or for all."""

    __tablename__ = "canned_reply"

    department_id: Mapped[int | None] = mapped_column(Id, ForeignKey("department.id"))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[int] = mapped_column(Integer, default=1)
