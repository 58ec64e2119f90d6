"""What agents do: answer, note, assign, grade, charge, and what happens when two do it at once."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.exc import ProgrammingError

from app.client.base import Client
from app.errors import Conflict, Invalid, NotFound
from app.models.department import DepartmentMember
from app.models.guard import Scope, tables_of, visible
from app.models.ticket import TicketNote
from app.portal.departments import Priority
from app.portal.desk.canned import CannedReplies, RemoveCannedReply, SaveCannedReply
from app.portal.desk.deeds import (
    AddNote,
    AddTime,
    AssignTicket,
    BulkChange,
    ConfirmEmergency,
    MoveTicket,
    Picked,
    RegradeTicket,
    ReplyAsStaff,
    SetTicketStatus,
    SettleCharge,
)
from app.portal.desk.ticket import DeskTicket, ReadDeskTicket
from app.portal.notifications import Notifications
from app.portal.rights import Right
from app.portal.tickets import EmergencyState, ReadTicket, ReplyToTicket, Status, Tickets
from tests.rules.tickets.scene import ANNA, BERND, DORA, Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network, for what no transport changes."""
    return make_scene(local_site, Right.TICKETS)


def read(client: Client, ticket_id: int) -> DeskTicket:
    return client.send(ReadDeskTicket(ticket_id=ticket_id))


def reply(client: Client, ticket_id: int, text: str = "Erledigt.", **given) -> DeskTicket:
    newest = max(m.id for m in read(client, ticket_id).ticket.messages)
    operation = ReplyAsStaff(ticket_id=ticket_id, text=text, read_up_to=newest, **given)
    return client.send(operation)


def test_an_answer_goes_to_the_customer_and_a_note_does_not(scene: Scene) -> None:
    ticket = scene.open().row.id
    noted = scene.anna.send(AddNote(ticket_id=ticket, text="Kunde ist ungeduldig"))
    assert [(note.text, note.mine) for note in noted.notes] == [("Kunde ist ungeduldig", True)]
    done = reply(scene.anna, ticket)
    assert done.ticket.row.status is Status.ANSWERED
    assert done.queue.assignee == "Anna Agentin"
    seen = scene.owner.send(ReadTicket(ticket_id=ticket))
    assert "ungeduldig" not in seen.model_dump_json()
    assert scene.owner.send(Tickets(search="ungeduldig")).rows == ()
    told = scene.owner.send(Notifications()).notifications
    assert [fact.kind for fact in told] == ["ticket_answered"]


def test_customers_never_reach_the_table_of_notes(scene: Scene) -> None:
    scene.anna.send(AddNote(ticket_id=scene.open().row.id, text="x"))
    mine = Scope(house=False, account_id=scene.account, user_id=scene.users[ANNA])
    notes = select(TicketNote.id)
    statement = visible(notes, list(tables_of(notes)), mine)
    with scene.site.database.session(write=False) as session:
        scene.site.database.enter(session, mine)
        if scene.site.database.sqlite:
            assert session.scalars(statement).all() == []
        else:  # the role itself may not
            with pytest.raises(ProgrammingError):
                session.scalars(statement)


def test_two_answers_at_once_the_second_writer_looks_first(scene: Scene) -> None:
    ticket = scene.open().row.id
    newest = max(m.id for m in read(scene.anna, ticket).ticket.messages)
    scene.anna.send(ReplyAsStaff(ticket_id=ticket, text="Ich schaue.", read_up_to=newest))
    with pytest.raises(Conflict) as refused:
        scene.bernd.send(ReplyAsStaff(ticket_id=ticket, text="Ich auch.", read_up_to=newest))
    assert refused.value.code == "written_meanwhile"
    done = reply(scene.bernd, ticket, "Ich ergänze.")
    assert [m.text for m in done.ticket.messages if m.text][1:] == ["Ich schaue.", "Ich ergänze."]
    scene.owner.send(ReplyToTicket(ticket_id=ticket, text="Danke"))
    assert read(scene.anna, ticket).ticket.row.status is Status.CUSTOMER_REPLY


