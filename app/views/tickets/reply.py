"""The answer that one writes in a ticket: unfolded when wanted, kept as a draft until it was sent."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.tickets import ReplyToTicket
from app.views.kit.buttons import Button
from app.views.kit.dialog import Confirm
from app.views.kit.files.file import Limits
from app.views.kit.form.choose import Field
from app.views.kit.layout import row
from app.views.place import Place
from app.views.tickets.message_form import FILES, MessageForm


class ReplyForm(MessageForm):
    """One a ticket: what was typed for another one stays there."""

    opened = Signal()
    """It is wanted now, or not any more: see :attr:`open`."""

    def __init__(self, place: Place, ticket_id: int, limits: Limits) -> None:
        """Write in the ticket of this id; a draft that lies there unfolds the form."""
        self._ticket = ticket_id
        fields = {"text": Field(N_("Your reply"), kind="markup"), FILES: Field(N_("Files"))}
        given = {"ticket_id": ticket_id}
        super().__init__(
            place.tasks, ReplyToTicket, fields, given, deed=N_("Send reply"), limits=limits
        )
        self.discard = Button("", "quiet")
        self.discard.clicked.connect(self._put_away)
        self.buttons.removeWidget(self.button)
        self.foot = QWidget()
        """The way out and the deed: they stay in sight while the form scrolls."""
        self.foot.setLayout(row(None, self.discard, self.button, gap="s"))
        self.foot.hide()
        self.open = False
        """Whether somebody writes, or something stands there that was not sent."""
        self.hide()
        self.saved.connect(self._gone)
        self.dirty_changed.connect(self._come)
        place.draft(f"ticket.{ticket_id}", self)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if hasattr(self, "discard"):
            self.discard.setText(_("Discard"))

    @Slot()
    def unfold(self) -> None:
        """Begin to write."""
        self._open()
        self.input("text").setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _come(self, dirty: bool) -> None:
        if dirty and not self.open:
            self._open()

    def _open(self) -> None:
        self.open = True
        self.opened.emit()

    @Slot(object)
    def _gone(self, _detail: object) -> None:
        self.start({"ticket_id": self._ticket})
        self._fold()

    @Slot()
    def _put_away(self) -> None:
        if not self.dirty:
            self._fold()
            return
        question = Confirm(
            lambda: _("Discard the reply?"),
            lambda: _("What you typed has not been sent."),
            lambda: _("Discard reply"),
            danger=True,
            parent=self,
        )
        question.agreed.connect(self._discard)
        question.open()

    @Slot()
    def _discard(self) -> None:
        self.start({"ticket_id": self._ticket})
        self.discarded.emit()
        self._fold()

    def _fold(self) -> None:
        self.open = False
        self.banner.hide()
        self.opened.emit()
