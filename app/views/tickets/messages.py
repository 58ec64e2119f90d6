"""The conversation of a ticket: its newest messages, earlier ones when wanted, what was read."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.portal.tickets import (
    Author,
    Conversation,
    MessageFacts,
    MessageKind,
    TicketDetail,
)
from app.views.kit.conversation import Conversation as ConversationView
from app.views.kit.conversation import Entry, File, Kind
from app.views.kit.layout import column
from app.views.place import Place
from app.views.tickets.attachments import AttachmentFiles
from app.views.tickets.links import ask_to_follow
from app.views.tickets.ways import CUSTOMER, Ways
from app.views.tickets.words import happened

if TYPE_CHECKING:
    from app.views.vault.cards import SealedCards

A_MOMENT: Final = 1_500
"""Milliseconds after which what lies before somebody counts as read."""


class Messages(QWidget):
    """Keeps what was fetched when the ticket is read again."""

    seen = Signal(int)
    """The id of a ticket that was read to its end."""
    replace_wanted = Signal(object)
    """The UUID of something sealed, for which something else is to be handed over."""

    def __init__(self, place: Place, ways: Ways = CUSTOMER, parent: QWidget | None = None) -> None:
        """Start empty; ``ways`` says as whom one reads."""
        super().__init__(parent)
        self._place, self._ways = place, ways
        self._detail: TicketDetail | None = None
        self._known: dict[int, MessageFacts] = {}
        self._earlier = False
        self._new = 0
        """Id of the first message that was new when the ticket was opened; 0 without one."""
        self._names: Mapping[int, str] = {}
        self._cards: SealedCards | None = None
        self.account = 0
        """Of whom the ticket is, for what was sealed for them; 0 where nothing is opened."""
        self._files = AttachmentFiles(self, place, ways.file)
        self.view = ConversationView()
        self.view.earlier_wanted.connect(self.fetch_earlier)
        self.view.file_wanted.connect(self._offer)
        self.view.link_wanted.connect(self._follow)
        self._moment = QTimer(self)
        self._moment.setInterval(A_MOMENT)
        self._moment.timeout.connect(self._mark)
        self.setLayout(column(self.view))

    def clear(self) -> None:
        """Show nothing."""
        self._detail, self._known, self._earlier, self._new = None, {}, False, 0
        self._moment.stop()
        self.view.clear()
        if self._cards is not None:
            self._cards.clear()

    def show_detail(self, detail: TicketDetail, departments: Mapping[int, str]) -> None:
        """Show a ticket as it is now; earlier messages that were fetched stay."""
        other = self._detail is None or self._detail.row.id != detail.row.id
        came = {message.id: message for message in detail.messages}
        if other or not came.keys() & self._known.keys():  # or a gap between then and now
            self._known, self._earlier = {}, detail.earlier
        if other:
            self._new = _first_new(detail)
        self._detail, self._names = detail, departments
        self._known.update(came)
        self._fill()
        unread = self._ways.seen is not None and detail.seen < max(came, default=0)
        if unread and not self._moment.isActive():
            self._moment.start()

    @property
    def shown(self) -> list[MessageFacts]:
        """The messages that are shown, in their order."""
        return [self._known[key] for key in sorted(self._known)]

    @property
    def has_earlier(self) -> bool:
        """Whether there are messages before those that are shown."""
        return self._earlier

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
        wanted = self._ways.earlier(self._detail.row.id, min(self._known))
        self._place.tasks.run(wanted, self._came, lambda _error: None, replaces="earlier")

    def _came(self, found: Conversation) -> None:
        self._known.update({message.id: message for message in found.messages})
        self._earlier = found.earlier
        self._fill()

    @Slot()
    def _mark(self) -> None:
        """Note what was read, unless nobody looks at this window."""
        detail = self._detail
        looked_at = self.isVisible() and self.window().isActiveWindow()
        if detail is None or self._ways.seen is None or not looked_at:
            return
        self._moment.stop()
        key = detail.row.id
        command = self._ways.seen(key, max(self._known, default=0))
        self._place.tasks.run(command, lambda _none: self.seen.emit(key), lambda _error: None)

    @Slot(object, QPoint)
    def _offer(self, key: int, at: QPoint) -> None:
        if self._detail is None:
            return
        files = (file for message in self.shown for file in message.attachments)
        if (found := next((file for file in files if file.id == key), None)) is not None:
            self._files.offer(self._detail.row.id, found, at)

    @Slot(str)
    def _follow(self, address: str) -> None:
        ask_to_follow(address, self)

    def _fill(self) -> None:
        self.view.show_entries(self.entries(), earlier=self._earlier)

    def entries(self) -> list[Entry]:
        """Return what stands in the conversation, in its order."""
        return [
            entry
            for message in self.shown
            for entry in (self.entry(message), *self.sealed(message))
        ]

    def sealed(self, message: MessageFacts) -> list[Entry]:
        """Return the cards of what came sealed with a message."""
        if not message.sealed or self._detail is None:
            return []
        from app.views.vault.cards import SealedCards  # with the library that opens them

        if self._cards is None:
            self._cards = SealedCards(self._place, self.replace_wanted.emit, opens=self._ways.opens)
        return self._cards.entries(self._detail, message, self.account)

    def entry(self, message: MessageFacts) -> Entry:
        """Return a message or an event as it is shown."""
        event = message.kind is MessageKind.EVENT
        return Entry(
            key=message.id,
            kind=_kind(message),
            name=message.name,
            at=message.at,
            text=happened(message, self._names) if event else message.text,
            mine=message.mine,
            files=tuple(File(file.name, file.size, file.id) for file in message.attachments),
            unread=message.id == self._new,
        )


def _kind(message: MessageFacts) -> Kind:
    if message.kind is MessageKind.EVENT:
        return "event"
    return "customer" if message.author is Author.CUSTOMER else "staff"


def _first_new(detail: TicketDetail) -> int:
    """Return the first message of somebody else that the reader has not seen; not of a new ticket."""
    unseen = (m.id for m in detail.messages if m.id > detail.seen and not m.mine)
    return next(unseen, 0) if detail.seen else 0
