"""What is told of a change: which ticket it was, and to whom."""

from app.portal.desk.deeds import AddNote, BulkChange, Picked
from app.portal.desk.presence import BePresent, Doing
from app.portal.rights import Right
from app.portal.tickets import MarkTicketSeen, ReplyToTicket, Status
from app.portal.topics import Topic
from app.rules.core import Event
from app.rules.core.actors import Actor
from app.rules.core.events import MOST
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site


def heard(site: Site) -> list[Event]:
    """Return a list that fills with what is told from now on."""
    told: list[Event] = []
    site.dispatcher.listeners.append(told.append)
    return told


def of_tickets(told: list[Event]) -> Event:
    return next(event for event in told if Topic.TICKETS in event.topics)


def scene_of(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


def test_a_change_names_its_ticket_also_to_other_processes(local_site: Site) -> None:
    scene = scene_of(local_site)
    ticket = scene.open().row.id
    told = heard(local_site)
    scene.owner.send(ReplyToTicket(ticket_id=ticket, text="x"))
    event = of_tickets(told)
    assert event.things == {f"tickets:{ticket}"}
    assert Event.parsed(event.message()) == event
    customer = Actor("user", user_id=1, acting="account:1", account_id=scene.account)
    assert event.concerns(customer)


def test_customers_hear_nothing_of_notes_and_company(local_site: Site) -> None:
    scene = scene_of(local_site)
    ticket = scene.open().row.id
    told = heard(local_site)
    scene.anna.send(AddNote(ticket_id=ticket, text="x"))
    scene.anna.send(BePresent(ticket_id=ticket, doing=Doing.WRITING))
    customer = Actor("user", user_id=1, acting="account:1", account_id=scene.account)
    agent = Actor("user", user_id=99, acting="staff")
    assert told
    assert not any(event.concerns(customer) for event in told)
    assert all(event.concerns(agent) for event in told)
    assert told[-1].things == {f"presence:{ticket}"}


def test_reading_is_told_to_the_readers_own_windows_alone(local_site: Site) -> None:
    scene = scene_of(local_site)
    ticket, reader = scene.open(), scene.member
    told = heard(local_site)
    seen = MarkTicketSeen(ticket_id=ticket.row.id, up_to=ticket.messages[-1].id)
    reader.send(seen)
    assert [event.account_id for event in told] == [None]
    assert told[0].topics == {Topic.TICKETS}


def test_many_changes_at_once_are_told_as_all(local_site: Site) -> None:
    scene = scene_of(local_site)
    tickets = [scene.open() for _number in range(MOST + 1)]
    told = heard(local_site)
    picked = tuple(Picked(id=t.row.id, version=t.version) for t in tickets)
    scene.anna.send(BulkChange(tickets=picked, status=Status.WAITING))
    assert of_tickets(told).things == {"tickets:*"}
