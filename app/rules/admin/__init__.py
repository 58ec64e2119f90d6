"""Administration: what the portal's people set up and look after. Importing it registers all."""

from app.rules.admin import audit, departments, escalation, mail, staff

__all__ = ["audit", "departments", "escalation", "mail", "staff"]
