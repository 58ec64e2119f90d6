"""Escalation: rules watch promises and tell people, once a round. Importing it registers the job."""

from app.rules.escalation import job

__all__ = ["job"]
