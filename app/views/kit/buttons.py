"""Buttons: the deed as a verb. Primary, secondary, quiet, danger, link - and icon buttons."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from app.views.kit.icons import set_icon
from app.views.kit.live import Held, KeyboardRing
from app.views.kit.text import restyle, tip
from app.views.kit.theme import theme

ICON_ROLE: Final = {"primary": "on-accent", "danger": "on-accent", "link": "accent"}
ICON_ROOM: Final = (24, 16)
"""Logical pixels for the icon before the words: Qt itself leaves too little between them."""


class Button(Held, KeyboardRing, QPushButton):
    """A button that says what it does; ``kind``: primary, secondary, quiet, danger or link."""

    def __init__(
        self,
        text: str = "",
        kind: str = "secondary",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setIconSize(QSize(*ICON_ROOM))
        self.set_kind(kind)

    def set_kind(self, kind: str) -> None:
        """Make it another kind of button."""
        self.setProperty("kind", kind)
        if self._icon:
            set_icon(self, self._icon, ICON_ROLE.get(kind, "text-soft"))
        restyle(self)

    def set_icon(self, name: str) -> None:
        """Show another icon before the words."""
        self._icon = name
        set_icon(self, name, ICON_ROLE.get(str(self.property("kind")), "text-soft"))

    def setMenu(self, menu: QMenu) -> None:
        """Open ``menu`` when pressed; an arrow says so."""
        super().setMenu(menu)
        self._menu = menu  # Qt itself does not keep it
        self.setProperty("menu", True)
        restyle(self)


class LinkButton(Button):
    """A deed or a way inside running text, looking like a link."""

    def __init__(self, text: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "link", icon, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class IconButton(Held, KeyboardRing, QToolButton):
    """An icon alone; its ``name`` is the tooltip and what a screen reader says."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        role: str = "text-soft",
        large: bool = False,
        small: bool = False,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "icon")
        self._small = small
        self._role = role
        self._size = 20 if large else 16
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt's tool buttons skip the click
        self.set_icon(icon)
        self.set_name(name)

    def sizeHint(self) -> QSize:
        """Return a square as high as other controls, or the least a finger hits."""
        side = theme().size("target" if self._small else "control")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def set_icon(self, name: str, role: str = "") -> None:
        """Show another icon, perhaps in another colour."""
        self._role = role or self._role
        set_icon(self, name, self._role, self._size)
        self.setIconSize(QSize(self._size, self._size))

    def set_name(self, name: str, keys: str = "") -> None:
        """Say what it does; ``keys`` ("Ctrl+F") is shown behind it in the tooltip."""
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(tip(f"{name} ({shown})" if shown else name))
        self.setAccessibleName(name)