def test_of_two_claims_the_second_is_told(scene: Scene) -> None:
    ticket = scene.open()
    claim = {"ticket_id": ticket.row.id, "version": ticket.version}
    done = scene.anna.send(AssignTicket(**claim, user_id=scene.users[ANNA]))
    assert done.ticket.row.status is Status.IN_PROGRESS
    with pytest.raises(Conflict) as refused:
        scene.bernd.send(AssignTicket(**claim, user_id=scene.users[BERND]))
    assert refused.value.code == "stale"
    given = scene.anna.send(
        AssignTicket(
            ticket_id=ticket.row.id, version=done.ticket.version, user_id=scene.users[BERND]
        )
    )
    assert given.ticket.messages[-1].facts == {"name": "Bernd Agent"}
    kinds = [fact.kind for fact in scene.bernd.send(Notifications()).notifications]
    assert kinds == ["ticket_assigned"]
    with pytest.raises(Invalid):
        scene.anna.send(
            AssignTicket(
                ticket_id=ticket.row.id, version=given.ticket.version, user_id=scene.users[DORA]
            )
        )
    freed = scene.anna.send(
        AssignTicket(ticket_id=ticket.row.id, version=given.ticket.version, user_id=None)
    )
    assert freed.ticket.messages[-1].event == "unassigned"


def test_a_false_emergency_proposes_its_charge_and_asks(scene: Scene) -> None:
    ticket = scene.critical()
    graded = scene.anna.send(
        RegradeTicket(
            ticket_id=ticket.row.id,
            version=ticket.version,
            priority=Priority.NORMAL,
            reason="Nur der Drucker",
        )
    )
    assert graded.ticket.emergency_state is EmergencyState.REFUSED
    assert graded.ticket.messages[-1].facts == {"priority": "normal", "reason": "Nur der Drucker"}
    charge = graded.charges[0]
    assert (charge.state, str(charge.price), str(charge.quantity)) == (
        "proposed",
        "149.00",
        "1.000",
    )
    assert charge.text == f"Kritisches Ticket #{ticket.row.number}, das kein Notfall war"
    assert graded.consent is not None
    assert graded.due_first_response == datetime(2026, 11, 23, 13, tzinfo=UTC)
    settle = {"ticket_id": ticket.row.id, "charge_id": charge.id, "version": charge.version}
    settled = scene.anna.send(SettleCharge(**settle, confirm=True))
    assert settled.charges[0].state == "confirmed"
    with pytest.raises(Conflict):
        scene.anna.send(SettleCharge(**settle | {"version": 2}, confirm=False))
    other = scene.open().row.id
    with pytest.raises(NotFound):
        scene.anna.send(SettleCharge(ticket_id=other, charge_id=charge.id, version=2, confirm=True))


def test_a_confirmed_emergency_is_never_charged(near: Scene) -> None:
    ticket = near.critical()
    confirm = ConfirmEmergency(ticket_id=ticket.row.id, version=ticket.version)
    version = near.anna.send(confirm).ticket.version
    graded = near.anna.send(
        RegradeTicket(
            ticket_id=ticket.row.id, version=version, priority=Priority.LOW, reason="Läuft wieder"
        )
    )
    assert graded.ticket.emergency_state is EmergencyState.CONFIRMED
    assert graded.charges == ()
    with pytest.raises(Conflict):
        near.anna.send(ConfirmEmergency(ticket_id=ticket.row.id, version=graded.ticket.version))
    with pytest.raises(Invalid):
        near.anna.send(
            RegradeTicket(
                ticket_id=ticket.row.id,
                version=graded.ticket.version,
                priority=Priority.LOW,
                reason="x",
            )
        )


def test_time_is_added_and_no_more_taken_back_than_was_noted(near: Scene) -> None:
    ticket = near.open().row.id
    near.anna.send(AddTime(ticket_id=ticket, minutes=30, billable=True, text="Neustart"))
    done = near.anna.send(AddTime(ticket_id=ticket, minutes=-10))
    assert [(t.minutes, t.billable, t.text) for t in done.times] == [
        (30, True, "Neustart"),
        (-10, False, ""),
    ]
    for minutes, code in ((-21, "too_much_taken_back"), (0, "required")):
        with pytest.raises(Invalid) as refused:
            near.anna.send(AddTime(ticket_id=ticket, minutes=minutes))
        assert refused.value.fields == {"minutes": code}


