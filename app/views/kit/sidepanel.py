"""Master and detail: a list with a side panel that can be resized, closed, and lies over it.

Below 1200 px of window width the panel lies over the list instead of squeezing it.
"""

from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import N_, _
from app.views.kit.buttons import IconButton
from app.views.kit.keys import INSIDE, Shortcut
from app.views.kit.layout import column, row
from app.views.kit.live import KeyboardRing, Speaks
from app.views.kit.text import ElidedLabel, restyle
from app.views.kit.theme import theme
from app.views.kit.tokens import space

STEP: Final = 24
"""Logical pixels that an arrow key moves the border."""


class Memory(Protocol):
    """Where the width is remembered: anything with get and set, such as the settings."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return what is remembered."""

    def set(self, key: str, value: Any) -> None:
        """Remember."""


class SidePanel(Speaks, QFrame):
    """A titled panel with a close button; ``head`` takes a chip or so, ``body`` the content."""

    closed = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._title = ElidedLabel(title, "section")
        self._close = IconButton("close", "", small=True)
        self._close.clicked.connect(self.closed)
        self.head: QHBoxLayout = row(gap="s")
        self.body: QVBoxLayout = column(gap="m")
        top = row(self._title, self.head, None, self._close, gap="s")
        edge = space("l")
        whole = column(top, self.body, gap="s")
        whole.setContentsMargins(edge, space("m"), space("m"), edge)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.set_title(title)
        self.retranslate()

    def set_title(self, title: str) -> None:
        """Say whose details these are."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def retranslate(self) -> None:
        """Say its own words anew."""
        self._close.set_name(_("Close"), "Esc")


class MasterDetail(Speaks, QWidget):
    """A main widget with a detail beside it; ``show_detail`` and ``close_detail`` open and shut.

    The width is remembered under ``key`` in ``memory``. Escape closes the detail; ``closed`` says so.
    ``width`` (logical pixels) is what it has before anybody has chosen another one.
    A detail that takes its time to make is given as a function: it is called when it is first shown.
    """

    closed = Signal()

    def __init__(
        self,
        main: QWidget,
        detail: QWidget | Callable[[], QWidget],
        *,
        memory: Memory | None = None,
        key: str = "",
        width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._main, self._make = main, detail
        self._detail: QWidget | None = None
        self._memory, self._key = memory, f"panel.{key}"
        remembered = memory.get(self._key) if memory is not None else None
        self._width = remembered if isinstance(remembered, int) else width or theme().size("panel")
        main.setParent(self)
        self._grip = _Grip(self)
        self._escape = Shortcut(self, "Esc", N_("Close the details"), self.close_detail, INSIDE)
        if isinstance(detail, QWidget):
            self._place(detail)
        self._set_open(False)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether the detail is shown."""
        return self._detail is not None and not self._detail.isHidden()

    @property
    def lies_over(self) -> bool:
        """Whether the detail covers a part of the main widget because the window is narrow."""
        return self.window().width() < theme().size("overlay-below")

    def show_detail(self) -> None:
        """Show the detail at its remembered width."""
        if self._detail is None and not isinstance(self._make, QWidget):
            self._place(self._make())
        self._set_open(True)
        self._arrange()

    def close_detail(self) -> None:
        """Close the detail; the keyboard goes back to the main widget."""
        if not self.is_open:
            return
        focused = QApplication.focusWidget()
        detail = self._detail
        inside = focused is not None and detail is not None and detail.isAncestorOf(focused)
        self._set_open(False)
        self._arrange()
        if inside:
            self._main.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def resize_detail(self, width: int) -> None:
        """Make the detail ``width`` logical pixels wide, within reason, and remember it."""
        self._width = self._within(width)
        if self._memory is not None:
            self._memory.set(self._key, self._width)
        self._arrange()

    @property
    def detail_width(self) -> int:
        """The width of the detail in logical pixels."""
        return self._within(self._width)

    def retranslate(self) -> None:
        """Say its own words anew."""
        self._grip.setAccessibleName(_("Width of the details"))
        self._grip.setToolTip(_("Drag to change the width"))

    def sizeHint(self) -> QSize:
        """Return what the main widget wants."""
        return self._main.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the detail can be read."""
        least = self._main.minimumSizeHint()
        return QSize(theme().size("panel-least"), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep both in place."""
        super().resizeEvent(event)
        self._arrange()

    def _place(self, detail: QWidget) -> None:
        self._detail = detail
        detail.setParent(self)
        if isinstance(detail, SidePanel):
            detail.closed.connect(self.close_detail)

    def _set_open(self, shown: bool) -> None:
        if self._detail is not None:
            self._detail.setVisible(shown)
        self._grip.setVisible(shown)
        self._escape.setEnabled(shown)

    def _within(self, width: int) -> int:
        least = theme().size("panel-least")
        rest = space("xxl") * 2 if self.lies_over else theme().size("list-least")
        return max(least, min(width, self.width() - rest))

    def _arrange(self) -> None:
        width, height, gap = self.width(), self.height(), space("m")
        detail = min(self.detail_width, width)
        left = width - detail
        beside = self.is_open and not self.lies_over
        self._main.setGeometry(0, 0, left - gap if beside else width, height)
        self._grip.setGeometry(left - gap, 0, gap, height)
        if self._detail is not None:
            self._detail.setGeometry(left, 0, detail, height)
            self._outline(self._detail)
            self._detail.raise_()
        self._grip.raise_()

    def _outline(self, detail: QWidget) -> None:
        """Let the outline say whether the detail covers something."""
        part = "popover" if self.lies_over else "card"
        if isinstance(detail, SidePanel) and detail.property("part") != part:
            detail.setProperty("part", part)
            restyle(detail)


class _Grip(KeyboardRing, QWidget):
    """The border between both: dragged with the mouse, moved with the arrow keys."""

    def __init__(self, parent: MasterDetail) -> None:
        super().__init__(parent)
        self._pair = parent
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        at = self.mapTo(self._pair, event.position().toPoint()).x()
        self._pair.resize_detail(self._pair.width() - at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the border with the arrow keys."""
        steps = {Qt.Key.Key_Left: STEP, Qt.Key.Key_Right: -STEP}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._pair.resize_detail(self._pair.detail_width + step)

    def event(self, event: QEvent) -> bool:
        """Show the handle while the pointer is near."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a small handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent" if self.underMouse() else "scroll"))
        middle = self.rect().center()
        painter.drawRoundedRect(QRectF(middle.x() - 1, middle.y() - 16, 4, 32), 2, 2)
        painter.end()
        super().paintEvent(event)
