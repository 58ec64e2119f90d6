"""What happened in a conversation, as a thin line in its middle."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.views.kit.conversation.entry import Entry
from app.views.kit.conversation.part import CENTRE, Part, elided, when
from app.views.kit.format import exact
from app.views.kit.line_list import wrapped
from app.views.kit.roles import spoken_as
from app.views.kit.text import tip
from app.views.kit.theme import theme
from app.views.kit.tokens import space

ROWS = 3
MOST = 400
"""Rows and characters of what is said; the tooltip tells more."""


@spoken_as(QAccessible.Role.ListItem)
class Happening(Part):
    """Says what happened, and when; one that leads somewhere is a link."""

    wanted = Signal(object)
    """Where it leads was chosen."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        """Say what ``entry`` says."""
        super().__init__(entry, parent)
        self._rows: list[str] = []
        if entry.leads is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def spoken(self) -> str:
        """Return what happened, and when."""
        words = " ".join(neutral(self.entry.text[:MOST]).split())
        return f"{words}, {exact(self.entry.at)}"

    def retranslate(self) -> None:
        """Say that it leads somewhere, too."""
        if self.entry.leads is not None:
            self.setAccessibleDescription(_("Press Enter to go there"))
        super().retranslate()

    def arrange(self, width: int) -> int:
        """Wrap the words into a few rows."""
        text = self.entry.text
        more = "…" if len(text) > MOST else ""
        words = f"{' '.join(neutral(text[:MOST]).split())}{more} · {when(self.entry.at)}"
        inside = width - 2 * space("xl")
        self._rows = wrapped(words, theme().font("soft"), inside, ROWS)
        height = len(self._rows) * self._row() + space("xs")
        self._box = QRect(space("m"), self._top(), width - 2 * space("m"), height)
        return self._box.bottom() + 1

    def tips(self) -> list[tuple[QRect, str]]:
        """Tell all of it, and exactly when."""
        return [(self._box, tip(f"{self.entry.text[:MOST]}\n{exact(self.entry.at)}"))]

    def paint(self, painter: QPainter) -> None:
        """Draw the rows."""
        painter.setFont(theme().font("soft"))
        painter.setPen(theme().color("text-soft" if self.entry.leads is None else "accent"))
        room = QRect(
            self._box.x(), self._box.y() + space("xs") // 2, self._box.width(), self._row()
        )
        for row in self._rows:
            painter.drawText(room, CENTRE, elided(row, "soft", room.width()))
            room.translate(0, self._row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where it leads."""
        super().mouseReleaseEvent(event)
        inside = self._box.contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._lead()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there with Enter, too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.entry.leads is not None:
            self._lead()
        else:
            super().keyPressEvent(event)

    def _lead(self) -> None:
        if self.entry.leads is not None:
            self.wanted.emit(self.entry.leads)

    def _row(self) -> int:
        return QFontMetrics(theme().font("soft")).lineSpacing()
