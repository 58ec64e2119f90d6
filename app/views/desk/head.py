"""What stands above a conversation: where a ticket belongs, who cares for it, the first deeds."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.desk.queue import DeskFacts, QueueRow
from app.portal.desk.ticket import DeskTicket
from app.portal.markup import neutral
from app.views.kit.buttons import Button, IconButton
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks
from app.views.kit.text import ElidedLabel
from app.views.place import Place
from app.views.tickets.words import in_language


class Head(Speaks, QWidget):
    """Two lines of words; at their right: take it over, more, and the way to the side."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._row: QueueRow | None = None
        self._service = ""
        self._facts: DeskFacts | None = None
        self.about = ElidedLabel("", tone="soft")
        self.whose = ElidedLabel("", tone="soft")
        self.claim, self.more = Button(), Button()
        self.aside = IconButton("columns", "", checkable=True)
        words = column(self.about, self.whose, gap="none")
        whole = row(words, self.claim, self.more, self.aside, gap="s")
        whole.setStretch(0, 1)
        self.setLayout(whole)
        place.tasks.reach.hold(self.claim, self.more)
        self.retranslate()

    def know(self, facts: DeskFacts) -> None:
        """Know the departments of now."""
        self._facts = facts
        self._say()

    def show_row(self, ticket: QueueRow | None, found: DeskTicket | None) -> None:
        """Say what is known of a ticket."""
        self._row = ticket
        self._service = found.ticket.service if found else ""
        self._say()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.claim.setText(_("Take over"))
        self.more.setText(_("More"))
        self.aside.set_name(_("Promises, customer and times"))
        self._say()

    def _say(self) -> None:
        ticket = self._row
        self.setVisible(ticket is not None)
        if ticket is None:
            return
        known = self._facts.departments if self._facts else ()
        department = next((d for d in known if d.id == ticket.department_id), None)
        parts = (
            in_language(department.names) if department else "",
            neutral(ticket.account),
            neutral(self._service),
        )
        self.about.setText(" · ".join(filter(None, parts)))
        self.claim.setVisible(not ticket.mine)
        if ticket.mine:
            self.whose.setText(_("You take care of it"))
        elif ticket.assignee_id is not None:
            name = neutral(ticket.assignee)
            self.whose.setText(_("{name} takes care of it").format(name=name))
        else:
            self.whose.setText(_("Nobody takes care of it yet"))
