"""The column at the side of a ticket: what was promised, whose it is, what it costs, who is here."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from app.portal.desk.presence import Somebody
from app.portal.desk.ticket import DeskTicket
from app.views.desk.account_card import AccountCard
from app.views.desk.charges_card import ChargesCard
from app.views.desk.emergency_card import EmergencyCard
from app.views.desk.presence_card import PresenceCard
from app.views.desk.promise_card import PromiseCard
from app.views.desk.side_card import SideCard
from app.views.desk.times_card import TimesCard
from app.views.kit.layout import column, scrolling
from app.views.kit.tokens import space
from app.views.place import Place

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel

WIDTH: Final = 264
"""Logical pixels of the column beside the conversation."""


class Side(QWidget):
    """Cards below each other; those that have nothing to say are hidden."""

    def __init__(self, panel: "DeskPanel", place: Place, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.presence = PresenceCard()
        self.promise = PromiseCard()
        self.emergency = EmergencyCard(panel, place)
        self.account = AccountCard(place)
        self.charges = ChargesCard(panel, place)
        self.times = TimesCard(panel, place)
        content = QWidget()
        cards = column(*self.cards, None, gap="m")
        cards.setContentsMargins(0, 0, space("s"), 0)
        content.setLayout(cards)
        self.area = scrolling(content)
        self.setLayout(column(self.area))

    @property
    def cards(self) -> tuple[SideCard, ...]:
        """All cards in their order."""
        return (
            self.presence,
            self.promise,
            self.emergency,
            self.charges,
            self.account,
            self.times,
        )

    def show_ticket(self, found: DeskTicket) -> None:
        """Show a ticket in every card."""
        for card in self.cards:
            card.show_ticket(found)

    def show_others(self, others: tuple[Somebody, ...]) -> None:
        """Say who else is there."""
        self.presence.show_others(others)
