"""New keys of this machine, and a directory begun: made here, what is secret stays here."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import Conflict
from app.portal.vault.directory import (
    DeviceFacts,
    DeviceState,
    EnrolDevice,
    SetUpDirectory,
)
from app.vault.directory import Device, Directory, first, signed
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys
from app.vault.trust import DELEGATED_FOR, Trust, delegation
from app.views.vault.locker import Locker, OwnDevice
from app.views.vault.root_file import write_root
from app.views.vault.trusting import CODE

ALMOST: Final = DELEGATED_FOR - timedelta(days=1)


def new_device(name: str) -> tuple[OwnDevice, EnrolDevice]:
    """Make keys of this machine and what asks for them to be taken in."""
    device = OwnDevice(str(uuid4()), DeviceKeys.generate("device"))
    keys = device.keys
    proof = Ed25519PrivateKey.from_private_bytes(keys.signer.seed).sign(keys.recipient.encode())
    return device, EnrolDevice(
        mark=device.mark,
        label=name,
        age=keys.recipient,
        sign=str(keys.signer.verifier),
        proof=b64encode(proof).decode(),
    )


def new_directory(
    locker: Locker, user: int, origin: str, passphrase: str, path: Path
) -> SetUpDirectory:
    """Make root and signer, lock the root's key into a file, return what begins the directory.

    The root's key is nowhere else; the signer's lies in the key ring.
    """
    root, signer = SignerKey.generate(f"{origin}.root"), SignerKey.generate(f"{origin}.{user}")
    now = locker.clock()
    write_root(root, passphrase, path)
    locker.keep_signer(user, signer)
    locker.hold(Trust(origin, root.verifier))
    word = delegation(origin, root, signer.verifier, now + ALMOST)
    note = signed(first(origin, now).next(now, [], ""), signer)
    return SetUpDirectory(
        origin=origin, root=str(root.verifier), delegation=word.decode(), note=note.decode()
    )


def next_directory(
    before: Directory, now: datetime, devices: Sequence[DeviceFacts], recovery: str | None = None
) -> Directory:
    """Return the version that would follow: every device but those that were revoked.

    The recovery key stays as it is unless ``recovery`` says another one, or none.
    """
    kept = [_device(d) for d in devices if d.state is not DeviceState.REVOKED]
    return before.next(now, kept, before.recovery if recovery is None else recovery)


def signed_note(locker: Locker, user: int, directory: Directory) -> str:
    """Return the note of a version; Conflict when this machine has no signer's key."""
    signer = locker.signer(user)
    if signer is None:
        raise Conflict(f"{CODE}no_signer")
    return signed(directory, signer).decode()


@dataclass(frozen=True)
class Changes:
    """What one version changes of another; each recovery key as its line, or empty."""

    come: list[Device]
    go: list[Device]
    other: list[tuple[Device, Device]]
    """As it was, as it is now."""
    old_recovery: str
    new_recovery: str


def changes(before: Directory, after: Directory) -> Changes:
    """Return which devices come, go and change, and which recovery key reads along.

    A device whose keys are others than before has come, whatever it is called: its digits are to be
    compared like any other's.
    """
    old, new = ({d.id: d for d in one.devices} for one in (before, after))
    same = {key for key in new if key in old and new[key].fingerprint == old[key].fingerprint}
    return Changes(
        [new[key] for key in new if key not in same],
        [old[key] for key in old if key not in same],
        [(old[key], new[key]) for key in new if key in same and new[key] != old[key]],
        before.recovery,
        after.recovery,
    )


def _device(facts: DeviceFacts) -> Device:
    return Device(
        str(facts.mark), facts.name, facts.user_id, facts.age, facts.sign, facts.departments
    )
