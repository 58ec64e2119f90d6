"""What a customer does with what they sealed: they can take it back, never read it again."""

from uuid import UUID

from app.portal.operation import Command
from app.portal.rights import Right
from app.portal.tickets import TicketDetail
from app.portal.topics import Topic


class WithdrawSealed(
    Command[TicketDetail],
    route="DELETE /tickets/{ticket_id}/sealed/{entry}",
    needs=Right.TICKETS,
    changes=Topic.TICKETS,
):
    """Destroy an entry at once."""

    ticket_id: int
    entry: UUID
