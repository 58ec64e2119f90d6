"""Data that ships with the program, found by one function in source, wheel and frozen form."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a shipped file; a frozen program carries this folder beside it."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) / "resources" if frozen else Path(__file__).resolve().parent
    return root.joinpath(*parts)
