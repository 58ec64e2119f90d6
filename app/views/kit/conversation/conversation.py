"""The entries of a conversation below each other; the newest one is what is seen first.

Showing it again keeps what stands there: widgets, selections, the place where somebody reads.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.buttons import Button, LinkButton
from app.views.kit.conversation.bubble import Bubble, Happening
from app.views.kit.conversation.entry import Entry
from app.views.kit.layout import column, row, scrolling
from app.views.kit.live import Speaks

AT_ONCE: Final = 8
"""Entries that are made at first, the newest ones; the others follow a few at a time."""
A_TIME: Final = 4
NEAR: Final = 40
"""Logical pixels from the end within which somebody reads along."""


class _Inside(QWidget):
    """As high as its entries are at the width they have, not at the least one."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height follows from the real one."""
        return QSize(super().minimumSizeHint().width(), 0)


class Conversation(Speaks, QWidget):
    """Shows entries; arrows go from one to the next."""

    file_wanted = Signal(object, QPoint)
    """A file's data, and where on the screen its menu can open."""
    link_wanted = Signal(str)
    earlier_wanted = Signal()
    """The reader wants what was said before the first entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._made: dict[Any, Bubble | Happening] = {}
        self._first = 0
        """Index of the first entry that is made already."""
        self.earlier = LinkButton(icon="chevron-up")
        self.earlier.clicked.connect(self.earlier_wanted)
        self.earlier.hide()
        self._lines = column(gap="m")
        self._inner = inner = _Inside()
        inner.setLayout(column(row(None, self.earlier, None), self._lines, None, gap="m"))
        self.area = scrolling(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.below = Button("", "primary", "chevron-down")
        self.below.clicked.connect(self.to_end)
        self.below.hide()
        self.setLayout(column(self.area, row(None, self.below, None), gap="xs"))
        self._bar = self.area.verticalScrollBar()
        self._bar.rangeChanged.connect(self._moved)
        self._bar.valueChanged.connect(self._read_on)
        self._ends, self._settling = True, False
        self._anchor: tuple[QWidget, int] | None = None
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._older)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its own words anew."""
        self.area.setAccessibleName(_("Conversation"))
        self.earlier.setText(_("Show earlier messages"))
        self.below.setText(_("New message below"))

    def show_entries(self, entries: Sequence[Entry], *, earlier: bool = False) -> None:
        """Show these in their order; ``earlier`` says that there are more before them."""
        before, self._entries = self._entries, tuple(entries)
        self.earlier.setVisible(earlier)
        known = {entry.key: entry for entry in before}
        fresh = bool(before) and any(entry.key not in known for entry in self._entries[-1:])
        other = not known.keys() & {entry.key for entry in self._entries}
        self._forget(known)
        self._first = self._begin(other=other)
        self._make(self._first, len(self._entries))
        if other:
            self.to_end()
        elif fresh and not self._ends:
            self.below.show()
        if self._first:
            self._slices.start()

    def clear(self) -> None:
        """Show nothing."""
        self._slices.stop()
        self.show_entries(())

    @property
    def shown(self) -> list[Bubble | Happening]:
        """The entries that are made, in their order."""
        return [self._made[e.key] for e in self._entries[self._first :]]

    @Slot()
    def to_end(self) -> None:
        """Go to the newest entry and stay there."""
        self._ends = True
        self.below.hide()
        self._go_to(self._bar.maximum())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows go from an entry to the next."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and watched in self.shown:
                self._go(self.shown.index(watched) + step)
                return True
        return super().eventFilter(watched, event)

    def _go(self, index: int) -> None:
        if 0 <= index < len(self.shown):
            self.shown[index].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.shown[index], 0, NEAR)

    def _begin(self, *, other: bool) -> int:
        """Return from where on entries are made now: as far back as before, or the newest ones."""
        if other:
            return max(0, len(self._entries) - AT_ONCE)
        made = [n for n, entry in enumerate(self._entries) if entry.key in self._made]
        return min(made, default=0)

    def _forget(self, known: dict[Any, Entry]) -> None:
        now = {entry.key: entry for entry in self._entries}
        for key, widget in list(self._made.items()):
            if now.get(key) != known.get(key):
                if self._anchor is not None and self._anchor[0] is widget:
                    self._anchor = None
                self._lines.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
                del self._made[key]

    def _make(self, start: int, end: int) -> None:
        for index in range(start, end):
            entry = self._entries[index]
            if entry.key not in self._made:
                self._made[entry.key] = self._widget(entry)
                self._lines.insertWidget(index - start, self._made[entry.key])

    def _widget(self, entry: Entry) -> Bubble | Happening:
        made = Happening(entry) if entry.kind == "event" else Bubble(entry)
        if isinstance(made, Bubble):
            made.file_wanted.connect(self.file_wanted)
            made.link_wanted.connect(self.link_wanted)
        made.installEventFilter(self)
        return made

    @Slot()
    def _older(self) -> None:
        """Make a few of the older ones; the reader's place is kept by :meth:`_moved`."""
        end, self._first = self._first, max(0, self._first - A_TIME)
        self._make(self._first, end)
        if not self._first:
            self._slices.stop()

    @Slot(int, int)
    def _moved(self, _least: int, most: int) -> None:
        """Keep what is seen where it is when something grows above it."""
        if self._ends:
            self._go_to(most)
        elif self._anchor is not None:
            part, offset = self._anchor
            self._go_to(part.mapTo(self._inner, QPoint(0, 0)).y() - offset)

    def _go_to(self, value: int) -> None:
        self._settling = True
        self._bar.setValue(value)
        self._settling = False

    @Slot(int)
    def _read_on(self, value: int) -> None:
        """Note where somebody scrolled to; what we scrolled ourselves says nothing of it."""
        if self._settling:
            return
        self._ends = self._bar.maximum() - value <= NEAR
        self._anchor = None if self._ends else self._seen_first(value)
        if self._ends:
            self.below.hide()

    def _seen_first(self, value: int) -> tuple[QWidget, int] | None:
        """Return the first entry that is seen, and how far its top lies below the edge."""
        for part in self.shown:
            top = part.mapTo(self._inner, QPoint(0, 0)).y()
            if top + part.height() > value:
                return part, top - value
        return None
