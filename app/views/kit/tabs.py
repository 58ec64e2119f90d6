"""The second row: a menu's entries as segmented tabs, arrow keys and a focus ring included."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTabBar, QWidget

from app.views.kit.theme import theme
from app.views.kit.tokens import space


class TabRow(QTabBar):
    """Segmented tabs; says the key of the tab that a person chose."""

    chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentChanged.connect(self._say)
        self._quiet = False

    @property
    def value(self) -> str:
        """The key of the chosen tab; empty while there is none."""
        key = self.tabData(self.currentIndex())
        return key if isinstance(key, str) else ""

    def set_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Show these tabs as (key, label); what was chosen stays chosen where it still is."""
        before, self._quiet = self.value, True
        while self.count():
            self.removeTab(0)
        for key, label in tabs:
            self.setTabData(self.addTab(label), key)
        self._quiet = False
        self.choose(before)

    def choose(self, key: str) -> None:
        """Choose a tab without saying so; an unknown key changes nothing."""
        for index in range(self.count()):
            if self.tabData(index) == key:
                self._quiet = True
                self.setCurrentIndex(index)
                self._quiet = False

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room for the bold word, so that choosing moves nothing."""
        wide = QFontMetrics(theme().font("strong")).horizontalAdvance(self.tabText(index))
        return QSize(wide + 2 * space("m") + 4 + space("xs"), theme().size("control") - space("xs"))

    def _say(self, _index: int) -> None:
        if not self._quiet and self.value:
            self.chosen.emit(self.value)