def test_a_bulk_action_leaves_what_somebody_changed_meanwhile(scene: Scene) -> None:
    tickets = [scene.open() for _number in range(3)]
    picked = tuple(Picked(id=t.row.id, version=t.version) for t in tickets)
    reply(scene.bernd, tickets[1].row.id)
    foreign = scene.open(key="billing")
    picked = (*picked, Picked(id=foreign.row.id, version=foreign.version))
    report = scene.anna.send(
        BulkChange(tickets=picked, status=Status.CLOSED, assignee_id=scene.users[ANNA])
    )
    assert report.changed == 2
    assert set(report.skipped) == {tickets[1].row.id, foreign.row.id}
    assert read(scene.anna, tickets[0].row.id).ticket.row.status is Status.CLOSED
    assert read(scene.anna, tickets[1].row.id).ticket.row.status is Status.ANSWERED
    billing = scene.department("billing").id
    again = read(scene.anna, tickets[1].row.id)
    one = (Picked(id=tickets[1].row.id, version=again.ticket.version),)
    scene.anna.send(BulkChange(tickets=one, department_id=billing))
    assert read(scene.dora, tickets[1].row.id).queue.assignee == ""


def test_statuses_stop_and_start_the_clocks(near: Scene) -> None:
    ticket = near.open()
    waiting = near.anna.send(
        SetTicketStatus(ticket_id=ticket.row.id, version=ticket.version, status=Status.WAITING)
    )
    assert waiting.due_solution is None
    closed = near.anna.send(
        SetTicketStatus(
            ticket_id=ticket.row.id, version=waiting.ticket.version, status=Status.CLOSED
        )
    )
    opened = near.anna.send(
        SetTicketStatus(
            ticket_id=ticket.row.id, version=closed.ticket.version, status=Status.IN_PROGRESS
        )
    )
    assert opened.due_solution is not None
    assert [m.event for m in opened.ticket.messages] == ["", "status", "status", "status"]
    done = reply(near.anna, ticket.row.id, status=Status.IN_PROGRESS)
    assert done.due_solution is not None
    shut = reply(near.anna, ticket.row.id, status=Status.CLOSED)
    assert shut.ticket.row.status is Status.CLOSED
    with pytest.raises(Invalid):
        reply(near.anna, ticket.row.id, status=Status.OPEN)


def test_who_works_in_the_new_department_too_stays_on_the_ticket(near: Scene) -> None:
    billing = near.department("billing").id
    with near.site.house() as ctx:
        ctx.add(DepartmentMember(department_id=billing, user_id=near.users[ANNA]))
    ticket = near.open().row.id
    for agent, left in ((ANNA, "Anna Agentin"), (BERND, "")):
        before = read(near.anna, ticket)
        technical = near.department().id
        assigned = AssignTicket(
            ticket_id=ticket, version=before.ticket.version, user_id=near.users[agent]
        )
        version = near.anna.send(assigned).ticket.version
        moved = MoveTicket(ticket_id=ticket, version=version, department_id=billing)
        after = near.anna.send(moved)
        assert after.queue.assignee == left
        back = MoveTicket(ticket_id=ticket, version=after.ticket.version, department_id=technical)
        near.anna.send(back)


def test_moving_to_nowhere_is_refused(near: Scene) -> None:
    ticket = near.open()
    with pytest.raises(Invalid) as refused:
        near.anna.send(
            MoveTicket(ticket_id=ticket.row.id, version=ticket.version, department_id=999)
        )
    assert refused.value.fields == {"department_id": "unknown_choice"}


def test_canned_replies_are_filled_in_for_their_ticket(scene: Scene) -> None:
    billing = scene.department("billing").id
    text = "Guten Tag {customer}, zu {number} von {company}: {agent} {unknown}"
    made = scene.anna.send(SaveCannedReply(title="Gruß", text=text)).replies[0]
    scene.anna.send(SaveCannedReply(title="Nur Abrechnung", text="x", department_id=billing))
    ticket = scene.open()
    listed = scene.anna.send(CannedReplies(ticket_id=ticket.row.id)).replies
    assert [reply.text for reply in listed] == [
        (
            f"Guten Tag Erika Beispiel, zu #{ticket.row.number} von Musterhandel GmbH:"
            " Anna Agentin {unknown}"
        )
    ]
    changed = scene.anna.send(SaveCannedReply(id=made.id, version=1, title="Anders", text="y"))
    assert [reply.title for reply in changed.replies] == ["Anders", "Nur Abrechnung"]
    with pytest.raises(Conflict):
        scene.anna.send(RemoveCannedReply(id=made.id, version=1))
    left = scene.anna.send(RemoveCannedReply(id=made.id, version=2)).replies
    assert [reply.title for reply in left] == ["Nur Abrechnung"]
    with pytest.raises(Invalid):
        scene.anna.send(SaveCannedReply(title="x", text="y", department_id=999))
    assert len(scene.anna.send(CannedReplies()).replies) == 1
