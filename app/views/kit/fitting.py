"""An area that is as high as its content, and scrolls only where there is less room."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from app.views.kit.layout import scrolling
from app.views.kit.theme import theme


class FittingArea(QScrollArea):
    """Follows its content as that grows and shrinks: Qt's own remembers what it once was."""

    def __init__(self, content: QWidget) -> None:
        """Show ``content``, which has a layout."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        scrolling(content, self)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Return the size that the content needs at the width of now."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return super().sizeHint()
        hint = layout.totalSizeHint()
        if layout.hasHeightForWidth():
            width = max(self.viewport().width(), layout.totalMinimumSize().width())
            hint.setHeight(layout.totalHeightForWidth(width))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return a height in which something can be read."""
        return QSize(0, 2 * theme().size("row"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the content needs another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
