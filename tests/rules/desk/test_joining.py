"""Merging and splitting: nobody's text is lost, whatever happens at the same moment."""

from uuid import uuid4

import pytest

from app.errors import Conflict, Invalid
from app.portal.desk.deeds import AddNote, AddTime, MergeTicket, ReplyAsStaff, SplitTicket
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.rights import Right
from app.portal.tickets import CloseTicket, ReadTicket, ReopenTicket, ReplyToTicket, Status
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network, for what no transport changes."""
    return make_scene(local_site, Right.TICKETS)


def test_a_merged_ticket_goes_on_in_the_other(scene: Scene) -> None:
    first, second = scene.open(text="Erste"), scene.open(text="Zweite")
    scene.anna.send(AddNote(ticket_id=first.row.id, text="Notiz"))
    scene.anna.send(AddTime(ticket_id=first.row.id, minutes=15))
    merge = MergeTicket(ticket_id=first.row.id, into_id=second.row.id)
    merged = scene.anna.send(merge)
    texts = [m.text for m in merged.ticket.messages if m.text]
    assert texts == ["Erste", "Zweite"]
    assert merged.ticket.row.messages == 2
    assert [note.text for note in merged.notes] == ["Notiz"]
    assert [entry.minutes for entry in merged.times] == [15]
    assert scene.owner.send(ReadTicket(ticket_id=first.row.id)).row.status is Status.CLOSED
    # the customer had the old one open and writes there
    replied = scene.owner.send(ReplyToTicket(ticket_id=first.row.id, text="Dritte"))
    assert replied.row.id == second.row.id
    assert [m.text for m in replied.messages if m.text] == ["Erste", "Zweite", "Dritte"]
    with pytest.raises(Conflict):
        scene.anna.send(merge)
    with pytest.raises(Conflict):
        scene.owner.send(ReopenTicket(ticket_id=first.row.id))
    with pytest.raises(Conflict):
        scene.anna.send(ReplyAsStaff(ticket_id=first.row.id, text="x", read_up_to=10**6))


def test_a_chain_of_merges_leads_to_the_last(near: Scene) -> None:
    a, b, c = (near.open(text=text).row.id for text in "abc")
    near.anna.send(MergeTicket(ticket_id=a, into_id=b))
    near.anna.send(MergeTicket(ticket_id=b, into_id=c))
    replied = near.owner.send(ReplyToTicket(ticket_id=a, text="d"))
    assert replied.row.id == c
    assert [m.text for m in replied.messages if m.text] == ["a", "b", "c", "d"]


def test_merging_into_a_closed_ticket_opens_it(near: Scene) -> None:
    closed = near.open().row.id
    near.owner.send(CloseTicket(ticket_id=closed))
    near.site.clock.forward(minutes=1)
    fresh = near.open(text="Neu").row.id
    merged = near.anna.send(MergeTicket(ticket_id=fresh, into_id=closed))
    assert merged.ticket.row.status is Status.CUSTOMER_REPLY
    assert merged.due_update is not None


def test_what_a_customer_wrote_since_an_answer_waits_in_the_merged_ticket(near: Scene) -> None:
    answered = near.open()
    newest = answered.messages[-1].id
    near.anna.send(ReplyAsStaff(ticket_id=answered.row.id, text="Ja.", read_up_to=newest))
    near.site.clock.forward(minutes=1)
    fresh = near.open(text="Noch etwas").row.id
    merged = near.anna.send(MergeTicket(ticket_id=fresh, into_id=answered.row.id))
    assert merged.ticket.row.status is Status.CUSTOMER_REPLY


def test_only_tickets_of_one_customer_are_merged(near: Scene) -> None:
    ours, theirs = near.open().row.id, near.open(by=near.stranger).row.id
    for into, code in ((theirs, "unknown_choice"), (ours, "same")):
        with pytest.raises(Invalid) as refused:
            near.anna.send(MergeTicket(ticket_id=ours, into_id=into))
        assert refused.value.fields == {"into_id": code}


def test_some_messages_become_a_ticket_of_their_own(scene: Scene) -> None:
    ticket = scene.open(text="Wawi").row.id
    scene.owner.send(ReplyToTicket(ticket_id=ticket, text="Und noch: der Drucker"))
    read = scene.anna.send(ReadDeskTicket(ticket_id=ticket)).ticket
    wanted = read.messages[-1].id
    split = SplitTicket(ticket_id=ticket, mark=uuid4(), subject="Drucker", message_ids=(wanted,))
    made = scene.anna.send(split)
    assert [m.text for m in made.ticket.messages if m.text] == ["Und noch: der Drucker"]
    assert made.ticket.row.subject == "Drucker"
    assert made.due_first_response is not None
    rest = scene.owner.send(ReadTicket(ticket_id=ticket))
    assert [m.text for m in rest.messages if m.text] == ["Wawi"]
    assert rest.row.messages == 1
    row = made.ticket.row
    assert rest.messages[-1].facts == {"number": str(row.number), "other": str(row.id)}


def test_a_split_takes_messages_of_the_ticket_and_leaves_one(near: Scene) -> None:
    ticket, other = near.open(), near.open()
    foreign = other.messages[0].id
    for ids, code in (((foreign,), "unknown_choice"), ((ticket.messages[0].id,), "too_many")):
        with pytest.raises(Invalid) as refused:
            near.anna.send(
                SplitTicket(ticket_id=ticket.row.id, mark=uuid4(), subject="x", message_ids=ids)
            )
        assert refused.value.fields == {"message_ids": code}
