"""Somebody of the administration at the work place, a real portal behind them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.client.base import Client
from app.portal.auth import WhoAmI
from app.portal.rights import Right
from app.settings import Settings
from app.views.kit.drafts import Draft
from app.views.kit.form.form import Form
from app.views.kit.live import said
from app.views.kit.tasks import Tasks
from app.views.place import STAFF, Place
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site
from tests.views.desk.conftest import Desk

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
    tasks = Tasks(boss)
    place = Place(tasks, Settings(tmp_path / "settings.json"))
    place.settle(boss.send(WhoAmI()), None, STAFF)
    boss.on_changed = tasks.announce
    made = Desk(scene, place, boss)

    def draft(name: str, form: Form) -> Draft:
        return Draft(tasks, made.shelf, name, form)

    def toast(words: object, tone: str = "ok", *, undo: object = None) -> None:
        made.told.append(said(words))  # type: ignore[arg-type]  # what a page says are words

    place.go = lambda page, **arguments: made.gone.append((page, arguments))
    place.draft, place.toast = draft, toast
    yield made
    assert tasks.close()
