"""What is done about signers: this device's key, the root's word on a signer, another root."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import Conflict
from app.i18n import _
from app.portal.vault.directory import KeyNotes
from app.vault.note import VerifierKey
from app.vault.trust import Trust
from app.views.place import Place
from app.views.vault.appoint_dialog import AppointDialog
from app.views.vault.replace_dialog import ReplaceDialog
from app.views.vault.signers import Signers, new_signer
from app.views.vault.signers_card import SignersCard
from app.views.vault.trusting import CODE, roots_after


class Appointing(QObject):
    """Serves the buttons of a :class:`SignersCard`."""

    made = Signal()
    """This device has a key to sign with."""
    replaced = Signal(str)
    """Another root holds: the digits of its key."""

    def __init__(self, place: Place, card: SignersCard, page: QWidget) -> None:
        """Dialogs lie over ``page``."""
        super().__init__(page)
        self._place, self._card, self._page = place, card, page
        self._found: Signers | None = None
        card.make.clicked.connect(self.make)
        card.appoint.clicked.connect(self.ask_to_appoint)
        card.replace.clicked.connect(self.ask_to_replace)

    def show_signers(self, found: Signers | None) -> None:
        """Say who signs now; None while no root is held on to."""
        self._found = found

    @Slot()
    def make(self) -> None:
        """Make this device's key to sign with."""
        me, locker, found = self._place.me, self._place.locker, self._found
        if me is None or found is None:
            return
        self._place.tasks.work(
            lambda _step: new_signer(locker, me.user_id, found.trust.origin),
            lambda _key: self.made.emit(),
            busy=self._card.make,
        )

    @Slot()
    def ask_to_appoint(self) -> AppointDialog | None:
        """Ask whom the root is to name; return the open dialog."""
        me, found = self._place.me, self._found
        if me is None or found is None:
            return None
        dialog = AppointDialog(self._place, me.user_id, found.wanted, self._page)
        dialog.saved.connect(self._appointed)
        dialog.open()
        return dialog

    @Slot()
    def ask_to_replace(self) -> ReplaceDialog | None:
        """Ask for the old root's file and a place for the new one's; return the open dialog.

        This device signs the first version of the new root: without a key it is told so.
        """
        me, found = self._place.me, self._found
        if me is None or found is None:
            return None
        if found.own is None:
            self._place.tasks.refused.emit(Conflict(f"{CODE}no_signer"))
            return None
        dialog = ReplaceDialog(self._place, me.user_id, found.trust, self._page)
        dialog.saved.connect(self._replaced)
        dialog.open()
        return dialog

    @Slot(object)
    def _appointed(self, _notes: KeyNotes) -> None:
        self._place.toast(lambda: _("The signer was appointed"))

    @Slot(object)
    def _replaced(self, notes: KeyNotes) -> None:
        first = Trust(notes.origin, VerifierKey.parse(notes.root))
        self.replaced.emit(roots_after(first, notes)[-1].root.fingerprint)
