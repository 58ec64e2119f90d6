"""Laying out: rows, columns and a flow that wraps, with the distances of the tokens."""

from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.views.kit.tokens import space

Item = QWidget | QLayout | None
"""A widget, a layout, or None for the stretch between."""

Box = TypeVar("Box", bound=QBoxLayout)


def row(*items: Item, gap: str = "s", margin: str = "none") -> QHBoxLayout:
    """Return the items side by side; None takes the free room."""
    return _fill(QHBoxLayout(), items, gap, margin)


def column(*items: Item, gap: str = "s", margin: str = "none") -> QVBoxLayout:
    """Return the items one above the other; None takes the free room."""
    return _fill(QVBoxLayout(), items, gap, margin)


def _fill(box: Box, items: tuple[Item, ...], gap: str, margin: str) -> Box:
    box.setSpacing(space(gap))
    edge = space(margin)
    box.setContentsMargins(edge, edge, edge, edge)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, QWidget):
            box.addWidget(item)
        else:
            box.addLayout(item)
    return box


def rule() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setProperty("part", "rule")
    line.setFixedHeight(1)
    return line


def clear(layout: QLayout) -> None:
    """Take everything out of ``layout`` and let its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def scrolling(content: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    """Return ``content`` in an area that scrolls up and down where the room ends."""
    area = area or QScrollArea()
    # To hand out its own one, Qt would first have every kind of widget there is made known to
    # Python; that alone takes longer than the rest of the first window.
    area.setViewport(QWidget())
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setAutoFillBackground(False)  # what lies beneath shows through
    return area


def centred(inner: QWidget, width: int) -> QHBoxLayout:
    """Return a layout that keeps ``inner`` in the middle, at most ``width`` pixels wide."""
    inner.setMaximumWidth(width)
    upright = column(None, inner, None, gap="none", margin="xl")
    middle = QWidget()
    sides = row(None, upright, None, gap="none")
    sides.setStretch(1, 100)
    middle.setLayout(sides)
    return row(scrolling(middle))


class Flow(QLayout):
    """Items side by side that wrap into further lines where the width ends."""

    def __init__(self, gap: str = "s", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(space(gap))
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem, /) -> None:
        """Take one item more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        """Return an item; None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """Remove an item and return it; None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that fewer columns need more lines."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height of all lines at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect, /) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Return the size of one line with everything in it."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._shown():
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + self.spacing()
            line = max(line, hint.height())
        return y + line - rect.y()
