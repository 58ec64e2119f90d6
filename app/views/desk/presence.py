"""Being at a ticket: others are told that one looks or writes, and one learns of them."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.portal.desk.presence import BEAT, BePresent, Company, Doing, WhoIsThere
from app.views.place import Place

REST: Final = 60_000
"""Milliseconds without a key after which somebody does not count as writing any more."""


class Presence(QWidget):
    """Beats while its parent is seen; it is a widget without a size, so that it notices."""

    others = Signal(object)
    """A tuple of :class:`app.portal.desk.presence.Somebody`: everybody else who is there."""

    def __init__(self, place: Place, parent: QWidget) -> None:
        """Be nowhere yet."""
        super().__init__(parent)
        self.resize(0, 0)
        self._place = place
        self._ticket = 0
        self._beat = QTimer(self, interval=BEAT * 1000)
        self._beat.timeout.connect(self._say)
        self._writing = QTimer(self, singleShot=True, interval=REST)
        self._writing.timeout.connect(self._say)
        place.tasks.watch(self, WhoIsThere, self._ask, only=lambda: f"presence:{self._ticket}")
        place.tasks.switched.connect(self._forget)

    def be_at(self, ticket_id: int) -> None:
        """Be at a ticket, and at no other one."""
        if ticket_id == self._ticket:
            return
        self.leave()
        self._ticket = ticket_id
        self._begin()

    def leave(self) -> None:
        """Be nowhere."""
        self._tell_gone()
        self._forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Be there again."""
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be gone while nobody looks."""
        super().hideEvent(event)
        self._tell_gone()
        self._rest()

    def typed(self) -> None:
        """Be writing, for a while."""
        began = not self._writing.isActive()
        self._writing.start()
        if began:
            self._say()

    def rest(self) -> None:
        """Be looking only."""
        if self._writing.isActive():
            self._writing.stop()
            self._say()

    def _begin(self) -> None:
        if self._ticket and self.isVisible():
            self._beat.start()
            self._say()

    def _tell_gone(self) -> None:
        if self._beat.isActive():
            gone = BePresent(ticket_id=self._ticket, doing=Doing.GONE)
            self._place.tasks.run(gone, None, _quietly)

    def _forget(self) -> None:
        self._ticket = 0
        self._rest()

    def _rest(self) -> None:
        self._beat.stop()
        self._writing.stop()
        self.others.emit(())

    def _say(self) -> None:
        if self._beat.isActive():
            doing = Doing.WRITING if self._writing.isActive() else Doing.LOOKING
            said = BePresent(ticket_id=self._ticket, doing=doing)
            self._place.tasks.run(said, self._heard, _quietly, replaces="presence")

    def _ask(self) -> None:
        if self._ticket:
            wanted = WhoIsThere(ticket_id=self._ticket)
            # In a place of its own: it must not take that of what is to be said.
            self._place.tasks.run(wanted, self._heard, _quietly, replaces="company")

    def _heard(self, company: Company) -> None:
        if self._beat.isActive():
            self.others.emit(company.others)


def _quietly(_error: PortalError) -> None:
    """Say nothing: the next beat tells."""
