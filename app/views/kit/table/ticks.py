"""Ticks: which rows of a table are chosen for a deed on many. They are Qt's own selection."""

from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from app.views.kit.table.model import ListModel

_Flag = QItemSelectionModel.SelectionFlag


class Ticks(QObject):
    """The ticked rows of one table; they survive a refresh and are said by screen readers."""

    changed = Signal(int)
    """So many rows are ticked now."""

    def __init__(self, model: ListModel, selection: QItemSelectionModel, parent: QObject) -> None:
        """Keep the ticks in ``selection``."""
        super().__init__(parent)
        self._model = model
        self._selection = selection
        self._anchor = QPersistentModelIndex()
        selection.selectionChanged.connect(self._tell)
        model.rowsInserted.connect(self._tell)
        model.modelReset.connect(self._tell)

    @property
    def count(self) -> int:
        """How many rows are ticked."""
        return sum(last - first + 1 for first, last in self._ranges())

    @property
    def state(self) -> Qt.CheckState:
        """Whether none, some or all loaded rows are ticked."""
        count = self.count
        if not count:
            return Qt.CheckState.Unchecked
        every = count == self._model.rowCount()
        return Qt.CheckState.Checked if every else Qt.CheckState.PartiallyChecked

    def rows(self) -> list[Any]:
        """Return the DTOs of the ticked rows in the order of the list."""
        loaded = self._model.rows
        return [row for first, last in self._ranges() for row in loaded[first : last + 1]]

    def toggle(self, row: int) -> None:
        """Tick a row or take its tick away; a range starts here."""
        self._anchor = QPersistentModelIndex(self._model.index(row, 0))
        self._select(row, row, _Flag.Toggle)

    def take(self, row: int) -> None:
        """Take the tick of a row away, if it is there and has one."""
        self._select(row, row, _Flag.Deselect)

    def extend(self, row: int) -> None:
        """Tick everything from where the last tick was set to ``row``."""
        start = self._anchor.row() if self._anchor.isValid() else row
        self.between(start, row)

    def between(self, one: int, other: int) -> None:
        """Tick two rows and all between them."""
        self._select(min(one, other), max(one, other), _Flag.Select)

    def everything(self) -> None:
        """Tick all rows that are loaded."""
        self.between(0, self._model.rowCount() - 1)

    def toggle_everything(self) -> None:
        """Tick all loaded rows, or none when they all are ticked."""
        if self.state == Qt.CheckState.Checked:
            self.clear()
        else:
            self.everything()

    def clear(self) -> None:
        """Take all ticks away."""
        self._selection.clearSelection()

    def _ranges(self) -> list[tuple[int, int]]:
        return sorted(
            {(r.top(), r.bottom()) for r in self._selection.selection().toList() if r.isValid()}
        )

    def _select(self, first: int, last: int, flag: QItemSelectionModel.SelectionFlag) -> None:
        if not 0 <= first <= last < self._model.rowCount():
            return
        corner = self._model.index(last, self._model.columnCount() - 1)
        self._selection.select(QItemSelection(self._model.index(first, 0), corner), flag)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.count)
