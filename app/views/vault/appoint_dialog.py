"""Appointing a signer: their key, the root's file and its passphrase."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.vault.filling import NameSigner
from app.vault.errors import NoteRefused
from app.vault.note import VerifierKey
from app.views.kit.dialog import FormDialog
from app.views.kit.form.choose import Field
from app.views.kit.text import Text
from app.views.place import Place
from app.views.vault.path_input import PathInput
from app.views.vault.prepared_form import PreparedForm
from app.views.vault.root_words import appointed


class AppointDialog(FormDialog):
    """Shows the digits of the key while it is typed; ``saved`` once the portal has the root's word."""

    def __init__(self, place: Place, user: int, key: str, parent: QWidget) -> None:
        """Begin with ``key``: this machine's when it is to be named, else nothing."""
        portal, locker = place.tasks.portal, place.locker
        form = PreparedForm(
            place.tasks,
            NameSigner,
            {
                "key": Field(
                    N_("Key of the device"),
                    N_("The line that the other device shows under “Who signs”."),
                    kind="line",
                ),
                "file": Field(
                    N_("File of the root's key"),
                    make=lambda: PathInput(lambda: _("Choose the file of the root's key")),
                ),
                "passphrase": Field(N_("Passphrase of the root's key"), kind="password"),
            },
            lambda given: appointed(portal, locker, user, given),
            deed=N_("Appoint signer"),
        )
        self._digits = Text("", "soft", tabular=True, selectable=True, wrap=True)
        form.rows["key"].add_below(self._digits)
        form.start({"key": key})
        form.typed.connect(self._tell)
        super().__init__(
            lambda: _("Appoint a signer"),
            form,
            parent,
            intro=lambda: _(
                "Whoever is appointed says whose devices open what customers seal, for 13 months."
                " Compare the digits of the key with them first, by telephone or face to face."
            ),
        )

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """Show the digits of what stands in the field."""
        try:
            digits = VerifierKey.parse(str(self.form.input("key").value())).fingerprint
        except NoteRefused:
            digits = ""
        self._digits.setText(_("Fingerprint: {digits}").format(digits=digits) if digits else "")
        self._digits.setVisible(bool(digits))
