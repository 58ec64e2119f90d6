"""What was made lies in ``dist``."""

from pathlib import Path
from typing import Final

import pytest

from tests.support.processes import ROOT

DIST: Final = ROOT / "dist"


def made(pattern: str) -> Path:
    """Return the one thing in ``dist`` of that name; skips the test when it was not made."""
    found = sorted(DIST.glob(pattern))
    if not found:
        pytest.skip(f"no {pattern} in dist: make package")
    return found[-1]
