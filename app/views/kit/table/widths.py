"""Widths: every column as wide as it needs, one takes what is left, the user's own are kept."""

from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QTableView

from app.views.kit.table.delegate import RowDelegate
from app.views.kit.table.header import Header
from app.views.kit.table.model import ListModel

_LOOKED_AT: Final = 500
"""So many rows are looked at for the widest chip."""


class Memory(Protocol):
    """Remembers JSON values under a key; the program's settings do."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return what was remembered."""

    def set(self, key: str, value: Any) -> None:
        """Remember ``value``."""


class Widths(QObject):
    """Sizes and shows the columns of one table."""

    changed = Signal()
    """Columns were shown or hidden."""

    def __init__(self, view: QTableView, header: Header, delegate: RowDelegate) -> None:
        """Look after the columns of ``view``."""
        super().__init__(view)
        self._view = view
        self._header = header
        self._delegate = delegate
        self._model: ListModel = header.model_of_rows
        self._memory: tuple[Memory, str] | None = None
        self._fitting = False
        self._wished: dict[int, int] = {}
        """Widths that somebody gave a column by hand."""
        self._yielded: set[int] = set()
        """Columns that are left out for now, because there is too little room."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(300)
        self._later.timeout.connect(self._save)
        for n, column in enumerate(self._model.columns):
            view.setColumnHidden(n, column.hidden)
        header.sectionResized.connect(self._pulled)
        self._model.modelReset.connect(self.fit)
        self._model.rowsInserted.connect(self.fit)
        self._model.headerDataChanged.connect(self.fit)

    def remember(self, memory: Memory, key: str) -> None:
        """Take the widths and hidden columns kept under ``key`` and keep further changes."""
        self._memory = (memory, key)
        kept = memory.get(key)
        kept = kept if isinstance(kept, dict) else {}
        for n, column in enumerate(self._model.columns):
            width, hidden = kept.get(column.key, (0, column.hidden))
            self._view.setColumnHidden(n, bool(hidden))
            if width:
                self._wished[n] = int(width)
        self.fit()

    def shown(self) -> list[int]:
        """Return the columns that are shown."""
        count = len(self._model.columns)
        return [n for n in range(count) if not self._view.isColumnHidden(n)]

    def show(self, column: int, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if not shown and self.shown() == [column]:
            return
        self._yielded.discard(column)
        self._view.setColumnHidden(column, not shown)
        self.fit()
        self._later.start()
        self.changed.emit()

    @Slot()
    def fit(self) -> None:
        """Give every column what it needs and the flexible one what is left."""
        columns = self._model.columns
        shown = sorted({*self.shown(), *self._yielded})
        sizes = self._sizes(shown)
        yielding = [n for n in shown if columns[n].yields]
        while yielding and any(
            columns[n].flexible and sizes[n] < columns[n].width // 2 for n in shown
        ):
            shown.remove(yielding.pop(0))
            sizes = self._sizes(shown)
        self._leave_out(shown)
        self._delegate.first = self._header.first = shown[0] if shown else 0
        self._fitting = True
        for n, size in sizes.items():
            self._header.resizeSection(n, size)
        self._fitting = False
        self._view.viewport().update()

    def _sizes(self, shown: list[int]) -> dict[int, int]:
        """Return the widths of columns as there is room for them."""
        columns = self._model.columns
        sizes = {n: max(self._wished.get(n, columns[n].width), self.least(n)) for n in shown}
        flexible = next((n for n in shown if columns[n].flexible), None)
        if flexible is not None:
            least = self._wished.get(flexible, max(self.least(flexible), columns[flexible].width))
            sizes[flexible] = 0
            room = self._view.viewport().width()
            self._squeeze(sizes, least - (room - sum(sizes.values())))
            rest = room - sum(sizes.values())
            sizes[flexible] = max(rest, least // 3, self.least(flexible))
        return sizes

    def _leave_out(self, shown: list[int]) -> None:
        """Show these columns, and remember which of the others only make room."""
        wanted = {*self.shown(), *self._yielded}
        for n in wanted:
            self._view.setColumnHidden(n, n not in shown)
        self._yielded = wanted - set(shown)

    def _squeeze(self, sizes: dict[int, int], lack: int) -> None:
        """Take ``lack`` pixels from columns that are wider than what they show."""
        for n, size in list(sizes.items()):
            if lack <= 0:
                return
            if size and n not in self._wished:
                given = min(lack, max(0, size - self._tight(n)))
                sizes[n] = size - given
                lack -= given

    def _tight(self, column: int) -> int:
        """Return the width in which a column's title and the first rows can be read whole."""
        declared, rows = self._model.columns[column], range(min(self._model.rowCount(), 50))
        cells = (self._model.cells(n)[column] for n in rows)
        widest = max((self._delegate.content_width(declared, cell) for cell in cells), default=0)
        shown = self._header.left_of(column) + widest + self._edge() + 2
        return max(self.least(column), shown)

    def least(self, column: int) -> int:
        """Return the width below which a column's title or one of its chips would be cut."""
        declared, title = self._model.columns[column], self._header.title_width(column)
        if declared.kind != "chip":
            return title
        rows = range(min(self._model.rowCount(), _LOOKED_AT))
        words = {self._model.cells(n)[column] for n in rows}
        chips = [self._delegate.content_width(declared, cell) for cell in words]
        return max(title, self._header.left_of(column) + max(chips, default=0) + self._edge())

    def _edge(self) -> int:
        return self._delegate.look.padding

    @Slot(int, int, int)
    def _pulled(self, column: int, _old: int, new: int) -> None:
        if self._fitting:
            return
        self._wished[column] = max(new, self.least(column))
        self.fit()
        self._later.start()

    @Slot()
    def _save(self) -> None:
        if self._memory is None:
            return
        memory, key = self._memory
        kept = {
            column.key: [
                self._wished.get(n, 0),
                self._view.isColumnHidden(n) and n not in self._yielded,
            ]
            for n, column in enumerate(self._model.columns)
        }
        memory.set(key, kept)
