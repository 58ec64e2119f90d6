"""Entries of a ticket: taken in with a message, shown beside it, destroyed for good."""

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, func

from app.errors import Conflict, Invalid, NotFound
from app.models.blob import Blob
from app.models.house import PortalSetting
from app.models.ticket import Ticket, TicketMessage
from app.models.vault import SealedEntry, SealedRetrieval, SealedSlot
from app.portal.vault.sealed import (
    BYTES_OF_ACCOUNT,
    BYTES_OF_TICKET,
    ENTRIES_OF_TICKET,
    Retrieval,
    SealedFacts,
    SealedInput,
    SealedKind,
    SealedState,
    Use,
)
from app.rules import uploads
from app.rules.core import Context
from app.rules.sealed import notes
from app.vault.entry import FILE_MOST, HEAD_MOST, padme
from app.vault.envelope import check
from app.vault.errors import VaultError

HARD_CAP: Final = timedelta(days=90)
"""Nothing stays longer, whatever becomes of its ticket."""
KEPT: Final = 7
"""Days after a ticket was closed, unless the portal says otherwise."""
SETTING: Final = "vault"
SLOT_MOST: Final = 64 << 10
_PAYLOAD_MOST: Final = HEAD_MOST + padme(FILE_MOST) + (64 << 10)
_STATES: Final = {state.value: state for state in SealedState}


def keep(
    ctx: Context, ticket: Ticket, message: TicketMessage, given: Sequence[SealedInput]
) -> None:
    """Take in what was sealed for a ticket, with the message that it came with."""
    if not given:
        return
    if any(one.directory != notes.newest(ctx).version for one in given):
        raise Conflict("directory_changed")
    if len({one.entry for one in given}) < len(given):
        raise Invalid(fields={"sealed": "twice"})
    for one in given:
        if one.replaces is not None:
            destroy(ctx, live(ctx, ticket.id, str(one.replaces)), SealedState.REPLACED)
    files = uploads.take(ctx, [one.payload for one in given], "sealed")
    _check_room(ctx, ticket, [file.size for file in files], len(given))
    for one, file in zip(given, files, strict=True):
        _add(ctx, ticket, message, one, file)


def facts(
    ctx: Context, ticket: Ticket, messages: Iterable[int]
) -> dict[int, tuple[SealedFacts, ...]]:
    """Return what is known of the entries of these messages, by message."""
    entries = ctx.session.scalars(
        ctx.rows(SealedEntry)
        .where(SealedEntry.ticket_id == ticket.id, SealedEntry.message_id.in_(list(messages)))
        .order_by(SealedEntry.id)
    ).all()
    if not entries:
        return {}
    taken = _retrievals(ctx, [entry.id for entry in entries])
    kept = timedelta(days=kept_days(ctx))
    found: dict[int, tuple[SealedFacts, ...]] = {}
    for entry in entries:
        made = _facts(ctx, entry, taken.get(entry.id, ()), _ends(entry, ticket, kept))
        found[entry.message_id] = (*found.get(entry.message_id, ()), made)
    return found


def live(ctx: Context, ticket_id: int, mark: str) -> SealedEntry:
    """Return an entry of a ticket to be destroyed; NotFound for one of any other, or one gone."""
    entry: SealedEntry | None = ctx.session.scalars(
        ctx.rows(SealedEntry)
        .where(SealedEntry.ticket_id == ticket_id, SealedEntry.mark == mark)
        .with_for_update()
    ).one_or_none()
    if entry is None:
        raise NotFound("sealed_entry")
    if entry.state != SealedState.SEALED:
        raise Conflict("sealed_gone")
    return entry


def over(ctx: Context) -> ColumnElement[bool]:
    """Return what tells entries whose time is over, joined with their tickets.

    They are destroyed within a minute, and are not shown before that: what a restored backup holds
    comes back to nobody.
    """
    closed = ctx.now - timedelta(days=kept_days(ctx))
    shut = Ticket.closed_at.is_not(None) & (Ticket.closed_at <= closed)
    return (SealedEntry.ends_at <= ctx.now) | shut


def is_over(ctx: Context, entry: SealedEntry, ticket: Ticket) -> bool:
    """Tell it of one."""
    ends = _ends(entry, ticket, timedelta(days=kept_days(ctx)))
    return ends is None or ends <= ctx.now


def destroy(ctx: Context, entry: SealedEntry, state: SealedState) -> None:
    """Delete slot and payload for good; what stays says only that there was something."""
    blob_id, entry.blob_id = entry.blob_id, None
    entry.state, entry.gone_at, entry.ends_at = state.value, ctx.now, None
    ctx.session.flush()
    with ctx.house():
        ctx.changed(ctx.delete(SealedSlot).where(SealedSlot.entry_id == entry.id))
        ctx.changed(ctx.delete(Blob).where(Blob.id == blob_id))


