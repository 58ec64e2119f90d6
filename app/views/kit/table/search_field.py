"""The search field of a list: a line with a magnifier that empties with Esc."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.i18n import _
from app.views.kit.icons import set_icon

_WIDTH = 280


class SearchField(QLineEdit):
    """One line to search with; the arrow down goes on to the list."""

    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setMaxLength(200)
        self.setFixedWidth(_WIDTH)
        self._glass = QAction(self)
        set_icon(self._glass, "search", "text-faint")
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._empty = QAction(self)
        set_icon(self._empty, "close", "text-faint")
        self.addAction(self._empty, QLineEdit.ActionPosition.TrailingPosition)
        self._empty.triggered.connect(self.clear)
        self._empty.setVisible(False)
        self.textChanged.connect(self._show_way_back)

    def say(self, placeholder: str) -> None:
        """Say what can be searched for."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip(" …"))
        self._glass.setText(self.accessibleName())
        self._empty.setText(_("Clear the search"))

    def words(self) -> str:
        """Return what is searched for, without what no contract takes."""
        plain = self.text().replace("\0", "").encode("utf-8", "ignore").decode()
        return plain.strip()

    def clear_silently(self) -> None:
        """Empty it without asking for the list: other filters change too."""
        with QSignalBlocker(self):
            self.clear()
        self._show_way_back("")

    @Slot(str)
    def _show_way_back(self, text: str) -> None:
        self._empty.setVisible(bool(text))

    @Slot()
    def take_focus(self) -> None:
        """Take the keyboard, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave downwards; empty with Esc."""
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
