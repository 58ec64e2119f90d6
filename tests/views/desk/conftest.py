"""An agent at the work place, a real portal behind it, and a customer at the other end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.client.base import Client
from app.portal.auth import WhoAmI
from app.portal.desk.queue import ReadDesk
from app.portal.rights import Right
from app.settings import Settings
from app.views.desk.panel import DeskPanel
from app.views.desk.queue import QueuePage
from app.views.kit.drafts import Draft
from app.views.kit.form.form import Form
from app.views.kit.live import said
from app.views.kit.tasks import Tasks
from app.views.place import STAFF, Place
from tests.rules.tickets.scene import ANNA, Scene, make_scene
from tests.support.site import Site
from tests.views.tickets.conftest import Shelf


@dataclass
class Desk:
    """The place that pages stand in, and what became of it."""

    scene: Scene
    place: Place
    client: Client
    shelf: Shelf = field(default_factory=Shelf)
    gone: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    undo: list[Any] = field(default_factory=list)

    def settled(self) -> bool:
        """Whether nothing is under way."""
        return not self.place.tasks._under_way


@pytest.fixture
def scene(local_site: Site) -> Scene:
    return make_scene(local_site, Right.TICKETS)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, scene: Scene) -> Iterator[Desk]:
    client = scene.site.signed_in(ANNA, STAFF)
    tasks = Tasks(client)
    place = Place(tasks, Settings(tmp_path / "settings.json"))
    place.settle(client.send(WhoAmI()), None, STAFF)
    client.on_changed = tasks.announce
    made = Desk(scene, place, client)

    def draft(name: str, form: Form) -> Draft:
        return Draft(tasks, made.shelf, name, form)

    def toast(words: Any, tone: str = "ok", *, undo: Any = None) -> None:
        made.told.append(said(words))
        made.undo.append(undo)

    place.go = lambda page, **arguments: made.gone.append((page, arguments))
    place.draft, place.toast = draft, toast
    yield made
    assert tasks.close()


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
