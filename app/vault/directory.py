"""The directory of keys: who can open what a department is sent, signed by the hoster's own key.

Each version is a signed note that names the one before it. Whoever seals keeps the newest version
that they have seen, and refuses what does not follow from it.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from app.vault.envelope import recipients_of
from app.vault.errors import DirectoryRefused, NoteRefused
from app.vault.note import SignerKey, VerifierKey, fingerprint, text_of

VALID_FOR: Final = timedelta(days=14)
"""No version holds for longer."""
_HEAD: Final = ("version", "previous", "issued", "expires")


@dataclass(frozen=True, order=True)
class Device:
    """A machine of one of the staff that opens what is sealed."""

    id: str
    """A UUID."""
    name: str
    """Whose it is, as customers read it."""
    user: int
    age: str
    """Its ``age1…`` recipient."""
    sign: str
    """Its verifier key."""
    departments: tuple[int, ...]

    def fact(self) -> dict[str, Any]:
        """Return its line of the directory, before it is JSON."""
        return {**self.__dict__, "departments": list(self.departments), "kind": "device"}

    @property
    def fingerprint(self) -> str:
        """Thirty digits of who it is and of its keys, which two people compare."""
        return fingerprint(_line([self.id, self.user, self.age, self.sign]).encode())


@dataclass(frozen=True)
class Directory:
    """One version of the directory, whose signature was seen to be right."""

    origin: str
    version: int
    previous: str
    """SHA-256 of the note before, in hexadecimal digits; of version 1: empty."""
    issued: datetime
    expires: datetime
    devices: tuple[Device, ...] = ()
    recovery: str = ""
    """``age1…`` recipient of the recovery key; empty without one."""
    digest: str = ""
    """SHA-256 of this note."""

    def readers(self, department: int) -> tuple[Device, ...]:
        """Return the devices that can open what a department is sent."""
        return tuple(d for d in self.devices if department in d.departments)

    def recipients(self, department: int) -> tuple[str, ...]:
        """Return the keys to seal for; DirectoryRefused ``empty`` when there is no device."""
        devices = self.readers(department)
        if not devices:
            raise DirectoryRefused("empty")
        return (*(d.age for d in devices), *((self.recovery,) if self.recovery else ()))

    def text(self) -> str:
        """Return the text that is signed."""
        lines = [
            titled(self.origin, "directory"),
            f"version {self.version}",
            f"previous {self.previous or '-'}",
            f"issued {stamped(self.issued)}",
            f"expires {stamped(self.expires)}",
            *(_line(device.fact()) for device in sorted(self.devices)),
        ]
        if self.recovery:
            lines.append(_line({"kind": "recovery", "age": self.recovery}))
        return "\n".join(lines) + "\n"

    def next(
        self, now: datetime, devices: Sequence[Device], recovery: str, valid: timedelta = VALID_FOR
    ) -> "Directory":
        """Return the version that follows, not signed yet."""
        return Directory(
            self.origin, self.version + 1, self.digest, now, now + valid, tuple(devices), recovery
        )


def first(origin: str, now: datetime) -> Directory:
    """Return what comes before version 1."""
    return Directory(origin, 0, "", now, now)


def signed(directory: Directory, signer: SignerKey) -> bytes:
    """Return the note of a directory."""
    return signer.sign(directory.text())


def unverified(note: bytes) -> Directory:
    """Read a note without looking at who signed it: for showing what is to be signed or refused."""
    try:
        return parsed(text_of(note), note, "")
    except NoteRefused as refused:
        raise DirectoryRefused(refused.code) from None


def digest_of(note: bytes) -> str:
    """Return SHA-256 of a note, in hexadecimal digits."""
    return hashlib.sha256(note).hexdigest()


def parsed(text: str, note: bytes, origin: str) -> Directory:
    """Read the text of a note; ``origin`` is the hoster that it has to be of, if that is known."""
    title, *lines = text[:-1].split("\n")
    if origin and title != titled(origin, "directory"):
        raise DirectoryRefused("origin")
    try:
        head = dict(line.split(" ", 1) for line in lines[:4])
        facts = [json.loads(line) for line in lines[4:]]
        if tuple(head) != _HEAD:
            raise DirectoryRefused("malformed")
        recovery = [fact["age"] for fact in facts if fact["kind"] == "recovery"]
        devices = [_device(fact) for fact in facts if fact["kind"] == "device"]
        recipients_of((*recovery, *(device.age for device in devices)))
        return Directory(
            origin=title.removesuffix("/directory"),
            version=int(head["version"]),
            previous=head["previous"].removeprefix("-"),
            issued=moment_of(head["issued"]),
            expires=moment_of(head["expires"]),
            devices=tuple(devices),
            recovery=recovery[0] if recovery else "",
            digest=digest_of(note),
        )
    except (ValueError, KeyError, TypeError, RecursionError, NoteRefused):
        raise DirectoryRefused("malformed") from None


def _device(fact: dict[str, Any]) -> Device:
    made = Device(
        id=str(fact["id"]),
        name=str(fact["name"]),
        user=int(fact["user"]),
        age=str(fact["age"]),
        sign=str(VerifierKey.parse(str(fact["sign"]))),
        departments=tuple(int(number) for number in fact["departments"]),
    )
    if made.fact() != fact:
        raise ValueError("a line of the directory holds something else")
    return made


def titled(origin: str, what: str) -> str:
    """Return the first line of a note: whose it is, and what."""
    return f"{origin}/{what}"


def _line(fact: Any) -> str:
    return json.dumps(fact, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def stamped(moment: datetime) -> str:
    """Return a moment as notes have it: UTC, whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment_of(text: str) -> datetime:
    """Read what :func:`stamped` wrote; DirectoryRefused ``malformed`` for anything else."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise DirectoryRefused("malformed") from None
