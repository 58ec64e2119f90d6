"""Access data from a customer's window into an agent's, and nowhere else.

A server on PostgreSQL, a worker, two desktops with real key rings: the customer compares the hoster's
key, hands over a password and a key file with a new ticket; the agent sets up a device, which is
signed, and opens both after the second factor. The password is looked for everywhere it must not be,
and the search is tried out on a planted one. When the ticket has been closed long enough, it is gone.
"""

import json
import resource
import secrets
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.portal.tickets import CloseTicket, ReplyToTicket, TicketDetail
from app.portal.vault.sealed import SealedState, Use
from app.vault.note import SignerKey
from tests.e2e.canary import CANARY, Places
from tests.e2e.desk.hoster import CUSTOMER, STAFF, Person, export
from tests.e2e.desk.seat import Seat
from tests.e2e.hands import (
    ANNA,
    ORIGIN,
    SIGRID,
    come_in,
    hand_over,
    let_work,
    open_first,
    press_open,
    reason,
    save_second,
    set_up,
    shut,
    sign,
    the_ticket,
)
from tests.rules.vault.scene import facts_of
from tests.support.keyrings import Bus, lacking
from tests.support.mailbox import Mailbox
from tests.support.postgres import Cluster
from tests.support.processes import PATIENCE, Program, Server
from tests.support.screen import Screen, missing
from tests.support.site import PASSWORD
from tests.support.tap import Tap

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:aiosmtpd")


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with Mailbox() as made:
        yield made


@pytest.fixture
def database(cluster: Cluster) -> str:
    return cluster.empty()


@pytest.fixture
def server(
    database: str, mailbox: Mailbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Server]:
    made = Server(tmp_path, database, (), **mailbox.settings)
    staff = [
        {"type": "user", "email": email, "name": name, "password": PASSWORD, "staff": role}
        for email, name, role in (
            (ANNA, "Anna Berg", "agent"),
            (SIGRID, "Sigrid Sicher", "security"),
        )
    ]
    file = tmp_path / "export.jsonl"
    file.write_text("\n".join(map(json.dumps, [*export(), *staff])), encoding="utf-8")
    boss = ("create-admin", "--email", "chefin@nordlicht.example", "--name", "Carla Chefin")
    for command in (("migrate",), ("import", str(file)), boss):
        done = made.command(*command, KUNDENCENTER_PASSWORD=PASSWORD)
        assert done.returncode == 0, done.stdout + done.stderr
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    with made:
        made.start("-m", "app.server", "--verbose")
        with worker(made):
            yield made


def worker(server: Server, days: int = 0) -> Program:
    return server.beside("-m", "tests.e2e.working", str(days * 24 * 60), log=f"worker-{days}.log")


@pytest.fixture
def wire(server: Server, tmp_path: Path) -> Iterator[Tap]:
    """What leads from the desktops to the server."""
    with Tap(server.port, tmp_path / "wire") as made:
        yield made


@pytest.fixture
def seats(tmp_path: Path) -> Iterator[tuple[Seat, Seat]]:
    """Two desktops, each with a screen and a key ring of its own."""
    if lacks := ", ".join(filter(None, (missing(), lacking()))):
        pytest.skip(f"{lacks} not installed: apt-get install xvfb xdotool dbus gnome-keyring")
    with ExitStack() as stack:
        made: list[Seat] = []
        for name in ("customer", "agent"):
            folder, ring = tmp_path / name, tmp_path / f"{name}-ring"
            temporary = folder / "tmp"
            for made_folder in (folder, ring, temporary):
                made_folder.mkdir()
            bus = Bus(ring)
            stack.callback(bus.close)
            stack.enter_context(bus.keyring())
            screen = stack.enter_context(Screen(folder))
            surroundings = {
                **bus.environment, "TMPDIR": str(temporary), "DESK_LOG": str(folder / "debug.log")
            }  # fmt: skip
            made.append(stack.enter_context(Seat(screen, folder, **surroundings)))
        yield made[0], made[1]


