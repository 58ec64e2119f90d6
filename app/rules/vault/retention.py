"""Destroying what was sealed when its time has come."""

from app.models.ticket import Ticket
from app.models.vault import SealedEntry
from app.portal.topics import Topic
from app.portal.vault.opening import DestroySealed
from app.portal.vault.sealed import SealedState
from app.rules.core import Context, handles
from app.rules.sealed import keeping

AT_ONCE = 200
"""Entries in one run; the next one comes within a minute."""


@handles(DestroySealed)
def destroy_sealed(ctx: Context, _command: DestroySealed) -> None:
    """Destroy entries whose ticket has been closed long enough, and those that are too old."""
    due = ctx.session.scalars(
        ctx.rows(SealedEntry, also=(Ticket,))
        .join(Ticket, Ticket.id == SealedEntry.ticket_id)
        .where(SealedEntry.state == SealedState.SEALED.value, keeping.over(ctx))
        .order_by(SealedEntry.id)
        .limit(AT_ONCE)
    ).all()
    for entry in due:
        keeping.destroy(ctx, entry, SealedState.DESTROYED)
        ctx.audit("sealed_destroyed", chain=entry.account_id, entry_id=entry.id)
        ctx.things.add(f"tickets:{entry.ticket_id}")
        ctx.tell(Topic.TICKETS, account_id=entry.account_id)
