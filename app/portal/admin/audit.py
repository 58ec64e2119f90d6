"""The audit log: who did what, and whether anything was changed or taken away since."""

from datetime import datetime
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from app.portal.listing import Equals, Is, Listing
from app.portal.operation import Data, ListQuery, Query
from app.portal.rights import StaffRight

Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_:]{1,60}$")]


class AuditRow(Data):
    """One entry, as it was recorded: ids and codes."""

    id: int
    at: datetime
    actor: str
    """``user:7``, ``system`` or ``nobody``."""
    name: str
    """Of that user, as they are called today; empty for the others."""
    acting: str
    event: str
    chain: int
    """The account that it is about; 0 is the house."""
    account: str
    """That account's number and name."""
    seq: int
    facts: dict[str, str]


class AuditLog(ListQuery[AuditRow], route="GET /admin/audit", needs=StaffRight.AUDIT):
    """Every entry, the newest first."""

    listing: ClassVar = Listing(
        views={"all": (), "denied": (Is("event", ("access_denied",)),)},
        filters=(Equals("event", "event"), Equals("actor", "actor"), Equals("chain", "chain")),
        sorts=("at",),
        default_sort="-at",
        search=(),
    )
    event: Word | None = None
    actor: Word | None = None
    chain: int | None = None


class AuditEvents(Data):
    """The kinds of events that there are."""

    events: tuple[str, ...]


class ListAuditEvents(Query[AuditEvents], route="GET /admin/audit/events", needs=StaffRight.AUDIT):
    """Name every kind of event that was recorded."""


class AuditCheck(Data):
    """What a part of the check found; go on from ``next_chain`` and ``next_seq`` until there is none."""

    checked: int
    """Entries."""
    next_chain: int | None
    next_seq: int
    broken_chain: int | None
    """Where an entry does not follow from the one before it, or the end is not where it should be."""
    broken_seq: int
    broken_account: str


class CheckAudit(Query[AuditCheck], route="GET /admin/audit/check", needs=StaffRight.AUDIT):
    """Verify the hash chains, a few thousand entries a call, from a place on."""

    chain: Annotated[int, Field(ge=0)] = 0
    seq: Annotated[int, Field(ge=0)] = 0
