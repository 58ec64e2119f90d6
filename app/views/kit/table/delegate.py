"""The delegate: paints every kind of cell with fonts, metrics and pictures made once.

A full repaint asks it several hundred times, so it measures nothing twice: texts that were cut
to a width, chips and ticks that were drawn are kept until the theme changes.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views.kit import icons
from app.views.kit.chip import chip_size, paint_chip
from app.views.kit.table.columns import Cell, Column
from app.views.kit.table.model import ListModel
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

LEAD: Final = 36
"""Room for the tick at the left of a table whose rows can be ticked."""
_CACHE: Final = 8_000
_SELECTED: Final = QStyle.StateFlag.State_Selected


class Look:
    """Colours, fonts and metrics of the theme of the moment, asked for once."""

    def __init__(self) -> None:
        """Ask the theme."""
        now = theme()
        self.text = QPen(now.color("text"))
        self.soft = QPen(now.color("text-soft"))
        self.line = now.color("line")
        self.hover = now.color("hover")
        self.chosen = now.color("accent-soft")
        self.chosen_hover = now.color("chosen-hover")
        self.plain = now.font("base")
        self.tabular = now.font("base", tabular=True)
        self.small = now.font("soft")
        self.strong = now.font("strong")
        self.metrics = QFontMetrics(self.plain)
        self.tabular_metrics = QFontMetrics(self.tabular)
        self.small_metrics = QFontMetrics(self.small)
        self.strong_metrics = QFontMetrics(self.strong)
        self.padding = space("m")


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of a :class:`ListModel`; ground and line go over the whole row."""

    def __init__(self, model: ListModel, parent: QWidget) -> None:
        """Paint for ``parent``, whose device pixel ratio the pictures have."""
        super().__init__(parent)
        self.hovered = -1
        self.current = -1
        self.lead = 0
        """Width in front of the first shown column, for the tick; 0 where nothing is ticked."""
        self.first = 0
        """The column that is shown first."""
        self._model = model
        self._view = parent
        self._cut: dict[tuple[str, int, int], tuple[str, int]] = {}
        self._pictures: dict[tuple[str, str, float], QPixmap] = {}
        self._painters: dict[str, Callable[[QPainter, QRect, Column, Cell], None]] = {
            "two_line": self._two_lines,
            "chip": self._chip,
            "icon": self._icon,
            "bar": self._bar,
        }
        self.look = Look()
        theme().changed.connect(self.renew)

    @Slot()
    def renew(self) -> None:
        """Take the colours and fonts of now."""
        self.look = Look()
        self._cut.clear()
        self._pictures.clear()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell: the row's ground, its line, what the cell shows."""
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        look = self.look
        ticked = bool(option.state & _SELECTED)
        if ticked or row == self.current:
            painter.fillRect(rect, look.chosen_hover if row == self.hovered else look.chosen)
        elif row == self.hovered:
            painter.fillRect(rect, look.hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.line)
        left = look.padding
        if self.lead and column == self.first:
            self._tick(painter, rect, ticked=ticked)
            left = self.lead
        rect.adjust(left, 0, -look.padding, -1)
        declared = self._model.columns[column]
        cell = self._model.cells(row)[column]
        if cell.text:
            self._painters.get(declared.kind, self._text)(painter, rect, declared, cell)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the size that shows the cell whole; for fitting a column to its contents."""
        declared = self._model.columns[index.column()]
        cell = self._model.cells(index.row())[index.column()]
        width = self.content_width(declared, cell) + 2 * self.look.padding
        return QSize(width, theme().size("row"))

    def content_width(self, column: Column, cell: Cell) -> int:
        """Return the width in pixels of what a cell shows."""
        if column.kind == "chip":
            return chip_size(cell.text).width()
        if column.kind == "icon":
            return theme().size("icon")
        metrics = self.look.tabular_metrics if column.tabular else self.look.metrics
        return max(
            metrics.horizontalAdvance(cell.text),
            self.look.small_metrics.horizontalAdvance(cell.second),
        )

    def _text(self, painter: QPainter, rect: QRect, column: Column, cell: Cell) -> None:
        look = self.look
        font, metrics = (
            (look.tabular, look.tabular_metrics) if column.tabular else (look.plain, look.metrics)
        )
        text, advance = self._fitted(cell.text, rect.width(), column.tabular, metrics)
        x = rect.right() + 1 - advance if column.align == "right" else rect.x()
        painter.setFont(font)
        painter.setPen(look.text)
        painter.drawText(x, baseline(rect.y(), rect.height(), metrics), text)

    def _two_lines(self, painter: QPainter, rect: QRect, _column: Column, cell: Cell) -> None:
        look = self.look
        top, height, width = rect.y(), rect.height(), rect.width()
        painter.setPen(look.text)
        painter.setFont(look.strong if cell.strong else look.plain)
        metrics = look.strong_metrics if cell.strong else look.metrics
        text, _advance = self._fitted(cell.text, width, 3 if cell.strong else 0, metrics)
        if not cell.second:
            painter.drawText(rect.x(), baseline(top, height, look.metrics), text)
            return
        both = look.metrics.height() + look.small_metrics.height()
        start = top + (height - both) // 2
        painter.drawText(rect.x(), start + look.metrics.ascent(), text)
        painter.setPen(look.soft)
        painter.setFont(look.small)
        text, _advance = self._fitted(cell.second, width, 2, look.small_metrics)
        painter.drawText(
            rect.x(), start + look.metrics.height() + look.small_metrics.ascent(), text
        )

    def _chip(self, painter: QPainter, rect: QRect, _column: Column, cell: Cell) -> None:
        picture = self._picture(cell.text, cell.second)
        height = round(picture.height() / picture.devicePixelRatio())
        painter.drawPixmap(rect.x(), rect.y() + (rect.height() - height) // 2, picture)

    def _icon(self, painter: QPainter, rect: QRect, _column: Column, cell: Cell) -> None:
        size = theme().size("icon")
        picture = icons.pixmap(cell.text, cell.second or "text-soft", size)
        painter.drawPixmap(rect.x(), rect.y() + (rect.height() - size) // 2, picture)

    def _bar(self, painter: QPainter, rect: QRect, _column: Column, cell: Cell) -> None:
        """Paint the words, and how far it has come below them."""
        look, height = self.look, space("xs")
        both = look.metrics.height() + height + height // 2
        top = rect.y() + (rect.height() - both) // 2
        urgent = cell.second == "danger"
        painter.setFont(look.strong if urgent else look.plain)
        painter.setPen(theme().color("danger") if urgent else look.text)
        metrics = look.strong_metrics if urgent else look.metrics
        text, _advance = self._fitted(cell.text, rect.width(), 3 if urgent else 0, metrics)
        painter.drawText(rect.x(), top + look.metrics.ascent(), text)
        paint_bar(
            painter,
            QRect(rect.x(), top + both - height, rect.width(), height),
            cell.second,
            cell.share,
        )

    def _tick(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        picture = self._picture("", "on" if ticked else "off")
        size = theme().size("tick")
        top = rect.y() + (rect.height() - size) // 2
        painter.drawPixmap(rect.x() + self.look.padding, top, picture)

    def _picture(self, text: str, tone: str) -> QPixmap:
        """Return a chip (or, without text, a tick) as a picture that is drawn once."""
        ratio = self._view.devicePixelRatioF()
        found = self._pictures.get((text, tone, ratio))
        if found is None:
            edge = theme().size("tick")
            size = chip_size(text) if text else QSize(edge, edge)
            found = QPixmap(size * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            if text:
                paint_chip(painter, QRect(0, 0, size.width(), size.height()), text, tone)
            else:
                paint_tick(painter, QRect(0, 0, edge, edge), on=tone == "on")
            painter.end()
            self._pictures[text, tone, ratio] = found
        return found

    def _fitted(self, text: str, width: int, font: int, metrics: QFontMetrics) -> tuple[str, int]:
        """Return ``text`` cut to ``width`` pixels, and how wide that is."""
        found = self._cut.get((text, width, font))
        if found is None:
            if len(self._cut) >= _CACHE:
                self._cut.clear()
            one_line = text.replace("\n", " ")
            cut = metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, max(width, 0))
            found = self._cut[text, width, font] = cut, metrics.horizontalAdvance(cut)
        return found


def paint_bar(painter: QPainter, rect: QRect, tone: str, share: float) -> None:
    """Paint a bar of which ``share`` (0 to 1) is full, in the colour of ``tone``."""
    now = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    round_ = rect.height() / 2
    painter.setBrush(now.color("line"))
    painter.drawRoundedRect(rect.toRectF(), round_, round_)
    full = QRectF(rect.toRectF())
    full.setWidth(max(full.width() * share, full.height() if share else 0.0))
    painter.setBrush(now.color(tone))
    painter.drawRoundedRect(full, round_, round_)
    painter.restore()


def paint_tick(painter: QPainter, rect: QRect, *, on: bool, partly: bool = False) -> None:
    """Paint a tick box: empty, ticked, or with the dash that means "some of them"."""
    now = theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = on or partly
    painter.setPen(QPen(now.color("accent" if filled else "field"), 1))
    painter.setBrush(now.color("accent" if filled else "raised"))
    corner = radius("control") * 2 / 3
    painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2).toRectF(), corner, corner)
    if filled:
        size = rect.width() - 4
        shape = icons.pixmap("check" if on else "minus", "on-accent", size)
        painter.drawPixmap(rect.x() + 2, rect.y() + 2, shape)


def baseline(top: int, height: int, metrics: QFontMetrics) -> int:
    """Return where text stands in the middle of a line from ``top``, ``height`` pixels high."""
    return top + (height + metrics.ascent() - metrics.descent()) // 2
