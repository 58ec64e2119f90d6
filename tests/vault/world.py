"""A hoster's keys, three devices, a customer: what the tests of the vault seal with and open."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Final

from app.vault.directory import Device, Directory, first, signed
from app.vault.entry import Fields, Place, Sealed
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys, Opened, open_entry
from app.vault.sealing import Sealer
from app.vault.trust import Trust

ORIGIN: Final = "nordlicht.example"
NOW: Final = datetime(2026, 11, 26, 12, tzinfo=UTC)
DAY: Final = timedelta(days=1)
PLACE: Final = Place(ORIGIN, 7, "0a5b", "1c2d", "ssh")
SECRET: Final = Fields("FTP", "web42", "Kastanie-8", "ftp.example", "nur SFTP")
TECHNICAL, BILLING = 1, 2


@dataclass
class World:
    """Anna and Bernd open what the technicians are sent, Dora what the billing is."""

    root: SignerKey = field(default_factory=lambda: SignerKey.generate("nordlicht.root"))
    signer: SignerKey = field(default_factory=lambda: SignerKey.generate("nordlicht.sigrid"))
    sender: SignerKey = field(default_factory=lambda: SignerKey.generate("customer"))
    anna: DeviceKeys = field(default_factory=lambda: DeviceKeys.generate("anna"))
    bernd: DeviceKeys = field(default_factory=lambda: DeviceKeys.generate("bernd"))
    dora: DeviceKeys = field(default_factory=lambda: DeviceKeys.generate("dora"))

    @property
    def trust(self) -> Trust:
        """What a client holds on to."""
        return Trust(ORIGIN, self.root.verifier)

    @property
    def devices(self) -> list[Device]:
        """What the directory says of the three."""
        named = (("Anna", self.anna, TECHNICAL), ("Bernd", self.bernd, TECHNICAL),
                 ("Dora", self.dora, BILLING))  # fmt: skip
        return [
            Device(f"id-{name}", name, n, keys.recipient, str(keys.signer.verifier), (department,))
            for n, (name, keys, department) in enumerate(named)
        ]

    def version(self, before: Directory | None = None, *, at: datetime = NOW) -> Directory:
        """Return the version after ``before``, not signed yet."""
        return (before or first(ORIGIN, at)).next(at, self.devices, "")

    def chain(self, count: int, key: SignerKey | None = None) -> list[bytes]:
        """Return the notes of so many versions, a day apart, the last one of now."""
        notes, before = [], None
        for number in range(count):
            made = self.version(before, at=NOW - (count - 1 - number) * DAY)
            notes.append(signed(made, key or self.root))
            from app.vault.directory import unverified

            before = unverified(notes[-1])
        return notes

    def sealer(self, department: int = TECHNICAL) -> Sealer:
        """Return what seals for a department."""
        return Sealer(self.version(), department, self.sender)

    def sealed(self, fields: Fields = SECRET, place: Place = PLACE) -> tuple[Sealed, bytes]:
        """Seal access data; return it with its payload."""
        target = BytesIO()
        return self.sealer().fields(place, fields, target), target.getvalue()

    def sealed_file(self, content: bytes, name: str = "id_rsa") -> tuple[Sealed, bytes]:
        """Seal a file; return it with its payload."""
        target = BytesIO()
        return self.sealer().file(PLACE, name, BytesIO(content), target), target.getvalue()


def opened(
    made: Sealed, payload: bytes, keys: DeviceKeys, place: Place = PLACE
) -> tuple[Opened, bytes]:
    """Open an entry; return what it holds, and the content of a file."""
    target = BytesIO()
    found = open_entry(made.slot, BytesIO(payload), keys.age, place, made.sender, target)
    return found, target.getvalue()
