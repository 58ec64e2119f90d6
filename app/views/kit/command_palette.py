"""Command search: every page, action and object of one's own, found by typing a few letters.

The palette hangs under a search field, which keeps the keyboard: arrows choose, Enter runs, Esc
closes. Providers answer at once (pages, actions) or later (objects, through tasks).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.i18n import _
from app.views.kit import icons
from app.views.kit.fuzzy import score
from app.views.kit.layout import column
from app.views.kit.live import Speaks, announce
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

MOST: Final = 6
"""Hits shown of one group."""
_ENTRY: Final = Qt.ItemDataRole.UserRole
_WIDTH: Final = 520


@dataclass(frozen=True)
class Entry:
    """Something that can be found and run."""

    icon: str
    title: str
    subtitle: str
    run: Callable[[], object]
    words: str = ""
    """Further words by which it is found."""


Provider = Callable[[str], Sequence[Entry]]
Answer = Callable[[Sequence[Entry]], None]
Later = Callable[[str, Answer], object]


@dataclass
class _Group:
    title: Callable[[], str]
    provider: Provider | None = None
    later: Later | None = None
    found: Sequence[Entry] = ()


class CommandPalette(Speaks, QFrame):
    """The list of hits under a search field."""

    def __init__(self, field: QLineEdit, parent: QWidget) -> None:
        """Hang under ``field``, inside the window ``parent``."""
        super().__init__(parent)
        self.setProperty("part", "popover")
        self._field = field
        self._window = parent
        self._groups: list[_Group] = []
        self.list = QListWidget()
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setProperty("part", "bare")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._run)
        self._none = Text("", tone="soft")
        self._none.setContentsMargins(space("m"), space("s"), space("m"), space("s"))
        self._lines = column(self.list, self._none, gap="none", margin="xs")
        self.setLayout(self._lines)
        field.installEventFilter(self)
        field.textEdited.connect(self.search)
        self.hide()

    def add_provider(self, provider: Provider, title: Callable[[], str]) -> None:
        """Add what answers at once; its entries are sifted here. ``title()`` heads its hits."""
        self._groups.append(_Group(title, provider=provider))

    def add_later(self, later: Later, title: Callable[[], str]) -> None:
        """Add what answers later: ``later(text, answer)`` calls ``answer(entries)``, as found."""
        self._groups.append(_Group(title, later=later))

    def retranslate(self) -> None:
        """Find everything anew: titles are words of the language, and are what is searched."""
        if self.isVisible():
            self.search(self._field.text())

    @Slot(str)
    def search(self, text: str) -> None:
        """Show what fits ``text``; nothing typed shows everything that answers at once."""
        words = text.strip()
        for group in self._groups:
            if group.provider:
                group.found = best(words, group.provider(words))
            elif group.later:
                group.found = ()
                if words:
                    group.later(words, partial(self._came, words, group))
        self._fill()
        self._open()

    def _came(self, words: str, group: _Group, found: Sequence[Entry]) -> None:
        if words != self._field.text().strip():
            return
        group.found = tuple(found)[:MOST]
        if self.isVisible():
            self._fill()
            self._open()

    def _fill(self) -> None:
        self.list.clear()
        for group in self._groups:
            if group.found:
                heading = QListWidgetItem(group.title())
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(heading)
            for entry in group.found:
                item = QListWidgetItem(f"{entry.title}, {entry.subtitle}".strip(", "))
                item.setData(_ENTRY, entry)
                self.list.addItem(item)
        some = self.list.count() > 0
        self.list.setVisible(some)
        self._none.setVisible(not some)
        self._none.setText(_("Nothing found. Try fewer letters."))
        if some:
            self._choose(1)

    def _open(self) -> None:
        window = self._window
        width = min(max(self._field.width(), _WIDTH), window.width() - 2 * space("l"))
        under = self._field.mapTo(window, QPoint(0, self._field.height() + space("xs")))
        left = max(space("l"), min(under.x(), window.width() - width - space("l")))
        rows = sum(self.list.sizeHintForRow(n) for n in range(self.list.count()))
        self.list.setFixedHeight(min(rows + 4, max(80, window.height() - under.y() - 40)))
        self.setGeometry(QRect(QPoint(left, under.y()), QSize(width, 0)))
        self.resize(width, self._lines.minimumSize().height())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take arrows, Enter and Esc from the field; close when the keyboard leaves it."""
        kind = event.type()
        if kind == QEvent.Type.FocusOut:  # a click in the list takes no focus
            self.hide()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if not self.isVisible():
            if key == Qt.Key.Key_Down:
                self.search(self._field.text())
                return True
            return False
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._choose(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _choose(self, step: int) -> None:
        """Go to the next entry up or down, over the headings, round at the ends."""
        count, row = self.list.count(), self.list.currentRow()
        for _try in range(count):
            row = (row + step) % count
            item = self.list.item(row)
            if item.data(_ENTRY):
                self.list.setCurrentRow(row)
                announce(self._field, item.text())
                return

    def _run(self, item: QListWidgetItem | None) -> None:
        entry = item.data(_ENTRY) if item else None
        if entry:
            self.hide()
            self._field.clear()
            entry.run()


def best(words: str, entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries that fit ``words``, the best ones first."""
    scored = [
        (max(score(words, e.title) * 2, score(words, f"{e.subtitle} {e.words}")), n, e)
        for n, e in enumerate(entries)
    ]
    kept = sorted((s for s in scored if s[0] > 0), key=lambda s: (-s[0], s[1]))
    return [entry for _score, _place, entry in kept[:MOST]]


class _EntryDelegate(QStyledItemDelegate):
    """Paints headings, and entries with icon, title and subtitle."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]  # noqa: ARG002 - Qt's signature
        return QSize(0, theme().size("row") if index.data(_ENTRY) else theme().size("target"))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex,  # type: ignore[override]  # Qt sends no persistent ones
    ) -> None:
        entry, rect, now = index.data(_ENTRY), option.rect, theme()
        painter.save()
        if entry is None:
            painter.setFont(now.font("soft"))
            painter.setPen(now.color("text-soft"))
            inside = rect.adjusted(space("m"), 0, 0, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, index.data())
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("accent-soft"))
            painter.drawRoundedRect(rect, radius("control"), radius("control"))
        size = now.size("icon")
        top = rect.y() + (rect.height() - size) // 2
        shape = icons.pixmap(entry.icon, "text-soft", size)
        painter.drawPixmap(rect.x() + space("m"), top, shape)
        self._words(painter, rect.adjusted(2 * space("m") + size, 0, -space("m"), 0), entry)
        painter.restore()

    @staticmethod
    def _words(painter: QPainter, room: QRect, entry: Entry) -> None:
        now, align = theme(), Qt.AlignmentFlag.AlignVCenter
        metrics = QFontMetrics(now.font("base"))
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(now.font("base"))
        painter.setPen(now.color("text"))
        painter.drawText(room, align, title)
        left = metrics.horizontalAdvance(title) + space("m")
        painter.setFont(now.font("soft"))
        painter.setPen(now.color("text-soft"))
        rest = room.adjusted(left, 0, 0, 0)
        small = QFontMetrics(now.font("soft"))
        words = small.elidedText(entry.subtitle, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, align | Qt.AlignmentFlag.AlignRight, words)
