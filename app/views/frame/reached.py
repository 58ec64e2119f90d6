"""Whether the portal answers: said by the status bar, and above every page that is there."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.errors import Unreachable
from app.i18n import _
from app.views.frame.status_bar import StatusBar
from app.views.kit.errors_text import sentence
from app.views.place import Place


class Reached(QObject):
    """Follows the bridge to the portal for one window."""

    def __init__(
        self,
        place: Place,
        status: StatusBar,
        pages: Callable[[], Iterable[QWidget]],
        parent: QObject,
    ) -> None:
        """Say it in ``status`` and on ``pages()``."""
        super().__init__(parent)
        self._place, self._status, self._pages = place, status, pages
        self._cause = Unreachable()  # why the portal is not reached, while it is not
        place.tasks.reach.found.connect(self._found)
        place.tasks.reach.lost.connect(self._lost)

    @Slot()
    def show(self) -> None:
        """Say that the portal answers, and for whom one acts."""
        place, account = self._place, self._place.account
        words = f"{account.name} · {account.number}" if account else ""
        self._status.show_account((lambda: _("Work place")) if place.desk else words)
        self._status.show_state(
            "local" if place.demo or place.own else "connected",
            place.portal_name,
            datetime.now(UTC),
        )

    def say(self, *pages: QWidget) -> None:
        """Let pages say why they are how old, or that they are up to date again."""
        from app.views.kit.page import Page

        since = self._place.tasks.reach.since
        cause = self._cause

        def why() -> str:
            rest = _("Nothing can be changed until the portal answers.")
            return f"{sentence(cause).what}. {rest}"

        for page in pages:
            if isinstance(page, Page):
                page.show_offline(since, why) if since else page.show_online()

    @Slot(object)
    def _lost(self, error: Unreachable) -> None:
        self._cause = error
        self._status.show_state("offline", since=self._place.tasks.reach.since or datetime.now(UTC))
        self.say(*self._pages())

    @Slot()
    def _found(self) -> None:
        self.show()
        self.say(*self._pages())
