"""Preferences: the passphrase of the key file, where there is one."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.keystore import KeyFile, outcome
from app.views.entrance.new_passphrase import NewPassphrase
from app.views.entrance.reasons import reason
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.dialog import Dialog
from app.views.kit.entries import Entry, EntryList
from app.views.kit.form.choose import Field
from app.views.kit.form.field_row import FieldRow
from app.views.kit.form.secret import SecretInput
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.kit.tasks import Tasks
from app.views.place import Place


class KeyFileSection(Speaks, Section):
    """Says that sign-ins lie behind a passphrase, and changes that; unseen without a key file."""

    def __init__(self, place: Place) -> None:
        """Look whether there is a key file."""
        super().__init__()
        self._place = place
        self._file = place.doors.key_file if place.doors is not None else None
        self.list = EntryList()
        self.card.add(self.list)
        self.setVisible(self._file is not None and self._file.there)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(_("Key file"), _("It keeps your sign-ins where no key ring can."))
        change = Button(_("Change passphrase"))
        change.clicked.connect(self.ask)
        help_text = _("You are asked for it at every start.")
        self.list.set_entries(
            [Entry("lock", _("Passphrase"), help_text, key="passphrase", deeds=[change])]
        )

    @Slot()
    def ask(self) -> None:
        """Ask for the old passphrase and a new one."""
        if self._file is not None:
            dialog = _ChangeDialog(self._place.tasks, self._file, self)
            dialog.accepted.connect(self._changed)
            dialog.open()

    @Slot()
    def _changed(self) -> None:
        self._place.toast(lambda: _("Your passphrase was changed"))


class _ChangeDialog(Dialog):
    def __init__(self, tasks: Tasks, file: KeyFile, parent: QWidget) -> None:
        super().__init__(lambda: _("Change passphrase"), parent)
        self._tasks, self._file, self._code = tasks, file, ""
        self.banner = Banner("danger")
        self.banner.hide()
        self.old = FieldRow("old", Field(N_("Old passphrase")), SecretInput())
        self.old.input.changed.connect(self._typed)
        self.new = NewPassphrase(N_("New passphrase"))
        self.deed = Button("", "primary")
        self.deed.setDefault(True)
        self.deed.clicked.connect(self._change)
        self.fill(self.banner, self.old, self.new, buttons=(self.deed,))
        self.retranslate()
        self.old.input.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.deed.setText(_("Change passphrase"))

    @Slot()
    def _typed(self) -> None:
        self._code = ""
        self._show_fault()

    @Slot()
    def _change(self) -> None:
        old, new = str(self.old.input.value()), self.new.value()
        if not new:
            self.fit()
            return
        self.deed.setEnabled(False)
        self._tasks.work(
            lambda _step: outcome(lambda: self._file.change(old, new)),
            self._done,
            self._failed,
            busy=self.deed,
        )

    def _done(self, code: str) -> None:
        self.deed.setEnabled(True)
        self._code = code
        if code:
            self._show_fault()
            self.old.input.setFocus()
        else:
            self.accept()

    def _failed(self, _error: PortalError) -> None:
        self._done("broken")

    def _show_fault(self) -> None:
        mistyped = self._code == "wrong_passphrase"
        self.old.show_error(partial(reason, self._code) if mistyped else "")
        self.banner.setVisible(bool(self._code) and not mistyped)
        if self._code:
            self.banner.say("danger", partial(reason, self._code))
            self.fit()
