"""What somebody wrote, to be read: our own small Markdown, of any length, never a blocked window.

To draw a text costs a fifth of what a text browser costs, so that is what a view does - until mouse
or keyboard come to it: then a :class:`MarkupReader` lies over it and shows the same document.
"""

from time import monotonic
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QEnterEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import _
from app.views.kit.buttons import LinkButton
from app.views.kit.format import number
from app.views.kit.live import Speaks, Words, paint_ring, said
from app.views.kit.markup_document import MarkupDocument
from app.views.kit.markup_feeder import feeder
from app.views.kit.markup_pieces import FOLDED, Feed
from app.views.kit.markup_reader import MarkupReader, pass_on
from app.views.kit.roles import spoken_as
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

SCROLLED: Final = 50_000
"""Characters beyond which a text scrolls by itself: each width would lay all of it out anew."""
NARROW: Final = 200
"""Logical pixels; nobody reads in less, so a height at less may be a guess."""
WINDOW: Final = 480
"""Logical pixels: the height of that window."""
MOMENT, PAUSE = 0.008, 0.15
"""Seconds: for working on a text at once, and between two growths that are seen."""
EDGE: Final = space("xs")
"""Logical pixels around the text, for the focus ring."""


@spoken_as(QAccessible.Role.StaticText)
class MarkupView(Speaks, QWidget):
    """Draws a text; its height follows its width. ``name`` says what the text is."""

    link_activated = Signal(str)
    """Somebody wants to open an address; nothing is opened here."""
    grown = Signal()
    """More of the text is shown."""
    caret_moved = Signal(QRect)
    """The keyboard moved to a place in this widget."""

    def __init__(
        self, text: str = "", name: Words = lambda: _("Text"), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._document = MarkupDocument(self)
        self._feed = Feed("")
        self._reader: MarkupReader | None = None
        self._more: LinkButton | None = None
        self._known: dict[int, int] = {}
        """Heights by width; Qt's layouts ask again and again."""
        self._least = 0
        self._selected: tuple[int, int] | None = None
        self._stale = self._pressed = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._restyle)
        self.set_text(text)

    @property
    def text(self) -> str:
        """What was written, marks and all."""
        return self._feed.text

    def set_text(self, text: str) -> None:
        """Show another text from its beginning."""
        self._feed = Feed(text)
        self._selected = None
        self._told = 0.0
        self._fill()

    def wake(self) -> MarkupReader:
        """Return what the text is selected with; made when first asked for."""
        if self._reader is None:
            self._reader = reader = MarkupReader(self._document, self)
            reader.followed.connect(self.link_activated)
            reader.caret_moved.connect(self._tell_caret)
            reader.setFocusPolicy(self.focusPolicy())
            QWidget.setTabOrder(self, reader)  # before what comes after this
            self.setFocusProxy(reader)
            self.retranslate()
            self._place()
            reader.show()
        return self._reader

    def setFocusPolicy(self, policy: Qt.FocusPolicy) -> None:
        """Say how the keyboard comes here."""
        super().setFocusPolicy(policy)
        for part in (self._reader, self._more):
            if part is not None:
                part.setFocusPolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Return the height of what is shown at ``width``."""
        if width not in self._known:
            self._known[width] = self._measure(width)
        return max(self._known[width], self._least)

    def sizeHint(self) -> QSize:
        """Return a width in which a text is read well enough, and the height that it has now.

        To know the height at that width, the whole text would be laid out once more.
        """
        return QSize(theme().size("panel-least"), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters: anything can be wrapped."""
        return QSize(space("xxl") * 3, 0)

    def retranslate(self) -> None:
        """Say what the button does, and what this is."""
        if self._reader is not None:
            self._reader.setAccessibleName(said(self._name))
        if self._more is not None:
            count = number(len(self._feed.text))
            self._more.setText(_("Show all {count} characters").format(count=count))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, or the ring around what lies over it."""
        painter = QPainter(self)
        if self._stale:
            QTimer.singleShot(0, self, self._renew)
        if self._reader is not None:
            if self._reader.ringed():
                paint_ring(painter, QRectF(self.rect()), radius("control"))
            return
        painter.translate(EDGE, EDGE)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, theme().color("text"))
        clip = event.rect().translated(-EDGE, -EDGE)
        self._document.paint(painter, palette, clip.toRectF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text anew."""
        super().resizeEvent(event)
        self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Be ready for the mouse."""
        self.wake()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be ready for the keyboard."""
        super().focusInEvent(event)
        self.wake().setFocus(event.reason())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the reader select what a finger points at, which comes without having been above."""
        if self._reader is None:
            self.wake().setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed = True
            self._pass_on(event)
        else:  # it did not want it
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pass on what follows such a press."""
        self._pass_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pass on what ends such a press."""
        self._pass_on(event)
        self._pressed = False

    def _pass_on(self, event: QMouseEvent) -> None:
        if not self._pressed:
            event.ignore()
            return
        self._pressed = False  # what the reader ignores comes back
        pass_on(event, self, self.wake().viewport())
        self._pressed = True

    @Slot()
    def unfold(self) -> None:
        """Show all of the text, in steps."""
        self._feed.unfold()
        self.wake().setFocus(Qt.FocusReason.OtherFocusReason)
        self.feed_on()

    @Slot(QRect)
    def _tell_caret(self, place: QRect) -> None:
        self.caret_moved.emit(place.translated(EDGE, EDGE))

    @Slot()
    def _restyle(self) -> None:
        """Take the colours and letters of now: at once where it is seen."""
        self._stale = True
        if self.is_seen():
            self._renew()

    @Slot()
    def _renew(self) -> None:
        if self._stale:
            self._least = self.heightForWidth(self.width())  # until all of it is there again
            if self._reader is not None:
                cursor = self._reader.textCursor()
                self._selected = (cursor.anchor(), cursor.position())
            self._feed.rewind()
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        self._document.empty_out()
        self.feed_on()

    def is_seen(self) -> bool:
        """Tell whether somebody can see it."""
        return not self.visibleRegion().isEmpty()

    def feed_on(self) -> None:
        """Show what a moment suffices for; the rest follows when the window has done what else."""
        until, hungry = monotonic() + MOMENT, self._feed.hungry
        while hungry and monotonic() < until:
            self._feed.step(self._document)
            hungry = self._feed.hungry
        if hungry:
            feeder().ask(self)
        else:
            self._settle()
        if not hungry or monotonic() >= self._told + PAUSE:  # all around it is laid out anew
            self._told = monotonic()
            self._known.clear()
            if self.isVisible():  # else it is done with the first size
                self._place()
                self.updateGeometry()
                self.update()
            self.grown.emit()

    def _settle(self) -> None:
        """Do what needs the text to be there as far as it is wanted."""
        self._least = 0
        if self._feed.folded and self._more is None:
            self._offer_more()
        self.setAccessibleName(self._document.toPlainText()[:FOLDED])
        if self._selected is not None and self._reader is not None:
            cursor = self._reader.textCursor()
            cursor.setPosition(self._selected[0])
            cursor.setPosition(self._selected[1], QTextCursor.MoveMode.KeepAnchor)
            self._reader.setTextCursor(cursor)
            self._selected = None

    @property
    def _scrolls(self) -> bool:
        return self._feed.at > SCROLLED

    def _measure(self, width: int) -> int:
        below = (
            self._more.sizeHint().height() if self._more is not None and self._feed.folded else 0
        )
        if self._scrolls:
            return WINDOW + below + 2 * EDGE
        if width < NARROW < self.width():  # only to know the least size of something around it
            return self.heightForWidth(self.width()) * self.width() // max(width, 1)
        document, before = self._document, self._document.textWidth()
        height = document.height(width - 2 * EDGE)
        if self.isVisible() and width != self.width():
            document.setTextWidth(before)
        return height + below + 2 * EDGE

    def _place(self) -> None:
        """Put everything into its place."""
        inside = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if self._more is not None:
            self._more.setVisible(self._feed.folded)
            if self._feed.folded:
                self._more.adjustSize()
                self._more.move(EDGE, inside.bottom() + 1 - self._more.height())
                inside.setBottom(self._more.y() - 1)
        if self._reader is not None:
            self._reader.let_scroll(self._scrolls)
            self._reader.setGeometry(inside)
        elif self._document.textWidth() != inside.width():
            self._document.setTextWidth(inside.width())

    def _offer_more(self) -> None:
        self._more = LinkButton(parent=self)
        self._more.setFocusPolicy(self.focusPolicy())
        self._more.clicked.connect(self.unfold)
        self.retranslate()
