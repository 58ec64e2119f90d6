"""An emergency at night on a public holiday, between two desktops, a server and a worker.

A customer opens a critical ticket at 22:40 on Christmas Day; an agent sees it come, the alarm is in
the mail; the agent takes it, answers, says that it is no emergency, and the charge is on the next
invoice; the customer sees the answer come, rates it and closes the ticket. Real processes, real
keyboard and mouse; the server's and the worker's clocks run ahead.
"""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.portal.auth import WhoAmI
from app.portal.desk.queue import Queue
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.invoices import Invoices, ReadInvoice
from app.portal.tickets import Status
from tests.e2e.desk.hoster import CUSTOMER, Person, export
from tests.e2e.desk.seat import Seat
from tests.e2e.hands import come_in
from tests.support.mailbox import Mailbox
from tests.support.postgres import Cluster
from tests.support.processes import PATIENCE, Program, Server
from tests.support.screen import Screen, missing
from tests.support.site import PASSWORD

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:aiosmtpd")
AGENT = "anna@nordlicht.example"
ZONE = ZoneInfo("Europe/Berlin")
SUBJECT, ANSWER = "Shop offline seit 22:30", "Der Shop laeuft wieder."


def minutes_ahead() -> int:
    """Return how many minutes lie between now and Christmas Day, 22:40, in the hoster's zone."""
    now = datetime.now(ZONE)
    night = now.replace(month=12, day=25, hour=22, minute=40, second=0, microsecond=0)
    if night <= now:
        night = night.replace(year=night.year + 1)
    return int((night.astimezone(UTC) - now.astimezone(UTC)) / timedelta(minutes=1))


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with Mailbox() as made:
        yield made


@pytest.fixture
def hoster(cluster: Cluster, mailbox: Mailbox, tmp_path: Path) -> Iterator[Server]:
    """A server and a worker whose clocks show the night of Christmas Day."""
    made = Server(tmp_path, cluster.empty(), (), **mailbox.settings)
    file = tmp_path / "export.jsonl"
    file.write_text("\n".join(map(json.dumps, export())), encoding="utf-8")
    admin = ("create-admin", "--email", AGENT, "--name", "Anna Berg")
    for command in (("migrate",), ("import", str(file)), admin):
        done = made.command(*command, KUNDENCENTER_PASSWORD=PASSWORD)
        assert done.returncode == 0, done.stdout + done.stderr
    with made:
        made.start("-m", "tests.e2e.desk.later", str(minutes_ahead()))
        with worker(made):
            yield made


def worker(server: Server, days: int = 0) -> Program:
    ahead = minutes_ahead() + days * 24 * 60
    return server.beside("-m", "tests.e2e.working", str(ahead), log=f"worker-{days}.log")


@pytest.fixture
def screens(tmp_path: Path) -> Iterator[tuple[Screen, Screen]]:
    if lacking := missing():
        pytest.skip(f"{lacking} not installed: apt-get install xvfb xdotool")
    folders = [tmp_path / name for name in ("left", "right")]
    for folder in folders:
        folder.mkdir()
    with Screen(folders[0]) as left, Screen(folders[1]) as right:
        yield left, right


def test_an_emergency_that_is_none_on_a_holiday_at_night(
    hoster: Server, mailbox: Mailbox, screens: tuple[Screen, Screen], tmp_path: Path
) -> None:
    ahead = minutes_ahead() * 60.0
    customer, agent = Person(hoster, CUSTOMER, ahead), Person(hoster, AGENT, ahead)
    homes = [tmp_path / name for name in ("customer", "agent")]
    for home in homes:
        home.mkdir()
    with Seat(screens[0], homes[0]) as mine, Seat(screens[1], homes[1]) as theirs:
        come_in(theirs, hoster, AGENT, agent)
        theirs.reads("Es wartet nichts auf Sie.")
        come_in(mine, hoster, CUSTOMER, customer)
        open_critical(mine)
        see_the_alarm(theirs, mailbox)
        answer(theirs)
        mine.reads(ANSWER)
        regrade(theirs)
        rate_and_close(mine)
        theirs.reads("Geschlossen")
        mine.leave()
        theirs.leave()
    number = the_ticket_is_as_it_should_be(agent)
    with worker(hoster, days=30):
        the_charge_is_invoiced(customer, number)


