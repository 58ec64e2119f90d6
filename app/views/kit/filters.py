"""Pills that choose one view of a list, with counts: one group, arrow keys, a focus ring."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from app.views.kit.format import number
from app.views.kit.layout import Flow, clear
from app.views.kit.live import KeyboardRing, paint_ring
from app.views.kit.theme import theme
from app.views.kit.tokens import space


class FilterChip(KeyboardRing, QRadioButton):
    """One pill of a group: a label and, when known, how many rows it leads to."""

    def __init__(self, text: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._count: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """Show how many rows there are; None shows no number."""
        self._count = count
        self.setAccessibleName(self._words())
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return self.text() if self._count is None else f"{self.text()} {number(self._count)}"

    def sizeHint(self) -> QSize:
        """Return the room for the bold words, so that choosing moves nothing."""
        wide = QFontMetrics(theme().font("strong")).horizontalAdvance(self._words())
        return QSize(wide + 2 * space("m") + 2, theme().size("control") - space("xs"))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a pill is never cut."""
        return self.sizeHint()

    def hitButton(self, _pos: object, /) -> bool:
        """Take a click anywhere on the pill."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as well as with space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the pill, its words and the ring."""
        chosen = self.isChecked()
        ground = "accent-soft" if chosen else "hover" if self.underMouse() else "raised"
        ink = "accent" if chosen else "text"
        edge = "accent" if chosen else "field"
        if not self.isEnabled():
            ground, ink, edge = "raised", "disabled", "disabled-line"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme().color(edge), 1))
        painter.setBrush(theme().color(ground))
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        self._paint_words(painter, ink)
        if self.ringed():
            paint_ring(painter, QRectF(self.rect()), self.height() / 2)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        font = theme().font("strong" if self.isChecked() else "base")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = (self.width() - metrics.horizontalAdvance(self._words())) // 2
        baseline = (self.height() + metrics.ascent() - metrics.descent()) // 2
        painter.setPen(theme().color(ink))
        painter.drawText(left, baseline, self.text())
        if self._count is not None:
            muted = ink if self.isChecked() or not self.isEnabled() else "text-soft"
            painter.setPen(theme().color(muted))
            left += metrics.horizontalAdvance(f"{self.text()} ")
            painter.drawText(left, baseline, number(self._count))


class FilterChips(QWidget):
    """A group of pills of which one is chosen; says the key of the chosen one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pills: dict[str, FilterChip] = {}
        self._flow = Flow("s", self)

    @property
    def value(self) -> str:
        """The key of the chosen pill; empty while there is none."""
        return next((key for key, pill in self._pills.items() if pill.isChecked()), "")

    def set_filters(self, filters: Sequence[tuple[str, str]]) -> None:
        """Show these pills as (key, label); what was chosen stays chosen where it still is."""
        before = self.value
        counts = {key: pill._count for key, pill in self._pills.items()}  # noqa: SLF001 - our own pill
        clear(self._flow)
        self._pills = {}
        for key, label in filters:
            pill = FilterChip(label, counts.get(key), self)
            pill.clicked.connect(lambda _on, key=key: self.chosen.emit(key))
            self._pills[key] = pill
            self._flow.addWidget(pill)
        self.choose(before if before in self._pills else next(iter(self._pills), ""))

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows each pill leads to; a key left out shows no number."""
        for key, pill in self._pills.items():
            pill.set_count(counts.get(key))

    def choose(self, key: str) -> None:
        """Choose a pill without saying so; an unknown key changes nothing."""
        if key in self._pills:
            self._pills[key].setChecked(True)

    def pill(self, key: str) -> FilterChip:
        """Return one pill; ``KeyError`` for an unknown key."""
        return self._pills[key]
