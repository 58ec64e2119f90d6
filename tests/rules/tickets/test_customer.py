"""A customer's tickets: opened, answered, closed, opened again, rated, found."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.models.house import OutgoingMail
from app.models.ticket import TicketConsent
from app.portal.departments import Consent, Departments, Emergency, Priority
from app.portal.desk.deeds import ReplyAsStaff
from app.portal.notifications import Notifications
from app.portal.rights import Right
from app.portal.tickets import (
    Author,
    CloseTicket,
    CountTickets,
    EarlierMessages,
    EmergencyState,
    MarkTicketSeen,
    RateTicket,
    ReadTicket,
    ReopenTicket,
    ReplyToTicket,
    Status,
    Tickets,
    UnreadTickets,
)
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network, for what no transport changes."""
    return make_scene(local_site, Right.TICKETS)


def answer(scene: Scene, ticket_id: int, text: str = "Wir haben neu gestartet.") -> int:
    """Let Anna answer; return the id of her message."""
    found = scene.owner.send(ReadTicket(ticket_id=ticket_id))
    newest = found.messages[-1].id
    done = scene.anna.send(ReplyAsStaff(ticket_id=ticket_id, text=text, read_up_to=newest))
    return done.ticket.messages[-1].id


def test_a_ticket_from_opening_to_rating(scene: Scene) -> None:
    service = scene.site.add_service(scene.account)
    opened = scene.open(service_id=service)
    assert opened.row.number == 20_000 + opened.row.id
    assert opened.service == "JTL-Wawi Hosting L – musterhandel.example"
    assert (opened.row.status, opened.row.last_by) == (Status.OPEN, Author.CUSTOMER)
    assert opened.row.last_name == "Erika Beispiel"
    # Monday 10:00 in Kiel, four hours to the first answer
    assert opened.expected_at == datetime(2026, 11, 23, 13, tzinfo=UTC)
    answered = answer(scene, opened.row.id)
    assert scene.member.send(UnreadTickets()).ticket_ids == (opened.row.id,)
    scene.member.send(MarkTicketSeen(ticket_id=opened.row.id, up_to=answered))
    assert scene.member.send(UnreadTickets()).ticket_ids == ()
    assert scene.owner.send(UnreadTickets()).ticket_ids == (opened.row.id,)
    read = scene.owner.send(ReadTicket(ticket_id=opened.row.id))
    assert [m.text for m in read.messages if m.text] == [
        "Seit heute früh erscheint nur ein leeres Fenster.",
        "Wir haben neu gestartet.",
    ]
    assert [m.mine for m in read.messages if m.text] == [True, False]
    assert read.expected_at is None
    replied = scene.member.send(ReplyToTicket(ticket_id=opened.row.id, text="Läuft wieder."))
    assert replied.row.status is Status.CUSTOMER_REPLY
    closed = scene.owner.send(CloseTicket(ticket_id=opened.row.id))
    assert closed.row.status is Status.CLOSED
    assert closed.messages[-1].event == "closed"
    rated = scene.owner.send(RateTicket(ticket_id=opened.row.id, stars=5, words="Schnell"))
    assert (rated.rating, rated.rating_words) == (5, "Schnell")
    again = scene.owner.send(ReopenTicket(ticket_id=opened.row.id))
    assert again.row.status is Status.CUSTOMER_REPLY
    assert again.expected_at is not None


def test_a_reply_opens_a_closed_ticket_and_closing_twice_changes_nothing(near: Scene) -> None:
    ticket = near.open().row.id
    near.owner.send(CloseTicket(ticket_id=ticket))
    version = near.owner.send(CloseTicket(ticket_id=ticket)).version
    assert version == near.owner.send(ReadTicket(ticket_id=ticket)).version
    replied = near.owner.send(ReplyToTicket(ticket_id=ticket, text="Doch nicht."))
    assert replied.row.status is Status.CUSTOMER_REPLY
    assert [m.event for m in replied.messages] == ["", "closed", "reopened", ""]
    same = near.owner.send(ReopenTicket(ticket_id=ticket))
    assert same.version == replied.version


def test_a_critical_ticket_keeps_its_consent_and_alarms_at_once(scene: Scene) -> None:
    opened = scene.critical()
    assert opened.emergency is Emergency.SERVER_DOWN
    assert opened.emergency_state is EmergencyState.CLAIMED
    wording = scene.department().terms.wordings["de"]
    with scene.site.house() as ctx:
        kept = ctx.session.scalars(ctx.rows(TicketConsent)).one()
        assert (kept.wording, kept.amount_cents, kept.at) == (wording, 14_900, ctx.now)
        assert kept.user_id == scene.users["erika@nordlicht.example"]
        mails = ctx.session.execute(ctx.rows(OutgoingMail.template, OutgoingMail.recipient)).all()
    assert sorted(tuple(mail) for mail in mails) == [
        ("ticket_critical", "anna@nordlicht.example"),
        ("ticket_critical", "bernd@nordlicht.example"),
        ("ticket_critical_received", "erika@nordlicht.example"),
    ]
    told = scene.bernd.send(Notifications()).notifications
    assert [fact.kind for fact in told] == ["ticket_critical"]
    assert scene.dora.send(Notifications()).notifications == ()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"priority": Priority.CRITICAL}, "emergency"),
        ({"priority": Priority.CRITICAL, "emergency": Emergency.SITE_OFFLINE}, "consent"),
        ({"priority": Priority.HIGH, "emergency": Emergency.SITE_OFFLINE}, "priority"),
        ({"department_id": 9_999}, "department_id"),
        ({"service_id": 9_999}, "service_id"),
        ({"attachments": (uuid4(),)}, "attachments"),
    ],
)
def test_what_does_not_hold_is_said_at_its_field(near: Scene, given, field) -> None:
    with pytest.raises(Invalid) as refused:
        near.open(**given)
    assert set(refused.value.fields) == {field}
    assert near.owner.send(Tickets()).rows == ()


