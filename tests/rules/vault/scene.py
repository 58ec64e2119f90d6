"""A directory of keys, agents with devices in it, and a customer who seals."""

from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any, Final
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import SecretStr

from app.client.base import Client
from app.models.people import StaffMember
from app.portal.tickets import OpenTicket, ReplyToTicket, TicketDetail
from app.portal.uploads import NewFile
from app.portal.vault.directory import (
    DeviceFacts,
    EnrolDevice,
    KeyDevices,
    PublishDirectory,
    ReadKeys,
    SetUpDirectory,
)
from app.portal.vault.opening import OpenSealed, SealedLetter, SealedPayload
from app.portal.vault.sealed import SealedFacts, SealedInput, SealedKind
from app.vault.directory import Device, Directory, first, signed
from app.vault.entry import Fields, Place
from app.vault.note import SignerKey, VerifierKey
from app.vault.opening import DeviceKeys, Opened, open_entry
from app.vault.sealing import Sealer
from app.vault.trust import Seen, Trust, accepted, delegation
from tests.rules.tickets.scene import ANNA, BERND, DORA, Scene, make_scene
from tests.support.site import Site

ORIGIN: Final = "nordlicht.example"
SIGRID: Final = "sigrid@nordlicht.example"
SECRET: Final = Fields("FTP", "web42", "Kastanie-8-Wolke", "ftp.nordlicht.example", "nur SFTP")


@dataclass
class VaultScene:
    """Anna, Bernd and Dora have devices; Sigrid signs."""

    tickets: Scene
    root: SignerKey
    signer: SignerKey
    devices: dict[str, tuple[DeviceFacts, DeviceKeys]] = field(default_factory=dict)
    sender: SignerKey = field(default_factory=lambda: SignerKey.generate("customer"))

    @property
    def site(self) -> Site:
        """The portal."""
        return self.tickets.site

    @cached_property
    def sigrid(self) -> Client:
        """The security administrator."""
        return self.site.signed_in(SIGRID, "staff")

    def enrol(self, client: Client, email: str) -> DeviceFacts:
        """Let somebody ask for a device to be taken in."""
        keys = DeviceKeys.generate("device")
        proof = Ed25519PrivateKey.from_private_bytes(keys.signer.seed).sign(keys.recipient.encode())
        facts = client.send(
            EnrolDevice(
                mark=uuid4(),
                label="Rechner",
                age=keys.recipient,
                sign=str(keys.signer.verifier),
                proof=b64encode(proof).decode(),
            )
        )
        self.devices[email] = (facts, keys)
        return facts

    def let_wrap(self, email: str) -> None:
        """Let somebody wrap anew what others sealed."""
        with self.site.house() as ctx:
            mine = StaffMember.user_id == self.tickets.users[email]
            member = ctx.session.scalars(ctx.rows(StaffMember).where(mine)).one()
            member.rights = f"{member.rights} vault_rewrap"

    def directory(self) -> Directory:
        """Return the newest version as a client accepts it."""
        found = self.tickets.owner.send(ReadKeys())
        trust = Trust(found.origin, VerifierKey.parse(found.root))
        notes = [note.encode() for note in found.notes]
        words = [note.encode() for note in found.delegations]
        return accepted(notes, words, trust, Seen(), self.site.clock())[0]

    def next_note(self, *without: str, **changed: Any) -> str:
        """Return the next version of the directory, signed: all devices but those of some people."""
        left_out = {self.tickets.users[email] for email in without}
        listed = self.sigrid.send(KeyDevices()).devices
        devices = [
            entry_of(d) for d in listed if d.state != "revoked" and d.user_id not in left_out
        ]
        made = self.directory().next(self.site.clock(), devices, changed.get("recovery", ""))
        return signed(made, changed.get("signer", self.signer)).decode()

    def publish(self, *without: str) -> None:
        """Sign and publish the next version."""
        self.sigrid.send(PublishDirectory(note=self.next_note(*without)))

    def sealed(
        self,
        ticket: UUID,
        fields: Fields = SECRET,
        *,
        by: Client | None = None,
        key: str = "technical",
        **changed: Any,
    ) -> SealedInput:
        """Seal something for a ticket and send its payload up."""
        client = by or self.tickets.owner
        account = int(client.acting.removeprefix("account:"))
        directory, entry = self.directory(), uuid4()
        sealer = Sealer(directory, self.tickets.department(key).id, self.sender)
        payload = BytesIO()
        place = Place(ORIGIN, account, str(ticket), str(entry), SealedKind.SSH.value)
        made = sealer.fields(place, fields, payload)
        content = payload.getvalue()
        upload = NewFile(uuid4(), "payload.age", "application/octet-stream", len(content))
        client.upload(BytesIO(content), upload)
        values: dict[str, Any] = {
            "entry": entry,
            "kind": SealedKind.SSH,
            "payload": upload.key,
            "sha256": made.payload_sha256,
            "slot": SecretStr(b64encode(made.slot).decode()),
            "sender": made.sender,
            "directory": directory.version,
            **changed,
        }
        return SealedInput(**values)

    def open(self, *entries: Fields, key: str = "technical") -> TicketDetail:
        """Open a ticket with entries."""
        mark = uuid4()
        sealed = tuple(self.sealed(mark, fields, key=key) for fields in entries or (SECRET,))
        return self.tickets.owner.send(
            OpenTicket(
                mark=mark,
                department_id=self.tickets.department(key).id,
                subject="Wawi startet nicht",
                text="Die Zugangsdaten liegen bei.",
                sealed=sealed,
            )
        )

    def reply(self, ticket: TicketDetail, *sealed: SealedInput) -> TicketDetail:
        """Write in a ticket with entries."""
        return self.tickets.owner.send(
            ReplyToTicket(ticket_id=ticket.row.id, text="Hier.", sealed=sealed)
        )

    def retrieve(self, client: Client, email: str, entry: UUID, reason: str = "FTP prüfen") -> Any:
        """Ask for an entry with somebody's device."""
        device = self.devices[email][0].mark
        return client.send(OpenSealed(entry=entry, device=device, reason=reason))

    def read(self, client: Client, email: str, entry: UUID, ticket: UUID) -> Opened:
        """Retrieve an entry and open it."""
        return self._read(client, email, entry, ticket, BytesIO())

    def content(self, client: Client, email: str, entry: UUID, ticket: UUID) -> bytes:
        """Retrieve a file and open it."""
        target = BytesIO()
        self._read(client, email, entry, ticket, target)
        return target.getvalue()

    def _read(
        self, client: Client, email: str, entry: UUID, ticket: UUID, target: BytesIO
    ) -> Opened:
        letter: SealedLetter = self.retrieve(client, email, entry)
        payload = BytesIO(client.send(SealedPayload(entry=entry)).read())
        slot = b64decode(letter.slot.get_secret_value())
        place = Place(ORIGIN, letter.account_id, str(ticket), str(entry), letter.kind.value)
        age = self.devices[email][1].age
        return open_entry(slot, payload, age, place, letter.sender, target)


