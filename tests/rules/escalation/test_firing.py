"""What rules do when they fire: over every transport, with the clock moved by hand."""

from typing import Any

import pytest

from app.models.department import DepartmentMember
from app.models.escalation import EscalationFired
from app.models.house import AuditEntry
from app.models.people import StaffMember
from app.models.ticket import Ticket
from app.portal.admin.escalation import Deed, Moment
from app.portal.departments import Priority
from app.portal.desk.deeds import AssignTicket, ReplyAsStaff
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.rights import Right
from app.portal.tickets import Author, CloseTicket, ReadTicket, ReopenTicket, ReplyToTicket, Status
from tests.rules.escalation.rules import escalate, later, mailed, only, told
from tests.rules.tickets.scene import ANNA, BERND, DORA, Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network, for what no transport changes."""
    return make_scene(local_site, Right.TICKETS)


def answer(scene: Scene, ticket_id: int) -> None:
    newest = scene.anna.send(ReadDeskTicket(ticket_id=ticket_id)).ticket.messages[-1].id
    scene.anna.send(ReplyAsStaff(ticket_id=ticket_id, text="Wir sehen nach", read_up_to=newest))


BOTH = ["anna", "bernd"]


def test_a_critical_ticket_alarms_at_once_and_again_until_somebody_answers(scene: Scene) -> None:
    ticket = scene.critical().row.id
    at_once = [("ticket_critical", name) for name in BOTH]
    assert told(scene) == mailed(scene) == at_once
    scene.site.clock.forward(minutes=14)
    assert escalate(scene) == 0
    scene.site.clock.forward(minutes=1)
    assert escalate(scene) == 1
    assert escalate(scene) == 0
    assert told(scene) == [*at_once, *(("ticket_escalated", name) for name in BOTH)]
    answer(scene, ticket)
    scene.site.clock.forward(hours=2)
    assert [kind for kind, _ in told(scene)].count("ticket_broken") == 0
    assert escalate(scene) == 0


def test_who_answers_in_time_is_not_reminded(near: Scene) -> None:
    ticket = near.critical().row.id
    answer(near, ticket)
    near.site.clock.forward(hours=1)
    assert escalate(near) == 0
    assert {kind for kind, _ in told(near)} == {"ticket_critical"}


def test_a_promise_is_warned_of_and_then_broken(scene: Scene) -> None:
    ticket = scene.open()
    scene.anna.send(
        AssignTicket(ticket_id=ticket.row.id, version=ticket.version, user_id=scene.users[ANNA])
    )
    assert escalate(scene) == 0
    scene.site.clock.forward(hours=3)  # three quarters of four office hours
    assert escalate(scene) == 1
    assert told(scene) == [("ticket_warned", "anna")]
    scene.site.clock.forward(hours=1)
    assert escalate(scene) == 1
    assert told(scene)[1:] == [("ticket_broken", name) for name in BOTH]
    with scene.site.house() as ctx:
        events = ctx.session.execute(ctx.rows(AuditEntry.chain, AuditEntry.event)).all()
    assert [tuple(row) for row in events].count((scene.account, "escalated")) == 2


def test_while_nobody_cares_the_department_is_warned(near: Scene) -> None:
    near.open()
    near.site.clock.forward(hours=3)
    assert escalate(near) == 1
    assert told(near) == [("ticket_warned", name) for name in BOTH]


def test_a_promise_that_is_made_anew_is_watched_anew(scene: Scene) -> None:
    only(scene.site, (Moment.BROKEN, Deed.NOTIFY_DEPARTMENT, {}, {}))
    ticket = scene.open().row.id
    answer(scene, ticket)
    for round_ in (1, 2):
        scene.owner.send(ReplyToTicket(ticket_id=ticket, text="Und?"))
        later(scene, days=1)  # the update broke; the solution has longer
        assert escalate(scene) == 1, round_
        scene.site.clock.forward(hours=1)
        assert escalate(scene) == 0
        answer(scene, ticket)
    with scene.site.house() as ctx:
        rounds = ctx.session.execute(ctx.rows(EscalationFired.promise, EscalationFired.round)).all()
    assert sorted(map(tuple, rounds)) == [("update", 2), ("update", 3)]


def test_a_closed_ticket_rests_and_a_reopened_one_is_watched_anew(near: Scene) -> None:
    only(near.site, (Moment.STARTED, Deed.NOTIFY_DEPARTMENT, {}, {"promise": "solution"}))
    ticket = near.open().row.id
    assert escalate(near) == 1
    near.owner.send(CloseTicket(ticket_id=ticket))
    with near.site.house() as ctx:
        assert ctx.find(Ticket, ticket).looks_at is None
    later(near, days=30)
    assert escalate(near) == 0
    near.owner.send(ReopenTicket(ticket_id=ticket))
    assert escalate(near) == 1
    assert escalate(near) == 0


@pytest.mark.parametrize(
    ("deed", "needs", "bell", "mail"),
    [
        (Deed.NOTIFY_ASSIGNEE, {}, BOTH, BOTH),
        (Deed.NOTIFY_DEPARTMENT, {}, BOTH, BOTH),
        (Deed.NOTIFY_ROLE, {"role": "agent"}, [*BOTH, "dora"], [*BOTH, "dora"]),
        (Deed.NOTIFY_ROLE, {"role": "sales"}, [], []),
        (Deed.MAIL, {"address": "bereitschaft@host.example"}, [], ["bereitschaft"]),
    ],
)
def test_whom_a_rule_tells(
    near: Scene, deed: Deed, needs: dict[str, Any], bell: list[str], mail: list[str]
) -> None:
    only(near.site, (Moment.STARTED, deed, needs, {"promise": "solution"}))
    near.open()
    assert escalate(near) == 1
    assert told(near) == [("ticket_escalated", name) for name in bell]
    assert mailed(near) == [("ticket_escalated", name) for name in mail]


def test_somebody_is_told_while_they_are_staff(near: Scene) -> None:
    needs = {"user_id": near.users[DORA]}
    only(near.site, (Moment.STARTED, Deed.NOTIFY_USER, needs, {"promise": "solution"}))
    near.open()
    escalate(near)
    assert told(near) == [("ticket_escalated", "dora")]
    with near.site.house() as ctx:
        ctx.session.execute(ctx.delete(StaffMember).where(StaffMember.user_id == near.users[DORA]))
    near.open()
    assert escalate(near) == 1
    assert len(told(near)) == 1


def test_a_priority_is_raised_and_never_lowered(scene: Scene) -> None:
    needs = {"priority": "high"}
    only(
        scene.site,
        (Moment.STARTED, Deed.RAISE_PRIORITY, needs, {"promise": "solution"}),
        (
            Moment.STARTED,
            Deed.NOTIFY_DEPARTMENT,
            {},
            {"promise": "solution", "priorities": ["high"]},
        ),
    )
    low, critical = scene.open(priority=Priority.LOW).row.id, scene.critical().row.id
    version = scene.owner.send(ReadTicket(ticket_id=low)).version
    while escalate(scene):
        pass
    raised = scene.owner.send(ReadTicket(ticket_id=low))
    assert (raised.row.priority, raised.version) == (Priority.HIGH, version + 1)
    event = raised.messages[-1]
    assert (event.event, event.author, event.name) == ("raised", Author.PORTAL, "Kundencenter")
    assert event.facts == {"priority": "high"}
    assert scene.owner.send(ReadTicket(ticket_id=critical)).row.priority is Priority.CRITICAL
    assert told(scene) == [("ticket_escalated", name) for name in BOTH], "the other rule sees it"


def test_a_ticket_is_given_to_somebody_who_works_there(scene: Scene) -> None:
    needs = {"user_id": scene.users[BERND]}
    only(scene.site, (Moment.STARTED, Deed.ASSIGN, needs, {"promise": "solution"}))
    ticket = scene.open().row.id
    assert escalate(scene) == 1
    found = scene.anna.send(ReadDeskTicket(ticket_id=ticket))
    assert (found.queue.assignee, found.queue.status) == ("Bernd Agent", Status.IN_PROGRESS)
    assert told(scene) == [("ticket_escalated", "bernd")]
    assert escalate(scene) == 0
    with scene.site.house() as ctx:
        ctx.session.execute(
            ctx.delete(DepartmentMember).where(DepartmentMember.user_id == scene.users[BERND])
        )
    other = scene.open().row.id
    assert escalate(scene) == 1
    assert scene.anna.send(ReadDeskTicket(ticket_id=other)).queue.assignee_id is None
    assert told(scene)[1:] == [("ticket_escalated", "anna")]


def test_who_has_the_ticket_already_is_not_given_it(near: Scene) -> None:
    needs = {"user_id": near.users[ANNA]}
    only(near.site, (Moment.BROKEN, Deed.ASSIGN, needs, {"promise": "solution"}))
    ticket = near.open()
    near.anna.send(AssignTicket(ticket_id=ticket.row.id, version=1, user_id=near.users[ANNA]))
    version = near.anna.send(ReadDeskTicket(ticket_id=ticket.row.id)).ticket.version
    later(near, days=20)
    assert escalate(near) == 1
    found = near.anna.send(ReadDeskTicket(ticket_id=ticket.row.id))
    assert (found.ticket.version, told(near)) == (version, [])


def test_a_reassigned_ticket_that_was_begun_keeps_its_status(near: Scene) -> None:
    needs = {"user_id": near.users[BERND]}
    only(near.site, (Moment.BROKEN, Deed.ASSIGN, needs, {"promise": "solution"}))
    ticket = near.open()
    near.anna.send(AssignTicket(ticket_id=ticket.row.id, version=1, user_id=near.users[ANNA]))
    later(near, days=20)
    assert escalate(near) == 1
    found = near.anna.send(ReadDeskTicket(ticket_id=ticket.row.id))
    assert (found.queue.assignee, found.queue.status) == ("Bernd Agent", Status.IN_PROGRESS)
