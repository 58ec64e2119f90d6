"""The recovery key: none, or its digits; proposed where few devices open what is sealed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.facts import Fact, Facts
from app.views.kit.layout import row
from app.views.kit.live import Speaks
from app.views.kit.text import Text
from app.views.kit.tokens import space
from app.views.tickets.words import in_language
from app.views.vault.signing import digits_of_recovery


class RecoveryCard(Speaks, Card):
    """Its buttons are the page's affair."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._recipient = ""
        self._few: tuple[dict[str, str], ...] = ()
        self._help = Text("", "soft", "soft", wrap=True)
        self.hint = Banner("info")
        self._facts = Facts()
        self.set_up, self.remove = Button("", icon="plus"), Button("", icon="trash")
        deeds = QWidget()
        deeds.setLayout(row(self.set_up, self.remove, None, gap="s"))
        self.body.setSpacing(space("m"))
        for part in (self._help, self.hint, self._facts, deeds):
            self.add(part)
        self.retranslate()

    def show_key(self, recipient: str, few: Sequence[dict[str, str]]) -> None:
        """Show a key, or that there is none; ``few`` names departments with fewer than two devices."""
        self._recipient, self._few = recipient, tuple(few)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        there = bool(self._recipient)
        self.set_title(_("Recovery key"))
        self._help.setText(
            _(
                "It opens all that is sealed, and lies in a safe. Your customers see that it is there."
            )
            if there
            else _("There is none: when all devices of a department are lost, nothing opens.")
        )
        self.set_up.setText(_("Set up a recovery key …"))
        self.remove.setText(_("Remove recovery key …"))
        self.set_up.setVisible(not there)
        self.remove.setVisible(there)
        self._facts.setVisible(there)
        if there:
            self._facts.set_facts(
                [
                    Fact(_("Fingerprint"), digits_of_recovery(self._recipient), tabular=True),
                    Fact(_("Public key"), self._recipient, copy=True, elided=True),
                ]
            )
        self.hint.setVisible(bool(self._few) and not there)
        self.hint.say("info", self._proposed)

    def _proposed(self) -> str:
        names = ", ".join(neutral(in_language(name)) for name in self._few)
        return _(
            "Fewer than two devices open what these departments are sent: {names}. Let another device"
            " be set up, or set up a recovery key."
        ).format(names=names)
