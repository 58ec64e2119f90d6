"""The model of a list: rows of a list query, fetched page by page as one scrolls.

Rows are frozen DTOs. Re-reading merges: rows that are gone leave, new ones come in, the rest
stays where it is, so that the selection, the current row and the place in the list survive.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.errors import PortalError
from app.views.kit.table.columns import Cell, Column
from app.views.kit.tasks import Tasks

if TYPE_CHECKING:
    from app.portal.listing import Page
    from app.portal.operation import ListQuery

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_NOWHERE: Final = QModelIndex()
_REREAD: Final = 10_000
"""A refresh re-reads this many rows at most; what lies below is fetched again on the way."""
_CACHE: Final = 4_000
_ALIGN: Final = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


class ListModel(QAbstractTableModel):
    """Rows of one list query under declared columns."""

    reading = Signal()
    """The first page of a query, or the whole list again, is being read."""
    read = Signal()
    """The rows are those of the query now."""
    failed = Signal(object)
    """A PortalError; the rows that were there stay."""
    merging = Signal()
    """A refresh is about to change rows; ``read`` follows."""

    def __init__(
        self, tasks: Tasks, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        """Start empty; :meth:`set_query` reads."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.query: ListQuery[Any] | None = None
        self.capped = False
        """The search found more than it looks at: the newest ones are shown."""
        self.partial = False
        """Made of what was fetched before, without a network: there may be more."""
        self._tasks = tasks
        self._rows: list[Any] = []
        self._next = ""
        self._fetching = False
        self._cells: dict[int, tuple[Cell, ...]] = {}

    @property
    def rows(self) -> Sequence[Any]:
        """The rows that are loaded."""
        return self._rows

    @property
    def complete(self) -> bool:
        """Whether nothing follows after the loaded rows."""
        return not self._next

    def set_query(self, query: "ListQuery[Any]") -> None:
        """Show another list; the old rows stay until its first page is there."""
        self.query = query
        self._fetching = False
        self.reading.emit()
        self._tasks.run(query, partial(self._first, query), self._refused, replaces="list")

    def refresh(self) -> None:
        """Read the loaded rows again and merge what changed."""
        query = self.query
        if query is None:
            return
        pages: list[Page[Any]] = []
        self.reading.emit()
        self._tasks.collect(
            query,
            pages.append,
            partial(self._again, query, pages),
            self._refused,
            most=min(max(len(self._rows), query.limit), _REREAD),
            replaces="list",
        )

    def forget_texts(self) -> None:
        """Make the cells' texts anew: another language, or time has passed."""
        self._cells.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return what the columns show of a loaded row."""
        found = self._cells.get(row)
        if found is None:
            if len(self._cells) >= _CACHE:
                self._cells.clear()
            dto = self._rows[row]
            found = self._cells[row] = tuple(column.cell(dto) for column in self.columns)
        return found

    def row_of(self, key: Any) -> int:
        """Return where the row with this id stands; -1 when it is not loaded."""
        return next((n for n, row in enumerate(self._rows) if row.id == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of loaded rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of declared columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, also for screen readers, its tooltip and alignment."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.cells(index.row())[index.column()].spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cells(index.row())[index.column()].tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self.columns[index.column()].align]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's title in the user's language."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self.columns[section].align]
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether a further page exists and is not on its way already."""
        return not parent.isValid() and bool(self._next) and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        """Read the next page; Qt calls this when the end of the loaded rows is near."""
        query = self.query
        if query is None or not self.canFetchMore(parent):
            return
        self._fetching = True
        following = query.model_copy(update={"cursor": self._next})
        then, failed = partial(self._more, query), partial(self._no_more, query)
        self._tasks.run(following, then, failed, replaces="more")

    def _first(self, query: "ListQuery[Any]", page: "Page[Any]") -> None:
        if query is not self.query:
            return
        self.beginResetModel()
        self._take(list(page.rows), page.next)
        self.capped, self.partial = page.capped, page.partial
        self.endResetModel()
        self.read.emit()

    def _more(self, query: "ListQuery[Any]", page: "Page[Any]") -> None:
        if query is not self.query or not self._fetching:
            return
        self._fetching = False
        self._next = page.next
        if page.partial and not self.partial:
            self.partial = True
            self.read.emit()
        if page.rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()

    def _no_more(self, query: "ListQuery[Any]", error: PortalError) -> None:
        if query is self.query:
            self._fetching = False
            self._next = ""  # do not ask again at every wheel turn; a refresh starts afresh
            self.failed.emit(error)

    def _again(self, query: "ListQuery[Any]", pages: "Sequence[Page[Any]]", _count: int) -> None:
        if query is not self.query:
            return
        self.merging.emit()
        self._fetching = False
        self._merge([row for page in pages for row in page.rows])
        self._next, self.capped = pages[-1].next, any(page.capped for page in pages)
        self.partial = any(page.partial for page in pages)
        self.read.emit()

    def _refused(self, error: PortalError) -> None:
        self.failed.emit(error)

    def _take(self, rows: list[Any], following: str) -> None:
        self._rows, self._next, self._fetching = rows, following, False
        self._cells.clear()

    def _merge(self, rows: list[Any]) -> None:
        staying = {row.id for row in rows}
        for first, last in reversed(_runs([row.id not in staying for row in self._rows])):
            self.beginRemoveRows(_NOWHERE, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        here = {row.id for row in self._rows}
        self._reorder([row.id for row in rows if row.id in here])
        for first, last in _runs([row.id not in here for row in rows]):
            self.beginInsertRows(_NOWHERE, first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()
        changed = [new is not old and new != old for new, old in zip(rows, self._rows, strict=True)]
        self._rows = rows
        self._cells.clear()
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _reorder(self, order: list[Any]) -> None:
        """Bring the rows that stay into their new order, and everything that points at them."""
        if order == [row.id for row in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        place = {key: n for n, key in enumerate(order)}
        old = self.persistentIndexList()
        new = [self.index(place[self._rows[i.row()].id], i.column()) for i in old]
        self._rows.sort(key=lambda row: place[row.id])
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the (first, last) of every run of true flags, in order."""
    return list(_iterate_runs(flags))


def _iterate_runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = -1
    for n, flag in enumerate([*flags, False]):
        if flag and start < 0:
            start = n
        elif not flag and start >= 0:
            yield start, n - 1
            start = -1
