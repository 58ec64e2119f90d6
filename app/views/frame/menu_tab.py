"""A tab of the menu bar that is a drop-down of its entries too."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.views.kit.icons import pixmap
from app.views.kit.live import KeyboardRing, paint_ring
from app.views.kit.menu import PopupMenu
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

MOST: Final = 99
"""More is said as "99+"."""


class MenuTab(KeyboardRing, QAbstractButton):
    """Click goes to the menu's first page; its arrow, Down or Alt+Down opens the entries."""

    opened = Signal()
    """The arrow was used: fill the menu and show it."""

    def __init__(self, text: str, *, drop_down: bool, parent: QWidget | None = None) -> None:
        """Show ``text``; ``drop_down`` adds the arrow."""
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self._drop_down = drop_down
        self._news = ""
        self.current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_current(self, current: bool) -> None:
        """Mark the menu whose page is shown."""
        self.current = current
        self.update()

    def set_news(self, count: int, words: str) -> None:
        """Show how many things behind it are new, and say it in ``words``; 0 shows nothing."""
        self._news = str(min(count, MOST)) + "+" * (count > MOST) if count else ""
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def drop(self, menu: PopupMenu) -> None:
        """Show the entries under the tab."""
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """Return the room of the bold word, so that choosing moves nothing."""
        wide = QFontMetrics(theme().font("strong")).horizontalAdvance(self.text())
        arrow = theme().size("icon") + space("xs") if self._drop_down else 0
        news = self._pill_width() + space("s") if self._news else 0
        return QSize(wide + news + arrow + 2 * space("m"), theme().size("bar"))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a menu's word is never cut."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the entries on the arrow, go to the first page elsewhere."""
        if self._drop_down and event.position().x() >= self._arrow().left() - space("xs"):
            self.opened.emit()
            event.accept()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Down; Enter goes as a click does."""
        if event.key() == Qt.Key.Key_Down and self._drop_down:
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the word, its arrow, the line of the current one, the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.current
        painter.setFont(theme().font("strong" if strong else "base"))
        painter.setPen(theme().color("text" if strong or self.underMouse() else "text-soft"))
        room = self.rect().adjusted(space("m"), 0, -space("m"), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._news:
            self._paint_news(painter)
        if self._drop_down:
            role = "text" if strong else "text-soft"
            size = theme().size("icon")
            painter.drawPixmap(self._arrow().topLeft(), pixmap("chevron-down", role, size))
        if self.current:
            line = QRectF(0, self.height() - 2, self.width(), 2)
            painter.fillRect(line, theme().color("accent"))
        if self._ring and self.hasFocus():
            inner = QRectF(self.rect()).adjusted(0, space("s"), 0, -space("s"))
            paint_ring(painter, inner, radius("control"))

    def _paint_news(self, painter: QPainter) -> None:
        width, height = self._pill_width(), theme().size("tick")
        words = QFontMetrics(painter.font()).horizontalAdvance(self.text())
        left = space("m") + words + space("s")
        pill = QRectF(left, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(theme().font("soft"))
        painter.setPen(theme().color("on-accent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._news)

    def _pill_width(self) -> int:
        wide = QFontMetrics(theme().font("soft")).horizontalAdvance(self._news)
        return max(wide + space("s"), theme().size("tick"))

    def _arrow(self) -> QRectF:
        size = theme().size("icon")
        place = QPointF(self.width() - space("m") - size + 2, (self.height() - size) / 2)
        return QRectF(place, QSize(size, size))
