"""An own portal that can't be used: what is wrong, that nothing was changed, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import _
from app.views.entrance.doors import Connection
from app.views.entrance.step import Step
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.errors_text import told
from app.views.kit.layout import column, row
from app.views.kit.text import Text


class UnusablePage(Step):
    """Stops here: damaged, too new or gone. Its files stay as they are."""

    restore = Signal()
    again = Signal()

    def __init__(
        self, connection: Connection, error: PortalError, parent: QWidget | None = None
    ) -> None:
        """``error`` is what opening ``connection`` said."""
        super().__init__(parent)
        self._connection, self._error = connection, error
        self.banner = Banner("danger")
        self._words = Text(tone="soft", wrap=True)
        self.restore_button, self.again_button = Button("", "primary"), Button("")
        self.restore_button.clicked.connect(self.restore)
        self.again_button.clicked.connect(self.again)
        card = Card()
        card.body.addLayout(
            column(
                self.banner,
                self._words,
                row(None, self.again_button, self.restore_button),
                gap="l",
            )
        )
        self.add(card)
        self._back = self.add_link()
        self._back.clicked.connect(self.back)
        self.retranslate()

    def focus(self) -> None:
        """Put the keyboard on the way out."""
        self.restore_button.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        name = self._connection.name
        self.say(_("{name} can't be opened").format(name=name))
        self.banner.say("danger", told(self._error))
        self._words.setText(
            _(
                "Nothing was changed. A backup brings the portal back as it was then; the files"
                " that can't be used are moved aside and kept."
            )
        )
        self.restore_button.setText(_("Restore a backup …"))
        self.again_button.setText(_("Try again"))
        self._back.setText(_("Choose another portal"))
