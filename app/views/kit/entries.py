"""Entries: things of one kind, one under the other, each with its state and its deeds.

For what a person has few of: e-mail addresses, devices, portals. Long lists are tables.
"""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.views.kit import icons
from app.views.kit.layout import clear, column, row, rule
from app.views.kit.text import ElidedLabel, Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space


class Entry(QWidget):
    """Icon, name, chips, one line of help, deeds at the right; ``key`` tells it from others."""

    def __init__(
        self,
        icon: str,
        name: str,
        help_text: str = "",
        *,
        key: Hashable = None,
        chips: Sequence[QWidget] = (),
        deeds: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self.key = key
        self.deeds = tuple(deeds)
        self.setAccessibleName(name)
        self.name = ElidedLabel(name, "strong")
        self.help = Text(help_text, tone="soft", wrap=True)
        if not help_text:  # "shown" before it has a parent would be a window of its own
            self.help.hide()
        self._icon = icon
        self._picture = Text()
        head = row(self.name, *chips, None, gap="s")
        words = column(head, self.help, gap="xs")
        right = row(*self.deeds, gap="s")
        line = row(self._picture, words, right, gap="m")
        line.setStretch(1, 1)
        beside = Qt.AlignmentFlag.AlignTop if help_text else Qt.AlignmentFlag.AlignVCenter
        line.setAlignment(self._picture, beside)
        line.setAlignment(right, Qt.AlignmentFlag.AlignVCenter)
        line.setContentsMargins(0, space("xs"), 0, space("xs"))
        self.setLayout(line)
        for deed in self.deeds:
            deed.setAccessibleName(f"{_said(deed)}: {name}")
        theme().changed.connect(self._draw_icon)
        self._draw_icon()

    def _draw_icon(self) -> None:
        self._picture.setPixmap(icons.pixmap(self._icon, size=theme().size("icon-large")))


class EntryList(QWidget):
    """Entries with thin lines between them; made anew, it leaves the keyboard where it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._lines = column(gap="s")
        self.setLayout(self._lines)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these instead of what is there."""
        before = self._keyboard()
        clear(self._lines)
        self.entries = list(entries)
        for place, entry in enumerate(entries):
            if place:
                self._lines.addWidget(rule())
            self._lines.addWidget(entry)
        for place in range(self._lines.count()):  # at once: Qt would leave the list without a
            item = self._lines.itemAt(place)  # height for a moment, and pages would jump
            if item is not None and (shown := item.widget()) is not None:
                shown.show()
        if before is not None:
            self._restore(*before)

    def entry(self, key: Hashable) -> Entry:
        """Return the entry of ``key``; StopIteration when it is not shown."""
        return next(entry for entry in self.entries if entry.key == key)

    def _keyboard(self) -> tuple[Hashable, int] | None:
        focused = QApplication.focusWidget()
        for entry in self.entries:
            if focused in entry.deeds:
                return entry.key, entry.deeds.index(focused)
        return None

    def _restore(self, key: Hashable, place: int) -> None:
        """Go to the same deed of the same entry, or to the nearest that is left."""
        same = [entry for entry in self.entries if entry.key == key and entry.deeds]
        other = [entry for entry in self.entries if entry.deeds]
        for entry in (same or other)[:1]:
            entry.deeds[min(place, len(entry.deeds) - 1)].setFocus()


def _said(deed: QWidget) -> str:
    return (deed.text() if isinstance(deed, QAbstractButton) else "") or deed.accessibleName()
