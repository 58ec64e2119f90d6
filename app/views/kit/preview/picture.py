"""A picture that is never wider than its room, and never larger than it was drawn."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.kit.tokens import space


class Picture(QWidget):
    """Shows one image in the middle of its width, as high as it becomes there."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        """Show ``image``."""
        super().__init__(parent)
        self.image = image
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that it keeps its proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        shown = min(max(width, 1), self.image.width())
        return max(1, round(self.image.height() * shown / self.image.width()))

    def sizeHint(self) -> QSize:
        """Return the size as it was drawn."""
        return self.image.size()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which something is still to be seen."""
        least = min(4 * space("xxl"), self.image.width())
        return QSize(least, self.heightForWidth(least))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it as large as there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), self.image.width())
        left = (self.width() - width) / 2
        room = QRectF(left, 0, width, self.heightForWidth(self.width()))
        painter.drawImage(room, self.image)
