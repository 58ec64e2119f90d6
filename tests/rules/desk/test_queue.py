"""The agents' queue: whose tickets, in which order, and what is counted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.errors import NotAllowed, NotFound
from app.models.people import StaffMember
from app.portal.departments import Priority
from app.portal.desk.deeds import AssignTicket, MoveTicket, ReplyAsStaff, SetTicketStatus
from app.portal.desk.queue import CountQueue, Queue, ReadDesk
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.rights import Right
from app.portal.tickets import CloseTicket, ReadTicket, Status
from tests.rules.tickets.scene import BERND, Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network, for what no transport changes."""
    return make_scene(local_site, Right.TICKETS)


def test_what_breaks_first_stands_first(scene: Scene) -> None:
    low = scene.open(priority=Priority.LOW).row.id
    normal = scene.open().row.id
    closed = scene.open().row.id
    scene.owner.send(CloseTicket(ticket_id=closed))
    answered = scene.open().row.id
    newest = scene.owner.send(ReadTicket(ticket_id=answered)).messages[-1].id
    scene.anna.send(ReplyAsStaff(ticket_id=answered, text="Erledigt", read_up_to=newest))
    critical = scene.critical().row.id
    rows = scene.anna.send(Queue(view="all")).rows
    assert [row.id for row in rows] == [critical, normal, low, answered, closed]
    assert rows[0].breaks == "first_response"
    assert rows[0].breaks_at == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert (rows[3].breaks, rows[3].breaks_at.year) == ("", 9999)
    assert rows[0].account == "Musterhandel GmbH"
    pages = [scene.anna.send(Queue(view="all", limit=2))]
    while pages[-1].next:
        pages.append(scene.anna.send(Queue(view="all", limit=2, cursor=pages[-1].next)))
    assert [row.id for page in pages for row in page.rows] == [row.id for row in rows]


def test_views_hold_what_they_say_and_are_counted(scene: Scene) -> None:
    fresh = scene.open().row.id
    mine = scene.open()
    theirs = scene.open()
    scene.critical()
    scene.anna.send(_assign(scene, mine.row.id, scene.users["anna@nordlicht.example"]))
    scene.bernd.send(_assign(scene, theirs.row.id, scene.users[BERND]))
    version = scene.anna.send(ReadDeskTicket(ticket_id=theirs.row.id)).ticket.version
    scene.anna.send(
        SetTicketStatus(ticket_id=theirs.row.id, version=version, status=Status.WAITING)
    )
    counts = scene.anna.send(CountQueue()).views
    assert counts == {
        "ours": 3, "new": 2, "mine": 1, "unassigned": 2, "critical": 1, "waiting": 1,
    }  # fmt: skip
    for view, count in counts.items():
        assert len(scene.anna.send(Queue(view=view)).rows) == count, view
    row = scene.anna.send(Queue(view="mine")).rows[0]
    assert (row.id, row.assignee, row.mine, row.unassigned) == (
        mine.row.id, "Anna Agentin", True, False,
    )  # fmt: skip
    assert not scene.bernd.send(Queue(view="new")).rows[0].mine
    assert fresh in {row.id for row in scene.bernd.send(Queue(view="unassigned")).rows}


def _assign(scene: Scene, ticket_id: int, user_id: int | None) -> AssignTicket:
    version = scene.anna.send(ReadDeskTicket(ticket_id=ticket_id)).ticket.version
    return AssignTicket(ticket_id=ticket_id, version=version, user_id=user_id)


def test_another_departments_tickets_are_not_there(scene: Scene) -> None:
    ticket = scene.open()
    assert scene.dora.send(Queue(view="all")).rows == ()
    assert scene.dora.send(Queue(view="all", search="wawi")).rows == ()
    assert set(scene.dora.send(CountQueue()).views.values()) == {0}
    with pytest.raises(NotFound):
        scene.dora.send(ReadDeskTicket(ticket_id=ticket.row.id))
    billing = scene.department("billing").id
    moved = scene.anna.send(
        MoveTicket(ticket_id=ticket.row.id, version=ticket.version, department_id=billing)
    )
    assert moved.ticket.messages[-1].facts == {"department": str(billing)}
    assert [row.id for row in scene.dora.send(Queue()).rows] == [ticket.row.id]
    with pytest.raises(NotFound):
        scene.anna.send(ReadDeskTicket(ticket_id=ticket.row.id))


def test_search_and_filters(scene: Scene) -> None:
    ours = scene.open(subject="Zertifikat abgelaufen").row.id
    theirs = scene.open(by=scene.stranger, subject="Zertifikat", text="Abgelaufen").row.id
    rows = scene.anna.send(Queue(view="all", search="zertifikat abgelaufen")).rows
    assert {row.id for row in rows} == {ours, theirs}
    one = scene.anna.send(Queue(view="all", search="zertifikat", account=scene.other_account)).rows
    assert [row.id for row in one] == [theirs]
    assert scene.anna.send(Queue(view="all", department=9_999)).rows == ()


def test_of_too_many_hits_the_newest_are_looked_at(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = [scene.open(subject="Zertifikat abgelaufen").row.id for _again in range(4)]
    monkeypatch.setattr(Queue, "listing", replace(Queue.listing, cap=3))
    for sort in ("", "-number"):
        page = scene.anna.send(Queue(view="all", search="zertifikat", sort=sort))
        assert page.capped
        assert {row.id for row in page.rows} == set(opened[1:])
    scene.open(subject="Etwas anderes")
    page = scene.anna.send(Queue(view="all", search="anderes"))
    assert (len(page.rows), page.capped) == (1, False)


def test_whoever_sets_the_portal_up_works_in_every_department(near: Scene) -> None:
    user = near.site.add_user("admin@nordlicht.example")
    near.site.add_staff(user)
    admin = near.site.signed_in("admin@nordlicht.example", "staff")
    near.open()
    near.open(key="billing")
    assert len(admin.send(Queue()).rows) == 2
    desk = admin.send(ReadDesk())
    assert len(desk.mine) == 4
    assert {c.name for c in desk.colleagues} == {"Anna Agentin", "Bernd Agent", "Dora Zahl"}
    assert len(near.anna.send(ReadDesk()).mine) == 1


def test_staff_without_the_right_gets_no_answer(near: Scene) -> None:
    with near.site.house() as ctx:
        ctx.session.execute(ctx.update(StaffMember).values(rights="customers"))
    for operation in (Queue(), CountQueue(), ReadDesk()):
        with pytest.raises(NotAllowed):
            near.anna.send(operation)
