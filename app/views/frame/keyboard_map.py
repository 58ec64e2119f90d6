"""The keyboard map (F1): every key that works now, read from the shortcuts themselves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.i18n import _
from app.views.kit.dialog import Dialog
from app.views.kit.key_cap import KeyCap
from app.views.kit.keys import Key, keys_of
from app.views.kit.layout import column, row, scrolling
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space


class KeyboardMap(Dialog):
    """The keys of the window and of what it shows, by where they work."""

    def __init__(self, window: QWidget) -> None:
        """List the keys of ``window``; Esc closes."""
        super().__init__(lambda: _("Keyboard map"), window)
        self._window = window
        self._content = QWidget()
        self._area = scrolling(self._content)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fill(self._area)
        self.retranslate()
        wanted = self._content.sizeHint().height() + space("xs")
        self._area.setMinimumHeight(min(wanted, window.height() * 2 // 3))
        self.setMinimumWidth(theme().size("form"))
        self._area.setFocus()

    def retranslate(self) -> None:
        """List the keys anew; nothing is asked here: the way out only closes."""
        super().retranslate()
        self.cancel.setText(_("Close"))
        self._area.setAccessibleName(self.windowTitle())
        keys = keys_of(self._window)
        places = sorted({key.where for key in keys}, key=[k.where for k in keys].index)
        places.sort(key=bool)  # what works everywhere comes first
        groups = [_group(place, [key for key in keys if key.where == place]) for place in places]
        self._content = QWidget()
        self._content.setLayout(column(*groups, None, gap="l"))
        self._area.setWidget(self._content)


def _group(place: str, keys: list[Key]) -> QWidget:
    room = QWidget()
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(space("s"))
    for line, key in enumerate(keys):
        words = Text(key.words)
        words.setAccessibleName(f"{key.words}: {', '.join(key.keys)}")
        grid.addWidget(words, line, 0)
        grid.addLayout(row(None, *(KeyCap(name) for name in key.keys), gap="xs"), line, 1)
    grid.setColumnStretch(0, 1)
    room.setLayout(column(Text(place or _("Everywhere"), "strong", "soft"), grid, gap="s"))
    return room
