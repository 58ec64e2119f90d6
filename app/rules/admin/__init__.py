"""Administration: what the portal's people set up and look after. Importing it registers all."""

from app.rules.admin import escalation

__all__ = ["escalation"]
