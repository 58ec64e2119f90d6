"""Who signs the directory by the root's word, as this machine reads it; whether it may itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.errors import Conflict
from app.portal.vault.directory import KeyNotes
from app.vault.errors import VaultError
from app.vault.note import SignerKey, VerifierKey
from app.vault.trust import Appointment, Trust, appointments
from app.views.vault.locker import Locker
from app.views.vault.trusting import CODE, roots_after

SOON: Final = timedelta(days=30)
"""A term that ends within these days is pointed out."""


@dataclass(frozen=True)
class Signers:
    """The root of now, whom it has named, and this machine among them."""

    trust: Trust
    earlier: tuple[VerifierKey, ...]
    """Roots before it."""
    named: tuple[Appointment, ...]
    """The last word on each key; who signs for longest comes first."""
    lapsed: tuple[Appointment, ...]
    """Whom a root before it has named, and it has not."""
    own: VerifierKey | None
    """The signer's key of this machine."""
    now: datetime

    @property
    def term(self) -> Appointment | None:
        """What the root of now has said of this machine last."""
        return next((one for one in self.named if one.signer == self.own), None)

    @property
    def refused(self) -> str:
        """Why this machine can't sign: ``no_signer`` or ``not_appointed``; empty when it can."""
        if self.own is None:
            return "no_signer"
        return "" if self.term is not None and self.term.holds(self.now) else "not_appointed"

    @property
    def wanted(self) -> str:
        """The line of this machine's key when it is to be named, for the first time or anew."""
        if self.own is None or (self.term is not None and not self.soon(self.term)):
            return ""
        return str(self.own)

    @property
    def holding(self) -> int:
        """How many sign now."""
        return sum(one.holds(self.now) for one in self.named)

    def soon(self, one: Appointment) -> bool:
        """Tell whether a term is over or ends soon."""
        return one.until <= self.now + SOON


def read_signers(found: KeyNotes, locker: Locker, user: int) -> Signers | None:
    """Return who signs, as the notes say; None while no root is held on to, or they can't be read."""
    trust, key, now = locker.trust(), locker.signer(user), locker.clock()
    if trust is None or not found.origin:
        return None
    words = [note.encode() for note in found.delegations]
    try:
        roots = roots_after(Trust(found.origin, VerifierKey.parse(found.root)), found)
        earlier = tuple(one.root for one in roots if one != trust)
        named = _last(appointments(words, trust))
        before = [one for root in roots if root != trust for one in appointments(words, root)]
    except VaultError:
        return None
    known = {one.signer for one in named}
    lapsed = [one for one in _last(before) if one.signer not in known and one.until > now]
    return Signers(
        trust, earlier, named, tuple(lapsed), key.verifier if key is not None else None, now
    )


def new_signer(locker: Locker, user: int, origin: str) -> SignerKey:
    """Make and keep this machine's key to sign with; one that is there stays."""
    key = locker.signer(user)
    if key is None:
        key = SignerKey.generate(f"{origin}.{user}")
        locker.keep_signer(user, key)
    return key


def signs(found: KeyNotes, locker: Locker, user: int) -> None:
    """Raise Conflict when what this machine signs would be refused."""
    signers = read_signers(found, locker, user)
    if signers is not None and signers.refused:
        raise Conflict(CODE + signers.refused)


def _last(words: list[Appointment]) -> tuple[Appointment, ...]:
    last: dict[VerifierKey, Appointment] = {}
    for one in words:
        if one.signer not in last or last[one.signer].until < one.until:
            last[one.signer] = one
    return tuple(sorted(last.values(), key=lambda one: one.until, reverse=True))
