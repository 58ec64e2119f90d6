"""The header: titles on one line with their cells, and a click that sorts where it can."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from app.i18n import _
from app.views.kit import icons
from app.views.kit.table.delegate import LEAD, baseline, paint_tick
from app.views.kit.table.model import ListModel
from app.views.kit.theme import theme
from app.views.kit.tokens import space


class Header(QHeaderView):
    """Column titles; columns with a sort key sort, the tick in front ticks all loaded rows."""

    sort_asked = Signal(str)
    """The sort word of the list query: ``field`` or ``-field``."""
    tick_asked = Signal()

    def __init__(self, model: ListModel, parent: QWidget) -> None:
        """Show the titles of ``model``."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.model_of_rows = model
        self.sort = ""
        """The sort word that the arrow shows."""
        self.lead = 0
        """Room for the tick in front of the first shown column; 0 where nothing is ticked."""
        self.first = 0
        """The column that is shown first."""
        self.ticked = Qt.CheckState.Unchecked
        self._pressed = -1
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(48)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)

    def set_sort(self, sort: str) -> None:
        """Show by what the list is sorted."""
        self.sort = sort
        self.viewport().update()

    def set_ticked(self, state: Qt.CheckState) -> None:
        """Show whether none, some or all rows are ticked."""
        self.ticked = state
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return a header as high as its rows."""
        return QSize(super().sizeHint().width(), theme().size("row"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one title and, where the list is sorted by it, the arrow."""
        now, left = theme(), self.left_of(logicalIndex)
        painter.save()
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, now.color("line"))
        if left == LEAD:
            partly = self.ticked == Qt.CheckState.PartiallyChecked
            every = self.ticked == Qt.CheckState.Checked
            paint_tick(painter, self._tick_box(rect), on=every, partly=partly)
        self._paint_title(painter, rect.adjusted(left, 0, -space("m"), -1), logicalIndex)
        painter.restore()

    def _paint_title(self, painter: QPainter, room: QRect, logical: int) -> None:
        column, now = self.model_of_rows.columns[logical], theme()
        sorted_by = bool(column.sort_key) and self.sort.removeprefix("-") == column.sort_key
        arrow = now.size("icon") if sorted_by else 0
        metrics = QFontMetrics(now.font("soft"))
        most = max(0, room.width() - arrow)
        title = metrics.elidedText(column.heading, Qt.TextElideMode.ElideRight, most)
        width = metrics.horizontalAdvance(title)
        right = column.align == "right"
        x = room.right() + 1 - width if right else room.x()
        painter.setFont(now.font("soft"))
        painter.setPen(now.color("text" if sorted_by else "text-soft"))
        painter.drawText(x, baseline(room.y(), room.height(), metrics), title)
        if sorted_by:
            name = "chevron-down" if self.sort.startswith("-") else "chevron-up"
            shape = icons.pixmap(name, "text", arrow - 2)
            top = room.y() + (room.height() - arrow) // 2 + 1
            painter.drawPixmap(x - arrow if right else x + width + 2, top, shape)

    def title_width(self, logical: int) -> int:
        """Return the width that shows a title whole, with its arrow."""
        metrics = QFontMetrics(theme().font("soft"))
        words = metrics.horizontalAdvance(self.model_of_rows.columns[logical].heading)
        arrow = theme().size("icon") if self.model_of_rows.columns[logical].sort_key else 0
        return self.left_of(logical) + words + arrow + space("m") + 2

    def mousePressEvent(self, e: QMouseEvent) -> None:
        """Remember where the press began: only a click sorts, not the pulling of an edge."""
        edge = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        self._pressed = -1 if edge else self.logicalIndexAt(e.position().toPoint())
        super().mousePressEvent(e)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Tick all rows or sort."""
        super().mouseReleaseEvent(e)
        point = e.position().toPoint()
        logical = self.logicalIndexAt(point)
        pressed, self._pressed = self._pressed, -1
        if logical < 0 or logical != pressed or e.button() != Qt.MouseButton.LeftButton:
            return
        if self._on_tick(point):
            self.tick_asked.emit()
        elif word := self.next_sort(logical):
            self.sort_asked.emit(word)

    def next_sort(self, logical: int) -> str:
        """Return the sort word a click on this column means; empty where it can't be sorted by."""
        name = self.model_of_rows.columns[logical].sort_key
        return "-" + name if name and self.sort == name else name

    def viewportEvent(self, e: QEvent) -> bool:
        """Say in a tooltip what a click does."""
        if e.type() == QEvent.Type.ToolTip and isinstance(e, QHelpEvent):
            logical = self.logicalIndexAt(e.pos())
            sortable = logical >= 0 and bool(self.model_of_rows.columns[logical].sort_key)
            words = _("Select all loaded rows") if self._on_tick(e.pos()) else ""
            if sortable and not words:
                title = self.model_of_rows.columns[logical].heading
                words = _("Sort by {column}").format(column=title)
            QToolTip.showText(e.globalPos(), words, self)
            return True
        return super().viewportEvent(e)

    def left_of(self, logical: int) -> int:
        """Return where a title begins in its column: behind the tick in the first one."""
        return LEAD if self.lead and logical == self.first else space("m")

    def _tick_box(self, rect: QRect) -> QRect:
        size = theme().size("tick")
        return QRect(rect.x() + space("m"), rect.y() + (rect.height() - size) // 2, size, size)

    def _on_tick(self, point: QPoint) -> bool:
        start = self.sectionViewportPosition(self.first)
        return bool(self.lead) and start <= point.x() < start + LEAD
