"""The main job through a server, as a customer does it: real processes, real keyboard and mouse.

A hoster's export is imported into PostgreSQL and served; a customer connects to it, signs in with
password and second factor, reads invoices and changes how they are paid. Meanwhile the hoster
works, and the server goes away and comes back some days later, when services have been renewed.
"""

import json
import signal
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from app.portal.auth import WhoAmI
from app.portal.invoices import IssuedInvoice, IssueInvoice, NewLine
from app.portal.snapshot import Method
from tests.client.conftest import Scripted, http, saying
from tests.e2e.desk.hoster import CUSTOMER, LATER, SHOP, STAFF, WAWI, Person, export
from tests.e2e.desk.seat import Seat, Seen, plain
from tests.support.pdf_compare import TOLERANCE, page_matches_poppler
from tests.support.postgres import Cluster
from tests.support.processes import Server, free_port
from tests.support.screen import Screen
from tests.support.site import PASSWORD

DEBIT = ("SEPA-Lastschrift", "SEPA")
CARD = ("Kreditkarte", "Kre")


@pytest.fixture
def server(cluster: Cluster, tmp_path: Path) -> Iterator[Server]:
    """The hoster's server, with its data imported."""
    made = Server(tmp_path, cluster.empty())
    file = tmp_path / "export.jsonl"
    file.write_text("\n".join(map(json.dumps, export())), encoding="utf-8")
    for command in (("migrate",), ("import", str(file))):
        done = made.command(*command)
        assert done.returncode == 0, done.stdout + done.stderr
    with made:
        made.start()
        yield made


@pytest.fixture
def seat(screen: Screen, tmp_path: Path) -> Iterator[Seat]:
    """A desktop that knows no portal yet."""
    with Seat(screen, tmp_path) as made:
        yield made


def test_a_customer_reads_and_pays_through_a_server(server: Server, seat: Seat) -> None:
    customer = Person(server, CUSTOMER)
    account = customer.client.send(WhoAmI()).accounts[0].id
    customer.client.acting = f"account:{account}"
    connect(seat, server)
    sign_in(seat, customer)

    seat.press("Abrechnung")
    read_an_invoice(seat, customer)
    change_this_invoice_only(seat, customer)
    change_everything_but_one_service(seat, customer)
    issued = hear_what_the_hoster_does(seat, server, account)
    lose_and_find_the_server(seat, server)
    see_how_renewals_are_paid(seat, customer, {SHOP, WAWI, issued})
    seat.leave()


def connect(seat: Seat, server: Server) -> None:
    """Type addresses until one is right."""
    other = Scripted(saying(http(b"Willkommen bei nginx")))
    for address, said in (
        (f"http://127.0.0.1:{free_port()}", "Der Server lehnt die Verbindung ab"),
        (other.address, "Unter dieser Adresse antwortet kein Portal"),
    ):
        seat.write("Adresse oder Link", address)
        seat.press("Verbinden")
        seat.reads(said)
    other.close()
    seat.write("Adresse oder Link", server.address)
    seat.press("Verbinden")
    seat.reads("Verbunden mit Nordlicht Hosting")


def sign_in(seat: Seat, customer: Person) -> None:
    seat.write("E-Mail-Adresse", CUSTOMER)
    seat.write("Passwort", PASSWORD)
    seat.press("Anmelden")
    seat.write("Code Ihrer Authenticator-App", customer.code())
    seat.press("Code bestätigen")
    seat.reads("Guten Tag, Erika")


def read_an_invoice(seat: Seat, customer: Person) -> None:
    seat.press(SHOP, "Cell")
    seat.press("Ganze Seite", "CheckBox")
    same_page(seat, customer.pdf(SHOP), SHOP, "58,31 €", "Bitte überweisen Sie")


