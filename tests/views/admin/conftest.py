"""Somebody of the administration at the work place, a real portal behind them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.client.base import Client
from app.portal.rights import Right
from app.views.place import STAFF
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site
from tests.views.desks import Desk, seated

BOSS = "chefin@nordlicht.example"


@pytest.fixture
def scene(local_site: Site) -> Scene:
    return make_scene(local_site, Right.TICKETS)


@pytest.fixture
def boss(scene: Scene) -> Client:
    """Somebody who holds every right of the administration."""
    user = scene.site.add_user(BOSS, "Clara Chefin")
    scene.site.add_staff(user, role="administration")
    return scene.site.signed_in(BOSS, STAFF)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, scene: Scene, boss: Client) -> Iterator[Desk]:
    with seated(scene, boss, STAFF, tmp_path) as made:
        yield made
