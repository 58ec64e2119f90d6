"""Asks before something that looks like a password leaves in clear."""

import re
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.views.kit.buttons import Button
from app.views.kit.dialog import Dialog
from app.views.kit.text import Text

SHOWN: Final = 20
"""Characters of the line that are shown, up to where a secret may begin."""
_BEGINS: Final = re.compile("[:=]")


class SealQuestion(Dialog):
    """Offers to seal it; ``plain`` sends it as it is."""

    agreed = Signal()
    plain = Signal()

    def __init__(self, line: str, parent: QWidget, *, able: bool = True) -> None:
        """Ask about a ``line``; without ``able`` nothing can be sealed now."""
        super().__init__(lambda: _("This looks like a password"), parent)
        self._line = neutral(_BEGINS.split(line)[0][:SHOWN].split(" ")[0])
        self._able = able
        self._text = Text(wrap=True)
        self._plain, self._seal = Button("", "quiet"), Button("", "primary", "lock")
        self._plain.setAutoDefault(False)
        self._plain.clicked.connect(self._send)
        self._seal.clicked.connect(self._agree)
        self._seal.setVisible(able)
        self.fill(self._text, buttons=(self._plain, self._seal))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        said = _(
            "Your message has a line that begins with “{line} …”. Everybody who reads the ticket"
            " would read it, and it stays in mails and backups."
        ).format(line=self._line)
        if not self._able:
            said += " " + _("Sensitive data can't be sealed at the moment.")
        self._text.setText(said)
        self._plain.setText(_("Send as it is"))
        self._seal.setText(_("Seal it"))

    @Slot()
    def _send(self) -> None:
        self.accept()
        self.plain.emit()

    @Slot()
    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
