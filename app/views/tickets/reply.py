"""The answer that a customer writes in a ticket."""

from app.i18n import N_
from app.portal.tickets import ReplyToTicket
from app.views.kit.files.file import Limits
from app.views.kit.form.choose import Field
from app.views.place import Place
from app.views.tickets.message_form import FILES
from app.views.tickets.writing import WritingForm


class ReplyForm(WritingForm):
    """Text and files, sent as they are."""

    def __init__(self, place: Place, ticket_id: int, limits: Limits) -> None:
        """Write in the ticket of this id."""
        super().__init__(
            place,
            ReplyToTicket,
            {"text": Field(N_("Your reply"), kind="markup"), FILES: Field(N_("Files"))},
            {"ticket_id": ticket_id},
            deed=N_("Send reply"),
            limits=limits,
            draft=f"ticket.{ticket_id}",
        )
