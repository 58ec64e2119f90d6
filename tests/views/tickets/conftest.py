"""A customer at the window, a real portal behind it, and an agent at the other end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.portal.rights import Right
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.tickets import TicketsPage
from tests.rules.tickets.scene import MEMBER, Scene, make_scene
from tests.support.site import Site
from tests.views.desks import Desk, seated


@pytest.fixture
def scene(local_site: Site) -> Scene:
    return make_scene(local_site, Right.TICKETS)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, scene: Scene) -> Iterator[Desk]:
    acting = f"account:{scene.account}"
    with seated(scene, scene.site.signed_in(MEMBER, acting), acting, tmp_path) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TicketsPage:
    """The list, in a window that somebody looks at."""
    made = TicketsPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.state != "loading" and desk.settled())
    return made


@pytest.fixture
def new(qtbot: QtBot, desk: Desk) -> NewTicketPage:
    """The form of a new ticket."""
    desk.scene.site.add_service(desk.scene.account)
    made = NewTicketPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.form is not None and made.state == "content" and desk.settled())
    return made
