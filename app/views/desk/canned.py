"""Canned replies under their button: searched by any word, filled in for the ticket at hand."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.desk.canned import CannedFacts, CannedList, CannedReplies
from app.portal.markup import neutral
from app.views.kit.errors_text import sentence
from app.views.kit.layout import column
from app.views.kit.line_list import Line, LineList
from app.views.kit.popover import Popover
from app.views.kit.tasks import Tasks
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space

SAID = 120
"""Characters of a text that its line shows."""


class CannedPopover(Popover):
    """Type to search, arrows to choose, Enter to take."""

    chosen = Signal(str)
    """The text of a reply, filled in."""

    def __init__(self, tasks: Tasks, anchor: QWidget) -> None:
        """Hang under ``anchor``."""
        super().__init__(anchor)
        self._replies: tuple[CannedFacts, ...] = ()
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.textChanged.connect(self._fill)
        self.lines = LineList()
        self.lines.setProperty("part", "bare")
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.chosen.connect(self._choose)
        self._nothing = Text("", tone="soft", wrap=True)
        self._nothing.hide()
        self.setLayout(column(self.search, self.lines, self._nothing, None, margin="m"))
        self.setFocusProxy(self.search)
        self._tasks = tasks
        self.retranslate()

    def ask(self, ticket_id: int) -> None:
        """Open with the replies that fit a ticket."""
        self.search.clear()
        self._replies = ()
        self._fill()
        self._nothing.hide()
        self.setFixedWidth(self._room())
        self.open()
        wanted = CannedReplies(ticket_id=ticket_id)
        self._tasks.run(wanted, self._came, self._failed, replaces="canned")

    def retranslate(self) -> None:
        """Say every word anew."""
        self.search.setPlaceholderText(_("Search canned replies …"))
        self.search.setAccessibleName(_("Search canned replies"))
        self.lines.setAccessibleName(_("Canned replies"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows and Enter work from the search field."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            at = self.lines.currentRow() + (1 if key == Qt.Key.Key_Down else -1)
            self.lines.setCurrentRow(min(max(at, 0), self.lines.count() - 1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.lines.current())
        else:
            super().keyPressEvent(event)

    def _room(self) -> int:
        return min(theme().size("panel-least"), self._anchor.window().width() - space("xl"))

    def _came(self, found: CannedList) -> None:
        self._replies = found.replies
        self._fill()
        self.adjustSize()
        self.place()

    @Slot()
    def _fill(self) -> None:
        words = self.search.text().casefold().split()
        fitting = [r for r in self._replies if _fits(r, words)]
        self.lines.set_lines([_line(reply) for reply in fitting])
        if fitting and self.lines.currentRow() < 0:
            self.lines.setCurrentRow(0)
        self.lines.setVisible(bool(fitting))
        self.lines.setMaximumHeight(min(self.lines.height_of_all(), 6 * theme().size("row")))
        self._nothing.setVisible(not fitting)
        self._nothing.setText(
            _("No canned reply has these words.") if words else _("There are no canned replies.")
        )

    def _failed(self, error: PortalError) -> None:
        self._nothing.setText(sentence(error).what)
        self._nothing.show()

    @Slot(object)
    def _choose(self, key: int | None) -> None:
        for reply in self._replies:
            if reply.id == key:
                self.close()
                self.chosen.emit(reply.text)


def _fits(reply: CannedFacts, words: list[str]) -> bool:
    text = f"{reply.title}\n{reply.text}".casefold()
    return all(word in text for word in words)


def _line(reply: CannedFacts) -> Line:
    return Line(neutral(reply.title), " ".join(neutral(reply.text[:SAID]).split()), data=reply.id)
