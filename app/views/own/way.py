"""The steps of an own portal on the way in: create, note the code, unlock, restore."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.errors import PortalError
from app.i18n import _
from app.views.entrance.doors import OWN, Connection, Doors
from app.views.entrance.reasons import reason
from app.views.own.doors import Draft, Restored
from app.views.place import Place

if TYPE_CHECKING:
    from app.views.entrance.step import Step

UNUSABLE: Final = frozenset({"own_damaged", "own_too_new", "own_missing"})


class OwnWay(QObject):
    """Shows one step after the other; ``ready`` says which portal to open."""

    ready = Signal(object, str, object)
    """A Connection to open; the e-mail address to sign in with and words, or nothing."""
    left = Signal()
    """Somebody went back."""

    def __init__(
        self, place: Place, doors: Doors, show: Callable[["Step"], None], parent: QObject
    ) -> None:
        """``show`` shows a step."""
        super().__init__(parent)
        self._place, self._doors, self._show_step = place, doors, show

    def create(self) -> None:
        """Ask for a new portal."""
        from app.views.own.create import CreatePage

        page = CreatePage(self._place, self._doors)
        page.made.connect(self._keep_code)
        self._show(page)

    def restore(self, instead: Connection | None = None) -> None:
        """Ask for a backup."""
        from app.views.own.restore import RestorePage

        page = RestorePage(self._place, self._doors, instead)
        page.restored.connect(self._restored)
        self._show(page)

    def takes(self, connection: Connection | None, error: PortalError) -> bool:
        """Answer an own portal that did not open by a step; tell whether there is one."""
        if connection is None or connection.kind != OWN:
            return False
        if error.code == "own_locked":
            self._unlock(connection, str(error.params.get("why", "")))
        elif error.code in UNUSABLE:
            self._explain(connection, error)
        else:
            return False
        return True

    def _keep_code(self, draft: Draft) -> None:
        from app.views.own.keep_code import KeepCodePage

        page = KeepCodePage(self._place, self._doors, draft)
        page.settled.connect(self._created)
        page.back.connect(lambda: self._place.tasks.work(lambda _step: self._doors.own.drop(draft)))
        self._show(page)

    def _created(self, draft: Draft) -> None:
        self.ready.emit(
            draft.connection,
            draft.email,
            lambda: _("Your portal is ready. Sign in with the password that you chose."),
        )

    def _unlock(self, connection: Connection, why: str) -> None:
        from app.views.own.unlock import UnlockPage

        if why == "passphrase":
            self._open_key_file(connection)
            return
        page = UnlockPage(self._place, self._doors, connection, why)
        page.unlocked.connect(lambda: self.ready.emit(connection, "", ""))
        page.restore.connect(lambda: self.restore(connection))
        self._show(page)

    def _open_key_file(self, connection: Connection) -> None:
        """The key may lie in the key file: its passphrase is asked for before the long code."""
        from app.views.entrance.passphrase import PassphrasePage

        page = PassphrasePage(self._place, self._doors.key_file)
        page.settled.connect(lambda: self.ready.emit(connection, "", ""))
        for without in (page.back, page.discarded):
            without.connect(lambda: self._unlock(connection, "lost"))
        self._show_step(page)

    def _explain(self, connection: Connection, error: PortalError) -> None:
        from app.views.own.unusable import UnusablePage

        page = UnusablePage(connection, error)
        page.restore.connect(lambda: self.restore(connection))
        page.again.connect(lambda: self.ready.emit(connection, "", ""))
        self._show(page)

    def _restored(self, restored: Restored) -> None:
        def words() -> str:
            done = _("The backup was restored. Sign in as you did then.")
            if not restored.failure:
                return done
            asked = _("At the next start you are asked for the recovery code of the portal.")
            return f"{done} {reason(restored.failure)} {asked}"

        self.ready.emit(restored.connection, "", words)

    def _show(self, page: "Step") -> None:
        page.back.connect(self.left)
        self._show_step(page)
