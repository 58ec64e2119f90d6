"""Cards: a titled ground for content - and tiles, which lead from a number to its list."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.views.kit import icons
from app.views.kit.layout import column, row
from app.views.kit.live import KeyboardRing
from app.views.kit.text import ElidedLabel, Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space


class Card(QFrame):
    """A raised ground with an optional title; put content into it with ``add``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._title = ElidedLabel(title, "section")
        self._head = row(self._title, gap="s")
        self.body: QVBoxLayout = column(gap="s")
        whole = column(self._head, self.body, gap="m", margin="l")
        whole.setStretch(1, 1)
        whole.addStretch(0)  # content that does not grow stays at the top
        self._head.setStretch(0, 1)
        self.setLayout(whole)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Show another title; an empty one takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put ``widget`` below what is there."""
        self.body.addWidget(widget, stretch)

    def add_action(self, widget: QWidget) -> None:
        """Put ``widget`` at the right of the title."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)


class Tile(KeyboardRing, QPushButton):
    """A number with its label and a line of help; pressed, it leads to the filtered list."""

    activated = Signal()
    ring_radius = "card"

    def __init__(
        self, label: str, icon: str = "", *, leads: bool = True, parent: QWidget | None = None
    ) -> None:
        """``leads`` is false for a number that has no list behind it yet."""
        super().__init__(parent)
        self.setProperty("kind", "tile" if leads else "figure")
        if leads:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = icon
        self._picture = Text()
        self._label = ElidedLabel(label, tone="soft")
        self._number = Text("", "figure", tabular=True)
        self._help = ElidedLabel("", "soft")
        head = row(self._picture, self._label, gap="s")
        head.setStretch(1, 1)
        self._whole = column(head, self._number, self._help, gap="xs", margin="l")
        # The style sheet's own least height of a button would let the words be cut.
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self.setLayout(self._whole)
        for part in (self._picture, self._label, self._number, self._help):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture.setVisible(bool(icon))
        theme().changed.connect(self._draw_icon)
        self._draw_icon()
        self.clicked.connect(self.activated)
        self._name()

    def set_label(self, label: str) -> None:
        """Say what is counted."""
        self._label.setText(label)
        self._name()

    def set_number(self, number: str, delta: str = "", tone: str = "") -> None:
        """Show the number, already formatted, and a line below it in ``tone``."""
        self._number.setText(number)
        self._help.setText(delta)
        self._help.set_tone(tone)
        self._name()

    def sizeHint(self) -> QSize:
        """Return what the content needs."""
        return self._whole.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a width in which a number can still be read."""
        return QSize(8 * space("l"), self.sizeHint().height())

    def _name(self) -> None:
        parts = (self._label.text(), self._number.text(), self._help.text())
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _draw_icon(self) -> None:
        if self._icon:
            self._picture.setPixmap(icons.pixmap(self._icon))
