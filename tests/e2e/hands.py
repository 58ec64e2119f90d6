"""What a customer, an agent and the administrators do with sealed data, by hand or through the portal."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.portal.admin.staff import ChangeStaff, StaffMembers
from app.portal.auth import WhoAmI
from app.portal.tickets import ReadTicket, TicketDetail, Tickets
from app.portal.vault.directory import KeyDevices, PublishDirectory, SetUpDirectory
from app.vault.directory import Directory, first, signed, unverified
from app.vault.note import SignerKey
from app.vault.trust import delegation
from tests.e2e.canary import CANARY
from tests.e2e.desk.hoster import Person
from tests.e2e.desk.seat import Seat
from tests.rules.vault.scene import entry_of
from tests.support.processes import Server
from tests.support.site import PASSWORD
from tests.support.tap import Tap

ANNA, SIGRID = "anna@nordlicht.example", "sigrid@nordlicht.example"
ORIGIN = "nordlicht.example"
QUESTION = f"Ist das der Schlüssel von {ORIGIN}?"


def come_in(seat: Seat, server: Server | Tap, email: str, person: Person) -> None:
    """Connect to the portal and sign in with both factors."""
    seat.write("Adresse oder Link", server.address)
    seat.press("Verbinden")
    seat.reads("Verbunden mit Nordlicht Hosting")
    seat.write("E-Mail-Adresse", email)
    seat.write("Passwort", PASSWORD)
    seat.press("Anmelden")
    seat.write("Code Ihrer Authenticator-App", person.code())
    seat.press("Code bestätigen")


def let_work(boss: Person) -> None:
    """Put Anna into every department."""
    boss.client.acting = "staff"
    found = boss.client.send(StaffMembers())
    anna = next(member for member in found.members if member.email == ANNA)
    boss.client.send(
        ChangeStaff(
            id=anna.id,
            version=anna.version,
            role=anna.role,
            rights=anna.rights,
            departments=tuple(department.id for department in found.departments),
        )
    )


def set_up(security: Person, root: SignerKey, signer: SignerKey) -> None:
    security.client.acting = "staff"
    now = datetime.now(UTC)
    word = delegation(ORIGIN, root, signer.verifier, now + timedelta(days=300)).decode()
    note = signed(first(ORIGIN, now).next(now, [], ""), signer).decode()
    command = SetUpDirectory(origin=ORIGIN, root=str(root.verifier), delegation=word, note=note)
    security.client.send(command)
    security.note = note  # type: ignore[attr-defined]


def sign(security: Person, signer: SignerKey) -> None:
    """Take every device into the next version: their digits were compared."""
    before: Directory = unverified(security.note.encode())  # type: ignore[attr-defined]
    devices = [entry_of(device) for device in security.client.send(KeyDevices()).devices]
    note = signed(before.next(datetime.now(UTC), devices, ""), signer).decode()
    security.client.send(PublishDirectory(note=note))


def hand_over(seat: Seat, root: SignerKey, key: Path) -> None:
    """Fill in a critical ticket with access data and a key file; the hoster's key is compared first."""
    seat.press("Support Tickets")
    seat.press("Ticket erstellen")
    seat.press("Technik", "RadioButton")
    seat.write("Betreff", "Shop")
    seat.press("Fingerabdruck vergleichen …")
    seat.reads(root.verifier.fingerprint)
    seat.press("Die Ziffern stimmen überein")
    seat.reads("Lesbar für: Anna Berg")
    seat.press("Sensible Daten hinzufügen")
    seat.write("Bezeichnung", "FTP")
    seat.write("Passwort", CANARY)
    seat.press("Hinzufügen")
    seat.reads("FTP oder SSH · FTP")
    seat.press("Datei versiegeln …")
    choose(seat, key)
    seat.reads("Datei · id_ed25519")
    seat.press("Kritisch", "RadioButton")
    seat.press("Website/Shop ist offline", "RadioButton")
    seat.press("Ich bin verbindlich einverstanden", "CheckBox")
    seat.press("Kritisches Ticket erstellen")
    seat.reads("Datei · 10")


def choose(seat: Seat, path: Path) -> None:
    """Name a file in the dialog of files."""
    seat.write("Dateiname:", str(path))
    seat._screen.keys("Return")


def open_first(seat: Seat, root: SignerKey) -> None:
    """Open the first card; the agent, too, compares the key of the hoster once."""
    press_open(seat, 0)
    seat.reads(root.verifier.fingerprint)
    seat.press("Die Ziffern stimmen überein")
    reason(seat)


def press_open(seat: Seat, number: int) -> None:
    """Press the button of a card, counted from above; again where it moved away under the mouse."""
    for _try in range(20):
        seen = seat.see()
        if any(one.name in {"Warum öffnen Sie es?", QUESTION} for one in seen):
            return
        places = [s.place for s in seen if s.name == "Öffnen …" and s.enabled]
        if len(places) > number:
            seat._screen.click(*sorted(places, key=lambda place: place[1])[number])
        time.sleep(1)


def shut(seat: Seat) -> None:
    """Close what was opened, and see that it is gone."""
    seat.press("Schließen")
    seat.until(
        lambda seen: not any("wieder verborgen" in one.name for one in seen), "nothing opened"
    )


def reason(seat: Seat) -> None:
    seat.write("Warum öffnen Sie es?", "Zugang pruefen")
    seat.press("Öffnen")


def save_second(seat: Seat, path: Path) -> None:
    press_open(seat, 1)
    reason(seat)
    seat.press("Datei speichern …")
    choose(seat, path)
    seat.reads(f"Als „{path.name}“ gespeichert.")
    shut(seat)


def the_ticket(person: Person) -> TicketDetail:
    account = person.client.send(WhoAmI()).accounts[0].id
    person.client.acting = f"account:{account}"
    (row,) = person.client.send(Tickets()).rows
    return person.client.send(ReadTicket(ticket_id=row.id))
