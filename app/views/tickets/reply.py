"""The answer that a customer writes in a ticket."""

from uuid import UUID

from app.i18n import N_
from app.portal.tickets import ReplyToTicket, TicketDetail
from app.views.kit.files.file import Limits
from app.views.kit.form.choose import Field
from app.views.place import Place
from app.views.tickets.message_form import FILES
from app.views.tickets.writing import WritingForm
from app.views.vault.box import SealedBox


class ReplyForm(WritingForm):
    """Text and files, sent as they are, and what is sealed."""

    def __init__(self, place: Place, ticket: TicketDetail, limits: Limits) -> None:
        """Write in a ticket."""
        ticket_id = ticket.row.id
        super().__init__(
            place,
            ReplyToTicket,
            {"text": Field(N_("Your reply"), kind="markup"), FILES: Field(N_("Files"))},
            {"ticket_id": ticket_id},
            deed=N_("Send reply"),
            limits=limits,
            draft=f"ticket.{ticket_id}",
        )
        box = SealedBox(place)
        box.set_department(ticket.row.department_id)
        self.take_sealed(box, lambda: ticket.mark)
        self.opened.connect(box.look)

    def hand_over(self, replaces: UUID) -> None:
        """Begin to write, with something to be sealed for an entry that was handed over before."""
        self.unfold()
        assert self.box is not None
        self.box.fill_in(replaces=replaces)
