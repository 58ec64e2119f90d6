"""Whether the portal is reached: how old the data are while it is not, and what has to wait.

A page shows its data either way. Deeds that need the portal are greyed meanwhile, with the reason;
a form stays as it is and says when it can be sent.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import PortalError, Unreachable
from app.i18n import _
from app.views.kit.live import Held

if TYPE_CHECKING:
    from app.portal.operation import Portal


class Reach(QObject):
    """Looks at every answer; one of the tasks of a window."""

    lost = Signal(object)
    """An Unreachable, at every answer that did not come from the portal itself."""
    found = Signal()
    """The first answer of the portal after it could not be reached."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with a portal that answers."""
        super().__init__(parent)
        self._since: datetime | None = None
        self._held: list[Held] = []

    @property
    def since(self) -> datetime | None:
        """The time of the data while the portal can't be reached; None while it answers."""
        return self._since

    def look(self, portal: "Portal", error: PortalError | None) -> None:
        """Take note of an answer of ``portal``: an error, or None for a result."""
        if error is not None and error.code == "disk_full":
            error = None  # it was the portal that said so: it can be read as before
        stale = portal.stale
        why = error if isinstance(error, Unreachable) else portal.lost
        if stale is None and not isinstance(error, Unreachable):
            self.forget()
            return
        first, self._since = self._since is None, stale or self._since or datetime.now(UTC)
        if first:
            self._grey()
        self.lost.emit(why or Unreachable())

    def forget(self) -> None:
        """Take it that the portal answers."""
        if self._since is not None:
            self._since = None
            self._grey()
            self.found.emit()

    def hold(self, *deeds: QWidget) -> None:
        """Grey the buttons among these while the portal can't be reached."""
        self._held = [deed for deed in self._held if shiboken6.isValid(deed)]
        self._held += [deed for deed in deeds if isinstance(deed, Held)]
        if self._since is not None:
            self._grey()

    def _grey(self) -> None:
        self._held = [deed for deed in self._held if shiboken6.isValid(deed)]
        for deed in self._held:
            deed.hold(_reason if self._since else "")


def _reason() -> str:
    return _("This is possible when the portal answers again.")