def same_page(seat: Seat, pdf: bytes, *words: str) -> None:
    """The page on the screen is ``pdf`` as another reader draws and reads it; both hold ``words``."""
    image = seat.page(*words)
    assert page_matches_poppler(pdf, image) < TOLERANCE
    text = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    read = plain(text.stdout.decode())
    assert [word for word in words if word not in read] == []


def pay(seat: Seat, invoice: str, method: tuple[str, str], reach: tuple[str, str] | None) -> None:
    """Open an invoice and have it paid another way, and what else ``reach`` says."""
    seat.press(invoice, "Cell")
    seat.find(invoice, "Border")
    seat.choose("Zahlungsmethoden", *method)
    if reach:
        seat.choose("Wofür die Änderung gilt", *reach)
    seat.press("Methode ändern")


def change_this_invoice_only(seat: Seat, customer: Person) -> None:
    first = customer.pdf(SHOP)
    pay(seat, SHOP, DEBIT, None)
    seat.page(SHOP, "per SEPA-Lastschrift")
    same_page(seat, customer.pdf(SHOP), SHOP, "58,31 €", "per SEPA-Lastschrift")
    kept = customer.read(SHOP).documents
    assert [facts.payment_version for facts in kept] == [1, 2]
    assert kept[0].sha256 == sha256(first).hexdigest()
    assert customer.pdf(SHOP, version=1) == first
    assert customer.read(WAWI).payment.method is Method.BANK_TRANSFER


def change_everything_but_one_service(seat: Seat, customer: Person) -> None:
    pay(seat, WAWI, CARD, ("Alles", "All"))
    seat.page(WAWI, "belasten wir Ihrer Karte")
    same_page(seat, customer.pdf(WAWI), WAWI, "105,91 €", "belasten wir Ihrer Karte")
    assert customer.read(SHOP).payment.method is Method.CARD
    pay(seat, SHOP, DEBIT, ("Auch der Dienst", "Auch"))
    seat.page(SHOP, "per SEPA-Lastschrift")
    assert [facts.payment_version for facts in customer.read(SHOP).documents] == [1, 2, 3, 4]


def hear_what_the_hoster_does(seat: Seat, server: Server, account: int) -> str:
    """An invoice of the hoster's staff comes into the list by itself; return its number."""
    staff = Person(server, STAFF)
    staff.client.acting = "staff"
    lines = (NewLine(name="Umzugsservice", price=Decimal(120)),)
    issued: IssuedInvoice = staff.client.send(IssueInvoice(account_id=account, lines=lines))
    seat.find(issued.number, "Cell")
    return issued.number


def lose_and_find_the_server(seat: Seat, server: Server) -> None:
    """It is said that the server is gone and that it is back; meanwhile everything stays."""
    assert server.program is not None
    assert server.program.stop(signal.SIGTERM) == 0
    seat.reads("Offline – Stand")
    seat.page(SHOP)
    for number in (SHOP, WAWI):
        seat.find(number, "Cell")
    assert [seen for seen in seat.see() if seen.modal] == []
    server.start("-m", "tests.e2e.desk.later", str(LATER * 24 * 60))
    seat.reads("Verbunden mit Nordlicht Hosting")


def see_how_renewals_are_paid(seat: Seat, customer: Person, known: set[str]) -> None:
    """The services' next invoices come into the list by themselves, paid as was chosen."""
    renewed = seat.until(
        lambda seen: two({s.name for s in seen if is_number(s)} - known), "renewals"
    )
    said = {"JTL-Shop Hosting": "per SEPA-Lastschrift", "JTL-Wawi-Hosting M": "Ihrer Karte"}
    for number in renewed:
        (line,) = customer.read(number).snapshot.lines
        seat.press(number, "Cell")
        seat.page(number, line.name, said.pop(line.name))
    assert said == {}


def is_number(seen: Seen) -> bool:
    return seen.role == "Cell" and seen.name.startswith("RE-")


def two(numbers: set[str]) -> set[str]:
    return numbers if len(numbers) == 2 else set()
