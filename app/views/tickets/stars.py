"""One star to five: radio buttons that look like stars."""

from typing import Any, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QRadioButton

from app.i18n import ngettext
from app.views.kit import icons
from app.views.kit.form.inputs import Input
from app.views.kit.layout import row
from app.views.kit.live import KeyboardRing, Speaks, paint_ring
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

MOST: Final = 5


class StarsInput(Speaks, Input):
    """How good something was; 0 while nobody has said. Its label stands before the stars."""

    says_label = True

    def __init__(self) -> None:
        """Show five empty stars."""
        frame = QFrame()
        super().__init__(frame)
        self.stars = [_Star(number) for number in range(1, MOST + 1)]
        self._label = Text("", "strong")
        line = row(self._label, *self.stars, None, gap="none")
        line.insertSpacing(1, space("m"))
        frame.setLayout(line)
        for star in self.stars:
            star.toggled.connect(self._toggled)
        self.setFocusProxy(self.stars[0])
        self.retranslate()

    def value(self) -> int:
        """Return the number of stars."""
        return next((star.number for star in self.stars if star.isChecked()), 0)

    def set_value(self, value: Any) -> None:
        """Give so many stars; 0 takes them away."""
        for star in self.stars:
            star.setAutoExclusive(False)
            star.setChecked(star.number == value)
            star.setAutoExclusive(True)
        self._show()

    def mark(self, *, invalid: bool) -> None:
        """Let empty stars look wrong."""
        for star in self.stars:
            star.role = "danger" if invalid else "field"
            star.update()

    def say(self, label: str, description: str) -> None:
        """Ask before the stars."""
        super().say(label, description)
        self._label.setText(label)

    def retranslate(self) -> None:
        """Name the stars in the language of now."""
        for star in self.stars:
            words = ngettext("{count} star", "{count} stars", star.number)
            star.setAccessibleName(words.format(count=star.number))
            star.setToolTip(star.accessibleName())

    def _toggled(self, on: bool) -> None:
        self._show()
        if on or not self.value():
            self.changed.emit()

    def _show(self) -> None:
        value = self.value()
        for star in self.stars:
            star.full = star.number <= value
            if star.isChecked():
                self.setFocusProxy(star)
            star.update()


class _Star(KeyboardRing, QRadioButton):
    """One of the stars; full when it or a later one is chosen."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.full = False
        self.role = "field"
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return a square that a finger hits."""
        side = theme().size("control")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint, /) -> bool:
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as well as with space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the star and the ring."""
        name, role = ("star-full", "warn") if self.full else ("star", self.role)
        size = theme().size("icon-large") + 2
        painter = QPainter(self)
        at = QPoint((self.width() - size) // 2, (self.height() - size) // 2)
        painter.drawPixmap(at, icons.pixmap(name, role, size))
        if self.ringed():
            paint_ring(painter, QRectF(self.rect()), radius("control"))
