"""SQLAlchemy tables; importing this package knows them all."""

from app.models import (
    account,
    blob,
    department,
    escalation,
    house,
    invoice,
    mail,
    people,
    service,
    ticket,
    vault,
)
from app.models.base import Base

__all__ = [
    "Base",
    "account",
    "blob",
    "department",
    "escalation",
    "house",
    "invoice",
    "mail",
    "people",
    "service",
    "ticket",
    "vault",
]
