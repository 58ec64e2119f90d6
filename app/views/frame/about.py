"""Über Kundencenter: the version, and the licences of everything that comes with it."""

import platform

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app import __version__
from app.i18n import _
from app.views.kit.dialog import Dialog
from app.views.kit.dropdown import DropDown
from app.views.kit.layout import column
from app.views.kit.tasks import Progress, Tasks
from app.views.kit.text import Text
from app.views.kit.theme import theme
from resources.licences import Licence, licences


class AboutDialog(Dialog):
    """What this program is and whose works it carries; one of them is read at a time."""

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        """Read the licences beside the window: there are megabytes of them."""
        super().__init__(lambda: _("About Kundencenter"), parent)
        self._works: tuple[Licence, ...] = ()
        self._version = Text(wrap=True)
        self._label = Text(kind="strong")
        self.choice = DropDown()
        self.choice.setMaxVisibleItems(16)
        self.choice.currentIndexChanged.connect(self._show)
        self._label.setBuddy(self.choice)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setFont(theme().font("soft"))
        self.text.setMinimumHeight(theme().size("bar") * 5)
        room = QWidget()
        room.setLayout(column(self._label, self.choice, self.text, gap="s"))
        self.fill(self._version, room)
        self.setMinimumWidth(theme().size("text"))
        self.retranslate()
        tasks.work(_read, self._known, busy=self.text)

    def retranslate(self) -> None:
        """Say every word anew; the works of others keep theirs."""
        super().retranslate()
        self.cancel.setText(_("Close"))
        system = f"{platform.system()} {platform.release()}"
        version = _("Version {version} on {system}").format(version=__version__, system=system)
        self._version.setText(version)
        self._label.setText(_("Works of others that come with it, and their licences"))
        self.choice.setAccessibleName(self._label.text())
        self.text.setAccessibleName(_("Text of the licence"))

    def _known(self, works: tuple[Licence, ...]) -> None:
        self._works = works
        self.choice.addItems([f"{one.name} {one.version}" for one in works])

    def _show(self, index: int) -> None:
        one = self._works[index]
        self.text.setPlainText(f"{one.licence}\n\n{one.text}")


def _read(_step: Progress) -> tuple[Licence, ...]:
    return licences()
