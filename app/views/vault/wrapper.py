"""Wraps what is sealed anew beside everything else, while somebody who may do it is at work."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.portal.rights import StaffRight
from app.portal.topics import Topic
from app.views.kit.ticket import Progress
from app.views.place import Place

PAUSE: Final = 50
"""Milliseconds between two batches: the window comes first."""


class Wrapper(QObject):
    """Runs while somebody who may do it is at the work place; nobody sees it."""

    def __init__(self, place: Place, window: QWidget) -> None:
        """Begin whenever the place or the directory changes, as long as ``window`` is there."""
        super().__init__(window)
        self._place = place
        self._after, self.done = 0, 0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(PAUSE)
        self._next.timeout.connect(self._go_on)
        place.changed.connect(self.begin)
        place.tasks.watch(window, (Topic.DIRECTORY,), self.begin)

    @Slot()
    def begin(self) -> None:
        """Look for old slots from the first one on."""
        self._after = 0
        if self._place.has(StaffRight.VAULT_REWRAP) and self._place.has(StaffRight.VAULT_OPEN):
            self._next.start()
        else:
            self._next.stop()

    @Slot()
    def _go_on(self) -> None:
        me = self._place.me
        if me is None:
            return
        place, portal, user, after = self._place, self._place.tasks.portal, me.user_id, self._after

        def work(_step: Progress) -> tuple[int, int]:
            from app.views.vault.wrapping import wrap_some  # the library comes with it

            return wrap_some(portal, place.locker, user, after)

        self._place.tasks.work(
            work,
            self._wrapped,
            _quietly,
            replaces="wrapping",
            quiet=True,
        )

    def _wrapped(self, found: tuple[int, int]) -> None:
        done, self._after = found
        self.done += done
        if self._after:
            self._next.start()


def _quietly(_error: PortalError) -> None:
    """Without contact, or without a directory, there is nothing to do."""