@pytest.fixture
def places(
    cluster: Cluster,
    database: str,
    mailbox: Mailbox,
    seats: tuple[Seat, Seat],
    tmp_path: Path,
) -> Places:
    return Places(cluster, database, tmp_path, tmp_path / "wire", mailbox, seats)


def test_a_password_reaches_the_department_and_nothing_else(
    server: Server, wire: Tap, seats: tuple[Seat, Seat], places: Places, tmp_path: Path
) -> None:
    mine, theirs = seats
    people = {email: Person(server, email) for email in (CUSTOMER, STAFF, ANNA, SIGRID)}
    root, signer = (SignerKey.generate(f"{ORIGIN}.{name}") for name in ("root", "sigrid"))
    let_work(people[STAFF])
    set_up(people[SIGRID], root, signer)
    come_in(theirs, wire, ANNA, people[ANNA])
    theirs.press("Ihre Schlüssel", "PageTab")
    theirs.press("Dieses Gerät einrichten")
    theirs.reads("Dieses Gerät wartet auf seine Unterschrift")
    sign(people[SIGRID], signer)
    theirs.reads("Dieses Gerät öffnet, was Ihre Abteilungen bekommen.")

    key = tmp_path / "id_ed25519"
    key.write_bytes(secrets.token_bytes(10 << 20))
    come_in(mine, wire, CUSTOMER, people[CUSTOMER])
    hand_over(mine, root, key)
    ticket = the_ticket(people[CUSTOMER])
    fields, file = facts_of(ticket)

    theirs.press("Warteschlange", "PageTab")
    theirs.press("Shop, Musterhandel & Söhne GmbH", "Cell")
    open_first(theirs, root)
    theirs.reads(CANARY)
    assert places.found() == set()
    shut(theirs)
    theirs.reads("Angezeigt für Anna Berg")
    saved = tmp_path / "saved"
    save_second(theirs, saved)
    assert saved.read_bytes() == key.read_bytes()
    assert saved.stat().st_mode & 0o777 == 0o600
    mine.reads("Abgerufen von Anna Berg")
    used = [one.what for one in facts_of(the_ticket(people[CUSTOMER]))[1].retrievals]
    assert used == [Use.RETRIEVED, Use.SAVED]
    assert [fields.state, file.state] == [SealedState.SEALED] * 2

    die_while_it_is_shown(theirs)
    places.seats = (mine,)
    assert places.found() == set()
    write_it_openly(mine, people[CUSTOMER], ticket, places)
    people[CUSTOMER].client.send(CloseTicket(ticket_id=ticket.row.id))
    mine.reads("Bitte ändern Sie jetzt die Passwörter")
    mine.leave()
    slots, held = places.sealed()
    assert (slots, held > key.stat().st_size) == (2, True)
    with worker(server, days=8):
        gone(people[CUSTOMER], places)


def write_it_openly(seat: Seat, customer: Person, ticket: TicketDetail, places: Places) -> None:
    """Try the search itself: what is no secret is found wherever a secret could be."""
    customer.client.send(ReplyToTicket(ticket_id=ticket.row.id, text=f"Es lautet {CANARY}."))
    seat.reads(CANARY)
    usual = {"database", "write-ahead log", "wire", "drafts and caches"}
    with places.planted() as planted:
        deadline = time.monotonic() + PATIENCE
        while (found := places.found()) != usual | planted:
            assert time.monotonic() < deadline, (usual | planted) ^ found
            time.sleep(0.2)


def die_while_it_is_shown(seat: Seat) -> None:
    """Fail as a bug of Qt's would; whoever wants to may have an image of the memory."""
    press_open(seat, 0)
    reason(seat)
    seat.reads(CANARY)
    assert seat.program.said == ""
    resource.prlimit(seat.program.pid, resource.RLIMIT_CORE, (-1, -1))
    seat.program.stop(signal.SIGABRT)


def gone(customer: Person, places: Places) -> None:
    deadline = time.monotonic() + 60
    while any(one.state is SealedState.SEALED for one in facts_of(the_ticket(customer))):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert places.sealed() == (0, 0)
