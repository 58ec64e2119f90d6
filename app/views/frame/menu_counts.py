"""What waits behind a menu: how many tickets hold an answer that the person has not read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.portal.rights import Right
from app.portal.topics import Topic
from app.views.place import Place

if TYPE_CHECKING:
    from app.portal.tickets import Unread


class MenuCounts(QObject):
    """Asks when somebody comes and whenever tickets change."""

    counted = Signal(str, int)
    """A menu's key, and how many things are new behind it."""

    def __init__(self, place: Place, bar: QWidget) -> None:
        """Ask for as long as ``bar`` is there."""
        super().__init__(bar)
        self._place = place
        place.changed.connect(self.ask)
        place.tasks.watch(bar, Topic.TICKETS, self.ask)

    @Slot()
    def ask(self) -> None:
        """Ask for what is new to the person of now, for the account of now."""
        if self._place.me is None or not self._place.has(Right.TICKETS):
            self.counted.emit("support", 0)
            return
        from app.portal.tickets import UnreadTickets

        self._place.tasks.run(UnreadTickets(), self._found, lambda _error: None, replaces="unread")

    def _found(self, unread: "Unread") -> None:
        self.counted.emit("support", len(unread.ticket_ids))
