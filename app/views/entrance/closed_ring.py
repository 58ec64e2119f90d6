"""The kept sign-in lies in a key ring that can't be read now: unlock it and try again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.entrance.reasons import reason
from app.views.entrance.step import Step
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.layout import column, row
from app.views.kit.text import Text


class ClosedRingPage(Step):
    """Says what is wrong with the key ring; ``back`` means to sign in again."""

    again = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """``code`` says what is wrong."""
        super().__init__(parent)
        self._code = code
        self._text = Text(tone="soft", wrap=True)
        self.try_again = Button("", "primary")
        self.try_again.clicked.connect(self.again)
        card = Card()
        card.body.addLayout(column(self._text, row(self.try_again, None), gap="l"))
        self.add(card)
        self.without = self.add_link()
        self.without.clicked.connect(self.back)
        self.retranslate()

    def focus(self) -> None:
        """Let Enter try again."""
        self.try_again.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(_("Your key ring"), reason(self._code))
        self._text.setText(
            _("Your sign-in is kept in it. Unlock the key ring of your system, then try again.")
            if self._code == "locked"
            else _("Your sign-in is kept in it. Try again, or sign in with your password.")
        )
        self.try_again.setText(_("Try again"))
        self.without.setText(_("Without it – sign in again"))