def test_terms_that_changed_meanwhile_are_asked_anew(near: Scene) -> None:
    for consent in (
        Consent(version="2020-1", language="de", amount_cents=14_900),
        Consent(version="2026-1", language="de", amount_cents=1),
    ):
        with pytest.raises(Conflict) as refused:
            near.critical(consent=consent)
        assert refused.value.code == "terms_changed"


def test_another_accounts_tickets_are_not_there(scene: Scene) -> None:
    ticket = scene.open().row.id
    for operation in (
        ReadTicket(ticket_id=ticket),
        EarlierMessages(ticket_id=ticket, before=10),
        ReplyToTicket(ticket_id=ticket, text="x"),
        CloseTicket(ticket_id=ticket),
        ReopenTicket(ticket_id=ticket),
        RateTicket(ticket_id=ticket, stars=1),
        MarkTicketSeen(ticket_id=ticket, up_to=1),
    ):
        with pytest.raises(NotFound):
            scene.stranger.send(operation)
    assert scene.stranger.send(Tickets()).rows == ()
    assert scene.stranger.send(Tickets(search="wawi")).rows == ()
    service = scene.site.add_service(scene.other_account)
    with pytest.raises(Invalid):
        scene.open(service_id=service)


def test_a_member_without_the_right_gets_no_answer(local_site: Site) -> None:
    scene = make_scene(local_site, Right.INVOICES)
    for operation in (Tickets(), CountTickets(), UnreadTickets(), Departments()):
        with pytest.raises(NotAllowed):
            scene.member.send(operation)


def test_rating_needs_an_answer(near: Scene) -> None:
    with pytest.raises(Conflict) as refused:
        near.owner.send(RateTicket(ticket_id=near.open().row.id, stars=3))
    assert refused.value.code == "not_answered"


def test_search_looks_into_subjects_and_messages(scene: Scene) -> None:
    first = scene.open(subject="Zertifikat läuft ab", text="Bitte verlängern.")
    second = scene.open(subject="Frage", text="Wann kommt die Müllabfuhr?")
    scene.owner.send(ReplyToTicket(ticket_id=second.row.id, text="Und das Zertifikat?"))
    scene.owner.send(ReplyToTicket(ticket_id=second.row.id, text="Noch ein Zertifikat."))

    def found(words: str) -> list[int]:
        return [row.id for row in scene.owner.send(Tickets(search=words)).rows]

    assert found("zertifikat") == [second.row.id, first.row.id]
    assert found("ZERTI frage") == [second.row.id]
    assert found("mullabfuhr") == found("Müllabfuhr") == [second.row.id]
    assert found(str(first.row.number)) == [first.row.id]
    assert found("nirgends") == []


def test_views_counts_and_pages(scene: Scene) -> None:
    ids = []
    for _number in range(5):
        scene.site.clock.forward(minutes=1)
        ids.append(scene.open().row.id)
    scene.owner.send(CloseTicket(ticket_id=ids[0]))
    answer(scene, ids[1])
    views = scene.owner.send(CountTickets()).views
    assert views == {"all": 5, "active": 4, "answered": 1, "closed": 1}
    assert [r.id for r in scene.owner.send(Tickets(view="closed")).rows] == [ids[0]]
    assert [r.id for r in scene.owner.send(Tickets(view="answered")).rows] == [ids[1]]
    first = scene.owner.send(Tickets(limit=2))
    second = scene.owner.send(Tickets(limit=2, cursor=first.next))
    third = scene.owner.send(Tickets(limit=2, cursor=second.next))
    shown = [row.id for page in (first, second, third) for row in page.rows]
    assert sorted(shown) == sorted(ids)
    assert third.next == ""


def test_a_long_conversation_comes_in_pieces(near: Scene) -> None:
    ticket = near.open().row.id
    for number in range(60):
        near.owner.send(ReplyToTicket(ticket_id=ticket, text=f"Nachricht {number}"))
    read = near.owner.send(ReadTicket(ticket_id=ticket))
    assert (len(read.messages), read.earlier) == (50, True)
    assert read.messages[-1].text == "Nachricht 59"
    before = near.owner.send(EarlierMessages(ticket_id=ticket, before=read.messages[0].id))
    assert (len(before.messages), before.earlier) == (11, False)
    near.owner.send(ReplyToTicket(ticket_id=ticket, text="x" * 50_000))
    for _number in range(9):
        near.owner.send(ReplyToTicket(ticket_id=ticket, text="x" * 50_000))
    read = near.owner.send(ReadTicket(ticket_id=ticket))
    assert (len(read.messages), read.earlier) == (8, True)


def test_departments_say_when_they_are_there_and_when_they_answer(scene: Scene) -> None:
    facts = scene.department()
    assert facts.office.open
    assert facts.office.until == datetime(2026, 11, 23, 16, tzinfo=UTC)
    assert facts.expected[Priority.CRITICAL] == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert "149,00" in facts.terms.wordings["de"]
    assert "€149.00" in facts.terms.wordings["en"]
    scene.site.clock.now = datetime(2026, 11, 27, 17, tzinfo=UTC)  # Friday 18:00
    facts = scene.department()
    assert not facts.office.open
    assert facts.office.until == datetime(2026, 11, 30, 7, tzinfo=UTC)
    assert facts.expected[Priority.NORMAL] == datetime(2026, 11, 30, 11, tzinfo=UTC)
    service = scene.site.add_service(scene.account, label="")
    choices = scene.owner.send(Departments()).services
    assert [(c.id, c.label) for c in choices] == [(service, "JTL-Wawi Hosting L")]
