"""What is believed of a directory: who may sign it, and that each version follows from the last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from app.vault.directory import VALID_FOR, Directory, moment_of, parsed, stamped, titled
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

    ``notes`` are all versions since the one that was seen, itself included, in their order. A
    client that has seen none believes the newest one by its signature. DirectoryRefused says why
    none can be used.
    """
    clock = max(now, seen.at)
    past = [trust.root, *signers_of(delegations, trust, None)]
    today = [trust.root, *signers_of(delegations, trust, clock)]
    found = [_read(note, past, trust.origin) for note in notes[:-1]]
    try:
        found += [_read(note, today, trust.origin) for note in notes[-1:]]
    except DirectoryRefused as refused:
        # Its signer may have been one: then what is missing is the root's word on them.
        code = "delegation" if refused.code == "unsigned" and delegations else refused.code
        raise DirectoryRefused(code) from None
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


def signers_of(notes: Sequence[bytes], trust: Trust, now: datetime | None) -> list[VerifierKey]:
    """Return who may sign now by the root's word, or ever could; other roots' words are passed over.

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
        until = moment_of(lines[1].removeprefix("until "))
        if now is None or now < until <= now + DELEGATED_FOR:
            found.append(_key(lines[0].removeprefix("signer ")))
    return found


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
