"""SQLAlchemy tables; importing this package knows them all."""

from app.models import account, house, invoice, people, service
from app.models.base import Base

__all__ = ["Base", "account", "house", "invoice", "people", "service"]
