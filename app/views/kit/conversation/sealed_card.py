"""Something sealed as a locked card: what it is, and a place for what can be done with it."""

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.views.kit import icons
from app.views.kit.conversation.bubble import SPOKEN, Bubble
from app.views.kit.conversation.entry import Entry
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks
from app.views.kit.markup_view import EDGE
from app.views.kit.roles import spoken_as
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space


@spoken_as(QAccessible.Role.ListItem)
class SealedCard(Bubble):
    """A message whose body is a lock, a line, and the entry's own widget."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        """Take the entry's widget, which may come out of another card, at once."""
        super().__init__(entry, parent)
        self._body = self.make_body()

    def make_body(self) -> QWidget:
        """Return the well with the lock."""
        return _Well(self.entry.text, self.entry.widget, self)

    def lay_body(self, room: QRect) -> int:
        """Put the well into ``room``."""
        layout, above = self.body.layout(), space("xs")
        assert layout is not None
        wide = room.width()
        high = layout.heightForWidth(wide) if layout.hasHeightForWidth() else -1
        high = high if high > 0 else layout.sizeHint().height()
        self.body.setGeometry(room.x(), room.y() + above, wide, high)
        return above + high + EDGE

    def reached(self) -> list[QWidget]:
        """Return what the keyboard reaches in the entry's widget: that decides for itself."""
        return [*self.files]

    def role_words(self) -> str:
        """Return that it is sealed."""
        return _("sensitive data, sealed")

    def spoken_text(self) -> str:
        """Return the line, which is no markup."""
        return neutral(self.entry.text[:SPOKEN])

    def event(self, event: QEvent) -> bool:
        """Notice that the entry's widget needs more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.touch()
        return super().event(event)

    def release(self) -> None:
        """Give the entry's widget back to the page."""
        if self.entry.widget is not None:
            self.entry.widget.setParent(None)


class _Well(Speaks, QWidget):
    def __init__(self, words: str, widget: QWidget | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture, self._title = Text(), Text("", "strong")
        about = Text(neutral(words[:SPOKEN]), "soft", "soft", wrap=True)
        line = row(self._picture, column(self._title, about, gap="xs"), gap="s")
        line.setStretch(1, 1)
        whole = column(line, gap="s", margin="m")
        if widget is not None:
            whole.addWidget(widget)
            widget.show()  # it may have been in another card before
        self.setLayout(whole)
        theme().changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(_("Sensitive data"))

    def paintEvent(self, _event: object) -> None:
        now, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.color("line"), 1))
        painter.setBrush(now.color("sunken"))
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, radius("control"), radius("control"))

    def _draw(self) -> None:
        self._picture.setPixmap(icons.pixmap("lock", "accent", theme().size("icon-large")))
