"""One ticket beside the list: its facts, the conversation, and what one can say and do about it."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.departments import DepartmentFacts
from app.portal.tickets import (
    CloseTicket,
    ReadTicket,
    ReopenTicket,
    Status,
    TicketDetail,
    TicketRow,
)
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.chip import Chip
from app.views.kit.errors_text import told
from app.views.kit.files.file import Limits
from app.views.kit.focus import Ordered
from app.views.kit.layout import column, row, scrolling
from app.views.kit.sidepanel import SidePanel
from app.views.kit.text import ElidedLabel, Text
from app.views.kit.theme import theme
from app.views.place import Place
from app.views.tickets.messages import Messages
from app.views.tickets.office import expected_words
from app.views.tickets.rating import Rating
from app.views.tickets.reply import ReplyForm
from app.views.tickets.words import (
    EMERGENCY_TONES,
    emergency_words,
    in_language,
    numbered,
    priority_chip,
    status_chip,
    subject_of,
)


class TicketPanel(Ordered, SidePanel):
    """Shows the ticket that was chosen; what is typed in one stays there while others are read."""

    seen = Signal(int)
    """The id of a ticket whose newest message was before the reader for a moment."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._place = place
        self._row: TicketRow | None = None
        self._detail: TicketDetail | None = None
        self._departments: Mapping[int, DepartmentFacts] = {}
        self._forms: dict[int, ReplyForm] = {}
        self._status, self._priority = Chip(), Chip()
        self._about = ElidedLabel("", tone="soft")
        self._emergency = Text("", "strong", wrap=True)
        self._expected = Text("", "soft", wrap=True)
        self._trouble = Banner("danger")
        self._change = Banner("warn")
        self.messages = Messages(place)
        self.rating = Rating(place)
        self.answer, self.shut, self.reopen = Button("", "primary"), Button(), Button()
        self._bar = QWidget()
        self._written = column()
        super().__init__("", parent)
        self._lay_out()
        self._connect()
        place.tasks.watch(self, ReadTicket, self._reload, only=self._shown)
        place.tasks.reach.hold(self.shut, self.reopen)
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self._priority)
        self.head.addWidget(self._status)
        self._bar.setLayout(row(self.answer, self.shut, self.reopen, None, gap="s"))
        writing = QWidget()
        writing.setLayout(self._written)
        self._room = scrolling(writing)
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.messages.setMinimumHeight(2 * theme().size("row"))
        self.body.addLayout(column(self._about, self._emergency, self._expected, gap="xs"))
        for part in (
            self._trouble,
            self._change,
            self.messages,
            self.rating,
            self._bar,
            self._room,
        ):
            self.body.addWidget(part)
        self.body.setStretchFactor(self.messages, 1)
        self._bare()

    def _connect(self) -> None:
        self._trouble.acted.connect(self._reload)
        self.answer.clicked.connect(self._write)
        self.shut.clicked.connect(self._ask_to_close)
        self.reopen.clicked.connect(self._reopen)
        self.rating.rated.connect(self._show)
        self.messages.seen.connect(self.seen)
        self.messages.replace_wanted.connect(self._replace)

    @property
    def row(self) -> TicketRow | None:
        """The ticket that was chosen."""
        return self._row

    @property
    def detail(self) -> TicketDetail | None:
        """The ticket that is shown, as far as it has been read."""
        return self._detail

    @property
    def reply(self) -> ReplyForm | None:
        """The form in which one answers the ticket that is shown; None until it has been read."""
        return self._forms.get(self._row.id) if self._row else None

    def show_ticket(self, ticket: TicketRow) -> None:
        """Show ``ticket``; what is already known of it stands there at once."""
        if self._row is None or self._row.id != ticket.id:
            self._leave()
        self._fill_row(ticket)
        self._reload()

    def show_departments(self, departments: Mapping[int, DepartmentFacts]) -> None:
        """Know the departments of now: their names, and which files they take."""
        self._departments = departments
        self.retranslate()

    def sections(self) -> Sequence[QWidget]:
        """Return its parts in the order in which they are read."""
        foot = self.reply.foot if self.reply is not None else self._room
        return (self.messages, self.rating, self._bar, self._room, foot)

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.answer.setText(_("Reply"))
        self.shut.setText(_("Close ticket"))
        self.reopen.setText(_("Open ticket again"))
        self._change.say(
            "warn", lambda: _("Please change the passwords that you handed over, now.")
        )
        if self._row is not None:
            self._fill_row(self._row)
        if self._detail is not None:
            self._fill(self._detail)

    def _shown(self) -> str:
        return f"tickets:{self._row.id}" if self._row else "tickets:0"

    def _leave(self) -> None:
        """Put away what belongs to the ticket that was shown; an unsent reply waits for it."""
        for key, form in list(self._forms.items()):
            form.show_if(shown=False)
            if not form.unsent:
                self._forms.pop(key).let_go()
        self._detail = None
        self.messages.clear()
        self._bare()

    def _bare(self) -> None:
        """Hide what is not known of a ticket before it has been read."""
        for part in (
            self._emergency,
            self._expected,
            self._trouble,
            self._change,
            self._bar,
            self._room,
            self.rating,
        ):
            part.setVisible(False)

    def _reload(self) -> None:
        if self._row is not None:
            query = ReadTicket(ticket_id=self._row.id)
            self._place.tasks.run(query, self._show, self._failed, replaces="ticket")

    def _fill_row(self, ticket: TicketRow) -> None:
        self._row = ticket
        self.set_title(subject_of(ticket))
        self._status.set_state(*status_chip(ticket.status))
        self._priority.set_state(*priority_chip(ticket.priority))
        department = self._departments.get(ticket.department_id)
        service = self._detail.service if self._detail else ""
        parts = (
            numbered(ticket.number),
            in_language(department.names) if department else "",
            service,
        )
        self._about.setText(" · ".join(filter(None, parts)))

    @Slot(object)
    def _show(self, detail: TicketDetail) -> None:
        if self._row is None or self._row.id != detail.row.id:
            return
        self._detail = detail
        self._trouble.hide()
        self._fill_row(detail.row)
        self._fill(detail)

    def _fill(self, detail: TicketDetail) -> None:
        claimed = detail.emergency is not None and detail.emergency_state is not None
        if detail.emergency is not None and detail.emergency_state is not None:
            self._emergency.setText(emergency_words(detail.emergency, detail.emergency_state))
            self._emergency.set_tone(EMERGENCY_TONES[detail.emergency_state])
        self._emergency.setVisible(claimed)
        self._expected.setText(expected_words(detail.expected_at) if detail.expected_at else "")
        self._expected.setVisible(detail.expected_at is not None)
        self.messages.show_detail(detail, self._names())
        self.rating.show_detail(detail)
        closed = detail.row.status is Status.CLOSED
        self._change.setVisible(closed and any(message.sealed for message in detail.messages))
        self.shut.setVisible(not closed)
        self.reopen.setVisible(closed)
        self.answer.set_kind("secondary" if closed else "primary")
        self._offer_reply(detail)

    def _names(self) -> dict[int, str]:
        return {key: in_language(found.names) for key, found in self._departments.items()}

    def _offer_reply(self, detail: TicketDetail) -> None:
        """Have a form for this ticket, folded unless something stands in it."""
        ticket = detail.row
        if (form := self._forms.get(ticket.id)) is None:
            department = self._departments.get(ticket.department_id)
            limits = Limits(endings=department.endings) if department else Limits()
            form = ReplyForm(self._place, detail, limits)
            form.saved.connect(self._sent)
            form.opened.connect(self._look)
            self._forms[ticket.id] = form
            self._written.addWidget(form)
            self.body.addWidget(form.foot)
        elif form.box is not None:
            form.box.set_department(ticket.department_id)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Offer to write, or let write."""
        here = self.reply
        for form in self._forms.values():
            form.show_if(shown=form is here and form.open)
        writing = here is not None and here.open
        self._bar.setVisible(here is not None and not writing)
        self._room.setVisible(writing)
        answered = self._detail is not None and bool(self._detail.row.last_staff_message_id)
        self.rating.setVisible(answered and not writing)

    @Slot()
    def _write(self) -> None:
        if self.reply is not None:
            self.reply.unfold()

    @Slot(object)
    def _replace(self, entry: UUID) -> None:
        """Write an answer with something else for what was sealed."""
        if self.reply is not None:
            self.reply.hand_over(entry)

    @Slot(object)
    def _sent(self, detail: TicketDetail) -> None:
        self._show(detail)
        self._place.toast(lambda: _("Your reply was sent"))

    @Slot()
    def _ask_to_close(self) -> None:
        if self._row is not None:
            ticket = self._row
            command = CloseTicket(ticket_id=ticket.id)
            self._place.tasks.run(
                command, lambda found: self._closed(found, ticket), busy=self.shut
            )

    def _closed(self, detail: TicketDetail, ticket: TicketRow) -> None:
        self._show(detail)
        number = numbered(ticket.number)
        self._place.toast(
            lambda: _("Ticket {number} was closed").format(number=number),
            undo=lambda: self._open_again(ticket.id),
        )

    @Slot()
    def _reopen(self) -> None:
        if self._row is not None:
            self._open_again(self._row.id)

    def _open_again(self, ticket_id: int) -> None:
        self._place.tasks.run(ReopenTicket(ticket_id=ticket_id), self._show, busy=self.reopen)

    def _failed(self, error: PortalError) -> None:
        if self._detail is None:
            self._trouble.say("danger", told(error), lambda: _("Try again"))
            self._trouble.show()
