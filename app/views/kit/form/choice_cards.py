"""One of a few, each with a line of explanation: radio buttons on cards of their own."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton

from app.views.kit.form.inputs import Input
from app.views.kit.layout import column
from app.views.kit.live import Speaks
from app.views.kit.text import Text, restyle
from app.views.kit.tokens import space


class Card(NamedTuple):
    """One choice: its value, its name, and a line that explains it."""

    value: Any
    label: str
    help: str = ""


Cards = Callable[[], Sequence[Card]]
"""Gives the choices in the language of now."""


class ChoiceCards(Speaks, Input):
    """Exactly one of several, or none yet; arrow keys go from one to the next."""

    def __init__(self, cards: Cards, columns: int = 2) -> None:
        """Offer what ``cards()`` gives, ``columns`` side by side."""
        frame = QFrame()
        super().__init__(frame)
        self._offered, self._columns = cards, columns
        self._group = QButtonGroup(frame)
        self._cards: dict[Any, _Card] = {}
        self._grid = QGridLayout(frame)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(space("s"))
        for number in range(columns):
            self._grid.setColumnStretch(number, 1)
        self.fill()

    def fill(self) -> None:
        """Ask for the choices again: they or the language have changed."""
        offered = list(self._offered())
        if [card.value for card in offered] != list(self._cards):
            self._make(offered)
        for card in offered:
            self._cards[card.value].say(card.label, card.help)

    def value(self) -> Any:
        """Return the chosen value; None while nothing is chosen."""
        return next((v for v, card in self._cards.items() if card.radio.isChecked()), None)

    def set_value(self, value: Any) -> None:
        """Choose a value; None, or one that is not offered, chooses nothing."""
        if value in self._cards:
            self._cards[value].radio.setChecked(True)
            return
        self._group.setExclusive(False)
        for card in self._cards.values():
            card.radio.setChecked(False)
        self._group.setExclusive(True)

    def radio(self, value: Any) -> QRadioButton:
        """Return the button of one value; KeyError when it is not offered."""
        return self._cards[value].radio

    def mark(self, *, invalid: bool) -> None:
        """Show by the outlines whether something is wrong."""
        for card in self._cards.values():
            card.mark("invalid", on=invalid)

    def retranslate(self) -> None:
        """Say the choices in the language of now."""
        self.fill()

    def _make(self, offered: Sequence[Card]) -> None:
        chosen = self.value()
        for card in self._cards.values():
            self._group.removeButton(card.radio)
            card.hide()
            card.deleteLater()
        self._cards = {card.value: _Card() for card in offered}
        for number, card in enumerate(self._cards.values()):
            self._group.addButton(card.radio)
            card.radio.toggled.connect(self._chosen)
            self._grid.addWidget(card, number // self._columns, number % self._columns)
        first = next(iter(self._cards.values()), None)
        self.setFocusProxy(first.radio if first else self.field)
        if chosen is not None:
            self.set_value(chosen)

    def _chosen(self, on: bool) -> None:
        """Let the keyboard come back to the chosen one."""
        for card in self._cards.values():
            card.mark("chosen", on=card.radio.isChecked())
            if card.radio.isChecked():
                self.setFocusProxy(card.radio)
        if on or self.value() is None:  # the one that is left says nothing of its own
            self.changed.emit()


class _Card(QFrame):
    """A radio button with its explanation; a click anywhere on it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.radio = QRadioButton()
        self.radio.setProperty("type", "strong")
        self._help = Text("", "soft", wrap=True)
        self._help.setContentsMargins(space("xl") + 2, 0, 0, 0)
        lines = column(self.radio, self._help, None, gap="none", margin="s")
        self.setLayout(lines)

    def say(self, label: str, help_text: str) -> None:
        """Say what it is."""
        self.radio.setText(label)
        self.radio.setAccessibleName(label)
        self.radio.setAccessibleDescription(help_text)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))

    def mark(self, name: str, *, on: bool) -> None:
        """Look chosen, or wrong."""
        if bool(self.property(name)) != on:
            self.setProperty(name, on)
            restyle(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()
