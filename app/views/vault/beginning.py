"""Setting the directory up: its name, the root's passphrase, the place of the root's file."""

from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import N_, _
from app.portal.vault.directory import KeyNotes
from app.portal.vault.filling import BeginDirectory
from app.views.kit.dialog import FormDialog
from app.views.kit.form.choose import Field
from app.views.kit.form.local_form import LocalForm
from app.views.place import Place
from app.views.vault.enrolling import new_directory


class Beginning(QObject):
    """Asks, makes the keys, begins; ``begun`` when the portal has the first version."""

    begun = Signal()

    def __init__(self, place: Place, button: QWidget, page: QWidget) -> None:
        """``button`` shows the waiting; dialogs lie over ``page``."""
        super().__init__(page)
        self._place, self._button, self._page = place, button, page

    @Slot()
    def ask(self) -> FormDialog:
        """Ask for the directory's name and the passphrase of the root's file."""
        form = LocalForm(
            self._place.tasks,
            BeginDirectory,
            {
                "origin": Field(N_("Name"), N_("Your domain, for example: beispiel-hosting.de")),
                "passphrase": Field(
                    N_("Passphrase of the root's key"),
                    N_("The key is written into a file. Keep two copies of it in safe places."),
                    kind="new_password",
                ),
            },
            lambda given: given,
            deed=N_("Choose the file …"),
        )
        dialog = FormDialog(lambda: _("Set up the key directory"), form, self._page)
        dialog.saved.connect(self.ask_where)
        dialog.open()
        return dialog

    @Slot(object)
    def ask_where(self, given: BeginDirectory) -> QFileDialog:
        """Ask where the root's key goes; return the open dialog."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        dialog = QFileDialog(self._page.window(), _("Save the root's key"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(home or QDir.homePath())
        dialog.selectFile(f"{given.origin}.root.age")
        dialog.fileSelected.connect(lambda path: self.begin(given, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def begin(self, given: BeginDirectory, path: Path) -> None:
        """Make the keys, write the root's into ``path``, and begin the directory."""
        me, locker = self._place.me, self._place.locker
        if me is None:
            return
        secret = given.passphrase.get_secret_value()
        self._place.tasks.work(
            lambda _step: new_directory(locker, me.user_id, given.origin, secret, path),
            lambda command: self._place.tasks.run(command, self._done, busy=self._button),
            busy=self._button,
        )

    def _done(self, _notes: KeyNotes) -> None:
        self._place.toast(lambda: _("The key directory was set up"))
        self.begun.emit()
