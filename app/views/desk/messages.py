"""The conversation as staff sees it: what was said to the customer, and the notes between."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.portal.desk.ticket import DeskAttachment, DeskTicket, EarlierDeskMessages, Note
from app.portal.tickets import MessageFacts, MessageKind
from app.views.kit.conversation import Entry
from app.views.place import Place
from app.views.tickets.messages import Messages
from app.views.tickets.ways import Ways

STAFF: Final = Ways(
    lambda ticket, before: EarlierDeskMessages(ticket_id=ticket, before=before),
    lambda ticket, file: DeskAttachment(ticket_id=ticket, attachment_id=file),
    opens=True,
)
"""Nobody notes what staff has read: who looks at it now is what counts."""


class DeskMessages(Messages):
    """Messages, events and notes by their time."""

    other_wanted = Signal(object)
    """The id of another ticket that an event names."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._notes: tuple[Note, ...] = ()
        super().__init__(place, STAFF, parent)
        self.view.lead_wanted.connect(self.other_wanted)

    def show_ticket(self, found: DeskTicket, departments: Mapping[int, str]) -> None:
        """Show a ticket as it is now; earlier messages that were fetched stay."""
        self._notes, self.account = found.notes, found.customer.account_id
        self.show_detail(found.ticket, departments)

    def clear(self) -> None:
        """Show nothing."""
        self._notes = ()
        super().clear()

    @property
    def newest(self) -> MessageFacts | None:
        """The newest message that is shown; events do not count."""
        written = (m for m in reversed(self.shown) if m.kind is MessageKind.MESSAGE)
        return next(written, None)

    def entries(self) -> list[Entry]:
        """Return everything by its time; notes from before the first message wait for it."""
        said = super().entries()
        since = said[0].at if said and self._earlier else None
        notes = [_entry(note) for note in self._notes if since is None or note.at >= since]
        return sorted([*said, *notes], key=lambda entry: entry.at)

    def entry(self, message: MessageFacts) -> Entry:
        """Return a message, or an event that leads to the ticket that it names."""
        made = super().entry(message)
        other = message.facts.get("other", "")
        return replace(made, leads=int(other)) if other.isdecimal() else made


def _entry(note: Note) -> Entry:
    return Entry(f"note:{note.id}", "note", note.name, note.at, note.text, mine=note.mine)
