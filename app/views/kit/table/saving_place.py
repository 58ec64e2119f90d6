"""Where a list shows that something is being saved, how far it is, and lets it be stopped."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.views.kit.layout import clear, column
from app.views.kit.live import Words
from app.views.kit.progress import ProgressCard


class SavingPlace(QWidget):
    """Empty and hidden while nothing is being saved; one thing at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing being saved."""
        super().__init__(parent)
        self._lines = column()
        self.setLayout(self._lines)
        self.card: ProgressCard | None = None
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something is being saved."""
        return self.card is not None

    def begin(self, title: Words, cancel: Callable[[], object]) -> None:
        """Show that ``title`` is going on; ``cancel()`` stops it."""
        self.end()
        self.card = ProgressCard(title)
        self.card.cancelled.connect(cancel)
        self._lines.addWidget(self.card)
        self.show()

    def show_progress(self, done: int, total: int, words: Words = "") -> None:
        """Show how far it is; a ``total`` of 0 means that nobody knows."""
        if self.card is not None:
            self.card.set_progress(done, total, words)

    def end(self) -> None:
        """Show nothing any more."""
        self.card = None
        self.hide()
        clear(self._lines)
