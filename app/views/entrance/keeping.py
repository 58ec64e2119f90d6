"""Staying signed in: where the session is kept, and what is asked when it can't be."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.i18n import _
from app.views.entrance.doors import (
    Connection,
    Doors,
    left_behind,
    note_kept,
    note_left,
    was_kept,
)
from app.views.entrance.forgetting import forget, forget_rest
from app.views.place import Place

if TYPE_CHECKING:
    from app.portal.operation import Portal
    from app.views.entrance.step import Step


class Keeping(QObject):
    """Goes on with a kept session, or keeps one; asks by a step of the way in where it must."""

    done = Signal()
    """The session stands: ask who it is."""
    none = Signal(object)
    """There is no session: ask to sign in, with words of why or none."""
    failed = Signal(object)
    """A PortalError: the portal did not take the kept session."""

    def __init__(
        self, place: Place, doors: Doors, show: Callable[["Step"], None], parent: QObject
    ) -> None:
        """``show`` shows a step."""
        super().__init__(parent)
        self._place, self._doors, self._show = place, doors, show

    def resume(self, portal: "Portal", connection: Connection) -> None:
        """Go on with the session that was kept for ``connection``, unless it was to go."""
        if connection.key in left_behind(self._place.settings):
            forget(self._place, self._doors, connection, lambda _code: self.none.emit(""))
            return
        self._place.tasks.work(
            lambda _step: self._doors.resume(portal, connection),
            partial(self._resumed, portal, connection),
            self.failed.emit,
        )

    def remember(self, portal: "Portal", connection: Connection) -> None:
        """Keep the session that stands."""
        self._place.tasks.work(
            lambda _step: self._doors.remember(portal, connection),
            partial(self._remembered, portal, connection),
            lambda _error: self.done.emit(),  # a bug of ours keeps nobody out
        )

    def _resumed(self, portal: "Portal", connection: Connection, code: str) -> None:
        again = partial(self.resume, portal, connection)
        kept = was_kept(self._place.settings, connection)
        if not code:
            self._stands(connection)
        elif code == "none" or not kept:
            self.none.emit("")
        elif code == "passphrase":
            self._ask_passphrase(again, partial(self.none.emit, ""), self._discarded)
        else:
            self._show_closed_ring(code, again)

    def _stands(self, connection: Connection) -> None:
        note_kept(self._place.settings, connection, kept=True)
        forget_rest(self._place, self._doors)  # what keeps it is open
        self.done.emit()

    def _remembered(self, portal: "Portal", connection: Connection, code: str) -> None:
        again = partial(self.remember, portal, connection)
        if not code:
            note_left(self._place.settings, connection, left=False)
            self._stands(connection)
        elif code == "passphrase":
            self._ask_passphrase(again, self.done.emit, again, signed_in=True)
        else:
            self._ask_protection(code, again)

    def _ask_passphrase(
        self,
        again: Callable[[], None],
        without: Callable[[], None],
        discarded: Callable[[], None],
        *,
        signed_in: bool = False,
    ) -> None:
        from app.views.entrance.passphrase import PassphrasePage

        page = PassphrasePage(self._place, self._doors.key_file, signed_in=signed_in)
        page.settled.connect(again)
        page.back.connect(without)
        page.discarded.connect(discarded)
        self._show(page)

    def _ask_protection(self, code: str, again: Callable[[], None]) -> None:
        from app.views.entrance.protect import ProtectPage

        page = ProtectPage(self._place, self._doors.key_file, code)
        page.settled.connect(again)
        page.again.connect(again)
        page.back.connect(self.done)
        self._show(page)

    def _show_closed_ring(self, code: str, again: Callable[[], None]) -> None:
        from app.views.entrance.closed_ring import ClosedRingPage

        page = ClosedRingPage(code)
        page.again.connect(again)
        page.back.connect(partial(self.none.emit, ""))
        self._show(page)

    def _discarded(self) -> None:
        self.none.emit(lambda: _("The key file was discarded. Sign in again."))
