"""What is fetched for reading without a network: how far it is, and a way to pause it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.buttons import LinkButton
from app.views.kit.format import number
from app.views.kit.layout import row
from app.views.kit.live import Speaks
from app.views.kit.progress import ProgressLine
from app.views.kit.text import Text
from app.views.kit.tokens import space

WIDTH = 80


class AheadLine(Speaks, QWidget):
    """Stands in the status bar while something is fetched ahead or paused."""

    paused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing to say."""
        super().__init__(parent)
        self._done, self._total, self._rests = 0, 0, False
        self._words = Text(kind="soft", tone="soft")
        self._line = ProgressLine()
        self._line.setFixedWidth(WIDTH)
        self.pause = LinkButton()
        self.pause.clicked.connect(self._turn)
        whole = row(self._words, self._line, self.pause, gap="m")
        whole.setContentsMargins(space("l"), 0, 0, 0)
        self.setLayout(whole)
        self.retranslate()
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_progress(self, done: int, total: int) -> None:
        """Show ``done`` of ``total`` invoices; 0 while lists are read."""
        self._done, self._total, self._rests = done, total, False
        self.show()
        self.retranslate()

    def finish(self) -> None:
        """Say nothing any more, unless it rests by somebody's wish."""
        if not self._rests:
            self.hide()

    def retranslate(self) -> None:
        """Say every word anew."""
        known = _("{done} of {total}").format(done=number(self._done), total=number(self._total))
        said = _("For offline: {progress}").format(progress=known if self._total else "…")
        self._words.setText(_("For offline: paused") if self._rests else said)
        self._line.setAccessibleName(self._words.text())
        self._line.set_progress(self._done, self._total)
        self._line.setVisible(not self._rests)
        self.pause.setText(_("Go on") if self._rests else _("Pause"))

    @Slot()
    def _turn(self) -> None:
        self._rests = not self._rests
        self.retranslate()
        self.paused.emit(self._rests)
