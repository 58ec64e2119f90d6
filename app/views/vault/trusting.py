"""The directory of keys as this machine believes it: read, checked, remembered."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.errors import Conflict
from app.portal.vault.directory import KeyNotes, ReadKeys
from app.vault.directory import Directory, digest_of, unverified
from app.vault.entry import Seals
from app.vault.errors import VaultError
from app.vault.note import VerifierKey
from app.vault.trust import Seen, Trust, accepted, succeeded
from app.views.vault.locker import Locker

if TYPE_CHECKING:
    from app.portal.operation import Portal

CODE: Final = "vault_"
"""What stands before a code of the vault where it is said as an error of the portal."""


class Unconfirmed(Conflict):
    """Nobody has compared the root's fingerprint yet; ``trust`` is what the portal says."""

    def __init__(self, trust: Trust) -> None:
        """Keep what is to be compared."""
        super().__init__(f"{CODE}unconfirmed")
        self.trust = trust


def directory_of(portal: "Portal", locker: Locker) -> tuple[Directory, KeyNotes]:
    """Return the directory that holds now, and the notes it was read from.

    Raises a PortalError: what the portal refuses, :class:`Unconfirmed`, or why the directory can't
    be used (``vault_expired``, ``vault_rolled_back`` …).
    """
    seen = locker.seen()
    found = portal.send(ReadKeys(since=seen.version))
    return _believed(found, locker, seen, locker.clock()), found


def last_signed(portal: "Portal", locker: Locker) -> Directory:
    """Return the newest version for whoever signs the next one: it may have expired.

    The term of whoever signed it may be over by now: what counts is when it was issued. Raises the
    same errors as :func:`directory_of` for everything else.
    """
    seen = locker.seen()
    found = portal.send(ReadKeys(since=seen.version))
    try:
        issued = [unverified(note.encode()).issued for note in found.notes[-1:]]
    except VaultError as refused:
        raise Conflict(CODE + refused.code) from None
    return _believed(found, locker, seen, min([locker.clock(), *issued]))


def _believed(found: KeyNotes, locker: Locker, seen: Seen, now: datetime) -> Directory:
    """Check what was asked for since ``seen``; another thread may have seen more meanwhile."""
    if not found.origin:
        raise Conflict(f"{CODE}rolled_back" if seen.version else f"{CODE}none")
    try:
        trust = _trust(found, locker)
        notes = [note.encode() for note in found.notes]
        words = [note.encode() for note in found.delegations]
        directory, newest = accepted(notes, words, trust, seen, now)
    except VaultError as refused:
        raise Conflict(CODE + refused.code) from None
    locker.keep_seen(newest)
    return directory


def same_history(portal: "Portal", locker: Locker, seals: Seals) -> bool:
    """Tell whether the directory that somebody sealed by belongs to the history known here.

    If not, the portal has shown them another directory than us.
    """
    found = portal.send(ReadKeys(since=seals.dirv))
    before, seen = "", locker.seen()
    for number, note in enumerate(found.notes):
        digest = digest_of(note.encode())
        if number and unverified(note.encode()).previous != before:
            return False
        if number == 0 and digest != seals.dirh:
            return False
        before = digest
        if digest == seen.digest:
            return True
    return False


def _trust(found: KeyNotes, locker: Locker) -> Trust:
    """Return the root that is held on to, or who followed it by its own word."""
    held = locker.trust()
    if held is None:
        held = _first(Trust(found.origin, VerifierKey.parse(found.root)), found, locker)
        locker.hold(held)
    newest = _newest(held, found)
    if newest != held:
        locker.hold(newest)
    return newest


def _first(said: Trust, found: KeyNotes, locker: Locker) -> Trust:
    """Return the root to begin with: by the digits of the hoster's link, where it had some."""
    if locker.pins:
        return said
    roots = roots_after(said, found)
    if not locker.digits:
        raise Unconfirmed(roots[-1])
    for root in reversed(roots):
        if root.root.fingerprint == locker.digits:
            return root
    raise Conflict(f"{CODE}other_root")


def _newest(held: Trust, found: KeyNotes) -> Trust:
    return roots_after(held, found)[-1]


def roots_after(first: Trust, found: KeyNotes) -> list[Trust]:
    """Return a root and those that followed it by their own word, the one of now last."""
    roots = [first]
    for note in found.successions:
        try:
            roots.append(succeeded(note.encode(), roots[-1]))
        except VaultError:
            continue  # of a root before the one that is held
    return roots
