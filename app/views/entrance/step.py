"""One page of the way in: title, a line of help, a column of cards, ways to go elsewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.kit.buttons import LinkButton
from app.views.kit.layout import centred, column, row
from app.views.kit.live import Speaks
from app.views.kit.text import Text
from app.views.kit.theme import theme


class Step(Speaks, QWidget):
    """What every page of the way in looks like; compose it with ``add`` and ``add_link``."""

    back = Signal()
    """The person wants to go back to where they came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing but a title."""
        super().__init__(parent)
        self._title = Text(kind="title", wrap=True)
        self._help = Text(tone="soft", wrap=True)
        self._body: QVBoxLayout = column(gap="l")
        self._links: QVBoxLayout = column(gap="xs")
        inner = QWidget()
        words = column(self._title, self._help, gap="xs")
        inner.setLayout(column(words, self._body, self._links, gap="l"))
        self.setLayout(centred(inner, theme().size("entrance")))

    def add(self, widget: QWidget) -> None:
        """Put a card or so below what is there."""
        self._body.addWidget(widget)

    def add_link(self) -> LinkButton:
        """Add a way to go elsewhere, below everything; its words come with ``retranslate``."""
        link = LinkButton()
        self._links.addLayout(row(link, None))
        return link

    def say(self, title: str, help_text: str = "") -> None:
        """Say what is asked here."""
        self._title.setText(title)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))
        self.setAccessibleName(title)

    def focus(self) -> None:
        """Put the cursor where typing begins."""
