"""What is sealed for a ticket: as it is handed over, and as much of it as everybody sees."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

from pydantic import Field, StringConstraints

from app.portal.fields import Line, Secret
from app.portal.operation import Data, Input

ENTRIES_OF_TICKET: Final = 20
BYTES_OF_TICKET: Final = 50 << 20
BYTES_OF_ACCOUNT: Final = 200 << 20
"""What lies sealed at one time."""


class SealedKind(StrEnum):
    """What an entry is: all that anybody sees of it who can't open it."""

    SSH = "ssh"
    DATABASE = "database"
    CMS = "cms"
    MAIL = "mail"
    FILE = "file"
    OTHER = "other"


Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in hexadecimal digits."""
KeyLine = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[!-~]+$")]
"""A key as one line: ``age1…``, or a verifier key."""


class SealedInput(Input):
    """An entry as it leaves the customer's machine; its payload is an upload that is complete."""

    entry: UUID
    """Made by the caller: it was sealed for this one."""
    kind: SealedKind
    payload: UUID
    sha256: Digest
    slot: Secret
    """Base64. It is ciphertext; a secret, so that no log and no memory of answers keeps it."""
    sender: KeyLine
    directory: Annotated[int, Field(ge=1)]
    """Version of the directory that it was sealed by; any but the newest is refused."""
    replaces: UUID | None = None
    """An entry of the same ticket that is destroyed for it."""


SealedInputs = Annotated[tuple[SealedInput, ...], Field(max_length=ENTRIES_OF_TICKET)]


class SealedState(StrEnum):
    """Whether there is anything left to be opened."""

    SEALED = "sealed"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    DESTROYED = "destroyed"


class Use(StrEnum):
    """What somebody did with an entry."""

    RETRIEVED = "retrieved"
    """The portal handed it out: this is certain. The others are told by the reader's program."""
    SHOWN = "shown"
    COPIED = "copied"
    SAVED = "saved"


class Retrieval(Data):
    """Who took an entry, when and why."""

    name: str
    at: datetime
    what: Use
    reason: Line


class SealedFacts(Data):
    """All that is known of an entry to whoever can't open it."""

    entry: UUID
    kind: SealedKind
    size: int
    """Bytes of the payload, padded."""
    at: datetime
    name: str
    """Who handed it over."""
    department_id: int
    """For whose people it was sealed."""
    state: SealedState
    gone_at: datetime | None = None
    ends_at: datetime | None = None
    """When it will be destroyed at the latest."""
    retrievals: tuple[Retrieval, ...] = ()
