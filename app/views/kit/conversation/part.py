"""What stands in the lane of a conversation: an entry, and above it its day and what is new."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.views.kit.conversation.entry import Entry
from app.views.kit.format import clock, exact, relative
from app.views.kit.live import Speaks, paint_ring
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

NAME_MOST: Final = 200
"""Characters of a name or a line that are drawn at all; a tooltip tells more."""
LIKELY: Final = 100
"""Logical pixels that an entry is taken to need before it was laid out."""
CENTRE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


class Part(Speaks, QWidget):
    """Paints itself and lays out its own children: a conversation may have hundreds of them."""

    touched = Signal()
    """It needs another height, or may."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.day: date | None = None
        self.first_new = False
        self.measured = (0, LIKELY)
        """The width at which it was laid out last, and the height that it needed there."""
        self.dirty = True
        """Whether it has to be laid out anew."""
        self._box = QRect()
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def box(self) -> QRect:
        """Where the entry itself stands, below what is said above it."""
        return self._box

    def set_above(self, day: date | None, *, first_new: bool) -> None:
        """Say a day, or that what is new begins here, above the entry."""
        before, self.day, self.first_new = (self.day, self.first_new), day, first_new
        self.dirty |= before != (day, first_new)

    def set_current(self, *, current: bool) -> None:
        """Let Tab reach the entry and what is in it, or pass it by."""
        policy = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
        if current:
            self.appear()
        for part in (self, *self.reached()):
            part.setFocusPolicy(policy)

    def reached(self) -> list[QWidget]:
        """Return what the keyboard reaches inside."""
        return []

    def appear(self) -> None:
        """Make what is not needed before somebody sees it."""

    def spoken(self) -> str:
        """Return what a screen reader says."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Let a screen reader say it, in the language of now."""
        self.setAccessibleName(self.spoken())
        self.touch()

    def measure(self, width: int) -> None:
        """Lay everything out at ``width``, note the height, and name it: most is read by then."""
        self.measured, self.dirty = (width, self.arrange(width)), False
        if not self.accessibleName():
            self.setAccessibleName(self.spoken())
        self.update()

    @Slot()
    def touch(self) -> None:
        """Ask the lane for another height."""
        self.dirty = True
        self.touched.emit()

    def arrange(self, width: int) -> int:
        """Lay everything out at ``width``; return the height that it needs."""
        raise NotImplementedError

    def tips(self) -> list[tuple[QRect, str]]:
        """Return places and what is told there, as a tooltip takes it."""
        return []

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here by itself."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw what stands above, then the entry."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if words := self._above():
            _paint_rule(painter, QRect(0, 0, self.width(), _line_height()), words, self.first_new)
        self.paint(painter)
        if self._ring and self.hasFocus():
            paint_ring(painter, QRectF(self._box), radius("card"))

    def paint(self, painter: QPainter) -> None:
        """Draw the entry in its :attr:`box`."""
        raise NotImplementedError

    def _above(self) -> str:
        parts = (
            day_words(self.day) if self.day else "",
            _("New from here") if self.first_new else "",
        )
        return " · ".join(filter(None, parts))

    def _top(self) -> int:
        """Return where the entry begins."""
        return _line_height() + space("m") if self.day or self.first_new else 0


def day_words(day: date) -> str:
    """Return how a day is called above its entries."""
    away = (datetime.now(UTC).astimezone().date() - day).days
    return {0: _("Today"), 1: _("Yesterday")}.get(away) or exact(day)


def when(at: datetime) -> str:
    """Return how long ago something of today was; of other days, which are told above, the time."""
    now = datetime.now(UTC)
    today = at.astimezone().date() == now.astimezone().date()
    return relative(at, now) if today and abs(now - at) < timedelta(hours=24) else clock(at)


def elided(words: str, font: str, width: int, *, middle: bool = False) -> str:
    """Return one line of ``words`` that fits, as it was typed; the rest is cut.

    ``middle`` cuts out of the middle: how a name ends tells what a file is.
    """
    if len(words) > NAME_MOST:  # Qt would measure all of it
        half = NAME_MOST // 2
        words = f"{words[:half]}…{words[-half:]}" if middle else f"{words[:NAME_MOST]}…"
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    line = " ".join(neutral(words).split())
    return QFontMetrics(theme().font(font)).elidedText(line, mode, max(width, 0))


def _line_height() -> int:
    return QFontMetrics(theme().font("soft")).lineSpacing() + space("xs")


def _paint_rule(painter: QPainter, room: QRect, words: str, new: bool) -> None:
    """Draw ``words`` in the middle of a thin line."""
    now = theme()
    metrics = QFontMetrics(now.font("soft"))
    half = metrics.horizontalAdvance(words) // 2 + space("m")
    middle, y = room.center().x(), room.center().y()
    painter.setPen(now.color("accent" if new else "line"))
    painter.drawLine(QPoint(room.left(), y), QPoint(middle - half, y))
    painter.drawLine(QPoint(middle + half, y), QPoint(room.right(), y))
    painter.setPen(now.color("accent" if new else "text-soft"))
    painter.setFont(now.font("soft"))
    painter.drawText(room, CENTRE, words)
