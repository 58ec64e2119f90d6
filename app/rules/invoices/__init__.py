"""Invoices: the list, one invoice, issuing, Storno, payment methods, renewals."""

from app.rules.invoices import lists, methods, reading, renewals, staff

__all__ = ["lists", "methods", "reading", "renewals", "staff"]
