"""Kunden: the list, one customer whole, their people, and looking as they do."""

from app.rules.customers import lists, people, reading

__all__ = ["lists", "people", "reading"]
