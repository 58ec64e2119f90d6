"""The conversation of a ticket: its newest messages, earlier ones when wanted, what was read."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.portal.tickets import (
    Conversation,
    EarlierMessages,
    MarkTicketSeen,
    MessageFacts,
    TicketDetail,
)
from app.views.kit.layout import clear, column, scrolling
from app.views.kit.text import Text
from app.views.place import Place
from app.views.tickets.attachments import AttachmentFiles
from app.views.tickets.words import happened

A_MOMENT: Final = 1_500
"""Milliseconds after which what lies before somebody counts as read."""


class Messages(QWidget):
    """Keeps what was fetched when the ticket is read again."""

    seen = Signal(int)
    """The id of a ticket that was read to its end."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._place = place
        self._detail: TicketDetail | None = None
        self._known: dict[int, MessageFacts] = {}
        self._earlier = False
        self._names: Mapping[int, str] = {}
        self._files = AttachmentFiles(self, place)
        self._moment = QTimer(self)
        self._moment.setInterval(A_MOMENT)
        self._moment.timeout.connect(self._mark)
        self._lines = column(gap="m")
        inner = QWidget()
        inner.setLayout(self._lines)
        self.setLayout(column(scrolling(inner)))

    def clear(self) -> None:
        """Show nothing."""
        self._detail, self._known, self._earlier = None, {}, False
        self._moment.stop()
        self._fill()

    def show_detail(self, detail: TicketDetail, departments: Mapping[int, str]) -> None:
        """Show a ticket as it is now; earlier messages that were fetched stay."""
        if self._detail is None or self._detail.row.id != detail.row.id:
            self._known = {}
        came = {message.id: message for message in detail.messages}
        if not came.keys() & self._known.keys():  # another ticket, or a gap between then and now
            self._known, self._earlier = {}, detail.earlier
        self._detail, self._names = detail, departments
        self._known.update(came)
        self._fill()
        if detail.seen < max(came, default=0):
            self._moment.start()

    @property
    def shown(self) -> list[MessageFacts]:
        """The messages that are shown, in their order."""
        return [self._known[key] for key in sorted(self._known)]

    def showEvent(self, event: QShowEvent) -> None:
        """Count the moment from when it is really seen."""
        super().showEvent(event)
        if self._moment.isActive():
            self._moment.start()

    @Slot()
    def fetch_earlier(self) -> None:
        """Read what was written before the first message that is shown."""
        if self._detail is None or not self._earlier or not self._known:
            return
        wanted = EarlierMessages(ticket_id=self._detail.row.id, before=min(self._known))
        self._place.tasks.run(wanted, self._came, lambda _error: None, replaces="earlier")

    def _came(self, found: Conversation) -> None:
        self._known.update({message.id: message for message in found.messages})
        self._earlier = found.earlier
        self._fill()

    @Slot()
    def _mark(self) -> None:
        """Note what was read, unless nobody looks at this window."""
        detail = self._detail
        if detail is None or not (self.isVisible() and self.window().isActiveWindow()):
            return
        self._moment.stop()
        up_to = max(self._known, default=0)
        command = MarkTicketSeen(ticket_id=detail.row.id, up_to=up_to)
        key = detail.row.id
        self._place.tasks.run(command, lambda _none: self.seen.emit(key), lambda _error: None)

    def _fill(self) -> None:
        clear(self._lines)
        for message in self.shown:
            words = message.text or happened(message, self._names)
            self._lines.addWidget(Text(f"{message.name}: {words}", wrap=True))
        self._lines.addStretch(1)
