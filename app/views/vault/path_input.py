"""A file of this computer as a field: a button that asks for it, and its name beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.form.inputs import Input
from app.views.kit.live import Speaks, Words, said
from app.views.kit.text import ElidedLabel


class PathInput(Speaks, Input):
    """The value is the path as text; empty while none was chosen."""

    def __init__(self, title: Words, suggested: Callable[[], str] | None = None) -> None:
        """``title`` is the dialog's; with ``suggested``, a name, a new file is asked for."""
        self.choose = Button("", icon="folder")
        self._name = ElidedLabel("", "soft")
        super().__init__(self.choose, self._name)
        self.box.setStretch(1, 1)
        self._title, self._suggested = title, suggested
        self._path, self._label = "", ""
        self.choose.clicked.connect(self.ask)
        self.retranslate()

    def value(self) -> str:
        """Return the path."""
        return self._path

    def set_value(self, value: Any) -> None:
        """Show the file of a path."""
        self._path = str(value or "")
        self.retranslate()
        self.changed.emit()

    def say(self, label: str, description: str) -> None:
        """Let a screen reader hear what the file is for, which one it is, and what the button does."""
        super().say(label, description)
        self._label = label
        self._say_name()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        new = self._suggested is not None
        self.choose.setText(_("Choose where …") if new else _("Choose the file …"))
        self._name.setText(Path(self._path).name or _("No file is chosen yet."))
        self._say_name()

    @Slot()
    def ask(self) -> QFileDialog:
        """Ask for the file without blocking; return the open dialog."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        dialog = QFileDialog(self.window(), said(self._title))
        dialog.setDirectory(str(Path(self._path).parent) if self._path else home or QDir.homePath())
        if self._suggested is None:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # it is never done
            dialog.selectFile(Path(self._path).name or self._suggested())
        dialog.fileSelected.connect(self.set_value)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _say_name(self) -> None:
        words = [self._label, self._name.text() if self._path else "", self.choose.text()]
        self.choose.setAccessibleName(": ".join(filter(None, words)))
