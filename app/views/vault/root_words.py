"""What the root's key is needed for: its word on a signer, and its word on who follows it."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import Conflict, Invalid
from app.portal.vault.directory import (
    AppointSigner,
    DeviceState,
    FollowRoot,
    KeyDevices,
    KeyNotes,
    ReadKeys,
)
from app.portal.vault.filling import NameSigner, ReplaceRoot
from app.vault.directory import signed
from app.vault.errors import NoteRefused
from app.vault.note import SignerKey, VerifierKey
from app.vault.trust import delegation, succession
from app.views.vault.enrolling import ALMOST
from app.views.vault.locker import Locker
from app.views.vault.root_file import held_root, read_root, write_root
from app.views.vault.signers import Signers, read_signers
from app.views.vault.trusting import CODE, last_signed

if TYPE_CHECKING:
    from app.portal.operation import Portal


def appointed(portal: "Portal", locker: Locker, user: int, given: NameSigner) -> AppointSigner:
    """Return the root's word on the key that was given; Invalid says what is wrong with which."""
    try:
        key = VerifierKey.parse(given.key)
    except NoteRefused:
        raise Invalid(fields={"key": "no_signer_key"}) from None
    signers = _signers(portal.send(ReadKeys()), locker, user)
    if key in (signers.trust.root, *signers.earlier):
        raise Invalid(fields={"key": "root_signs"})
    secret = given.passphrase.get_secret_value()
    root = held_root(Path(given.file), secret, signers.trust, signers.earlier)
    word = delegation(signers.trust.origin, root, key, locker.clock() + ALMOST)
    return AppointSigner(delegation=word.decode())


def followed(portal: "Portal", locker: Locker, user: int, given: ReplaceRoot) -> FollowRoot:
    """Write the new root's file, then return what lets it follow: all of it signed here.

    A file that is there already and opens with the new passphrase holds the new root: writing it
    was done before, publishing it was not.
    """
    if given.new_passphrase != given.again:
        raise Invalid(fields={"again": "not_repeated"})
    before = last_signed(portal, locker)
    signers = _signers(portal.send(ReadKeys()), locker, user)
    signer = locker.signer(user)
    if signer is None:
        raise Conflict(f"{CODE}no_signer")
    origin, now = signers.trust.origin, locker.clock()
    secret = given.passphrase.get_secret_value()
    old = held_root(Path(given.file), secret, signers.trust, signers.earlier)
    new = _new_root(Path(given.place), given.new_passphrase.get_secret_value(), origin)
    if new.name != f"{origin}.root" or new.verifier in (old.verifier, *signers.earlier):
        raise Invalid(fields={"place": "root_there"})
    devices = portal.send(KeyDevices()).devices
    gone = {str(d.mark) for d in devices if d.state is DeviceState.REVOKED}
    kept = [device for device in before.devices if device.id not in gone]
    return FollowRoot(
        succession=succession(origin, old, new.verifier).decode(),
        delegation=delegation(origin, new, signer.verifier, now + ALMOST).decode(),
        note=signed(before.next(now, kept, before.recovery), signer).decode(),
    )


def _signers(found: KeyNotes, locker: Locker, user: int) -> Signers:
    signers = read_signers(found, locker, user)
    if signers is None:
        raise Conflict(f"{CODE}none")
    return signers


def _new_root(path: Path, passphrase: str, origin: str) -> SignerKey:
    """Return the key that stands in the file, read back from it; no other file is written over."""
    if not path.exists():
        write_root(SignerKey.generate(f"{origin}.root"), passphrase, path)
    try:
        return read_root(path, passphrase)
    except Invalid:
        raise Invalid(fields={"place": "root_there"}) from None
