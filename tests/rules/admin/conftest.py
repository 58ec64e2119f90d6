"""The scene over every transport, and in this process for what no transport changes."""

import pytest

from app.portal.rights import Right
from tests.rules.admin.scene import Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network."""
    return make_scene(local_site, Right.TICKETS)
