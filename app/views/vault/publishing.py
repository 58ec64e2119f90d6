"""The next version: made, shown with all that it changes, signed, published."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.vault.directory import DeviceFacts, DeviceList, PublishDirectory, ReadKeys
from app.vault.directory import Directory
from app.views.kit.buttons import Button
from app.views.place import Place
from app.views.vault.enrolling import next_directory, signed_note
from app.views.vault.locker import Locker
from app.views.vault.signers import signs
from app.views.vault.signing import Names, SignDialog
from app.views.vault.trusting import last_signed

if TYPE_CHECKING:
    from app.portal.operation import Portal


class Publishing(QObject):
    """Nothing is signed before somebody has seen the difference."""

    def __init__(self, place: Place, button: Button, page: QWidget) -> None:
        """``button`` shows the waiting; dialogs lie over ``page``."""
        super().__init__(page)
        self._place, self._button, self._page = place, button, page

    def ask(self, listed: DeviceList, recovery: str | None = None) -> None:
        """Show what the next version changes of what is ``listed``; ``recovery`` is the key that reads along from now on.

        Whoever can't sign on this machine is told why.
        """
        me, portal, locker = self._place.me, self._place.tasks.portal, self._place.locker
        if me is None:
            return
        self._place.tasks.work(
            lambda _step: _versions(portal, locker, me.user_id, listed.devices, recovery),
            lambda both: self._compare(*both, {one.id: one.names for one in listed.departments}),
            busy=self._button,
        )

    def _compare(self, before: Directory, after: Directory, names: Names) -> None:
        dialog = SignDialog(before, after, self._page, names)
        dialog.agreed.connect(lambda: self._sign(after))
        dialog.open()

    def _sign(self, directory: Directory) -> None:
        me, locker = self._place.me, self._place.locker
        if me is None:
            return
        self._place.tasks.work(
            lambda _step: signed_note(locker, me.user_id, directory),
            self._publish,
            busy=self._button,
        )

    def _publish(self, note: str) -> None:
        self._place.tasks.run(
            PublishDirectory(note=note),
            lambda _notes: self._place.toast(lambda: _("The key directory was signed")),
            busy=self._button,
        )


def _versions(
    portal: "Portal",
    locker: Locker,
    user: int,
    devices: Sequence[DeviceFacts],
    recovery: str | None,
) -> tuple[Directory, Directory]:
    before = last_signed(portal, locker)
    signs(portal.send(ReadKeys()), locker, user)
    return before, next_directory(before, locker.clock(), devices, recovery)