def kept_days(ctx: Context) -> int:
    """Return how many days after its ticket was closed something is destroyed."""
    found = ctx.session.scalar(ctx.rows(PortalSetting.value).where(PortalSetting.key == SETTING))
    return int((found or {}).get("kept_days", KEPT))


def bytes_of(text: str, field: str) -> bytes:
    """Return a slot's bytes; Invalid for what is no envelope of ours."""
    try:
        slot = b64decode(text, validate=True)
        if len(slot) > SLOT_MOST:
            raise Invalid(fields={field: "too_large"})
        check(slot)
    except (NotBase64, VaultError):
        raise Invalid(fields={field: "no_envelope"}) from None
    return slot


def _check_room(ctx: Context, ticket: Ticket, sizes: list[int], count: int) -> None:
    if any(size > _PAYLOAD_MOST for size in sizes):
        raise Invalid(fields={"sealed": "too_large"})
    sealed = SealedEntry.state == SealedState.SEALED.value
    known, used = ctx.session.execute(
        ctx.rows(func.count(SealedEntry.id), func.coalesce(func.sum(SealedEntry.size), 0)).where(
            SealedEntry.ticket_id == ticket.id, sealed
        )
    ).one()
    whole = ctx.session.scalar(
        ctx.rows(func.coalesce(func.sum(SealedEntry.size), 0)).where(
            SealedEntry.account_id == ticket.account_id, sealed
        )
    )
    if known + count > ENTRIES_OF_TICKET:
        raise Invalid(fields={"sealed": "too_many_entries"})
    if used + sum(sizes) > BYTES_OF_TICKET or (whole or 0) + sum(sizes) > BYTES_OF_ACCOUNT:
        raise Invalid(fields={"sealed": "no_room"})


def _add(
    ctx: Context, ticket: Ticket, message: TicketMessage, one: SealedInput, file: uploads.Taken
) -> None:
    if file.sha256 != one.sha256:
        raise Invalid(fields={"sealed": "damaged"})
    slot = bytes_of(one.slot.get_secret_value(), "sealed")
    entry = SealedEntry(
        account_id=ticket.account_id,
        mark=str(one.entry),
        ticket_id=ticket.id,
        message_id=message.id,
        department_id=ticket.department_id,
        ticket_mark=ticket.mark,
        user_id=ctx.user_id,
        name=message.name,
        sender=one.sender,
        kind=one.kind.value,
        size=file.size,
        sha256=file.sha256,
        blob_id=file.blob_id,
        at=ctx.now,
        ends_at=ctx.now + HARD_CAP,
    )
    ctx.add(entry)
    ctx.session.flush()
    with ctx.house():
        ctx.add(SealedSlot(entry_id=entry.id, slot=slot, directory=one.directory))


def _retrievals(ctx: Context, entries: list[int]) -> dict[int, tuple[Retrieval, ...]]:
    rows: Any = ctx.session.execute(
        ctx.rows(
            SealedRetrieval.entry_id,
            SealedRetrieval.name,
            SealedRetrieval.at,
            SealedRetrieval.what,
            SealedRetrieval.reason,
        )
        .where(SealedRetrieval.entry_id.in_(entries))
        .order_by(SealedRetrieval.id)
    )
    found: dict[int, tuple[Retrieval, ...]] = {}
    for entry_id, name, at, what, reason in rows:
        one = Retrieval(name=name, at=at, what=Use(what), reason=reason)
        found[entry_id] = (*found.get(entry_id, ()), one)
    return found


def _ends(entry: SealedEntry, ticket: Ticket, kept: timedelta) -> datetime | None:
    if entry.ends_at is None or ticket.closed_at is None:
        return entry.ends_at
    return min(entry.ends_at, ticket.closed_at + kept)


def _facts(
    ctx: Context, entry: SealedEntry, taken: tuple[Retrieval, ...], ends_at: datetime | None
) -> SealedFacts:
    over = ends_at is not None and ends_at <= ctx.now
    return SealedFacts(
        entry=entry.mark,
        kind=SealedKind(entry.kind),
        size=entry.size,
        at=entry.at,
        name=entry.name,
        department_id=entry.department_id,
        state=SealedState.DESTROYED if over else _STATES[entry.state],
        gone_at=ends_at if over else entry.gone_at,
        ends_at=ends_at,
        retrievals=taken,
    )
