"""A list of lines to choose from: icon, a title of one or two rows, a soft line, a time.

For what is read one after the other and needs no columns: notifications, mails.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.i18n import _
from app.views.kit import icons
from app.views.kit.live import paint_ring
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

_LINE: Final = Qt.ItemDataRole.UserRole
ROWS: Final = 2
"""Rows of a title; what does not fit ends in …"""


@dataclass(frozen=True)
class Line:
    """One line; ``fresh`` marks what nobody has read yet, ``data`` is the page's own."""

    title: str
    subtitle: str = ""
    aside: str = ""
    icon: str = ""
    role: str = "text-soft"
    """The colour of the icon."""
    fresh: bool = False
    data: Any = None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (_("Unread") if self.fresh else "", self.title, self.subtitle, self.aside)
        return ", ".join(part for part in parts if part)


class LineList(QListWidget):
    """Arrows move, Enter or a click chooses; what stands in the lines is plain text."""

    chosen = Signal(object)
    """The ``data`` of a line that was clicked or entered."""
    moved = Signal(object)
    """The ``data`` of the line that is current now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_LineDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)  # titles wrap anew
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._choose)
        self.currentItemChanged.connect(self._move)
        theme().changed.connect(self.viewport().update)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the current one stays current where its ``data`` is still there."""
        before = self.current()
        blocked = self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.spoken)
            item.setData(_LINE, line)
            self.addItem(item)
        self.blockSignals(blocked)
        known = [line.data for line in lines]
        if before is not None and before in known:
            blocked = self.blockSignals(True)
            self.setCurrentRow(known.index(before))
            self.blockSignals(blocked)

    def current(self) -> Any:
        """Return the ``data`` of the current line; None when there is none."""
        item = self.currentItem()
        return item.data(_LINE).data if item else None

    def lines(self) -> list[Line]:
        """Return what is shown."""
        return [self.item(row).data(_LINE) for row in range(self.count())]

    def height_of_all(self) -> int:
        """Return the height in which every line can be seen without scrolling."""
        return sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_LINE).data)

    @Slot()
    def _move(self) -> None:
        if self.currentItem() is not None:
            self.moved.emit(self.current())


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, view: LineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]  # noqa: ARG002 - Qt's signature
        line: Line = index.data(_LINE)
        room = _words_room(QRect(0, 0, self._view.viewport().width(), 0), line)
        rows = len(wrapped(line.title, _title_font(line), room.width()))
        height = rows * QFontMetrics(_title_font(line)).lineSpacing()
        if line.subtitle:
            height += QFontMetrics(theme().font("soft")).lineSpacing() + space("xs") // 2
        return QSize(0, height + 2 * space("s") + space("xs"))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex,  # type: ignore[override]  # Qt sends no persistent ones
    ) -> None:
        line: Line = index.data(_LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        if index.row() < self._view.count() - 1:
            below = rect.bottom()
            painter.setPen(theme().color("line"))
            painter.drawLine(rect.x() + space("m"), below, rect.right() - space("m"), below)
        self._ground(painter, option)
        top = rect.y() + space("s") + space("xs") // 2
        if line.icon:
            size = theme().size("icon-large")
            picture = icons.pixmap(line.icon, line.role, size)
            painter.drawPixmap(rect.x() + space("m"), top, picture)
        room = _words_room(rect, line)
        bottom = _draw_title(painter, QRect(room.x(), top, room.width(), 0), line)
        _draw_aside(painter, rect, top, line)
        _draw_subtitle(painter, QRect(room.x(), bottom + space("xs") // 2, room.width(), 0), line)
        if line.fresh:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent"))
            middle = top + QFontMetrics(_title_font(line)).lineSpacing() / 2
            painter.drawEllipse(QPointF(rect.right() - space("m"), middle), 4, 4)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        now, state = theme(), option.state
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = "accent-soft"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        inside = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color(ground))
            painter.drawRoundedRect(inside, radius("control"), radius("control"))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_ring(painter, inside, radius("control"))


def _words_room(rect: QRect, line: Line) -> QRect:
    left = space("m") + (theme().size("icon-large") + space("m") if line.icon else 0)
    right = space("m") + (space("l") if line.fresh else 0)
    if line.aside:
        right += QFontMetrics(theme().font("soft")).horizontalAdvance(line.aside) + space("m")
    return rect.adjusted(left, 0, -right, 0)


def _title_font(line: Line) -> QFont:
    return theme().font("strong" if line.fresh else "base")


def _draw_title(painter: QPainter, room: QRect, line: Line) -> int:
    font = _title_font(line)
    height, y = QFontMetrics(font).lineSpacing(), room.y()
    painter.setFont(font)
    painter.setPen(theme().color("text"))
    for row in wrapped(line.title, font, room.width()):
        at = QRect(room.x(), y, room.width(), height)
        painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, row)
        y += height
    return y


def _draw_aside(painter: QPainter, rect: QRect, top: int, line: Line) -> None:
    height = QFontMetrics(_title_font(line)).lineSpacing()
    right = space("m") + (space("l") if line.fresh else 0)
    painter.setFont(theme().font("soft"))
    painter.setPen(theme().color("text-soft"))
    room = QRect(rect.x(), top, rect.width() - right, height)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.aside)


def _draw_subtitle(painter: QPainter, room: QRect, line: Line) -> None:
    font = theme().font("soft")
    metrics = QFontMetrics(font)
    room.setHeight(metrics.lineSpacing())
    painter.setFont(font)
    painter.setPen(theme().color("text-soft"))
    shown = metrics.elidedText(line.subtitle, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft, shown)


def wrapped(text: str, font: QFont, width: int, most: int = ROWS) -> list[str]:
    """Return ``text`` in at most ``most`` rows of ``width`` pixels; the last may be elided."""
    layout = QTextLayout(text, font)
    rows: list[str] = []
    start = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        if len(rows) == most - 1:
            rest = text[line.textStart() :]
            rows.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        start = line.textStart()
        rows.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return rows