def open_critical(seat: Seat) -> None:
    """Fill in the form; its office panel says that nobody is there at this hour."""
    seat.press("Support Tickets")
    seat.press("Ticket erstellen")
    seat.press("Technik", "RadioButton")
    seat.write("Betreff", SUBJECT)
    seat.type_into("Nachricht", "Seit 22:30 ist der Shop nicht erreichbar.")
    seat.press("Kritisch", "RadioButton")
    seat.press("Website/Shop ist offline", "RadioButton")
    seat.press("Ich bin verbindlich einverstanden", "CheckBox")
    seat.press("Kritisches Ticket erstellen")
    seat.reads("Seit 22:30 ist der Shop nicht erreichbar.")


def see_the_alarm(seat: Seat, mailbox: Mailbox) -> None:
    """The ticket comes into the queue by itself, and the alarm into the agent's mail."""
    seat.find(f"{SUBJECT}, Musterhandel & Söhne GmbH", "Cell")
    seat.reads("1 Ticket wartet auf uns – 1 ist kritisch")
    deadline = time.monotonic() + PATIENCE
    wanted = {(AGENT, "KRITISCHES Ticket"), (CUSTOMER, "Kritisches Ticket")}
    while missing_mails := wanted - found_mails(mailbox, wanted):
        assert time.monotonic() < deadline, missing_mails
        time.sleep(0.05)


def found_mails(mailbox: Mailbox, wanted: set[tuple[str, str]]) -> set[tuple[str, str]]:
    mails = list(zip(mailbox.recipients, mailbox.mails, strict=False))
    return {
        (address, words)
        for address, words in wanted
        if any(to == address and words in str(mail["Subject"]) for to, mail in mails)
    }


def answer(seat: Seat) -> None:
    seat.press(f"{SUBJECT}, Musterhandel & Söhne GmbH", "Cell")
    seat.press("Übernehmen")
    seat.reads("Sie kümmern sich darum")
    seat.press("Antworten")
    seat.type_into("Antwort an den Kunden", ANSWER)
    seat.press("Senden")
    seat.reads("Beantwortet")


def regrade(seat: Seat) -> None:
    """Say that it is no emergency; the charge that was agreed to is proposed and confirmed."""
    seat.press("Kein Notfall …")
    seat.write("Grund", "Der Shop war erreichbar.")
    seat.press("Priorität ändern")
    seat.press("Berechnen")
    seat.reads("Wird berechnet")


def rate_and_close(seat: Seat) -> None:
    seat.press("4 Sterne", "RadioButton")
    seat.press("Bewertung senden")
    seat.press("Ticket schließen")
    seat.reads("Geschlossen")


def the_ticket_is_as_it_should_be(agent: Person) -> int:
    agent.client.acting = "staff"
    (row,) = agent.client.send(Queue(view="all")).rows
    found = agent.client.send(ReadDeskTicket(ticket_id=row.id))
    assert (row.status, row.priority, row.assignee) == (Status.CLOSED, "normal", "Anna Berg")
    assert found.ticket.rating == 4
    assert [charge.state for charge in found.charges] == ["confirmed"]
    assert found.consent is not None
    at = found.consent.at.astimezone(ZONE)
    assert (at.month, at.day) == (12, 25)
    return row.number


def the_charge_is_invoiced(customer: Person, number: int) -> None:
    """The services' next invoices are made, and one of them holds the charge."""
    account = customer.client.send(WhoAmI()).accounts[0].id
    customer.client.acting = f"account:{account}"
    deadline = time.monotonic() + PATIENCE
    while True:
        rows = customer.client.send(Invoices()).rows
        read = [customer.client.send(ReadInvoice(invoice_id=row.id)) for row in rows]
        lines = [line for one in read for line in one.snapshot.lines]
        if any(f"#{number}" in f"{line.name} {line.description}" for line in lines):
            return
        assert time.monotonic() < deadline, [line.name for line in lines]
        time.sleep(0.2)
