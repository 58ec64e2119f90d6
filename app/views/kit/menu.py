"""Drop-down menus in the look of the theme: rounded, with icons and shortcuts."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.views.kit.icons import set_icon
from app.views.kit.text import tip


class PopupMenu(QMenu):
    """A menu whose corners are really round; ``add`` makes an entry in one line."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setToolTipsVisible(True)

    def add(
        self,
        text: str,
        run: Callable[[], object],
        *,
        icon: str = "",
        keys: str = "",
        role: str = "text-soft",
    ) -> QAction:
        """Add an entry; ``keys`` ("Ctrl+C") is shown at the right, the page holds the shortcut."""
        action = _literal(QAction(self), text)
        action.triggered.connect(lambda _checked=False: run())
        if icon:
            set_icon(action, icon, role)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        self.addAction(action)
        return action

    def add_choice(self, text: str, run: Callable[[bool], object], *, on: bool) -> QAction:
        """Add an entry with a tick that can be set and taken away."""
        action = _literal(QAction(self), text)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(run)
        self.addAction(action)
        return action


def _literal(action: QAction, text: str) -> QAction:
    """Keep marks in a name from being read: the entry's text is its tooltip, ``&`` a short cut."""
    action.setText(text.replace("&", "&&"))
    if "<" in text or "&" in text:
        action.setToolTip(tip(text))
    return action
