"""What a customer can do with what they handed over sealed: take it back."""

from PySide6.QtCore import Signal, Slot

from app.i18n import _
from app.portal.tickets import TicketDetail
from app.portal.vault.giving import WithdrawSealed
from app.portal.vault.sealed import SealedFacts
from app.views.kit.buttons import LinkButton
from app.views.kit.dialog import Confirm
from app.views.place import Place
from app.views.vault.actions import SealedActions


class GivenActions(SealedActions):
    """The customer's: taking it back, or handing over something else for it."""

    replace_wanted = Signal(object)
    """The UUID of an entry for which something else is to be handed over."""

    def __init__(self, place: Place, detail: TicketDetail, facts: SealedFacts) -> None:
        """Offer both while there is something."""
        super().__init__(place, detail, facts)
        self.withdraw, self.replace = LinkButton(), LinkButton()
        self.withdraw.clicked.connect(self._ask)
        self.replace.clicked.connect(lambda: self.replace_wanted.emit(self.facts.entry))
        for button in (self.replace, self.withdraw):
            self.deeds.addWidget(button)
        self.deeds.addStretch(1)
        place.tasks.reach.hold(self.withdraw)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if not hasattr(self, "withdraw"):
            return
        self.withdraw.setText(_("Withdraw"))
        self.replace.setText(_("Replace …"))
        for button in (self.replace, self.withdraw):
            button.setVisible(self.live and not self.place.viewing)

    @Slot()
    def _ask(self) -> None:
        question = Confirm(
            lambda: _("Withdraw these sensitive data?"),
            lambda: _(
                "They are destroyed at once, and nobody can open them any more. Whoever has"
                " retrieved them already knows them: change the password then."
            ),
            lambda: _("Withdraw"),
            danger=True,
            parent=self,
        )
        question.agreed.connect(self._withdraw)
        question.open()

    @Slot()
    def _withdraw(self) -> None:
        command = WithdrawSealed(ticket_id=self.detail.row.id, entry=self.facts.entry)
        self.place.tasks.run(
            command,
            lambda _detail: self.place.toast(lambda: _("The sensitive data were withdrawn")),
            busy=self.withdraw,
        )
