"""What every card at the side of a ticket shares: a title, and a ticket that it is filled from."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.desk.ticket import DeskTicket
from app.views.kit.card import Card
from app.views.kit.live import Speaks


class SideCard(Speaks, Card):
    """Override :meth:`fill`; it is called again when the language changes."""

    TITLE: ClassVar[str] = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__("", parent)
        self.found: DeskTicket | None = None

    def show_ticket(self, found: DeskTicket) -> None:
        """Show what there is to say of a ticket."""
        self.found = found
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.set_title(_(self.TITLE))
        if self.found is not None:
            self.fill(self.found)

    def fill(self, found: DeskTicket) -> None:
        """Show a ticket."""
