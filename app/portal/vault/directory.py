"""The directory of keys: read by everybody who seals, signed by the security administrator."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.portal.admin.staff import DepartmentName
from app.portal.fields import Line, Name
from app.portal.operation import Command, Data, Query
from app.portal.rights import Access, StaffRight
from app.portal.topics import Topic
from app.portal.vault.sealed import KeyLine

Note = Annotated[str, StringConstraints(min_length=1, max_length=1 << 20)]
"""A signed note, as its text."""


class KeyNotes(Data):
    """Signed notes as the portal has them: nothing of them is believed unseen."""

    origin: str
    """Name of the hoster in the directory; empty while there is none."""
    root: str
    """Verifier key of the root, as the portal says: compared once, held on to ever after."""
    notes: tuple[str, ...]
    """Versions of the directory in their order."""
    delegations: tuple[str, ...]
    kept_days: Annotated[int, Field(ge=0, le=30)] = 7
    """What is sealed is destroyed so many days after its ticket was closed."""
    successions: tuple[str, ...] = ()
    """In which an old root names its successor, in their order."""


class ReadKeys(
    Query[KeyNotes], route="GET /vault/directory", needs=Access.SIGNED_IN, shows=Topic.DIRECTORY
):
    """Read the directory: all versions from ``since`` on, or the newest alone."""

    since: Annotated[int, Field(ge=0)] = 0


class DeviceState(StrEnum):
    """Whether a device stands in the directory."""

    WAITING = "waiting"
    ACTIVE = "active"
    REVOKED = "revoked"


class DeviceFacts(Data):
    """A machine of one of the staff."""

    id: int
    mark: UUID
    user_id: int
    name: str
    """Whose it is."""
    label: str
    """What it is called."""
    age: str
    sign: str
    state: DeviceState
    created_at: datetime
    departments: tuple[int, ...]
    """Where its owner works now."""
    mine: bool


class DeviceList(Data):
    """Devices, the newest first."""

    devices: tuple[DeviceFacts, ...]
    departments: tuple[DepartmentName, ...] = ()
    """Where tickets can go; told to whoever signs."""


class MyKeyDevices(
    Query[DeviceList],
    route="GET /vault/devices/mine",
    needs=StaffRight.VAULT_OPEN,
    shows=Topic.DIRECTORY,
):
    """The caller's own devices."""


class KeyDevices(
    Query[DeviceList],
    route="GET /vault/devices",
    needs=StaffRight.DIRECTORY_SIGN,
    shows=Topic.DIRECTORY,
):
    """Everybody's devices."""


class EnrolDevice(
    Command[DeviceFacts],
    route="POST /vault/devices",
    needs=StaffRight.VAULT_OPEN,
    changes=Topic.DIRECTORY,
    step_up=True,
):
    """Ask for a device to be taken into the directory."""

    mark: UUID
    label: Name
    age: KeyLine
    sign: KeyLine
    proof: KeyLine
    """The signing key's signature of the age key: base64."""


class RevokeDevice(
    Command[DeviceFacts],
    route="POST /vault/devices/{device_id}/revoke",
    needs=StaffRight.DIRECTORY_SIGN,
    changes=Topic.DIRECTORY,
    step_up=True,
):
    """Hand nothing out to a device any more; the next version of the directory leaves it out."""

    device_id: int


class SetUpDirectory(
    Command[KeyNotes],
    route="PUT /vault/directory",
    needs=StaffRight.DIRECTORY_SIGN,
    changes=Topic.DIRECTORY,
    step_up=True,
):
    """Begin the directory: the root's name and key, the first signer, the first version."""

    origin: KeyLine
    root: KeyLine
    delegation: Note
    note: Note


class PublishDirectory(
    Command[KeyNotes],
    route="POST /vault/directory",
    needs=StaffRight.DIRECTORY_SIGN,
    changes=Topic.DIRECTORY,
    step_up=True,
):
    """Publish the next version, signed."""

    note: Note


class RenewDirectory(Command[None], needs=Access.SYSTEM, changes=Topic.DIRECTORY):
    """Publish a version in which nobody comes: an embedded portal signs it by itself."""

    note: Note


class AppointSigner(
    Command[KeyNotes],
    route="POST /vault/signers",
    needs=StaffRight.DIRECTORY_SIGN,
    changes=Topic.DIRECTORY,
    step_up=True,
):
    """Publish the root's word on who signs."""

    delegation: Note


class FollowRoot(
    Command[KeyNotes],
    route="POST /vault/roots",
    needs=StaffRight.DIRECTORY_SIGN,
    changes=Topic.DIRECTORY,
    step_up=True,
):
    """Publish the old root's word on its successor, the new one's on a signer, and what they sign.

    The next version comes along: the one before may be by somebody whom the new root has not named,
    and nobody could seal until there is another.
    """

    succession: Note
    delegation: Note
    note: Note


class KeepSealed(
    Command[KeyNotes],
    route="PUT /vault/kept-days",
    needs=StaffRight.DIRECTORY_SIGN,
    changes={Topic.DIRECTORY, Topic.TICKETS},
    step_up=True,
):
    """Say how long what is sealed stays after its ticket was closed."""

    kept_days: Annotated[int, Field(ge=0, le=30)]


class ExposedEntry(Data):
    """An entry that a device had retrieved."""

    ticket_id: int
    number: int
    account: str
    kind: str
    at: datetime


class Exposure(Data):
    """What a lost device had retrieved."""

    entries: tuple[ExposedEntry, ...]


class ReadExposure(
    Query[Exposure],
    route="GET /vault/devices/{device_id}/retrieved",
    needs=StaffRight.DIRECTORY_SIGN,
    shows=Topic.DIRECTORY,
):
    """What a device had retrieved."""

    device_id: int


class WarnOfExposure(
    Command[int],
    route="POST /vault/devices/{device_id}/warn",
    needs=StaffRight.DIRECTORY_SIGN,
    changes=Topic.NOTIFICATIONS,
    step_up=True,
):
    """Ask the customers concerned to change their access data; return how many tickets it was."""

    device_id: int
    words: Line = ""


class WarnOfDirectory(Command[None], needs=Access.SYSTEM):
    """Tell the signers that the directory is about to expire: 7, 3 and 1 days ahead."""
