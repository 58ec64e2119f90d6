"""Kundencenter: the customer portal of a web hoster as a native desktop application."""

__version__ = "0.1.0"
