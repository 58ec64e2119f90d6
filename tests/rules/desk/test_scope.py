"""Whoever does not see the house works in none of its departments, whatever else they may do."""

from dataclasses import replace

import pytest

from app.models.guard import Scope
from app.rules.desk.scope import departments_of
from tests.rules.tickets.scene import ANNA, Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site)


def test_without_the_houses_eyes_nobody_works_anywhere(scene: Scene) -> None:
    technical = scene.department().id
    with scene.site.house() as ctx:
        anna = replace(ctx, actor=replace(ctx.actor, user_id=scene.users[ANNA]), known={})
        assert departments_of(anna) == (technical,)
        ctx.database.enter(ctx.session, Scope(house=False, user_id=scene.users[ANNA]))
        assert departments_of(anna) == ()
        ctx.database.enter(ctx.session, Scope(house=True))
