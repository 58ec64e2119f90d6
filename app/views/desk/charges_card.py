"""What is to be charged for a ticket: proposed, then confirmed or dropped by somebody."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.desk.ticket import ChargeFacts, DeskTicket
from app.portal.markup import neutral
from app.views.desk.side_card import SideCard
from app.views.kit.buttons import Button
from app.views.kit.chip import Chip
from app.views.kit.format import money
from app.views.kit.layout import clear, column, row
from app.views.kit.text import Text
from app.views.place import Place

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel

STATES: Final = {
    "proposed": (N_("Proposed"), "warn"),
    "confirmed": (N_("To be invoiced"), "ok"),
    "invoiced": (N_("Invoiced"), "ok"),
    "dropped": (N_("Dropped"), "neutral"),
}


class ChargesCard(SideCard):
    """Hidden while there is nothing."""

    TITLE: ClassVar[str] = N_("Charges")

    def __init__(self, panel: "DeskPanel", place: Place, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._panel, self._place = panel, place
        self._lines = column(gap="l")
        self.body.addLayout(self._lines)
        self.buttons: dict[tuple[int, bool], Button] = {}
        """The buttons that settle a charge, by its id and whether it is confirmed."""
        self.hide()

    def fill(self, found: DeskTicket) -> None:
        """Show every charge with its state."""
        clear(self._lines)
        self.buttons = {}
        self.setVisible(bool(found.charges))
        for charge in found.charges:
            self._lines.addWidget(self._line(charge))

    def _line(self, charge: ChargeFacts) -> QWidget:
        word, tone = STATES.get(charge.state, (charge.state, "neutral"))
        price = Text(money(charge.quantity * charge.price), "strong", tabular=True)
        line = QWidget()
        head = row(price, None, Chip(_(word), tone))
        box = column(Text(neutral(charge.text), wrap=True), head, gap="xs")
        if charge.state == "proposed":
            box.addLayout(row(self._button(charge, confirm=True), self._button(charge)))
        line.setLayout(box)
        return line

    def _button(self, charge: ChargeFacts, *, confirm: bool = False) -> Button:
        made = Button(_("Charge") if confirm else _("Drop"))
        settle = partial(self._panel.deeds.settle, charge, confirm=confirm)
        made.clicked.connect(lambda _on: settle())
        self._place.tasks.reach.hold(made)
        self.buttons[charge.id, confirm] = made
        return made
