"""Data that ships with the program, found by one function in source, wheel and frozen form."""

from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a shipped file; a frozen program carries this package beside it."""
    return Path(__file__).resolve().parent.joinpath(*parts)
