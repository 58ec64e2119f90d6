"""Putting two tickets of a customer together: found by number or words, with what will happen."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.desk.deeds import MergeTicket
from app.portal.desk.queue import Queue, QueueRow
from app.portal.desk.ticket import DeskTicket
from app.portal.listing import Page
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.dialog import Dialog
from app.views.kit.errors_text import told
from app.views.kit.format import relative
from app.views.kit.line_list import Line, LineList
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.place import Place
from app.views.tickets.words import numbered, status_chip, subject_of

AFTER = 250
"""Milliseconds without a key after which is searched."""
ROWS = 5


class MergeDialog(Dialog):
    """The deed waits until one was chosen."""

    merged = Signal(object)
    """The ticket in which it goes on, as a :class:`DeskTicket`."""

    def __init__(self, place: Place, ticket: QueueRow, parent: QWidget) -> None:
        """Offer the other tickets of the customer of ``ticket``."""
        number = numbered(ticket.number)
        super().__init__(lambda: _("Merge {ticket}").format(ticket=number), parent)
        self._place, self._ticket = place, ticket
        self._rows: dict[int, QueueRow] = {}
        self.search = QLineEdit(clearButtonEnabled=True)
        self.lines = LineList()
        self.lines.setMinimumHeight(ROWS * theme().size("row"))
        self._nothing = Text("", tone="soft", wrap=True)
        self._nothing.hide()
        self.what = Text("", wrap=True)
        self.banner = Banner("danger")
        self.banner.hide()
        self.deed = Button("", "primary")
        self.deed.setAutoDefault(False)
        parts = (self.search, self.lines, self._nothing, self.what, self.banner)
        self.fill(*parts, buttons=(self.deed,))
        self.setMinimumWidth(theme().size("form"))
        self._rest = QTimer(self, singleShot=True, interval=AFTER)
        self._connect()
        self.retranslate()
        self.search.setFocus()
        self._ask()

    def _connect(self) -> None:
        self._rest.timeout.connect(self._ask)
        self.search.textChanged.connect(self._wait)
        self.lines.moved.connect(self._look)
        self.lines.chosen.connect(self._look)
        self.deed.clicked.connect(self._merge)
        self._place.tasks.reach.hold(self.deed)

    @property
    def chosen(self) -> QueueRow | None:
        """The ticket into which it would go."""
        return self._rows.get(self.lines.current())

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self.search.setPlaceholderText(_("Number, subject, text …"))
        self.search.setAccessibleName(_("Search the tickets of this customer"))
        self.lines.setAccessibleName(_("Tickets of this customer"))
        self._nothing.setText(_("This customer has no other ticket here that fits."))
        self.deed.setText(_("Merge"))
        self._fill()
        self._look()

    def _fill(self) -> None:
        self.lines.set_lines([_line(row) for row in self._rows.values()])

    @Slot()
    def _wait(self) -> None:
        self._rest.start()

    @Slot()
    def _ask(self) -> None:
        wanted = Queue(
            view="all",
            account=self._ticket.account_id,
            search=self.search.text().strip(),
            sort="-last_at",
        )
        self._place.tasks.run(wanted, self._came, self._failed, replaces="merge")

    def _came(self, page: Page[QueueRow]) -> None:
        self._rows = {row.id: row for row in page.rows if row.id != self._ticket.id}
        self._fill()
        self.lines.setVisible(bool(self._rows))
        self._nothing.setVisible(not self._rows)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Say what would happen."""
        other = self.chosen
        self.deed.setEnabled(other is not None)
        if other is None:
            self.what.setText(_("Choose the ticket in which it goes on."))
            return
        words = _(
            "Everything that was written in {ticket} stands in {other} then, and {ticket} is"
            " closed. The customer is told where it goes on. Times of {ticket} are shown"
            " there, too. This cannot be undone."
        )
        here, there = numbered(self._ticket.number), numbered(other.number)
        self.what.setText(words.format(ticket=here, other=there))
        self.fit()

    @Slot()
    def _merge(self) -> None:
        if (other := self.chosen) is not None:
            command = MergeTicket(ticket_id=self._ticket.id, into_id=other.id)
            self._place.tasks.run(command, self._done, self._failed, busy=self.deed)

    def _done(self, found: DeskTicket) -> None:
        self.merged.emit(found)
        self.accept()

    def _failed(self, error: PortalError) -> None:
        self.banner.say("danger", told(error))
        self.banner.show()


def _line(row: QueueRow) -> Line:
    below = (numbered(row.number), status_chip(row.status)[0], relative(row.last_at))
    return Line(subject_of(row), " · ".join(below), icon="tickets", data=row.id)
