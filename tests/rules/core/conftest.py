"""The people that the core's rules are tried with."""

import pytest

from tests.rules.core.scene import Scene, scene
from tests.support.site import Site


@pytest.fixture
def people(place: Site) -> Scene:
    """Two accounts and their people."""
    return scene(place)
