"""The table's view: one row is the current one, any number of rows can be ticked.

Click or Enter opens a row. The box in front of a row, Space, Ctrl+click, Shift+click and
Shift+arrows tick; Ctrl+A ticks all loaded rows, Esc none.
"""

from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.views.kit.live import paint_ring
from app.views.kit.table.delegate import LEAD, RowDelegate
from app.views.kit.table.header import Header
from app.views.kit.table.model import ListModel
from app.views.kit.table.place import Place
from app.views.kit.table.ticks import Ticks
from app.views.kit.table.widths import Widths
from app.views.kit.theme import theme

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_BY_HAND: Final = frozenset(
    {
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
    }
)
"""Ways to get the focus that say nothing about the keyboard being used."""


class Table(QTableView):
    """Shows a :class:`ListModel`."""

    opened = Signal(object)
    """A row was clicked, or Enter was pressed on it."""
    moved = Signal(object)
    """Another row is the current one; None when there is none."""

    def __init__(
        self, model: ListModel, *, tickable: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show ``model``; with ``tickable`` rows can be chosen for deeds on many."""
        super().__init__(parent)
        self.rows = model
        self.tickable = tickable
        self._ring = False
        self.header = Header(model, self)
        self.delegate = RowDelegate(model, self)
        self.header.lead = self.delegate.lead = LEAD if tickable else 0
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self._set_up()
        self.widths = Widths(self, self.header, self.delegate)
        self.ticks = Ticks(model, self.selectionModel(), self)
        self.place = Place(self, model)
        self.ticks.changed.connect(self._show_ticks)
        self.header.tick_asked.connect(self.ticks.toggle_everything)
        model.modelReset.connect(self._reset)
        theme().changed.connect(self._take_theme)
        self._take_theme()

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def current_row(self) -> Any:
        """Return the current row's DTO; None when there is none."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def make_current(self, key: Any) -> bool:
        """Make the row with this id the current one; False when it is not loaded."""
        row = self.rows.row_of(key)
        if row >= 0:
            self._move(row)
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, open, tick."""
        key, modifiers = event.key(), event.modifiers() & ~_Modifier.KeypadModifier
        self._ring = True
        if key in {_Key.Key_Return, _Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.current_row())
        elif key in {_Key.Key_Home, _Key.Key_End}:
            self._move(0 if key == _Key.Key_Home else self.rows.rowCount() - 1)
        elif self.tickable and self._tick_key(key, modifiers):
            pass
        elif key in {_Key.Key_Escape, _Key.Key_Space}:
            event.ignore()
        else:
            super().keyPressEvent(event)
        self._update_row(self.currentIndex().row())

    def _tick_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        row = self.currentIndex().row()
        if key == _Key.Key_Space and row >= 0:
            self.ticks.toggle(row)
        elif key == _Key.Key_A and modifiers == _Modifier.ControlModifier:
            self.ticks.everything()
        elif key == _Key.Key_Escape and self.ticks.count:
            self.ticks.clear()
        elif key in {_Key.Key_Up, _Key.Key_Down} and modifiers == _Modifier.ShiftModifier:
            self._move(row + (1 if key == _Key.Key_Down else -1))
            self.ticks.between(row, self.currentIndex().row())
        else:
            return False
        return True

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: the search box searches all rows, this would walk the loaded ones."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make a row current; tick with Ctrl, Shift or in its box."""
        self._ring = False
        index = self.indexAt(event.position().toPoint())
        if not (index.isValid() and self._ticks(event)):
            super().mousePressEvent(event)
        elif event.modifiers() & _Modifier.ShiftModifier:
            self.ticks.extend(index.row())
        else:
            self.ticks.toggle(index.row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the row that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and index == self.currentIndex() and not self._ticks(event):
            self.opened.emit(self.current_row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the whole row under the pointer light up."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def viewportEvent(self, event: QEvent) -> bool:
        """Let no row light up when the pointer has gone."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as the keyboard is here."""
        super().focusInEvent(event)
        if event.reason() not in _BY_HAND:
            self._ring = True
            if not self.currentIndex().isValid():
                self._move(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the flexible column the new width."""
        super().resizeEvent(event)
        self.widths.fit()
        self.place.fetch_ahead()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the ring around the current one."""
        # Asked anew: where rows came in or went above it, nothing tells that it has moved.
        row = self.delegate.current = self.currentIndex().row()
        super().paintEvent(event)
        if self._ring and row >= 0 and self.hasFocus():
            painter = QPainter(self.viewport())
            paint_ring(painter, QRectF(self._row_rect(row)), 0)
            painter.end()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # the stubs allow persistent indexes, Qt sends none
        """Tell which row is the current one."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self._update_row(previous.row())
            self._update_row(current.row())
            self.moved.emit(self.current_row())

    def _ticks(self, event: QMouseEvent) -> bool:
        """Tell whether a click ticks instead of opening."""
        if not self.tickable or event.button() != Qt.MouseButton.LeftButton:
            return False
        start = self.columnViewportPosition(self.delegate.first)
        in_box = start <= event.position().x() < start + LEAD
        held = event.modifiers() & (_Modifier.ControlModifier | _Modifier.ShiftModifier)
        return in_box or bool(held)

    def _move(self, row: int) -> None:
        row = min(max(row, 0), self.rows.rowCount() - 1)
        if row >= 0:
            column = max(self.currentIndex().column(), self.delegate.first)
            self.setCurrentIndex(self.rows.index(row, column))

    def _hover(self, row: int) -> None:
        before, self.delegate.hovered = self.delegate.hovered, row
        if before != row:
            self._update_row(before)
            self._update_row(row)

    def _row_rect(self, row: int) -> QRect:
        width = min(self.header.length(), self.viewport().width())
        return QRect(0, self.rowViewportPosition(row), width, self.rowHeight(row))

    def _update_row(self, row: int) -> None:
        if row >= 0:
            self.viewport().update(self._row_rect(row))

    @Slot()
    def _show_ticks(self) -> None:
        self.header.set_ticked(self.ticks.state)

    @Slot()
    def _reset(self) -> None:
        self.delegate.hovered = -1

    @Slot()
    def _take_theme(self) -> None:
        height = theme().size("row")
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.widths.fit()
