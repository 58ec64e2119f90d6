"""What is believed of a directory: who may sign it, and that each version follows from the last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from app.vault.directory import (
    VALID_FOR,
    Directory,
    digest_of,
    moment_of,
    parsed,
    stamped,
    titled,
    unverified,
)
from app.vault.errors import DirectoryRefused, NoteRefused
from app.vault.note import SignerKey, VerifierKey, verified

DELEGATED_FOR: Final = timedelta(days=395)
"""A signer is appointed for thirteen months at most."""
_AHEAD: Final = timedelta(days=1)
"""A clock may be so much behind the one that signed."""
_BEGINNING: Final = datetime.min.replace(tzinfo=UTC)


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


@dataclass(frozen=True)
class Appointment:
    """The root's word on a signer."""

    signer: VerifierKey
    until: datetime

    def holds(self, now: datetime) -> bool:
        """Tell whether the term runs now; one that is longer than it may be never does."""
        return now < self.until <= now + DELEGATED_FOR


def delegation(origin: str, root: SignerKey, signer: VerifierKey, until: datetime) -> bytes:
    """Return the root's word that ``signer`` signs directories until then."""
    title = titled(origin, "signer")
    return root.sign(f"{title}\nsigner {signer}\nuntil {stamped(until)}\n")


def succession(origin: str, root: SignerKey, new: VerifierKey) -> bytes:
    """Return the root's word that ``new`` follows it."""
    return root.sign(f"{titled(origin, 'root')}\nroot {new}\n")


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

    ``notes`` are all versions since the one that was seen, itself included, in their order. The
    newest one is believed by its signature: the root's, or that of a signer whom the root has named
    and whose term has not ended. It vouches for those between, each by the hash of the one before,
    whoever signed them and whichever root was theirs. A client that has seen none looks at the
    newest one alone. DirectoryRefused says why none can be used.
    """
    clock = max(now, seen.at)
    today = [trust.root, *signers_of(delegations, trust, clock)]
    if not notes:
        raise DirectoryRefused("rolled_back" if seen.version else "malformed")
    try:
        newest = _read(notes[-1], today, trust.origin)
    except DirectoryRefused as refused:
        # Its signer may have been one: then what is missing is the root's word on them.
        code = "delegation" if refused.code == "unsigned" and delegations else refused.code
        raise DirectoryRefused(code) from None
    if newest.version < seen.version:
        raise DirectoryRefused("rolled_back")
    if seen.version:
        _leads_back(newest, notes[:-1], seen)
    if newest.expires <= clock:
        raise DirectoryRefused("expired")
    if newest.issued > clock + _AHEAD or newest.expires - newest.issued > VALID_FOR:
        raise DirectoryRefused("future")
    return newest, Seen(newest.version, newest.digest, max(seen.at, newest.issued))


def appointments(notes: Sequence[bytes], trust: Trust) -> list[Appointment]:
    """Return whom the root has named, also those whose term is over.

    Words of other roots are passed over. DirectoryRefused for one that names this root and was not
    signed by it.
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
        until = moment_of(lines[1].removeprefix("until "))
        found.append(Appointment(_key(lines[0].removeprefix("signer ")), until))
    return found


def signers_of(notes: Sequence[bytes], trust: Trust, now: datetime) -> list[VerifierKey]:
    """Return who may sign now by the root's word; see :func:`appointments`."""
    return [one.signer for one in appointments(notes, trust) if one.holds(now)]


def _leads_back(newest: Directory, past: Sequence[bytes], seen: Seen) -> None:
    """Follow the hashes from the newest version to the one that was seen.

    A note is looked into only after its hash was found in the one that follows it: what a server
    made up is never read.
    """
    oldest = newest
    for note in reversed(past):
        if digest_of(note) != oldest.previous:
            raise DirectoryRefused("chain")
        before = unverified(note)
        if before.version != oldest.version - 1:
            raise DirectoryRefused("chain")
        oldest = before
    itself = (oldest.version, oldest.digest) == (seen.version, seen.digest)
    if not itself and (oldest.version, oldest.previous) != (seen.version + 1, seen.digest):
        raise DirectoryRefused("chain")


def _read(note: bytes, signers: Sequence[VerifierKey], origin: str) -> Directory:
    try:
        text, _key_used = verified(note, *signers)
    except NoteRefused as refused:
        raise DirectoryRefused(refused.code) from None
    return parsed(text, note, origin)


def _lines(note: bytes, root: VerifierKey, *, origin: str, what: str) -> list[str]:
    try:
        text, _root = verified(note, root)
    except NoteRefused as refused:
        raise DirectoryRefused(refused.code) from None
    title, *lines = text[:-1].split("\n")
    if title != titled(origin, what):
        raise DirectoryRefused("origin")
    return lines


def _key(line: str) -> VerifierKey:
    try:
        return VerifierKey.parse(line)
    except NoteRefused:
        raise DirectoryRefused("malformed") from None
