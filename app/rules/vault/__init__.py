"""Sealed data: kept, handed out under trace, destroyed in time; and the directory of keys."""

from app.rules.vault import devices, directory, giving, opening, retention, wrapping

__all__ = ["devices", "directory", "giving", "opening", "retention", "wrapping"]
