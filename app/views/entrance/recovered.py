"""Asked of whoever came in by a recovery code: a lost phone must not stay the second factor."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.dialog import Confirm


class RecoveredQuestion(Confirm):
    """Two answers, one of which has to be given: set up anew, or the phone is still there."""

    def __init__(self, parent: QWidget) -> None:
        """Lie over the window of ``parent``."""
        super().__init__(
            lambda: _("You signed in with a recovery code"),
            lambda: _(
                "If your phone is lost, set up the second factor anew now. The code that you used"
                " is void."
            ),
            lambda: _("Set up anew"),
            parent=parent,
        )

    def retranslate(self) -> None:
        """Say the other answer in the language of now."""
        super().retranslate()
        self.cancel.setText(_("I still have my phone"))
