"""What is open beside a list follows the keyboard, and nothing else: never a list that changes by itself."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from app.views.kit.table.model import ListModel
from app.views.kit.table.view import Table


class Following(QObject):
    """Says which row is to be shown beside the list while something is."""

    wanted = Signal(object)
    """Somebody moved to this row."""

    def __init__(self, table: Table, model: ListModel, is_open: Callable[[], bool]) -> None:
        """Follow ``table`` while ``is_open()``."""
        super().__init__(table)
        self._table, self._is_open = table, is_open
        self._shown: Any = None
        self._still = False
        table.moved.connect(self._moved)
        model.merging.connect(self._hold)
        model.read.connect(self._go_on)

    def note(self, row: Any) -> None:
        """Know what is shown."""
        self._shown = row.id

    @Slot(object)
    def _moved(self, row: Any) -> None:
        if row is not None and not self._still and self._is_open():
            self.note(row)
            self.wanted.emit(row)

    @Slot()
    def _hold(self) -> None:
        """Qt makes a neighbour current when a row goes: nobody chose it."""
        self._still = True

    @Slot()
    def _go_on(self) -> None:
        if self._still and self._is_open() and not self._table.make_current(self._shown):
            self._table.setCurrentIndex(QModelIndex())
        self._still = False
