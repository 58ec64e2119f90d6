"""New keys of this machine, and a directory begun: made here, what is secret stays here."""

from base64 import b64encode
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import Conflict, PortalError
from app.portal.vault.directory import (
    DeviceFacts,
    DeviceState,
    EnrolDevice,
    SetUpDirectory,
)
from app.vault.directory import Device, Directory, first, signed
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys
from app.vault.passphrase import LockedWriter
from app.vault.trust import DELEGATED_FOR, Trust, delegation
from app.views.vault.locker import Locker, OwnDevice
from app.views.vault.trusting import CODE, last_signed

if TYPE_CHECKING:
    from app.portal.operation import Portal

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
    _write_root(root, passphrase, path)
    locker.keep_signer(user, signer)
    locker.hold(Trust(origin, root.verifier))
    word = delegation(origin, root, signer.verifier, now + ALMOST)
    note = signed(first(origin, now).next(now, [], ""), signer)
    return SetUpDirectory(
        origin=origin, root=str(root.verifier), delegation=word.decode(), note=note.decode()
    )


def next_directory(portal: "Portal", locker: Locker, devices: tuple[DeviceFacts, ...]) -> Directory:
    """Return the version that would follow: every device but those that were revoked."""
    before = last_signed(portal, locker)
    kept = [_device(d) for d in devices if d.state is not DeviceState.REVOKED]
    return before.next(locker.clock(), kept, before.recovery)


def signed_note(locker: Locker, user: int, directory: Directory) -> str:
    """Return the note of a version; Conflict when this machine has no signer's key."""
    signer = locker.signer(user)
    if signer is None:
        raise Conflict(f"{CODE}no_signer")
    return signed(directory, signer).decode()


def changes(before: Directory, after: Directory) -> tuple[list[Device], list[Device], list[Device]]:
    """Return which devices come, go and change."""
    old, new = ({d.id: d for d in one.devices} for one in (before, after))
    come = [new[key] for key in new if key not in old]
    go = [old[key] for key in old if key not in new]
    other = [new[key] for key in new if key in old and new[key] != old[key]]
    return come, go, other


def _device(facts: DeviceFacts) -> Device:
    return Device(
        str(facts.mark), facts.name, facts.user_id, facts.age, facts.sign, facts.departments
    )


def _write_root(root: SignerKey, passphrase: str, path: Path) -> None:
    """Write the file whole, for its owner alone, or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        part.touch(mode=0o600)
        with part.open("wb") as file:
            writer = LockedWriter(file, passphrase)
            writer.write(f"{root.name} {root.seed.hex()}\n".encode())
            writer.close()
        part.replace(path)
    except OSError as error:
        raise PortalError("no_file") from error
    finally:
        part.unlink(missing_ok=True)
