"""A bug that was caught: say so once, and let the report be copied. It is sent nowhere."""

import platform

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app import __version__
from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.dialog import Dialog
from app.views.kit.text import Text
from app.views.kit.theme import theme


class CrashReport(Dialog):
    """The traceback with what is needed to find the fault; values of variables are not in it."""

    def __init__(self, traceback: str, parent: QWidget) -> None:
        """Show ``traceback``."""
        super().__init__(lambda: _("Something went wrong in the program"), parent)
        system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
        self.report = f"Kundencenter {__version__}, {system}\n\n{traceback}"
        self._advice = Text(wrap=True)
        self._shown = shown = QPlainTextEdit(self.report, readOnly=True)
        shown.setFont(theme().font("soft"))
        shown.setMinimumHeight(theme().size("bar") * 4)
        self.copy = Button("", "primary", "copy")
        self.copy.clicked.connect(self._copy)
        self.fill(self._advice, shown, buttons=(self.copy,))
        self.setMinimumWidth(theme().size("text"))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now; the report itself is for who mends the program."""
        super().retranslate()
        self._advice.setText(
            _(
                "You can go on. The report stays on this computer; send it to your hoster if you like."
            )
        )
        self._shown.setAccessibleName(_("Report"))
        self.cancel.setText(_("Close"))
        self.copy.setText(_("Copy the report"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.copy.setText(_("Copied"))
