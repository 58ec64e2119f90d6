"""Slots that were sealed by an older directory, and wrapped anew by an agent's program."""

from base64 import b64encode
from typing import Any

from app.errors import Conflict, NotFound
from app.models.ticket import Ticket
from app.models.vault import SealedEntry, SealedSlot
from app.portal.vault.opening import StaleSlot, StaleSlots, TakeStaleSlots, WrapSlot
from app.portal.vault.sealed import SealedKind, SealedState
from app.rules.core import Context, handles
from app.rules.desk.scope import departments_of
from app.rules.sealed import keeping, notes
from app.rules.vault import devices


@handles(TakeStaleSlots)
def take_stale_slots(ctx: Context, command: TakeStaleSlots) -> StaleSlots:
    """Hand out slots of the caller's departments that are older than the directory."""
    devices.active(ctx, str(command.device))
    rows: Any = ctx.session.execute(
        ctx.rows(SealedEntry, SealedSlot, also=(Ticket,))
        .join_from(SealedEntry, SealedSlot, SealedSlot.entry_id == SealedEntry.id)
        .join(Ticket, Ticket.id == SealedEntry.ticket_id)
        .where(
            SealedSlot.directory < notes.newest(ctx).version,
            SealedEntry.id > command.after,
            SealedEntry.department_id.in_(departments_of(ctx)),
            SealedEntry.state == SealedState.SEALED.value,
            ~keeping.over(ctx),
        )
        .order_by(SealedEntry.id)
        .limit(command.limit + 1)
    ).all()
    return StaleSlots(
        slots=tuple(
            StaleSlot(
                entry=entry.mark,
                slot=b64encode(slot.slot).decode(),
                version=slot.version,
                account_id=entry.account_id,
                ticket=entry.ticket_mark,
                kind=SealedKind(entry.kind),
                sha256=entry.sha256,
                department_id=entry.department_id,
            )
            for entry, slot in rows[: command.limit]
        ),
        last=rows[: command.limit][-1][0].id if rows else 0,
        more=len(rows) > command.limit,
    )


@handles(WrapSlot)
def wrap_slot(ctx: Context, command: WrapSlot) -> None:
    """Put a slot in the place of an older one, unless somebody else was faster."""
    row: Any = ctx.session.execute(
        ctx.rows(SealedEntry, SealedSlot)
        .join_from(SealedEntry, SealedSlot, SealedSlot.entry_id == SealedEntry.id)
        .where(
            SealedEntry.mark == str(command.entry),
            SealedEntry.department_id.in_(departments_of(ctx)),
        )
        .with_for_update()
    ).one_or_none()
    if row is None:
        raise NotFound("sealed_entry")
    entry, slot = row
    if command.directory != notes.newest(ctx).version:
        raise Conflict("directory_changed")
    if slot.version != command.version:
        raise Conflict("stale")
    slot.slot = keeping.bytes_of(command.slot.get_secret_value(), "slot")
    slot.directory, slot.version = command.directory, slot.version + 1
    ctx.audit_chain = entry.account_id
    ctx.audit_facts["entry_id"] = entry.id
