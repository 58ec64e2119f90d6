"""A customer reads without a network: real processes, a real key ring, the server stopped.

Three invoices are opened, the server is stopped, the desktop is started anew: lists and PDFs are
there, and the state bar says how old they are. When the server is back, so is the desktop, and what
was done meanwhile comes into the list. On the disk nothing of it can be read.
"""

import json
import signal
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.portal.auth import WhoAmI
from tests.e2e.desk.hoster import CUSTOMER, SHOP, TODAY, WAWI, Person, export
from tests.e2e.desk.seat import Seat
from tests.rules.importing.exports import totals
from tests.support.keyrings import Bus, lacking
from tests.support.postgres import Cluster
from tests.support.processes import Server
from tests.support.screen import Screen
from tests.support.site import PASSWORD

THIRD, FOURTH = f"RE-{TODAY.year}-00013", f"RE-{TODAY.year}-00014"


def invoice(number: str) -> dict[str, Any]:
    lines = [{"name": "Umzugsservice", "price": "120.00", "vat": "19"}]
    return {
        "type": "invoice", "number": number, "account": "K-10042", "issued_on": str(TODAY),
        "due_on": str(TODAY + timedelta(days=9)), "lines": lines, **totals(lines), "state": "open",
    }  # fmt: skip


def bring_in(server: Server, folder: Path, *lines: dict[str, Any]) -> None:
    """Import lines as the hoster does."""
    file = folder / "more.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    done = server.command("import", str(file))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def server(cluster: Cluster, tmp_path: Path) -> Iterator[Server]:
    made = Server(tmp_path, cluster.empty())
    assert made.command("migrate").returncode == 0
    bring_in(made, tmp_path, *export(), invoice(THIRD))
    with made:
        made.start()
        yield made


@pytest.fixture
def ring(tmp_path: Path) -> Iterator[dict[str, str]]:
    if missing := lacking():
        pytest.skip(f"{missing} not installed: apt-get install dbus gnome-keyring")
    folder = tmp_path / "session"
    folder.mkdir()
    bus = Bus(folder)
    with bus.keyring():
        yield bus.environment
    bus.close()


def test_what_was_read_is_there_without_the_server(
    server: Server, screen: Screen, ring: dict[str, str], tmp_path: Path
) -> None:
    customer = Person(server, CUSTOMER)
    customer.client.acting = f"account:{customer.client.send(WhoAmI()).accounts[0].id}"
    log = tmp_path / "home" / "debug.log"
    log.parent.mkdir()
    with Seat(screen, tmp_path, DESK_LOG=str(log), **ring) as seat:
        sign_in_to_stay(seat, server, customer)
        seat.press("Abrechnung")
        read_all(seat)
        seat.leave()
    assert server.program is not None
    assert server.program.stop(signal.SIGTERM) == 0

    bring_in(server, tmp_path, invoice(FOURTH))
    with Seat(screen, tmp_path, DESK_LOG=str(log), **ring) as seat:
        seat.reads("Offline – Stand")
        read_all(seat)
        assert not any(seen.name == FOURTH for seen in seat.see())
        server.start()
        seat.reads("Verbunden mit Nordlicht Hosting")
        seat.find(FOURTH, "Cell")
        read(seat, FOURTH)
        seat.leave()
    assert "the portal can't be reached" in log.read_text(), "what there is to log is logged"
    says_nothing(tmp_path / "home", plant=tmp_path / "home" / "planted")


def sign_in_to_stay(seat: Seat, server: Server, customer: Person) -> None:
    seat.write("Adresse oder Link", server.address)
    seat.press("Verbinden")
    seat.write("E-Mail-Adresse", CUSTOMER)
    seat.write("Passwort", PASSWORD)
    seat.press("Angemeldet bleiben", "CheckBox")
    seat.press("Anmelden")
    seat.write("Code Ihrer Authenticator-App", customer.code())
    seat.press("Code bestätigen")
    seat.reads("Guten Tag, Erika")


def read_all(seat: Seat) -> None:
    seat.press(SHOP, "Cell")
    seat.press("Ganze Seite", "CheckBox")
    for number in (SHOP, WAWI, THIRD):
        read(seat, number)


def read(seat: Seat, number: str) -> None:
    """Open an invoice; its PDF is there with its number."""
    seat.press(number, "Cell")
    seat.page(number)


def says_nothing(profile: Path, plant: Path) -> None:
    """Nothing of what was read stands anywhere in the profile; what is planted would be found."""
    words = [b"Musterhandel", SHOP.encode(), CUSTOMER.encode(), b"Bergstra", b"kc_rt_", b"kc_at_"]

    def found() -> list[bytes]:
        files = [path for path in profile.rglob("*") if path.is_file()]
        command = ["strings", "-a", "-n", "4", *map(str, files)]
        strings = subprocess.run(command, capture_output=True, check=True).stdout
        return [
            word
            for word in words
            if word in strings or any(word in path.read_bytes() for path in files)
        ]

    assert len(list(profile.rglob("*.db"))) >= 4, "something was kept"
    assert found() == []
    for word in words:
        plant.write_bytes(b"\0\1" + word + b"\0")
        assert found() == [word]
    plant.unlink()
