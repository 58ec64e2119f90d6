"""Giving access to who joined, and taking it from who left: slots wrapped anew in the background."""

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Final

from pydantic import SecretStr

from app.errors import Conflict, NotFound
from app.portal.vault.opening import StaleSlot, TakeStaleSlots, WrapSlot
from app.vault.directory import Directory
from app.vault.entry import Place
from app.vault.errors import VaultError
from app.vault.opening import rewrapped
from app.views.vault.locker import Locker, OwnDevice
from app.views.vault.trusting import directory_of

if TYPE_CHECKING:
    from app.portal.operation import Portal

BATCH: Final = 20


def wrap_some(portal: "Portal", locker: Locker, user: int, after: int) -> tuple[int, int]:
    """Wrap a batch of old slots anew; return how many were, and where to go on (0: nowhere)."""
    device = locker.device(user)
    if device is None:
        return 0, 0
    directory, _notes = directory_of(portal, locker)
    found = portal.send(TakeStaleSlots(device=device.mark, after=after, limit=BATCH))
    done = sum(_wrap(portal, directory, device, slot) for slot in found.slots)
    return done, found.last if found.more else 0


def _wrap(portal: "Portal", directory: Directory, device: OwnDevice, slot: StaleSlot) -> bool:
    """Wrap one; one that this device can't open, or that somebody else has done, is passed over."""
    place = Place(
        directory.origin, slot.account_id, str(slot.ticket), str(slot.entry), slot.kind.value
    )
    try:
        raw = b64decode(slot.slot.get_secret_value())
        recipients = directory.recipients(slot.department_id)
        new = rewrapped(raw, slot.sha256, device.keys.age, place, recipients)
    except (VaultError, ValueError):
        return False
    try:
        portal.send(
            WrapSlot(
                entry=slot.entry,
                version=slot.version,
                directory=directory.version,
                slot=SecretStr(b64encode(new).decode()),
            )
        )
    except (Conflict, NotFound):
        return False
    return True
