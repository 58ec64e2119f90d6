"""A ticket as an agent sees it: the conversation with its notes, what one writes, and its side."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from app.errors import NotFound, PortalError
from app.i18n import N_, _
from app.portal.departments import DepartmentFacts
from app.portal.desk.queue import DeskFacts, QueueRow
from app.portal.desk.ticket import DeskTicket, ReadDeskTicket
from app.views.desk.answer import NOTE, REPLY, AnswerArea
from app.views.desk.deeds import DeskDeeds
from app.views.desk.dialogs import DeskDialogs
from app.views.desk.head import Head
from app.views.desk.menu import DeskMenu
from app.views.desk.messages import DeskMessages
from app.views.desk.presence import Presence
from app.views.desk.side import WIDTH, Side
from app.views.kit.chip import Chip
from app.views.kit.errors_text import spoken
from app.views.kit.focus import Ordered
from app.views.kit.layout import column, row
from app.views.kit.sidepanel import SidePanel
from app.views.kit.skeleton import Skeleton
from app.views.kit.states import StateView
from app.views.kit.theme import theme
from app.views.place import Place
from app.views.tickets.words import in_language, numbered, priority_chip, status_chip, subject_of

BESIDE: Final = 820
"""Logical pixels of width from which on the side stands beside the conversation."""
PATIENCE: Final = 150
"""Milliseconds of waiting that nobody is told of."""

Then = Callable[[DeskTicket], object]


class DeskPanel(Ordered, SidePanel):
    """Shows the ticket that was chosen; what is typed in one stays there while others are read."""

    other_wanted = Signal(int)
    """The id of another ticket that should be shown: it was merged into, or split off."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._place = place
        self._row: QueueRow | None = None
        self.found: DeskTicket | None = None
        """The ticket as it was read last; None until then."""
        self.facts: DeskFacts | None = None
        """Departments and colleagues, once they are known."""
        self._wanted = ""
        """The mode in which one wants to write as soon as the ticket was read."""
        self._status, self._priority = Chip(), Chip()
        super().__init__("", parent)
        self.deeds = DeskDeeds(self, place)
        self.dialogs = DeskDialogs(self, place)
        self.menu = DeskMenu(self)
        self.top = Head(place)
        self.messages = DeskMessages(place)
        self.answer = AnswerArea(place)
        self.side = Side(self, place)
        self.presence = Presence(place, self)
        self.state, self._waiting = StateView(), Skeleton()
        self._main, self._content = QWidget(), QWidget()
        self._stack = QStackedWidget()
        self._slow = QTimer(self, singleShot=True, interval=PATIENCE)
        self._lay_out()
        self._connect()
        place.tasks.watch(self, ReadDeskTicket, self._reload, only=self._shown)
        self._blank()
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self._priority)
        self.head.addWidget(self._status)
        self.messages.setMinimumHeight(2 * theme().size("row"))
        main = column(self.messages, self.answer, gap="s")
        main.setStretch(0, 1)
        self._main.setLayout(main)
        both: QBoxLayout = row(self._main, self.side, gap="l")
        both.setStretch(0, 1)
        self._content.setLayout(both)
        for page in (self._content, self._waiting, self.state):
            self._stack.addWidget(page)
        self.body.addWidget(self.top)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.top.claim.clicked.connect(self.claim)
        self.top.more.setMenu(self.menu.menu)
        self.top.aside.toggled.connect(self._arrange)
        self.messages.other_wanted.connect(self._lead)
        self.answer.typed.connect(self.presence.typed)
        self.answer.rested.connect(self.presence.rest)
        self.answer.overtaken.connect(self.reread)
        self.answer.saved.connect(self._sent)
        self.presence.others.connect(self.answer.show_others)
        self.presence.others.connect(self.side.show_others)
        self._slow.timeout.connect(lambda: self._stack.setCurrentWidget(self._waiting))

    @property
    def row(self) -> QueueRow | None:
        """The ticket that was chosen; None when there is none, or it is not there any more."""
        return self._row

    def show_ticket(self, row: QueueRow) -> None:
        """Show a ticket; what is already known of it stands there at once."""
        if self._row is None or self._row.id != row.id:
            self._leave()
        self._fill_row(row)
        self.presence.be_at(row.id)
        self._reload()

    def show_desk(self, facts: DeskFacts) -> None:
        """Know departments and colleagues of now."""
        self.facts = facts
        self.top.know(facts)
        if self.found is not None:
            self._fill(self.found)

    def claim(self) -> None:
        """Assign it to oneself."""
        if self._row is not None and not self._row.mine:
            self.deeds.claim()

    def write_reply(self) -> None:
        """Begin to write to the customer."""
        self._write(REPLY)

    def write_note(self) -> None:
        """Begin to write for colleagues."""
        self._write(NOTE)

    def close_ticket(self) -> None:
        """Close it."""
        self.deeds.close_ticket()

    def choose_priority(self) -> None:
        """Ask for another priority and the reason."""
        self.dialogs.regrade()

    def choose_department(self) -> None:
        """Offer the departments it can be moved to."""
        self.menu.ask_department(self.top.more)

    def take(self, found: DeskTicket) -> None:
        """Show a ticket as a deed has left it, if it is still the one that is shown."""
        if self._row is None or self._row.id != found.queue.id:
            return
        self.found = found
        self._slow.stop()
        self._fill_row(found.queue)
        self._fill(found)
        self._stack.setCurrentWidget(self._content)
        if self._wanted:
            mode, self._wanted = self._wanted, ""
            self.answer.write(mode)

    @Slot()
    def reread(self, then: Then | None = None) -> None:
        """Read it again, and hand it to ``then``."""
        if self._row is not None:
            query = ReadDeskTicket(ticket_id=self._row.id)
            self._place.tasks.run(query, partial(self._reread, then), self._failed)

    def lose(self) -> None:
        """Say that it is not there any more, and be empty."""
        if self._row is None:
            return
        number = numbered(self._row.number)
        self._leave()
        self._row = None
        self.presence.leave()
        self._blank()
        self.state.say(
            "inbox",
            lambda: _("Ticket {number} is not here any more").format(number=number),
            lambda: _("It was moved to a department in which you do not work, or removed."),
        )
        self._stack.setCurrentWidget(self.state)

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if self._row is not None:
            self._fill_row(self._row)
        if self.found is not None:
            self._fill(self.found)

    def sections(self) -> Sequence[QWidget]:
        """Return its parts in the order in which they are read."""
        return (self.top, self.messages, *self.answer.sections(), self.side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side where there is room for it."""
        super().resizeEvent(event)
        row_height = theme().size("row")  # in a low window one writes, and scrolls to read
        self.messages.setMinimumHeight(max(row_height, (self.height() - 8 * row_height) // 3))
        self._arrange()

    def _shown(self) -> str:
        return f"tickets:{self._row.id}" if self._row else "tickets:0"

    def _leave(self) -> None:
        """Put away what belongs to the ticket that was shown; what was not sent waits for it."""
        self.found, self._wanted = None, ""
        self.answer.leave()
        self.messages.clear()

    def _blank(self) -> None:
        """Show no ticket."""
        self.set_title("")
        self._status.hide()
        self._priority.hide()
        self.top.show_row(None, None)

    def _reload(self) -> None:
        if self._row is None:
            return
        if self.found is None:
            self._slow.start()
        query = ReadDeskTicket(ticket_id=self._row.id)
        self._place.tasks.run(query, self.take, self._failed, replaces="ticket")

    def _reread(self, then: Then | None, found: DeskTicket) -> None:
        self.take(found)
        if then is not None:
            then(found)

    def _write(self, mode: str) -> None:
        if self._row is None:
            return
        self.top.aside.setChecked(False)
        if self.found is None:
            self._wanted = mode
        else:
            self.answer.write(mode)

    def _fill_row(self, ticket: QueueRow) -> None:
        self._row = ticket
        self.set_title(f"{numbered(ticket.number)} {subject_of(ticket)}")
        self._status.set_state(*status_chip(ticket.status))
        self._priority.set_state(*priority_chip(ticket.priority))
        self._status.show()
        self._priority.show()
        self.top.show_row(ticket, self.found)

    def _fill(self, found: DeskTicket) -> None:
        names = {d.id: in_language(d.names) for d in self._departments()}
        self.messages.show_ticket(found, names)
        department = next(
            (d for d in self._departments() if d.id == found.queue.department_id), None
        )
        endings = department.endings if department else ()
        self.answer.show_ticket(found, endings, self.messages.newest)
        self.side.show_ticket(found)

    def _departments(self) -> tuple[DepartmentFacts, ...]:
        return self.facts.departments if self.facts else ()

    def _sent(self, found: DeskTicket, mode: str) -> None:
        self.take(found)
        note = mode == NOTE
        self._place.toast(
            (lambda: _("The note was saved")) if note else (lambda: _("Your reply was sent"))
        )

    @Slot(object)
    def _lead(self, ticket_id: int) -> None:
        self.other_wanted.emit(ticket_id)

    def _failed(self, error: PortalError) -> None:
        self._slow.stop()
        if isinstance(error, NotFound):
            self.lose()
        elif self.found is None:
            again = partial(_, N_("Try again"))
            words = spoken(error)
            self.state.say("error", *words, role="danger", action=again, run=self._reload)
            self._stack.setCurrentWidget(self.state)

    @Slot()
    def _arrange(self) -> None:
        """Show the side beside the conversation, or in its place where it is wanted."""
        wide = self.width() >= BESIDE
        self.top.aside.setVisible(not wide)
        instead = not wide and self.top.aside.isChecked()
        self._main.setVisible(not instead)
        self.side.setVisible(wide or instead)
        self.side.setFixedWidth(WIDTH) if wide else self.side.setMaximumWidth(16_777_215)
