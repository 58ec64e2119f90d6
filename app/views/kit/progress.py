"""Long work: a thin line while something is under way, a card that names it and can stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.format import number
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, Words, said
from app.views.kit.text import ElidedLabel, Text


class ProgressLine(QProgressBar):
    """A thin bar; unknown length until ``set_progress`` is called."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, 0)

    def set_progress(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``; a total of 0 means that nobody knows."""
        self.setRange(0, total)
        self.setValue(done)


class ProgressCard(Speaks, QFrame):
    """What is being done, how far it is, and a way to stop it."""

    cancelled = Signal()

    def __init__(self, title: Words = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._words: tuple[Words, Words] = title, ""
        self._far = 0, 0
        self._title = ElidedLabel("", "strong")
        self._count = Text("", "soft", tabular=True)
        self._line = ProgressLine()
        self._detail = ElidedLabel("", "soft")
        self.cancel = Button()
        self.cancel.clicked.connect(self._stop)
        head = row(self._title, self._count, gap="s")
        head.setStretch(0, 1)
        middle = column(head, self._line, self._detail, gap="s")
        whole = row(middle, self.cancel, gap="l", margin="l")
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.retranslate()

    def set_progress(self, done: int, total: int, detail: Words = "") -> None:
        """Show ``done`` of ``total`` (0: nobody knows) and what is being done right now."""
        self._far, self._words = (done, total), (self._words[0], detail)
        self._line.set_progress(done, total)
        self._tell()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        title = said(self._words[0])
        self._title.setText(title)
        self._line.setAccessibleName(title)
        self.setAccessibleName(title)
        self.cancel.setText(_("Cancel"))
        self._tell()

    def _tell(self) -> None:
        done, total = map(number, self._far)
        known = _("{done} of {total}").format(done=done, total=total)
        self._count.setText(known if self._far[1] else "")
        self._detail.setText(said(self._words[1]))

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self._words = self._words[0], lambda: _("Stopping …")
        self._tell()
        self.cancelled.emit()
