"""Handing out what was sealed: to the people of the department, each time with its trace."""

from base64 import b64encode
from datetime import timedelta
from typing import Final

from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.models.ticket import Ticket
from app.models.vault import SealedEntry, SealedRetrieval, SealedSlot
from app.portal.files import Download
from app.portal.vault.opening import OpenSealed, SealedLetter, SealedPayload, TellUse
from app.portal.vault.sealed import SealedKind, SealedState, Use
from app.rules import uploads
from app.rules.core import Context, handles
from app.rules.desk.scope import departments_of
from app.rules.notifications import notify_user
from app.rules.sealed import keeping
from app.rules.tickets import store, telling
from app.rules.vault import devices

AT_HAND: Final = timedelta(minutes=10)
"""So long what was retrieved may be fetched, and used, without giving a reason again."""


@handles(OpenSealed)
def open_sealed(ctx: Context, command: OpenSealed) -> SealedLetter:
    """Write down who retrieves what and why; then hand out the slot."""
    entry, ticket = _entry(ctx, str(command.entry))
    device = devices.active(ctx, str(command.device))
    if entry.state != SealedState.SEALED or keeping.is_over(ctx, entry, ticket):
        raise Conflict("sealed_gone")
    slot = ctx.session.scalars(ctx.rows(SealedSlot).where(SealedSlot.entry_id == entry.id)).one()
    _note(ctx, entry, device.id, Use.RETRIEVED, command.reason)
    ctx.audit_chain = entry.account_id
    ctx.audit_facts |= {"entry_id": entry.id, "device_id": device.id}
    ctx.things.add(f"tickets:{ticket.id}")
    for user_id in telling.customers(ctx, ticket):
        notify_user(ctx, user_id, "sealed_retrieved", telling.facts_of(ticket), ticket.account_id)
    return SealedLetter(
        slot=b64encode(slot.slot).decode(),
        account_id=entry.account_id,
        ticket=entry.ticket_mark,
        entry=entry.mark,
        kind=SealedKind(entry.kind),
        sender=entry.sender,
        sha256=entry.sha256,
        size=entry.size,
    )


@handles(SealedPayload)
def sealed_payload(ctx: Context, query: SealedPayload) -> Download:
    """Hand out the payload to whoever has retrieved the entry just now."""
    entry, ticket = _entry(ctx, str(query.entry))
    _just_retrieved(ctx, entry)
    if entry.blob_id is None or keeping.is_over(ctx, entry, ticket):
        raise Conflict("sealed_gone")
    return Download(
        name="payload.age",
        media_type="application/octet-stream",
        size=entry.size,
        sha256=entry.sha256,
        chunks=uploads.content(ctx, entry.blob_id, entry.size),
    )


@handles(TellUse)
def tell_use(ctx: Context, command: TellUse) -> None:
    """Note what the reader's program says was done with it."""
    if command.what is Use.RETRIEVED:
        raise Invalid(fields={"what": "unknown_choice"})
    entry, ticket = _entry(ctx, str(command.entry))
    last = _just_retrieved(ctx, entry)
    _note(ctx, entry, last.device_id, command.what, "")
    ctx.audit_chain = entry.account_id
    ctx.audit_facts["entry_id"] = entry.id
    ctx.things.add(f"tickets:{ticket.id}")


def _entry(ctx: Context, mark: str) -> tuple[SealedEntry, Ticket]:
    """Return an entry that was sealed for a department of the caller's, and its ticket.

    A ticket that was moved here takes nothing with it: the others still have the key.
    """
    entry = ctx.session.scalars(ctx.rows(SealedEntry).where(SealedEntry.mark == mark)).one_or_none()
    if entry is None:
        raise NotFound("sealed_entry")
    ticket = ctx.find(Ticket, entry.ticket_id)
    mine = departments_of(ctx)
    if ticket.department_id not in mine and entry.department_id not in mine:
        raise NotFound("sealed_entry")
    return entry, ticket


def _just_retrieved(ctx: Context, entry: SealedEntry) -> SealedRetrieval:
    last: SealedRetrieval | None = ctx.session.scalars(
        ctx.rows(SealedRetrieval)
        .where(
            SealedRetrieval.entry_id == entry.id,
            SealedRetrieval.user_id == ctx.user_id,
            SealedRetrieval.what == Use.RETRIEVED.value,
            SealedRetrieval.at > ctx.now - AT_HAND,
        )
        .order_by(SealedRetrieval.id.desc())
        .limit(1)
    ).one_or_none()
    if last is None:
        raise NotAllowed("not_retrieved")
    return last


def _note(ctx: Context, entry: SealedEntry, device_id: int, what: Use, reason: str) -> None:
    ctx.add(
        SealedRetrieval(
            account_id=entry.account_id,
            entry_id=entry.id,
            user_id=ctx.user_id,
            device_id=device_id,
            name=store.author_name(ctx),
            at=ctx.now,
            what=what.value,
            reason=reason,
        )
    )
