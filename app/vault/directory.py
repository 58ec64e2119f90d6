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
from app.vault.note import SignerKey, VerifierKey, fingerprint, verified

VALID_FOR: Final = timedelta(days=14)
DELEGATED_FOR: Final = timedelta(days=395)
"""A signer is appointed for thirteen months at most."""
_AHEAD: Final = timedelta(days=1)
"""A clock may be so much behind the one that signed."""
_BEGINNING: Final = datetime.min.replace(tzinfo=UTC)
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
            _title(self.origin, "directory"),
            f"version {self.version}",
            f"previous {self.previous or '-'}",
            f"issued {_stamp(self.issued)}",
            f"expires {_stamp(self.expires)}",
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


@dataclass(frozen=True)
class Seen:
    """The newest version that this client has accepted; the beginning where it has seen none."""

    version: int = 0
    digest: str = ""
    at: datetime = _BEGINNING
    """When that one was issued, by the signer's clock: time does not run backwards."""


@dataclass(frozen=True)
class Trust:
    """What a client holds on to: the hoster's name and its key."""

    origin: str
    root: VerifierKey


def first(origin: str, now: datetime) -> Directory:
    """Return what comes before version 1."""
    return Directory(origin, 0, "", now, now)


def signed(directory: Directory, signer: SignerKey) -> bytes:
    """Return the note of a directory."""
    return signer.sign(directory.text())


def delegation(origin: str, root: SignerKey, signer: VerifierKey, until: datetime) -> bytes:
    """Return the root's word that ``signer`` signs directories until then."""
    title = _title(origin, "signer")
    return root.sign(f"{title}\nsigner {signer}\nuntil {_stamp(until)}\n")


def succession(origin: str, root: SignerKey, new: VerifierKey) -> bytes:
    """Return the root's word that ``new`` follows it."""
    return root.sign(f"{_title(origin, 'root')}\nroot {new}\n")


def succeeded(note: bytes, trust: Trust) -> Trust:
    """Return what to hold on to after the root has named its successor; DirectoryRefused else."""
    lines = _lines(note, trust.root, origin=trust.origin, what="root")
    if len(lines) != 1 or not lines[0].startswith("root "):
        raise DirectoryRefused("malformed")
    return Trust(trust.origin, _key(lines[0].removeprefix("root ")))


def accepted(
    notes: Sequence[bytes],
    delegations: Sequence[bytes],
    trust: Trust,
    seen: Seen,
    now: datetime,
) -> tuple[Directory, Seen]:
    """Return the directory that holds now, and what is to be remembered of it.

    ``notes`` are all versions since the one that was seen, itself included, in their order. A
    client that has seen none believes the newest one by its signature. DirectoryRefused says why
    none can be used.
    """
    clock = max(now, seen.at)
    signers = [trust.root, *signers_of(delegations, trust, clock)]
    try:
        found = [_read(note, signers, trust.origin) for note in notes]
    except DirectoryRefused as refused:
        # Its signer may have been one: then what is missing is the root's word on them.
        raise DirectoryRefused(
            "delegation" if refused.code == "unsigned" and delegations else refused.code
        ) from None
    if not found or found[-1].version < seen.version:
        raise DirectoryRefused("rolled_back" if seen.version else "malformed")
    last = Seen() if not seen.version else seen
    for directory in found if seen.version else found[-1:]:
        _follows(directory, last, known=bool(seen.version))
        last = Seen(directory.version, directory.digest, directory.issued)
    newest = found[-1]
    if newest.expires <= clock:
        raise DirectoryRefused("expired")
    if newest.issued > clock + _AHEAD or newest.expires - newest.issued > VALID_FOR:
        raise DirectoryRefused("future")
    return newest, Seen(newest.version, newest.digest, max(seen.at, newest.issued))


def signers_of(notes: Sequence[bytes], trust: Trust, now: datetime) -> list[VerifierKey]:
    """Return who may sign now by the root's word; what another root said is passed over.

    DirectoryRefused for a word that names the root and was not signed by it.
    """
    found = []
    for note in notes:
        try:
            lines = _lines(note, trust.root, origin=trust.origin, what="signer")
        except DirectoryRefused as refused:
            if refused.code == "unsigned":
                continue
            raise
        if (
            len(lines) != 2
            or not lines[0].startswith("signer ")
            or not lines[1].startswith("until ")
        ):
            raise DirectoryRefused("malformed")
        if now < _moment(lines[1].removeprefix("until ")) <= now + DELEGATED_FOR:
            found.append(_key(lines[0].removeprefix("signer ")))
    return found


def unverified(note: bytes) -> Directory:
    """Read a note without looking at who signed it: for showing what is to be signed or refused."""
    text, _gap, _below = note.decode().rpartition("\n\n")
    return _parsed(text + "\n", note, "")


def digest_of(note: bytes) -> str:
    """Return SHA-256 of a note, in hexadecimal digits."""
    return hashlib.sha256(note).hexdigest()


def _follows(directory: Directory, last: Seen, *, known: bool) -> None:
    if not known:
        return
    if directory.version == last.version:
        if directory.digest != last.digest:
            raise DirectoryRefused("chain")
    elif directory.version != last.version + 1 or directory.previous != last.digest:
        raise DirectoryRefused("chain")


def _read(note: bytes, signers: Sequence[VerifierKey], origin: str) -> Directory:
    try:
        text, _key_used = verified(note, *signers)
    except NoteRefused as refused:
        raise DirectoryRefused(refused.code) from None
    return _parsed(text, note, origin)


def _parsed(text: str, note: bytes, origin: str) -> Directory:
    title, *lines = text[:-1].split("\n")
    if origin and title != _title(origin, "directory"):
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
            issued=_moment(head["issued"]),
            expires=_moment(head["expires"]),
            devices=tuple(devices),
            recovery=recovery[0] if recovery else "",
            digest=digest_of(note),
        )
    except (ValueError, KeyError, TypeError, NoteRefused):
        raise DirectoryRefused("malformed") from None


def _device(fact: dict[str, Any]) -> Device:
    made = Device(
        id=str(fact["id"]),
        name=str(fact["name"]),
        user=int(fact["user"]),
        age=str(fact["age"]),
        sign=str(VerifierKey.parse(fact["sign"])),
        departments=tuple(int(number) for number in fact["departments"]),
    )
    if made.fact() != fact:
        raise ValueError("a line of the directory holds something else")
    return made


def _lines(note: bytes, root: VerifierKey, *, origin: str, what: str) -> list[str]:
    try:
        text, _root = verified(note, root)
    except NoteRefused as refused:
        raise DirectoryRefused(refused.code) from None
    title, *lines = text[:-1].split("\n")
    if title != _title(origin, what):
        raise DirectoryRefused("origin")
    return lines


def _title(origin: str, what: str) -> str:
    return f"{origin}/{what}"


def _key(line: str) -> VerifierKey:
    try:
        return VerifierKey.parse(line)
    except NoteRefused:
        raise DirectoryRefused("malformed") from None


def _line(fact: Any) -> str:
    return json.dumps(fact, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _moment(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise DirectoryRefused("malformed") from None
