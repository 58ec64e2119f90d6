"""The demo's tickets: credible conversations on their days, whenever the demo is made."""

from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

import pytest

from app.client.base import Client
from app.models.house import OutgoingMail
from app.models.ticket import TicketConsent
from app.portal.departments import Departments, Priority
from app.portal.notifications import Notifications
from app.portal.overview import Overview
from app.portal.tickets import (
    Author,
    EmergencyState,
    MessageKind,
    ReadTicket,
    ReplyToTicket,
    Status,
    TicketAttachment,
    TicketDetail,
    Tickets,
    UnreadTickets,
)
from app.rules.demo import create_demo
from resources import resource
from tests.rules.test_demo import ERIKA, LUCJA, signed_in
from tests.support.site import START, Site, sqlite_site

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demo as it is on the day of its creation; nothing is changed in it."""
    site = sqlite_site(tmp_path_factory.mktemp("demo"))
    create_demo(site.database, site.dispatcher.world)
    yield site
    site.close()


@pytest.fixture(scope="module")
def erika(demo: Site) -> Client:
    return signed_in(demo, ERIKA, "K-10042")


@pytest.fixture(scope="module")
def details(erika: Client) -> list[TicketDetail]:
    rows = erika.send(Tickets()).rows
    return [erika.send(ReadTicket(ticket_id=row.id)) for row in rows]


def one(details: list[TicketDetail], words: str) -> TicketDetail:
    return next(detail for detail in details if words in detail.row.subject)


def test_there_are_tickets_in_every_state_but_one(details: list[TicketDetail]) -> None:
    assert len(details) == 8
    assert {detail.row.status for detail in details} == set(Status)
    assert {detail.row.priority for detail in details} == set(Priority)
    assert sorted(detail.rating for detail in details if detail.rating) == [4, 5]
    assert len({detail.row.department_id for detail in details}) == 4
    latest = [detail.row.last_at for detail in details]
    assert latest == sorted(latest, reverse=True)
    assert all(moment <= START for moment in latest)


def test_whoever_wrote_is_who_they_are(details: list[TicketDetail]) -> None:
    for detail in details:
        messages = [m for m in detail.messages if m.kind is MessageKind.MESSAGE]
        assert messages[0].author is Author.CUSTOMER
        assert len(messages) == detail.row.messages
        assert {m.name for m in messages if m.author is Author.STAFF} <= {"Anna Berg", "Jan Ohlsen"}
        moments = [m.at for m in detail.messages]
        assert moments == sorted(moments)


def test_the_emergency_was_on_a_weekend_and_agreed_to(
    demo: Site, details: list[TicketDetail]
) -> None:
    found = one(details, "502")
    assert found.row.created_at.astimezone(BERLIN).weekday() == 5
    assert found.emergency_state is EmergencyState.CONFIRMED
    assert (found.messages[1].event, found.messages[1].facts) == (
        "assigned",
        {"name": "Jan Ohlsen"},
    )
    with demo.house() as ctx:
        consent = ctx.session.scalars(ctx.rows(TicketConsent)).one()
    assert (consent.ticket_id, "149,00" in consent.wording) == (found.row.id, True)


def test_its_files_can_be_read(erika: Client, details: list[TicketDetail]) -> None:
    found = one(details, "Update")
    files = found.messages[0].attachments
    assert [file.name for file in files] == ["fehlermeldung.png", "wawi-start.log"]
    for file in files:
        wanted = TicketAttachment(ticket_id=found.row.id, attachment_id=file.id)
        kept = resource("data", "demo", file.name).read_bytes()
        assert sha256(erika.send(wanted).read()).digest() == sha256(kept).digest()


def test_one_answer_is_unread_and_in_the_bell(
    demo: Site, erika: Client, details: list[TicketDetail]
) -> None:
    waiting = one(details, "Wildcard")
    assert erika.send(UnreadTickets()).ticket_ids == (waiting.row.id,)
    assert [row.id for row in erika.send(Overview()).answered_tickets] == [waiting.row.id]
    told = erika.send(Notifications()).notifications
    fresh = {n.facts["ticket"] for n in told if n.kind == "ticket_answered" and not n.read}
    assert fresh == {str(waiting.row.number)}
    assert [n.at for n in told] == sorted((n.at for n in told), reverse=True)
    with demo.house() as ctx:  # a conversation of the past sends no mail now
        sent = ctx.session.scalars(ctx.rows(OutgoingMail.template)).all()
    assert [template for template in sent if template.startswith("ticket")] == []


def test_nobody_waits_for_what_is_over(details: list[TicketDetail]) -> None:
    for detail in details:
        if detail.row.status in {Status.ANSWERED, Status.CLOSED, Status.WAITING}:
            assert detail.expected_at is None, detail.row.subject
    fresh = one(details, "Artikelsuche")
    assert fresh.expected_at is not None
    assert fresh.expected_at > START


def test_others_see_what_is_theirs(demo: Site) -> None:
    lucja = signed_in(demo, LUCJA, "K-10042")
    assert len(lucja.send(Tickets()).rows) == 8
    assert signed_in(demo, LUCJA, "K-10057").send(Tickets()).rows == ()
    facts = lucja.send(Departments())
    assert [department.names["de"] for department in facts.departments] == [
        "Technik",
        "Abrechnung",
        "Vertrieb",
        "Domains",
    ]


@pytest.mark.parametrize(
    "today", [date(2024, 2, 29), date(2026, 1, 4), date(2026, 3, 30), date(2026, 12, 28)], ids=str
)
def test_its_conversations_go_on_on_any_day(local_site: Site, today: date) -> None:
    local_site.clock.now = datetime(today.year, today.month, today.day, 1, 5, tzinfo=BERLIN)
    create_demo(local_site.database, local_site.dispatcher.world)
    erika = signed_in(local_site, ERIKA, "K-10042")
    rows = erika.send(Tickets()).rows
    assert all(row.last_at <= local_site.clock.now for row in rows)
    weekend = next(row for row in rows if row.priority is Priority.CRITICAL)
    assert weekend.created_at.astimezone(BERLIN).weekday() == 5
    closed = next(row for row in rows if row.status is Status.CLOSED)
    after = erika.send(ReplyToTicket(ticket_id=closed.id, text="Doch noch eine Frage."))
    assert after.row.status is Status.CUSTOMER_REPLY
    assert after.expected_at is not None
