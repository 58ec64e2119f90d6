"""What can be done with a sealed entry, in its card: first of all seeing who took it."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.tickets import TicketDetail
from app.portal.vault.sealed import SealedFacts, SealedState
from app.views.kit.format import exact
from app.views.kit.layout import clear, column, row
from app.views.kit.live import Speaks
from app.views.kit.text import Text
from app.views.place import Place
from app.views.vault.words import taken

SHOWN = 5
"""Retrievals that are listed, the newest ones."""


class SealedActions(Speaks, QWidget):
    """Says who took an entry and when it ends; subclasses add deeds."""

    def __init__(self, place: Place, detail: TicketDetail, facts: SealedFacts) -> None:
        """Serve one entry of a ticket."""
        super().__init__()
        self.place, self.detail, self.facts = place, detail, facts
        self._taken = column(gap="xs")
        self._ends = Text("", "soft", "soft", wrap=True)
        self.deeds = row(gap="m")
        self.setLayout(column(self._taken, self._ends, self.deeds, gap="xs"))

    def show_facts(self, detail: TicketDetail, facts: SealedFacts) -> None:
        """Show the entry as it is now."""
        self.detail, self.facts = detail, facts
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        clear(self._taken)
        newest = self.facts.retrievals[-SHOWN:]
        for one in newest:
            self._taken.addWidget(Text(taken(one), "soft", "soft", wrap=True))
        ends = self.facts.ends_at if self.live else None
        self._ends.setText(
            _("Destroyed on {day} at the latest").format(day=exact(ends)) if ends else ""
        )
        self._ends.setVisible(ends is not None)

    @property
    def live(self) -> bool:
        """Whether there is something left to be opened."""
        return self.facts.state is SealedState.SEALED
