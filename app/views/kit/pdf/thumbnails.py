"""The strip of small pages at the left: shows where one is and leads to any page."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.i18n import _
from app.views.kit.live import Speaks
from app.views.kit.pdf.document import PdfFile
from app.views.kit.pdf.geometry import Strip
from app.views.kit.pdf.renderer import Renderer
from app.views.kit.theme import theme

PAGE: Final = QSize(92, 130)
"""The room of a small page in logical pixels."""
_MARGIN: Final = 10
_NUMBER: Final = 22

Index = QModelIndex | QPersistentModelIndex


class _Pages(QAbstractListModel):
    """A row a page; its text is what a screen reader says."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0

    def set_count(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _("Page {number}").format(number=index.row() + 1)
        return None


class Thumbnails(Speaks, QListView):
    """Small pages below each other, drawn when they come into view."""

    chosen = Signal(int)

    def __init__(self, renderer: Renderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._file: PdfFile | None = None
        self._pages = _Pages(self)
        self.setModel(self._pages)
        self.setItemDelegate(_SmallPage(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { border: none; border-radius: 0; }")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(PAGE.width() + 4 * _MARGIN)
        self.selectionModel().currentChanged.connect(self._tell)
        renderer.drawn.connect(self._strip_drawn)
        self._follows = False
        self.retranslate()

    def set_file(self, file: PdfFile | None) -> None:
        """Show the pages of ``file``, or none."""
        self._file = file
        self._renderer.want("thumbnails", ())
        self._pages.set_count(file.pages if file else 0)

    def follow(self, page: int) -> None:
        """Mark ``page`` as the current one without leading anywhere."""
        self._follows = True
        self.setCurrentIndex(self._pages.index(page))
        self._follows = False

    def strip(self, page: int) -> Strip | None:
        """Return the small picture of ``page``; None without a document."""
        if not self._file:
            return None
        ratio = self.devicePixelRatioF()
        size = self._file.sizes[page].scaled(PAGE * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        width, height = max(1, round(size.width())), max(1, round(size.height()))
        return Strip(page, width, height, 0, height)

    def paintEvent(self, event: Any) -> None:
        """Paint what is drawn, and ask for what is not."""
        super().paintEvent(event)
        self._renderer.want("thumbnails", [s for s in map(self.strip, self._visible()) if s])

    def hideEvent(self, event: Any) -> None:
        """Ask for nothing while hidden."""
        self._renderer.want("thumbnails", ())
        super().hideEvent(event)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Pages"))
        self.viewport().update()

    def painted(self, page: int) -> Any:
        """Return the small picture of ``page`` (QImage), or None while it is not drawn."""
        strip = self.strip(page)
        return self._renderer.image(strip) if strip else None

    def _visible(self) -> range:
        if not self._pages.rowCount():
            return range(0)
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        last = self.indexAt(self.viewport().rect().bottomLeft()).row()
        return range(max(0, first), (last if last >= 0 else self._pages.rowCount() - 1) + 1)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and not self._follows:
            self.chosen.emit(index.row())

    def _strip_drawn(self, strip: Strip) -> None:
        if strip == self.strip(strip.page):
            self.update(self._pages.index(strip.page))


class _SmallPage(QStyledItemDelegate):
    """A white page with its number below; the current one has a ring."""

    def __init__(self, strip: Thumbnails) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(PAGE.width() + 2 * _MARGIN, PAGE.height() + 2 * _MARGIN + _NUMBER)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        strip = self._strip.strip(index.row())
        if not strip:
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        size = QSize(strip.width, strip.height) / self._strip.devicePixelRatioF()
        rect = QRect(area.topLeft(), size)
        rect.moveCenter(
            QRect(area.left(), area.top() + _MARGIN, area.width(), PAGE.height()).center()
        )
        painter.save()
        painter.fillRect(rect, Qt.GlobalColor.white)
        image = self._strip.painted(index.row())
        if image is not None:
            painter.drawImage(rect, image)
        pen = QPen(theme().color("accent" if current else "line"), 2 if current else 1)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(
            rect.adjusted(-1, -1, 0, 0) if not current else rect.adjusted(-3, -3, 3, 3)
        )
        painter.setPen(theme().color("text" if current else "text-soft"))
        painter.setFont(theme().font("strong" if current else "soft", tabular=True))
        below = QRect(area.left(), area.bottom() - _NUMBER, area.width(), _NUMBER)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()
