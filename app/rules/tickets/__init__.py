"""Tickets: departments and their promises, the customer's part and the agents'."""

from app.rules.tickets import departments, lists, reading, writing

__all__ = ["departments", "lists", "reading", "writing"]
