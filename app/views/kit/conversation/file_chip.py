"""A file of a message as a button: what it is, its name, its size; pressed, it asks for a menu."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.portal.markup import neutral
from app.views.kit import icons
from app.views.kit.conversation.entry import File
from app.views.kit.conversation.part import elided
from app.views.kit.format import file_size
from app.views.kit.live import Speaks, paint_ring
from app.views.kit.roles import spoken_as
from app.views.kit.text import tip
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

WIDEST: Final = 320
_ICONS: Final = {
    "image": ("png", "jpg", "jpeg", "gif", "webp", "bmp", "svg", "heic", "tif", "tiff"),
    "archive": ("zip", "gz", "tgz", "bz2", "xz", "7z", "rar", "tar"),
}
_ICON_OF: Final = {ending: icon for icon, endings in _ICONS.items() for ending in endings}


@spoken_as(QAccessible.Role.ButtonMenu)
class FileChip(Speaks, QAbstractButton):
    """Shows ``file``; no word of it is read as anything but a word."""

    wanted = Signal(object, QPoint)
    """The file's data, and where on the screen its menu can open."""

    def __init__(self, file: File, parent: QWidget | None = None) -> None:
        """Show a file."""
        super().__init__(parent)
        self.file = file
        self._icon = _ICON_OF.get(file.name.rpartition(".")[2].lower(), "document")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._want)
        self.retranslate()

    @property
    def shown_name(self) -> str:
        """The name as it fits now; its end, which tells what the file is, stays."""
        left = self._size_room().left()
        room = left - self._name_left() - space("s")
        return elided(self.file.name, "base", room, middle=True)

    def retranslate(self) -> None:
        """Say the size as the language writes it."""
        name = neutral(self.file.name)
        self.setAccessibleName(f"{name}, {file_size(self.file.size)}")
        self.setToolTip(tip(f"{self.file.name}\n{file_size(self.file.size)}"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for the name, but for a very long one."""
        name = elided(self.file.name, "base", WIDEST)
        words = QFontMetrics(theme().font("base")).horizontalAdvance(name)
        width = self._name_left() + words + space("s") + self._tail()
        return QSize(min(width + 2, WIDEST), theme().size("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter too; leave the arrows to the conversation."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw ground, icon, name, size and the arrow of a menu."""
        now, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "pressed" if self.isDown() else "hover" if self.underMouse() else "raised"
        painter.setPen(QPen(now.color("field"), 1))
        painter.setBrush(now.color(ground))
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, radius("control"), radius("control"))
        size, middle = now.size("icon"), self.height() // 2
        painter.drawPixmap(space("s"), middle - size // 2, icons.pixmap(self._icon, size=size))
        arrow = icons.pixmap("chevron-down", size=size)
        painter.drawPixmap(self.width() - size - space("s"), middle - size // 2, arrow)
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(now.font("base"))
        painter.setPen(now.color("text"))
        room = QRect(self._name_left(), 0, self.width(), self.height())
        painter.drawText(room, beside | Qt.TextFlag.TextSingleLine, self.shown_name)
        painter.setFont(now.font("soft", tabular=True))
        painter.setPen(now.color("text-soft"))
        painter.drawText(self._size_room(), beside, file_size(self.file.size))
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), radius("control"))

    def _want(self, _on: bool = False) -> None:
        self.wanted.emit(self.file.data, self.mapToGlobal(QPoint(0, self.height())))

    def _name_left(self) -> int:
        return 2 * space("s") + theme().size("icon")

    def _tail(self) -> int:
        """Return the width of the size and the arrow."""
        words = QFontMetrics(theme().font("soft", tabular=True))
        return words.horizontalAdvance(file_size(self.file.size)) + self._name_left()

    def _size_room(self) -> QRect:
        return QRect(self.width() - self._tail(), 0, self._tail(), self.height())
