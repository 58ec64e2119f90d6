"""A section of a settings page: what it is about at the left, its card at the right."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.views.kit.card import Card
from app.views.kit.layout import column, row
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space

WORDS: Final = 240
"""Logical pixels of the column of words."""


def sections(*parts: QWidget) -> QWidget:
    """Return sections one under the other, no wider than can be read well."""
    content = QWidget()
    content.setMaximumWidth(WORDS + space("xl") + theme().size("text"))
    content.setLayout(column(*parts, None, gap="xl"))
    return content


class Section(QWidget):
    """Title and explanation beside a card; above it where the page is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card()
        self._title = Text("", "section", wrap=True)
        self._help = Text("", tone="soft", wrap=True)
        self._words = QWidget()
        words = column(self._title, self._help, None, gap="xs")
        words.setContentsMargins(0, space("m"), 0, 0)  # on one line with what the card says
        self._words.setLayout(words)
        self._line: QBoxLayout = row(self._words, self.card, gap="xl")
        self._line.setStretch(1, 1)
        self.setLayout(self._line)
        self._arrange()

    def say(self, title: str, help_text: str = "") -> None:
        """Say what the section is about."""
        self._title.setText(title)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))
        self.setAccessibleName(title)
        self.card.setAccessibleName(title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where both do not fit side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= WORDS + space("xl") + theme().size("form")
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._line.setSpacing(space("xl" if beside else "m"))
        if beside:
            self._words.setFixedWidth(WORDS)
        else:
            self._words.setMinimumWidth(0)
            self._words.setMaximumWidth(theme().size("text"))
