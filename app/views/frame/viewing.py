"""The strip that stays while staff looks at the portal as a customer sees it."""

from functools import cached_property

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.banner import Banner
from app.views.kit.layout import column
from app.views.kit.tokens import space
from app.views.place import Place


class ViewingStrip(QWidget):
    """Says whose portal it is and that it is only looked at; its button leads back to work."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Look at who is here, now and whenever that changes."""
        super().__init__(parent)
        self._place = place
        self.hide()
        place.changed.connect(self._look)

    @cached_property
    def banner(self) -> Banner:
        """What is said, made when somebody looks for the first time."""
        banner = Banner("warn", icon="eye")
        banner.acted.connect(self._place.work)
        whole = column(banner)
        whole.setContentsMargins(space("xl"), space("s"), space("xl"), 0)
        self.setLayout(whole)
        return banner

    @Slot()
    def _look(self) -> None:
        account = self._place.account
        if account is not None and self._place.viewing:
            name, number = account.name, account.number
            self.banner.say(
                "warn",
                lambda: _(
                    "You see what {name} ({number}) sees, for reading only. It was logged."
                ).format(name=name, number=number),
                lambda: _("Back to the work place"),
            )
        self.setVisible(self._place.viewing)