def entry_of(device: DeviceFacts) -> Device:
    """Return what the directory says of a device."""
    return Device(
        str(device.mark), device.name, device.user_id, device.age, device.sign, device.departments
    )


def facts_of(detail: TicketDetail) -> tuple[SealedFacts, ...]:
    """Return what a ticket says of its entries."""
    return tuple(one for message in detail.messages for one in message.sealed)


def make_vault(site: Site, *member_rights: Any, set_up: bool = True) -> VaultScene:
    """Set the scene; with ``set_up`` the directory is there and holds all three devices."""
    tickets = make_scene(site, *member_rights)
    user = site.add_user(SIGRID, "Sigrid Sicher")
    site.add_staff(user, role="security")
    tickets.users[SIGRID] = user
    scene = VaultScene(
        tickets, SignerKey.generate(f"{ORIGIN}.root"), SignerKey.generate(f"{ORIGIN}.sigrid")
    )
    if set_up:
        scene.sigrid.send(begin(scene))
        for email, client in ((ANNA, tickets.anna), (BERND, tickets.bernd), (DORA, tickets.dora)):
            scene.enrol(client, email)
        scene.publish()
    return scene


def begin(scene: VaultScene, **changed: Any) -> SetUpDirectory:
    """Return what begins the directory."""
    now = scene.site.clock()
    until = now.replace(year=now.year + 1)
    note = signed(first(ORIGIN, now).next(now, [], ""), scene.signer).decode()
    values: dict[str, Any] = {
        "origin": ORIGIN,
        "root": str(scene.root.verifier),
        "delegation": delegation(ORIGIN, scene.root, scene.signer.verifier, until).decode(),
        "note": note,
        **changed,
    }
    return SetUpDirectory(**values)
