"""A claimed emergency: who agreed to which wording, and what staff says of it."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.departments import Priority
from app.portal.desk.ticket import ConsentFacts, DeskTicket
from app.portal.markup import neutral
from app.portal.tickets import EmergencyState
from app.views.desk.side_card import SideCard
from app.views.kit.buttons import Button, LinkButton
from app.views.kit.facts import Fact, Facts
from app.views.kit.format import moment, money
from app.views.kit.text import Text
from app.views.place import Place
from app.views.tickets.words import EMERGENCY_TONES, emergency_words

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel


class EmergencyCard(SideCard):
    """Hidden while there is none; the wording that was shown can be read."""

    TITLE: ClassVar[str] = N_("Emergency")

    def __init__(self, panel: "DeskPanel", place: Place, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.state = Text("", "strong", wrap=True)
        self.facts = Facts()
        self.more = LinkButton()
        self.wording = Text("", "soft", "soft", wrap=True, selectable=True)
        self.confirm, self.refuse = Button("", "primary"), Button()
        for part in (
            self.state,
            self.facts,
            self.more,
            self.wording,
            self.confirm,
            self.refuse,
        ):
            self.add(part)
        self.wording.hide()
        self.more.clicked.connect(self._turn)
        self.confirm.clicked.connect(panel.deeds.confirm_emergency)
        self.refuse.clicked.connect(lambda: panel.dialogs.regrade(Priority.NORMAL))
        place.tasks.reach.hold(self.confirm, self.refuse)
        self.hide()
        self.retranslate()

    def show_ticket(self, found: DeskTicket) -> None:
        """Show what was claimed."""
        if self.found is None or self.found.queue.id != found.queue.id:
            self.wording.hide()
        super().show_ticket(found)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.confirm.setText(_("Confirm emergency"))
        self.refuse.setText(_("No emergency …"))
        shown = not self.wording.isHidden()
        self.more.setText(_("Hide the wording") if shown else _("Show the wording"))
        super().retranslate()

    def fill(self, found: DeskTicket) -> None:
        """Say which emergency, and what became of it."""
        ticket, consent = found.ticket, found.consent
        claimed = ticket.emergency is not None and ticket.emergency_state is not None
        self.setVisible(claimed)
        if ticket.emergency is not None and ticket.emergency_state is not None:
            self.state.setText(emergency_words(ticket.emergency, ticket.emergency_state))
            self.state.set_tone(EMERGENCY_TONES[ticket.emergency_state])
        undecided = ticket.emergency_state is EmergencyState.CLAIMED
        self.confirm.setVisible(undecided)
        self.refuse.setVisible(undecided)
        self.more.setVisible(consent is not None)
        self.facts.set_facts(_facts(consent) if consent else [])
        self.wording.setText(neutral(consent.wording) if consent else "")

    def _turn(self) -> None:
        self.wording.setVisible(self.wording.isHidden())
        self.retranslate()


def _facts(consent: ConsentFacts) -> list[Fact]:
    return [
        Fact(_("Agreed"), neutral(consent.name)),
        Fact(_("When"), moment(consent.at), tabular=True),
        Fact(_("Wording"), consent.version, tabular=True),
        Fact(_("Amount"), money(consent.amount, consent.currency), tabular=True),
    ]
