"""How well somebody was helped: stars, and a word why when they have one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.i18n import N_, _
from app.portal.tickets import RateTicket, TicketDetail
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.layout import column
from app.views.place import Place
from app.views.tickets.stars import StarsInput


class Rating(QFrame):
    """There as soon as somebody has answered; the word and the button come with the first star."""

    rated = Signal(object)
    """The :class:`TicketDetail` with the rating in it."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start out of sight."""
        super().__init__(parent)
        self.setProperty("part", "well")
        self._place = place
        self._ticket = 0
        fields = {
            "stars": Field(N_("How well were you helped?"), make=StarsInput),
            "words": Field(N_("Why?"), placeholder=N_("What was good, what was not?")),
        }
        given = {"ticket_id": 0, "stars": 0}
        self.form = Form(place.tasks, RateTicket, fields, given, deed=N_("Send rating"))
        self.setLayout(column(self.form, margin="m"))
        self.form.typed.connect(self._unfold)
        self.form.saved.connect(self._sent)
        place.tasks.reach.hold(self.form.button)
        self.hide()

    def show_detail(self, detail: TicketDetail) -> None:
        """Ask about this ticket; what is being typed stays."""
        if self._ticket != detail.row.id or not self.form.dirty:
            self._ticket = detail.row.id
            given = {"stars": detail.rating, "words": detail.rating_words}
            self.form.start({"ticket_id": detail.row.id, **given})
        self._unfold()

    def _unfold(self) -> None:
        """Ask for more once there is a star, and offer to send what was changed."""
        starred = bool(self.form.input("stars").value())
        self.form.rows["words"].setVisible(starred)
        self.form.button.setVisible(starred and self.form.dirty)

    def _sent(self, detail: TicketDetail) -> None:
        self._place.toast(lambda: _("Thank you for your rating"))
        self._unfold()
        self.rated.emit(detail)
