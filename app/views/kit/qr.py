"""A QR code, drawn as one vector path: sharp at every scaling, and nothing leaves the machine."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

QUIET = 4
"""Modules of white around the code that every reader needs (ISO 18004)."""


class QrCode(QWidget):
    """Shows a text as a QR code, black on white in both themes: readers expect that."""

    def __init__(self, text: str = "", side: int = 240, parent: QWidget | None = None) -> None:
        """``side`` is the longest edge in logical pixels, with the white around it."""
        super().__init__(parent)
        self._most = side
        self._modules = 0
        self._path = QPainterPath()
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text; an empty one shows nothing."""
        self._path, self._modules = QPainterPath(), 0
        if text:
            from segno import make  # when it is needed: not before the first paint

            rows = tuple(make(text, error="m", micro=False).matrix)
            self._modules = len(rows) + 2 * QUIET
            for y, row in enumerate(rows):
                for x, dark in enumerate(row):
                    if dark:
                        self._path.addRect(QRectF(x + QUIET, y + QUIET, 1, 1))
        modules = max(1, self._modules)
        side = self._most // modules * modules  # whole logical pixels a module
        self.setFixedSize(QSize(side, side))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw each module as a whole number of the screen's own pixels."""
        if not self._modules:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        ratio = self.devicePixelRatioF()
        module = max(1, int(self.width() * ratio) // self._modules) / ratio
        edge = round((self.width() - module * self._modules) / 2 * ratio) / ratio
        painter.translate(edge, edge)
        painter.scale(module, module)
        painter.fillPath(self._path, Qt.GlobalColor.black)
