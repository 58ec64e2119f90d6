"""The job: in slices, past what fails, and side by side with others."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from app.models.database import Database
from app.models.escalation import EscalationFired, EscalationRule
from app.models.house import Notification, OutgoingMail
from app.models.ticket import Ticket
from app.portal.admin.escalation import Deed, Escalate, Moment
from app.portal.rights import Right
from app.rules.demo.many_tickets import add_many_tickets
from app.rules.escalation import job
from tests.rules.escalation.rules import escalate, only, told
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.postgres import Cluster
from tests.support.site import Site

STARTED: tuple[Moment, Deed, dict[str, Any], dict[str, Any]] = (
    Moment.STARTED,
    Deed.NOTIFY_DEPARTMENT,
    {},
    {"promise": "solution"},
)


@pytest.fixture
def scene(place: Site) -> Scene:
    """Customers, agents and departments, on each database."""
    return make_scene(place, Right.TICKETS)


def looks(scene: Scene) -> list[bool]:
    """Return for every ticket whether it will be looked at."""
    with scene.site.house() as ctx:
        found = ctx.session.scalars(ctx.rows(Ticket.looks_at).order_by(Ticket.id))
        return [at is not None for at in found]


def test_more_tickets_than_a_slice_holds(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "SLICE", 3)
    only(scene.site, STARTED)
    tickets = [scene.open().row.id for _ in range(7)]
    assert escalate(scene) == 7
    with scene.site.house() as ctx:
        fired = ctx.session.scalars(ctx.rows(EscalationFired.ticket_id)).all()
    assert sorted(fired) == sorted(tickets)
    assert looks(scene) == [False] * 7, "no rule will fire by itself any more"


def test_a_ticket_that_fails_keeps_no_other_from_being_looked_at(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    only(scene.site, (Moment.STARTED, Deed.NOTIFY_ROLE, {}, {"promise": "solution"}), STARTED)
    with scene.site.house() as ctx:  # a rule whose deed lacks what it needs, for one of them
        first = ctx.session.scalars(ctx.rows(EscalationRule).order_by(EscalationRule.id)).first()
        assert first is not None
        first.condition = {**first.condition, "priorities": ["high"]}
    scene.open(priority="high")
    scene.open()
    with caplog.at_level(logging.ERROR):
        assert escalate(scene) == 1
    (line,) = caplog.messages
    assert line.startswith("escalation of ticket ")
    assert ": KeyError" in line
    assert looks(scene) == [True, False], "it is tried again"


def test_without_a_rule_nothing_is_looked_at_twice(scene: Scene) -> None:
    only(scene.site)
    scene.open()
    assert looks(scene) == [True]
    assert escalate(scene) == 0
    assert looks(scene) == [False]


def test_very_many_tickets_are_looked_at_when_they_break(scene: Scene) -> None:
    add_many_tickets(scene.site.dispatcher, 200)
    assert sum(looks(scene)) == 3, "four in two hundred are not closed, one of them is answered"
    assert escalate(scene) == 0, "what was before the rules were made is not looked at"
    scene.site.clock.forward(days=3)
    assert escalate(scene) >= 3
    assert escalate(scene) == 0


def test_two_at_once_let_each_rule_fire_once(cluster: Cluster) -> None:
    address = cluster.database()
    first = Site("sqlite", Database(address))
    scene = make_scene(first, Right.TICKETS)
    only(first, STARTED, (Moment.STARTED, Deed.MAIL, {"address": "a@host.example"}, {}))
    for _ in range(12):
        scene.open()
    second = Site("sqlite", Database(address), clock=first.clock)
    together = threading.Barrier(2)

    def work(site: Site) -> int:
        together.wait(10)
        return int(site.system(Escalate()))

    with ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(work, (first, second)))
    assert sum(counts) == 36, "of 12 tickets: one rule for one promise, the other for two"
    with first.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(Notification.id)).all()) == 24
        mails = ctx.session.scalars(
            ctx.rows(OutgoingMail.id).where(OutgoingMail.recipient == "a@host.example")
        ).all()
    assert len(mails) == 24
    second.close()
    first.close()


def test_a_ticket_that_somebody_works_on_waits(cluster: Cluster) -> None:
    site = Site("sqlite", Database(cluster.database()))
    scene = make_scene(site, Right.TICKETS)
    only(site, STARTED)
    ticket = scene.open().row.id
    with site.database.session(write=True) as session:
        from sqlalchemy import text

        session.execute(text("SELECT id FROM ticket WHERE id = :id FOR UPDATE"), {"id": ticket})
        assert escalate(scene) == 0
    assert escalate(scene) == 1
    assert told(scene) == [("ticket_escalated", "anna"), ("ticket_escalated", "bernd")]
    site.close()
