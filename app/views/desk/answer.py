"""Where one writes in a ticket: to the customer or for colleagues, unmistakably one of both."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.desk.presence import Somebody
from app.portal.desk.ticket import DeskTicket
from app.portal.markup import neutral
from app.portal.tickets import MessageFacts
from app.views.desk.answer_form import AnswerForm
from app.views.desk.canned import CannedPopover
from app.views.desk.note_form import NoteForm
from app.views.kit.buttons import Button
from app.views.kit.files.file import Limits
from app.views.kit.fitting import FittingArea
from app.views.kit.keys import INSIDE, Shortcut
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, announce
from app.views.kit.tabs import TabRow
from app.views.kit.text import ElidedLabel
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space
from app.views.place import Place
from app.views.tickets.writing import WritingForm

REPLY, NOTE = "reply", "note"
MODES: Final = ((REPLY, N_("Answer")), (NOTE, N_("Internal note")))
WORDY: Final = 480
"""Logical pixels of width from which on the tools have words beside their icons."""


class AnswerArea(Speaks, QWidget):
    """Two buttons until somebody writes; then the tabs of both modes, the form and its deeds."""

    typed = Signal()
    rested = Signal()
    """Nobody writes here any more."""
    overtaken = Signal()
    """Somebody wrote meanwhile: what is new must be shown."""
    saved = Signal(object, str)
    """The ticket after something was sent, and the mode."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Be for no ticket yet."""
        super().__init__(parent)
        self._place = place
        self._ticket = 0
        self._mode = REPLY
        self._forms: dict[tuple[int, str], WritingForm] = {}
        self._others: tuple[Somebody, ...] = ()
        self.reply, self.note = Button("", "primary"), Button(icon="lock")
        self.tabs = TabRow()
        self.canned, self.attach = Button(icon="document"), Button(icon="attach")
        self.popover = CannedPopover(place.tasks, self.canned)
        self.company = ElidedLabel("", "strong", "warn")
        self._bar, self._top = QWidget(), QWidget()
        self._written, self._feet = column(), column()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_others(())
        self._look()

    def _lay_out(self) -> None:
        self._bar.setLayout(row(self.reply, self.note, None))
        self._top.setLayout(row(self.tabs, None, self.canned, self.attach, gap="xs"))
        writing = QWidget()
        writing.setLayout(self._written)
        self._room = FittingArea(writing)
        edge = space("s")
        whole = column(self.company, self._bar, self._top, self._room, self._feet, gap="s")
        whole.setContentsMargins(edge, edge, edge, edge)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.reply.clicked.connect(lambda: self.write(REPLY))
        self.note.clicked.connect(lambda: self.write(NOTE))
        self.tabs.chosen.connect(self.write)
        self.canned.clicked.connect(self._offer_canned)
        self.popover.chosen.connect(self._insert)
        self.attach.clicked.connect(self._attach)
        Shortcut(self, "Ctrl+T", N_("Insert a canned reply"), self._offer_canned, INSIDE)

    @property
    def form(self) -> WritingForm | None:
        """The form that is shown, or would be."""
        return self._forms.get((self._ticket, self._mode))

    @property
    def mode(self) -> str:
        """Whom one writes to: :data:`REPLY` or :data:`NOTE`."""
        return self._mode

    def sections(self) -> Sequence[QWidget]:
        """Return its parts in the order in which one writes."""
        return (self._bar, self._top, self._room, self.form.foot if self.form else self)

    def leave(self) -> None:
        """Be for no ticket; what was typed and not sent waits."""
        for key, form in list(self._forms.items()):
            form.show_if(shown=False)
            if not form.unsent:
                self._forms.pop(key).let_go()
        self._ticket = 0
        self._look()

    def show_ticket(
        self, found: DeskTicket, endings: Sequence[str], newest: MessageFacts | None
    ) -> None:
        """Offer to write in a ticket, whose ``newest`` message is shown."""
        self._ticket = found.queue.id
        last = newest.id if newest else 0
        if (self._ticket, REPLY) not in self._forms:
            limits = Limits(endings=tuple(endings))
            self._mode = REPLY
            self._take(REPLY, AnswerForm(self._place, self._ticket, limits, last))
            self._take(NOTE, NoteForm(self._place, self._ticket))
        answer = self._forms[self._ticket, REPLY]
        if isinstance(answer, AnswerForm):
            answer.know(last, newest.name if newest else "")
        self._look()

    def write(self, mode: str) -> None:
        """Begin to write in a mode; what is typed in the other one stays there."""
        if (self._ticket, mode) not in self._forms:
            return
        if (other := self.form) is not None and mode != self._mode:
            other.fold()
        self._mode = mode
        self._forms[self._ticket, mode].unfold()

    def show_others(self, others: tuple[Somebody, ...]) -> None:
        """Warn of whoever writes at the same time."""
        before, self._others = self.company.text(), others
        writing = [neutral(one.name) for one in others if one.writing]
        words = ""
        if len(writing) == 1:
            words = _("{name} is writing …").format(name=writing[0])
        elif writing:
            words = _("{names} are writing …").format(names=", ".join(writing))
        self.company.setText(words)
        self.company.setVisible(bool(words))
        if words and words != before:
            announce(self, words)

    def retranslate(self) -> None:
        """Say every word anew."""
        self.reply.setText(_("Reply"))
        self.note.setText(_("Internal note"))
        self.tabs.setAccessibleName(_("Who reads it"))
        self.tabs.set_tabs([(mode, _(words)) for mode, words in MODES])
        self.tabs.choose(self._mode)
        self._say_tools()
        self.show_others(self._others)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the tools away where there is no room for them."""
        super().resizeEvent(event)
        self._say_tools()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Be as amber as the note that is written."""
        super().paintEvent(event)
        if self._mode != NOTE or self._top.isHidden():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("note-line"), 1))
        painter.setBrush(theme().color("note"))
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, radius("card"), radius("card"))

    def _take(self, mode: str, form: WritingForm) -> None:
        self._forms[self._ticket, mode] = form
        form.saved.connect(lambda found: self.saved.emit(found, mode))
        form.typed.connect(self.typed)
        form.opened.connect(self._look)
        if isinstance(form, AnswerForm):
            form.overtaken.connect(self.overtaken)
        self._written.addWidget(form)
        self._feet.addWidget(form.foot)

    @Slot()
    def _look(self) -> None:
        """Offer to write, or let write."""
        opened = [mode for mode, _w in MODES if self._is_open(mode)]
        if opened and self._mode not in opened:
            self._mode = opened[0]
        here = self.form if opened else None
        for form in self._forms.values():
            form.show_if(shown=form is here)
        self.tabs.choose(self._mode)
        self._bar.setVisible(bool(self._ticket) and here is None)
        self._top.setVisible(here is not None)
        self.canned.setVisible(self._mode == REPLY)
        self.attach.setVisible(self._mode == REPLY)
        self._room.setVisible(here is not None)
        if here is None:
            self.rested.emit()
        self.update()

    def _is_open(self, mode: str) -> bool:
        form = self._forms.get((self._ticket, mode))
        return form is not None and form.open

    def _say_tools(self) -> None:
        for tool, words in ((self.canned, _("Canned reply …")), (self.attach, _("Add files …"))):
            tool.setAccessibleName(words)
            tool.setToolTip(words)
            tool.setText(words if self.width() >= WORDY else "")

    @Slot()
    def _attach(self) -> None:
        if self.form is not None:
            self.form.files.choose.click()

    @Slot()
    def _offer_canned(self) -> None:
        if self.canned.isVisible():
            self.popover.ask(self._ticket)

    @Slot(str)
    def _insert(self, words: str) -> None:
        if isinstance(self.form, AnswerForm):
            self.form.insert(words)
