"""Administration: what the portal's people set up and look after. Importing it registers all."""

from app.rules.admin import escalation, mail

__all__ = ["escalation", "mail"]
