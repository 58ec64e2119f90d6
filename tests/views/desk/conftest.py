"""An agent at the work place, a real portal behind it, and a customer at the other end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.portal.desk.queue import ReadDesk
from app.portal.rights import Right
from app.views.desk.panel import DeskPanel
from app.views.desk.queue import QueuePage
from app.views.place import STAFF
from tests.rules.tickets.scene import ANNA, Scene, make_scene
from tests.support.site import Site
from tests.views.desks import Desk, seated


@pytest.fixture
def scene(local_site: Site) -> Scene:
    return make_scene(local_site, Right.TICKETS)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, scene: Scene) -> Iterator[Desk]:
    with seated(scene, scene.site.signed_in(ANNA, STAFF), STAFF, tmp_path) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> QueuePage:
    """The queue, in a window that somebody looks at."""
    made = QueuePage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[DeskPanel]:
    """The panel alone, wide enough for its side, in a window that somebody looks at."""
    made = DeskPanel(desk.place)
    qtbot.addWidget(made)
    made.show_desk(desk.client.send(ReadDesk()))
    made.resize(900, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()
    qtbot.waitUntil(desk.settled)
