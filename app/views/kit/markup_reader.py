"""Where a text is read with mouse and keyboard: selected, copied, and its links followed."""

from PySide6.QtCore import QCoreApplication, QMimeData, QRect, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.views.kit.live import KeyboardRing
from app.views.kit.markup_document import MarkupDocument

FLAGS = (
    Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class MarkupReader(KeyboardRing, QTextBrowser):
    """Lies over a :class:`MarkupView` and shows its document; the view draws the focus ring."""

    followed = Signal(str)
    """A link, as it stands in the text."""
    caret_moved = Signal(QRect)
    """The keyboard has moved to this place."""

    def __init__(self, document: MarkupDocument, parent: QWidget) -> None:
        """Show ``document``, which stays the parent's."""
        super().__init__(parent)
        self._markup = document
        self.setProperty("part", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(FLAGS)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setDocument(document)
        self.anchorClicked.connect(self._follow)
        self.cursorPositionChanged.connect(self._tell_caret)
        self.let_scroll(False)

    def let_scroll(self, by_itself: bool) -> None:
        """Scroll inside, or leave that to what is around it."""
        self._scrolls = by_itself
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(
            policy if by_itself else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Return nothing, as the document does."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text: looks of ours would follow it into somebody's letter."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw wells and bars under the text; the ring is the view's."""
        painter = QPainter(self.viewport())
        shift = self.verticalScrollBar().value()
        painter.translate(0, -shift)
        self._markup.paint_grounds(painter, event.rect().translated(0, shift).toRectF())
        painter.end()
        QTextBrowser.paintEvent(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll, unless this scrolls itself."""
        if self._scrolls:
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the view draw the ring."""
        super().focusInEvent(event)
        self._redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the view take the ring away."""
        super().focusOutEvent(event)
        self._redraw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to what is around it."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        if (view := self.parentWidget()) is not None:
            view.update()

    @Slot(QUrl)
    def _follow(self, address: QUrl) -> None:
        if (link := self._markup.links.get(address.toString())) is not None:
            self.followed.emit(link)

    @Slot()
    def _tell_caret(self) -> None:
        if self.ringed():
            self.caret_moved.emit(self.cursorRect())


def pass_on(event: QMouseEvent, source: QWidget, target: QWidget) -> None:
    """Let ``target``, a part of ``source``, have what the mouse did to that."""
    passed = QMouseEvent(
        event.type(),
        target.mapFrom(source, event.position()),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
    )
    QCoreApplication.sendEvent(target, passed)
