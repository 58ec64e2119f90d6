"""How somebody reads what a ticket does not bring along: as a customer, or as staff."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.portal.files import Download
from app.portal.operation import Command, Query
from app.portal.tickets import Conversation, EarlierMessages, MarkTicketSeen, TicketAttachment


@dataclass(frozen=True)
class Ways:
    """Operations that two kinds of people send by other names."""

    earlier: Callable[[int, int], Query[Conversation]]
    """Of a ticket, and the message before which one reads on."""
    file: Callable[[int, int], Query[Download]]
    """Of a ticket, and the id of an attachment."""
    seen: Callable[[int, int], Command[None]] | None = None
    """Of a ticket, and the newest message that was read; None where nobody notes it."""
    opens: bool = False
    """Whether what is sealed is opened here; else it was handed over."""


CUSTOMER: Final = Ways(
    lambda ticket, before: EarlierMessages(ticket_id=ticket, before=before),
    lambda ticket, file: TicketAttachment(ticket_id=ticket, attachment_id=file),
    lambda ticket, up_to: MarkTicketSeen(ticket_id=ticket, up_to=up_to),
)
