"""What was opened, for a minute: values that can be copied, files that can be saved."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import N_, _
from app.portal.markup import neutral
from app.portal.uploads import clean_name
from app.portal.vault.sealed import Use
from app.vault.entry import Fields
from app.views.kit.buttons import Button, IconButton
from app.views.kit.clipboard import copy_secret, forget_secret
from app.views.kit.dialog import Dialog
from app.views.kit.format import file_size
from app.views.kit.layout import column, row
from app.views.kit.live import Words, said
from app.views.kit.pdf.output import write
from app.views.kit.text import Text
from app.views.vault.shield import shield

SHOWN_FOR: Final = 60
"""Seconds after which everything is hidden again."""
COPIED_FOR: Final = 30_000
"""Milliseconds after which a copied value is taken from the clipboard."""
LABELS: Final = {
    "label": N_("Label"),
    "user": N_("User name"),
    "password": N_("Password"),
    "url": N_("Address or server"),
    "note": N_("Note"),
}


class OpenedDialog(Dialog):
    """One entry; nothing of it is kept once the window is closed or its time is over."""

    used = Signal(object)
    """A :class:`Use`: what was done with it."""

    def __init__(
        self,
        parent: QWidget,
        *,
        fields: Fields | None = None,
        file: tuple[str, bytes] | None = None,
        warning: Words = "",
    ) -> None:
        """Show ``fields``, or offer to save a ``file`` (name, content)."""
        super().__init__(lambda: _("Sensitive data"), parent)
        self._fields, self._file = fields, file
        self._left = SHOWN_FOR
        self._countdown = Text("", "soft", "soft")
        self._values: dict[str, Text] = {}
        self._warning = Text(said(warning), "strong", "warn", wrap=True)
        self._warning.setVisible(bool(self._warning.text()))
        self.save = Button("", "primary", "download")
        self.save.clicked.connect(self.ask_where)
        self.save.setVisible(file is not None)
        parts = [self._line(name, value) for name, value in self._filled()]
        self._about = Text("", "strong", wrap=True)
        self._about.setVisible(file is not None)
        self.fill(self._warning, self._about, *parts, self._countdown, buttons=(self.save,))
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self.finished.connect(self.forget)
        self.retranslate()
        shield(self)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self.cancel.setText(_("Close"))
        self.save.setText(_("Save file …"))
        if self._file is not None:
            name, content = self._file
            self._about.setText(f"{neutral(name)} · {file_size(len(content))}")
        self._say_left()

    @Slot()
    def forget(self) -> None:
        """Let go of every value."""
        self._clock.stop()
        self._fields = self._file = None
        for text in self._values.values():
            text.setText("")
            text.setAccessibleName("")

    @Slot()
    def ask_where(self) -> QFileDialog | None:
        """Ask where to save the file, without blocking; return the open dialog."""
        if self._file is None:
            return None
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        dialog = QFileDialog(self, _("Save file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(home or QDir.homePath())
        dialog.selectFile(clean_name(self._file[0]) or "datei")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save_to(self, path: Path) -> None:
        """Save the file, for its owner alone; on a failure nothing is there, and it is said."""
        if self._file is None:
            return
        try:
            write(path, self._file[1])
        except OSError:
            self._about.setText(_("The file could not be saved there. Choose another place."))
            return
        self.used.emit(Use.SAVED)
        self._about.setText(_("Saved as “{name}”.").format(name=neutral(path.name)))

    def copy(self, value: str) -> None:
        """Put a value on the clipboard for a while."""
        copy_secret(value)
        QTimer.singleShot(COPIED_FOR, forget_secret)
        self.used.emit(Use.COPIED)
        self._say_left(_("Copied: it is taken from the clipboard after 30 seconds."))

    def _filled(self) -> list[tuple[str, str]]:
        if self._fields is None:
            return []
        values = {name: getattr(self._fields, name) for name in LABELS}
        return [(name, value) for name, value in values.items() if value]

    def _line(self, name: str, value: str) -> QWidget:
        label = _(LABELS[name])
        shown = Text(value, "strong", wrap=True, selectable=True)
        shown.setAccessibleName(f"{label}: {value}")
        self._values[name] = shown
        copy = IconButton("copy", _("Copy {name}").format(name=label))
        copy.clicked.connect(_call(self.copy, value))
        line = QWidget()
        both = row(column(Text(label, "soft", "soft"), shown, gap="xs"), copy, gap="s")
        both.setStretch(0, 1)
        line.setLayout(both)
        return line

    @Slot()
    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.reject()
        else:
            self._say_left()

    def _say_left(self, words: str = "") -> None:
        left = _("Hidden again in {n} seconds").format(n=self._left)
        self._countdown.setText(words or left)


def _call(function: Callable[[str], object], value: str) -> Callable[[], object]:
    return lambda: function(value)
