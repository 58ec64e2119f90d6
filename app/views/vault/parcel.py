"""Handing over: what was filled in is sealed here and sent up, before anything else is said."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid4

from pydantic import SecretStr

from app.errors import Conflict, PortalError
from app.portal.uploads import NewFile, clean_name
from app.portal.vault.sealed import SealedInput, SealedKind
from app.vault.entry import Fields, Place
from app.vault.errors import VaultError
from app.vault.sealing import Sealer
from app.views.vault.locker import Locker
from app.views.vault.trusting import CODE, directory_of

if TYPE_CHECKING:
    from app.portal.operation import Portal
    from app.vault.entry import Sealed

_NAME: Final = "payload.age"
_TYPE: Final = "application/octet-stream"


@dataclass(frozen=True, repr=False, eq=False)
class Item:
    """Something to be sealed: access data, or a file of this computer."""

    kind: SealedKind
    fields: Fields | None = None
    path: Path | None = None
    replaces: UUID | None = None
    entry: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class Address:
    """For which ticket, and for whom."""

    account: int
    user: int
    ticket: UUID
    department: int


def hand_over(
    portal: "Portal", locker: Locker, address: Address, items: Sequence[Item]
) -> tuple[SealedInput, ...]:
    """Seal ``items`` for the people of the department and send them up; return what names them.

    Raises a PortalError that says why nothing was sealed. What leaves this machine is ciphertext;
    nothing of it is written to its disk.
    """
    directory, _notes = directory_of(portal, locker)
    try:
        sealer = Sealer(directory, address.department, locker.sender(address.user))
        return tuple(
            _sent(portal, one, _sealed(sealer, directory.origin, address, one)) for one in items
        )
    except VaultError as refused:
        raise Conflict(CODE + refused.code) from None


def _sealed(sealer: Sealer, origin: str, address: Address, item: Item) -> "tuple[Sealed, bytes]":
    place = Place(origin, address.account, str(address.ticket), str(item.entry), item.kind.value)
    target = BytesIO()
    if item.path is None:
        made = sealer.fields(place, item.fields or Fields(), target)
        return made, target.getvalue()
    try:
        with item.path.open("rb") as source:
            made = sealer.file(place, clean_name(item.path.name), source, target)
    except OSError as error:
        raise PortalError("no_file") from error
    return made, target.getvalue()


def _sent(portal: "Portal", item: Item, both: "tuple[Sealed, bytes]") -> SealedInput:
    made, payload = both
    upload = NewFile(uuid4(), _NAME, _TYPE, len(payload), made.payload_sha256)
    portal.upload(BytesIO(payload), upload)
    return SealedInput(
        entry=item.entry,
        kind=item.kind,
        payload=upload.key,
        sha256=made.payload_sha256,
        slot=SecretStr(b64encode(made.slot).decode()),
        sender=made.sender,
        directory=made.seals.dirv,
        replaces=item.replaces,
    )
