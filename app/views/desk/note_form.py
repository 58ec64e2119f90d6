"""An internal note, with a draft of its own."""

from app.i18n import N_, _
from app.portal.desk.deeds import AddNote
from app.views.desk.text_field import TextField
from app.views.kit.files.file import Limits
from app.views.kit.form.choose import Field
from app.views.kit.live import Words
from app.views.place import Place
from app.views.tickets.writing import WritingForm


class NoteForm(WritingForm):
    """What the customer never sees."""

    def __init__(self, place: Place, ticket_id: int) -> None:
        """Note in the ticket of this id."""
        super().__init__(
            place,
            AddNote,
            {
                "text": Field(
                    N_("Internal note"),
                    placeholder=N_("For colleagues only: the customer never sees it."),
                    make=TextField,
                )
            },
            {"ticket_id": ticket_id},
            deed=N_("Save note"),
            limits=Limits(),
            draft=f"desk.{ticket_id}.note",
        )

    def question(self) -> tuple[Words, Words]:
        """Return what is asked before typed words are thrown away, and the deed."""
        return (lambda: _("Discard the note?")), (lambda: _("Discard note"))
