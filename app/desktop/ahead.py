"""Fetching ahead, as the window has it: begun for whom one acts, paused, gone on with."""

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from app.errors import PortalError
from app.views.frame.ahead import AheadLine
from app.views.kit.tasks import Progress, Tasks, Ticket

if TYPE_CHECKING:
    from app.client.offline import OfflinePortal

QUIET = 3000
"""Milliseconds after somebody came, or the portal came back, that are left to what they look at."""


class Ahead(QObject):
    """Keeps one ticket that fetches ahead; portals that need none are left alone."""

    def __init__(self, tasks: Tasks, line: AheadLine, parent: QObject, quiet: int = QUIET) -> None:
        """Show on ``line`` how far it is."""
        super().__init__(parent)
        self._tasks, self._line = tasks, line
        self._ticket: Ticket | None = None
        self._rests = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(quiet)
        self._soon.timeout.connect(self._begin)
        line.paused.connect(self._pause)
        tasks.reach.found.connect(self.start)
        tasks.switched.connect(self.start)

    @Slot()
    def start(self) -> None:
        """Begin anew soon, for whom one acts then."""
        self.stop()
        self._soon.start()

    @Slot()
    def stop(self) -> None:
        """Give up what is under way."""
        self._soon.stop()
        if not self._tasks.portal.acting:
            self._rests = False
            self._line.hide()
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._line.finish()

    @Slot(bool)
    def _pause(self, rests: bool) -> None:
        self._rests = rests
        if rests:
            self.stop()
        else:
            self._begin()

    @Slot()
    def _begin(self) -> None:
        portal: Any = self._tasks.portal
        if self._rests or not hasattr(portal, "recall") or not portal.acting:
            return
        self.stop()
        self._ticket = self._tasks.work(
            partial(_fetch, portal),
            self._done,
            self._failed,
            progress=self._line.show_progress,
            quiet=True,
        )

    def _done(self, _none: None) -> None:
        self._ticket = None
        self._line.finish()

    def _failed(self, _error: PortalError) -> None:
        """Rest until the portal is found again: everybody sees that it is lost."""
        self._ticket = None
        self._line.finish()


def _fetch(portal: "OfflinePortal", step: Progress) -> None:
    from app.client.ahead import fetch_ahead

    fetch_ahead(portal, datetime.now(UTC).astimezone().date(), step)
