"""Who else is at a ticket: seen by colleagues, forgotten after a while, unknown to customers."""

import pytest

from app.errors import NotFound
from app.models.house import AuditEntry
from app.portal.desk.presence import LASTS, BePresent, Company, Doing, WhoIsThere
from app.portal.rights import Right
from tests.rules.tickets.scene import ANNA, Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


def seen(company: Company) -> list[tuple[str, bool]]:
    return [(somebody.name, somebody.writing) for somebody in company.others]


def test_colleagues_see_who_looks_and_who_writes(scene: Scene) -> None:
    ticket, other = scene.open().row.id, scene.open().row.id
    alone = scene.anna.send(BePresent(ticket_id=ticket, doing=Doing.LOOKING))
    assert seen(alone) == []
    assert seen(scene.bernd.send(WhoIsThere(ticket_id=ticket))) == [("Anna Agentin", False)]
    scene.anna.send(BePresent(ticket_id=ticket, doing=Doing.WRITING))
    both = scene.bernd.send(BePresent(ticket_id=ticket, doing=Doing.LOOKING))
    assert seen(both) == [("Anna Agentin", True)]
    assert both.others[0].user_id == scene.users[ANNA]
    assert seen(scene.bernd.send(WhoIsThere(ticket_id=other))) == []
    scene.anna.send(BePresent(ticket_id=ticket, doing=Doing.GONE))
    assert seen(scene.bernd.send(WhoIsThere(ticket_id=ticket))) == []
    with pytest.raises(NotFound):
        scene.dora.send(BePresent(ticket_id=ticket, doing=Doing.LOOKING))


def test_whoever_says_nothing_more_is_gone_and_the_audit_log_stays_free_of_it(scene: Scene) -> None:
    ticket = scene.open().row.id
    scene.anna.send(BePresent(ticket_id=ticket, doing=Doing.WRITING))
    scene.site.clock.forward(seconds=LASTS + 1)
    assert seen(scene.bernd.send(WhoIsThere(ticket_id=ticket))) == []
    with scene.site.house() as ctx:
        events = ctx.session.scalars(ctx.rows(AuditEntry.event)).all()
    assert "be_present" not in events
    assert "open_ticket" in events
