"""What a customer does with what they sealed."""

from app.models.ticket import Ticket
from app.portal.tickets import Author, TicketDetail
from app.portal.vault.giving import WithdrawSealed
from app.portal.vault.sealed import SealedState
from app.rules.core import Context, handles
from app.rules.sealed import keeping
from app.rules.tickets import store
from app.rules.tickets.reading import detail


@handles(WithdrawSealed)
def withdraw_sealed(ctx: Context, command: WithdrawSealed) -> TicketDetail:
    """Destroy an entry at once; the conversation says that it was withdrawn."""
    ticket: Ticket = store.mine(ctx, command.ticket_id)
    keeping.destroy(ctx, keeping.live(ctx, ticket.id, str(command.entry)), SealedState.WITHDRAWN)
    store.happened(ctx, ticket, Author.CUSTOMER, "sealed_withdrawn")
    return detail(ctx, ticket)
