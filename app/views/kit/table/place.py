"""The place in a list: kept while a refresh moves rows, and the next page fetched before its end."""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QTableView

from app.views.kit.table.model import ListModel

_AHEAD: Final = 20
"""So many rows before the end the next page is fetched."""
_REST: Final = 150
"""Milliseconds that a new list is looked at: who types on is not kept waiting for a page of it."""


class Place(QObject):
    """Looks after the scroll position of one table."""

    def __init__(self, view: QTableView, model: ListModel) -> None:
        """Look after ``view``."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._top: tuple[Any, int] | None = None
        view.verticalScrollBar().valueChanged.connect(self.fetch_ahead)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.fetch_ahead)
        model.modelReset.connect(self._rest.start)
        model.rowsInserted.connect(self.fetch_ahead)
        model.merging.connect(self._remember)
        model.read.connect(self._restore)

    @Slot()
    def fetch_ahead(self) -> None:
        """Fetch the next page when the shown rows come near the end of the loaded ones."""
        bottom = self._view.rowAt(self._view.viewport().height() - 1)
        last = bottom if bottom >= 0 else self._model.rowCount() - 1
        near = last >= self._model.rowCount() - _AHEAD
        if near and self._view.isVisible() and self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())

    @Slot()
    def _remember(self) -> None:
        row = self._view.rowAt(0)
        at_top = self._view.verticalScrollBar().value() == 0
        self._top = None if at_top or row < 0 else self._spot(row)

    @Slot()
    def _restore(self) -> None:
        top, self._top = self._top, None
        row = -1 if top is None else self._model.row_of(top[0])
        if top is not None and row >= 0:
            self._view.scrollTo(
                self._model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop
            )
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() - top[1])

    def _spot(self, row: int) -> tuple[Any, int]:
        return self._model.rows[row].id, self._view.rowViewportPosition(row)
