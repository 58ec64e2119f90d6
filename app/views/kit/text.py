"""Words on the page: labels in the type of the tokens, always plain text, and elided ones."""

import textwrap
from html import escape
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStylePainter, QWidget

from app.portal.markup import neutral

TABULAR: Final = QFont.Tag("tnum")
TIP_LINE: Final = 80
TIP_MOST: Final = 600
"""Characters of a line of a tooltip, and of all of it."""


class Text(QLabel):
    """A label: ``kind`` is base, strong, title, section, soft or figure; ``tone`` colours it.

    What people typed is never read as markup. ``tabular`` gives all figures one width.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "base",
        tone: str = "",
        *,
        tabular: bool = False,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(neutral(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        if tabular:
            font = QFont(self.font())
            font.setFeature(TABULAR, 1)
            self.setFont(font)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )

    def setText(self, text: str) -> None:
        """Say ``text``; what would turn its order round is shown as a sign."""
        super().setText(neutral(text))

    def set_tone(self, tone: str) -> None:
        """Colour the words anew: soft, faint, accent, ok, warn, danger, info, or none."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)


class ElidedLabel(Text):
    """One line that ends in … where there is no room; the tooltip then says all of it."""

    def __init__(
        self,
        text: str = "",
        kind: str = "base",
        tone: str = "",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind, tone, parent=parent)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the room for three letters: the rest may be elided."""
        least = self.fontMetrics().horizontalAdvance("MMM")
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def shown(self) -> str:
        """Return the words as they fit now."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), self._mode, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell in the tooltip what does not fit."""
        super().resizeEvent(event)
        self.setToolTip(tip(self.text()) if self.shown() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw what fits; the ground is there already."""
        painter = QStylePainter(self)
        painter.drawItemText(
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            self.shown(),
            self.foregroundRole(),
        )


def tip(words: str) -> str:
    """Return ``words`` for a tooltip: literal, in lines that fit a screen.

    Qt reads markup in tooltips, and a name like ``<img src=//host/x>`` would be fetched.
    """
    some = neutral(words[:TIP_MOST]) + ("…" if len(words) > TIP_MOST else "")
    lines = some.split("\n")
    if max(map(len, lines)) > TIP_LINE:
        lines = [textwrap.fill(line, TIP_LINE) for line in lines]
    plain = "\n".join(lines)
    if "<" not in plain and "&" not in plain:
        return plain
    return f'<p style="white-space: pre-wrap">{escape(plain)}</p>'


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget again after one of its properties has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
