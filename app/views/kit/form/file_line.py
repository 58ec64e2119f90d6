"""Files of a form without a place of their own to drop them: only those that are there are shown.

For where a message is written: the field takes what is dropped or pasted, a button of the page
chooses (``choose.click()``).
"""

from app.i18n import _
from app.views.kit.files.words import endings, taken
from app.views.kit.form.file_drop import FileDrop
from app.views.kit.layout import column
from app.views.kit.text import tip


class FileLine(FileDrop):
    """Takes no room while it is empty."""

    says_label = True

    def _build(self) -> None:
        self.box.takeAt(0)
        for part in (self._zone, self._picture, self._words, self._taken, self.choose):
            part.setParent(self)
            part.hide()
        self.box.addLayout(column(self._list, self._note, gap="xs"))
        self._list.hide()
        self._note.hide()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        words = f"{taken(self._limits)}\n{endings(self._limits)}" if self._able else ""
        self.choose.setText(_("Add files …"))
        self.choose.setToolTip(tip(words))
