"""The copy of the house that tests plant into."""

from pathlib import Path

import pytest

from tests.house.planting import Planted


@pytest.fixture
def planted(tmp_path: Path) -> Planted:
    """A fresh copy of the house."""
    return Planted(tmp_path / "house")
