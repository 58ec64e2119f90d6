"""A message of somebody, or a colleague's note, as a card at its side."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral, plain
from app.views.kit import icons
from app.views.kit.avatar import paint_avatar
from app.views.kit.conversation.entry import Entry
from app.views.kit.conversation.file_chip import FileChip
from app.views.kit.conversation.part import NAME_MOST, Part, elided, when
from app.views.kit.format import exact
from app.views.kit.markup_ruler import measured
from app.views.kit.markup_view import EDGE, MarkupView
from app.views.kit.roles import spoken_as
from app.views.kit.text import tip
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

SPOKEN: Final = 160
"""Characters of a text that an entry's name says."""
LEAST_FAR, MOST_FAR, READABLE = space("xxl"), 120, 440
"""Logical pixels that are free at the other side; the more the wider the lane is beyond this."""
GROUNDS: Final = {
    "customer": ("raised", "line"),
    "sealed": ("raised", "line"),
    "staff": ("accent-soft", "accent-line"),
    "note": ("note", "note-line"),
}
TONES: Final = {"customer": "info", "sealed": "info", "staff": "ok", "note": "warn"}
"""The colour of a person; one's own is the accent."""
BESIDE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@spoken_as(QAccessible.Role.ListItem)
class Bubble(Part):
    """Who, when, the text, and its files."""

    link_activated = Signal(str)
    """Somebody wants to open an address in the text."""
    caret_moved = Signal(QRect)
    """The keyboard moved to a place in the :attr:`body`."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        """Show ``entry``."""
        super().__init__(entry, parent)
        self._body: QWidget | None = None
        self._words = ""
        """What a text that was only measured says first."""
        self.files = [FileChip(file, self) for file in entry.files]
        self._left = entry.kind in {"customer", "sealed"}
        self._head, self._name_room, self._time_room = QRect(), QRect(), QRect()

    @property
    def body(self) -> QWidget:
        """What stands below the head; made when it is first asked for."""
        self.appear()
        assert self._body is not None
        return self._body

    def make_body(self) -> QWidget:
        """Return what stands below the head."""
        body = MarkupView(self.entry.text, lambda: _("Text of the message"), self)
        body.lower()  # it is read before the files, and Tab comes to it first
        QWidget.setTabOrder(self, body)
        body.setFocusPolicy(self.focusPolicy())
        body.grown.connect(self.touch)
        body.link_activated.connect(self.link_activated)
        body.caret_moved.connect(self.caret_moved)
        return body

    def appear(self) -> None:
        """Have the body in its place."""
        if self._body is None:
            self._body = self.make_body()
            self._body.show()
            if not self.dirty:
                self.arrange(self.measured[0])

    def heard(self) -> None:
        """Have it there soon for a screen reader, which must not be given more while it asks."""
        if self._body is None:
            QTimer.singleShot(0, self, self.appear)

    def lay_body(self, room: QRect) -> int:
        """Put the body into ``room``, as high as it needs to be; return that height."""
        wide = room.width() + 2 * EDGE  # its words stand on one line with the name
        if self._body is None and (short := measured(self.entry.text, room.width())):
            high, self._words = short
            return high + 2 * EDGE
        high = self.body.heightForWidth(wide)
        self.body.setGeometry(room.x() - EDGE, room.y(), wide, high)
        return high

    def spoken(self) -> str:
        """Return who wrote what, and when."""
        entry = self.entry
        words = " ".join(self.spoken_text().split())[:SPOKEN]
        name = neutral(entry.name[:NAME_MOST])
        return f"{name}, {self.role_words()}, {exact(entry.at)}: {words}"

    def role_words(self) -> str:
        """Return what the author is, or that it is a note."""
        if self.entry.kind == "note":
            return _("internal note")
        return _("support") if self.entry.kind == "staff" else _("customer")

    def spoken_text(self) -> str:
        """Return the first words; most texts have been read already."""
        words = self._body.accessibleName() if self._body is not None else self._words
        return words[: 2 * SPOKEN] or plain(self.entry.text[: 2 * SPOKEN])

    def reached(self) -> list[QWidget]:
        """Return the text and the files."""
        return [self._body, *self.files] if self._body is not None else [*self.files]

    def arrange(self, width: int) -> int:
        """Lay head, body and files out at ``width``."""
        pad, avatar = space("m"), theme().size("avatar") + space("s")
        far = min(max((width - READABLE) // 4, LEAST_FAR), MOST_FAR)
        room = min(width - avatar - far, theme().size("text"))
        left = avatar if self._left else width - avatar - room
        top = self._top()
        high = QFontMetrics(theme().font("strong")).lineSpacing() + space("xs")
        self._head = QRect(left + pad, top + pad - space("xs") // 2, room - 2 * pad, high)
        y = self._head.bottom() + 1
        inside = QRect(left + pad, y, room - 2 * pad, 0)
        y = self._lay_files(inside.translated(0, self.lay_body(inside)))
        self._box = QRect(left, top, room, y + pad - EDGE - top)
        return self._box.bottom() + 1

    def tips(self) -> list[tuple[QRect, str]]:
        """Tell exactly when, and the whole name."""
        name = self.entry.name
        return [
            (self._time_room, exact(self.entry.at)),
            (self._name_room, tip(name) if self._shown_name() != name else ""),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the text with Enter; arrows are the conversation's."""
        if self.hasFocus() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.body.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Draw the card, the person beside it and the head."""
        now, entry = theme(), self.entry
        ground, line = GROUNDS[entry.kind]
        painter.setPen(QPen(now.color(line), 1))
        painter.setBrush(now.color(ground))
        shape = QRectF(self._box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, radius("card"), radius("card"))
        size = now.size("avatar")
        x = 0 if self._left else self.width() - size
        tone = "accent" if entry.mine else TONES[entry.kind]
        paint_avatar(painter, QRect(x, self._box.y(), size, size), entry.name, tone)
        self._paint_head(painter)

    def _paint_head(self, painter: QPainter) -> None:
        self._lay_head()  # how long ago it was gets longer
        now, name = theme(), self._shown_name()
        painter.setFont(now.font("strong"))
        painter.setPen(now.color("text"))
        painter.drawText(self._name_room, BESIDE, name)
        x = self._name_room.x() + QFontMetrics(now.font("strong")).horizontalAdvance(name)
        if self.entry.kind == "note":
            size, x = now.size("icon"), x + space("s")
            y = self._name_room.center().y() - size // 2
            painter.drawPixmap(x, y, icons.pixmap("lock", "warn", size))
            x += size - space("xs")
        painter.setFont(now.font("soft"))
        painter.setPen(now.color("warn" if self.entry.kind == "note" else "text-soft"))
        beside = self._name_room.translated(x - self._name_room.x() + space("s"), 0)
        painter.drawText(beside, BESIDE, self._aside())
        painter.setPen(now.color("text-soft"))
        painter.drawText(self._time_room, BESIDE | Qt.AlignmentFlag.AlignRight, self._when())

    def _lay_head(self) -> None:
        """Give the time what it needs and the name the rest."""
        room, soft = self._head, QFontMetrics(theme().font("soft"))
        wide = soft.horizontalAdvance(self._when()) + 2
        self._time_room = QRect(room.right() + 1 - wide, room.y(), wide, room.height())
        aside = soft.horizontalAdvance(self._aside()) + space("xl")
        icon = theme().size("icon") if self.entry.kind == "note" else 0
        left = room.width() - wide - aside - icon
        self._name_room = QRect(room.x(), room.y(), left, room.height())

    def _lay_files(self, room: QRect) -> int:
        """Put the files side by side below the text; return where they end."""
        x, y, gap = room.x(), room.y(), space("s")
        if not self.files:
            return y
        y += space("xs")
        for chip in self.files:
            hint = chip.sizeHint()
            wide = min(hint.width(), room.width())
            if x > room.x() and x + wide > room.right() + 1:
                x, y = room.x(), y + hint.height() + gap
            chip.setGeometry(x, y, wide, hint.height())
            x += wide + gap
        return y + self.files[-1].height() + EDGE

    def _shown_name(self) -> str:
        return elided(self.entry.name, "strong", self._name_room.width())

    def _aside(self) -> str:
        """Return what stands behind the name."""
        if self.entry.kind == "note":
            return _("Internal")
        return _("You") if self.entry.mine else ""

    def _when(self) -> str:
        return when(self.entry.at)
