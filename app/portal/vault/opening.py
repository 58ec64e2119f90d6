"""Opening for the staff: each retrieval leaves its trace before anything leaves the portal."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.portal.fields import Line, Secret
from app.portal.files import Download
from app.portal.operation import Command, Data, Query
from app.portal.rights import Access, StaffRight
from app.portal.topics import Topic
from app.portal.vault.sealed import SealedKind, Use

Reason = Annotated[Line, StringConstraints(min_length=3)]


class SealedLetter(Data):
    """An entry's slot, and what it has to be bound to."""

    slot: Secret
    """Base64."""
    account_id: int
    ticket: UUID
    """The ticket's mark."""
    entry: UUID
    kind: SealedKind
    sender: str
    sha256: str
    size: int


class OpenSealed(
    Command[SealedLetter],
    route="POST /desk/sealed/{entry}/open",
    needs=StaffRight.VAULT_OPEN,
    changes=Topic.TICKETS,
    step_up=True,
):
    """Retrieve an entry of the caller's departments; the customer reads when, who and why."""

    entry: UUID
    device: UUID
    reason: Reason


class SealedPayload(
    Query[Download], route="GET /desk/sealed/{entry}/payload", needs=StaffRight.VAULT_OPEN
):
    """The payload of an entry that the caller has retrieved within ten minutes."""

    entry: UUID


class TellUse(
    Command[None],
    route="POST /desk/sealed/{entry}/taken",
    needs=StaffRight.VAULT_OPEN,
    changes=Topic.TICKETS,
):
    """Say what was done with what was retrieved: shown, copied, saved."""

    entry: UUID
    what: Use


class StaleSlot(Data):
    """A slot that was sealed by an older directory."""

    entry: UUID
    slot: Secret
    version: int
    account_id: int
    ticket: UUID
    kind: SealedKind
    sha256: str
    department_id: int


class StaleSlots(Data):
    """Some of them, and whether there are more."""

    slots: tuple[StaleSlot, ...]
    last: int
    """After which one goes on; 0 without any."""
    more: bool


class TakeStaleSlots(
    Command[StaleSlots], route="POST /vault/slots/stale", needs=StaffRight.VAULT_REWRAP
):
    """Fetch slots of the caller's departments that have to be wrapped anew."""

    device: UUID
    after: int = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class WrapSlot(
    Command[None],
    route="PUT /vault/slots/{entry}",
    needs=StaffRight.VAULT_REWRAP,
    trace=True,
):
    """Put a slot that was wrapped by the newest directory in the place of an older one."""

    entry: UUID
    version: int
    directory: Annotated[int, Field(ge=1)]
    slot: Secret


class DestroySealed(Command[None], needs=Access.SYSTEM):
    """Destroy what is due: some days after its ticket was closed, 90 days after it was sealed."""
