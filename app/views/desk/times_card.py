"""Time that was spent on a ticket: its sum, each entry, a stopwatch, and one that is typed."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.desk.ticket import DeskTicket, TimeFacts
from app.portal.markup import neutral
from app.views.desk.side_card import SideCard
from app.views.desk.stopwatch import Running, Stopwatch
from app.views.kit.buttons import Button, IconButton, LinkButton
from app.views.kit.format import MINUS, duration, exact, relative
from app.views.kit.layout import clear, column, row
from app.views.kit.text import ElidedLabel, Text, tip
from app.views.place import Place
from app.views.tickets.words import numbered

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel

SECOND: Final = 1_000
SHOWN: Final = 5
"""Entries that are seen at first: the newest ones."""


class TimesCard(SideCard):
    """A stopwatch that runs at another ticket says so here."""

    TITLE: ClassVar[str] = N_("Time spent")

    def __init__(self, panel: "DeskPanel", place: Place, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._panel, self._place = panel, place
        self._all = False
        self.watch = Stopwatch(place, self)
        self.sum = Text("", "section", tabular=True)
        self.billable = Text("", "soft", "soft", wrap=True)
        self.clock = Text("", "strong", "accent", tabular=True)
        self.start, self.stop = Button(icon="clock"), Button("", "primary")
        self.drop = IconButton("trash", "", small=True)
        self.elsewhere = LinkButton()
        self.typed = Button(icon="plus")
        self.earlier = LinkButton()
        self._lines = column(gap="s")
        self.add(self.sum)
        self.add(self.billable)
        self.body.addLayout(row(self.clock, None, self.stop, self.drop))
        for button in (self.start, self.elsewhere, self.typed):
            self.add(button)
        self.body.addLayout(self._lines)
        self.add(self.earlier)
        self._second = QTimer(self, interval=SECOND)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._second.timeout.connect(self._tick)
        self.watch.changed.connect(self._look)
        self.start.clicked.connect(self._start)
        self.stop.clicked.connect(self._stop)
        self.drop.clicked.connect(self.watch.reset)
        self.typed.clicked.connect(self._type)
        self.elsewhere.clicked.connect(self._go_there)
        self.earlier.clicked.connect(self._show_all)
        self._place.tasks.reach.hold(self.stop, self.typed)

    def show_ticket(self, found: DeskTicket) -> None:
        """Show what was spent on a ticket."""
        if self.found is None or self.found.queue.id != found.queue.id:
            self._all = False
        super().show_ticket(found)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.start.setText(_("Start the stopwatch"))
        self.stop.setText(_("Stop …"))
        self.drop.set_name(_("Discard the time measured"))
        self.typed.setText(_("Note time …"))
        self._look()
        super().retranslate()

    def fill(self, found: DeskTicket) -> None:
        """Show sums and entries, the newest first."""
        whole = sum(entry.minutes for entry in found.times)
        billable = sum(entry.minutes for entry in found.times if entry.billable)
        self.sum.setText(spent(whole))
        self.billable.setText(_("{time} of it billable").format(time=spent(billable)))
        self.billable.setVisible(bool(whole))
        clear(self._lines)
        shown = found.times if self._all else found.times[-SHOWN:]
        for entry in reversed(shown):
            self._lines.addWidget(self._line(entry))
        hidden = len(found.times) - len(shown)
        self.earlier.setText(_("Show all {count}").format(count=len(found.times)))
        self.earlier.setVisible(hidden > 0)
        self._look()

    def _line(self, entry: TimeFacts) -> QWidget:
        line = QWidget()
        line.setToolTip(tip(exact(entry.at)))
        head = ElidedLabel(f"{spent(entry.minutes)} · {neutral(entry.name)}")
        words = (_("billable") if entry.billable else "", relative(entry.at), neutral(entry.text))
        below = ElidedLabel(" · ".join(filter(None, words)), "soft", "soft")
        both = row(column(head, below, gap="none"), gap="xs")
        both.setStretch(0, 1)
        if entry.minutes > 0:
            undo = IconButton("undo", _("Take back {time}").format(time=head.text()), small=True)
            back = partial(self._panel.dialogs.add_time, -entry.minutes, billable=entry.billable)
            undo.clicked.connect(lambda _on: back())
            self._place.tasks.reach.hold(undo)
            both.addWidget(undo)
        line.setLayout(both)
        return line

    @Slot()
    def _look(self) -> None:
        """Show the stopwatch as it is."""
        running, ticket = self.watch.running, self._panel.row
        here = running is not None and ticket is not None and running.ticket_id == ticket.id
        self.start.setVisible(running is None)
        self.elsewhere.setVisible(running is not None and not here)
        for part in (self.clock, self.stop):
            part.setVisible(here)
        self.drop.setVisible(running is not None)
        if running is not None:
            number = numbered(running.number)
            self.elsewhere.setText(_("It runs at {ticket}").format(ticket=number))
            self._say(running)
        (self._second.start if here else self._second.stop)()

    @Slot()
    def _tick(self) -> None:
        if (running := self.watch.running) is not None:
            self._say(running)

    def _say(self, running: Running) -> None:
        minutes, seconds = divmod(int(running.spent().total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        shown = f"{hours}:{minutes:02}:{seconds:02}"
        self.clock.setText(shown)
        self.clock.setAccessibleName(_("Stopwatch: {time}").format(time=shown))

    @Slot()
    def _start(self) -> None:
        if (ticket := self._panel.row) is not None:
            self.watch.start(ticket)

    @Slot()
    def _stop(self) -> None:
        """Note what was measured; it goes on until that was saved."""
        if (running := self.watch.running) is not None:
            self._panel.dialogs.add_time(running.minutes(), then=self.watch.reset)

    @Slot()
    def _type(self) -> None:
        self._panel.dialogs.add_time()

    @Slot()
    def _go_there(self) -> None:
        if (running := self.watch.running) is not None:
            self._panel.other_wanted.emit(running.ticket_id)

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self.retranslate()


def spent(minutes: int) -> str:
    """Return minutes as people say them; what was taken back with a minus."""
    sign = MINUS if minutes < 0 else ""
    return sign + duration(timedelta(minutes=abs(minutes)))
