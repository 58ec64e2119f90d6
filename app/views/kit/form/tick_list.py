"""A list of ticks in groups, each with a line of explanation: rights, notifications."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from app.views.kit.form.inputs import Input
from app.views.kit.layout import column
from app.views.kit.live import Speaks
from app.views.kit.text import Text
from app.views.kit.tokens import space


class Option(NamedTuple):
    """One tick: its value, words, and a line that explains it."""

    value: Any
    label: str
    help: str = ""


Groups = Callable[[], Sequence[tuple[str, Sequence[Option]]]]
"""Gives (heading, options) in the language of now; an empty heading is not shown."""


class TickList(Speaks, Input):
    """Several of many; the value is a list in the order of the options."""

    def __init__(self, groups: Groups) -> None:
        """Offer what ``groups()`` gives."""
        frame = QFrame()
        super().__init__(frame)
        self._groups = groups
        self._headings: list[Text] = []
        self._ticks: dict[Any, QCheckBox] = {}
        self._helps: dict[Any, Text] = {}
        parts: list[QWidget] = []
        for heading, options in groups():
            self._headings.append(Text(heading, "soft", "soft"))
            if parts:
                self._headings[-1].setContentsMargins(0, space("s"), 0, 0)
            if heading:
                parts.append(self._headings[-1])
            parts += [self._line(option) for option in options]
        frame.setLayout(column(*parts, gap="xs"))
        self.setFocusProxy(next(iter(self._ticks.values()), frame))

    def value(self) -> list[Any]:
        """Return the ticked values."""
        return [value for value, tick in self._ticks.items() if tick.isChecked()]

    def set_value(self, value: Iterable[Any] | None) -> None:
        """Tick these values and no others."""
        wanted = set(value or ())
        for key, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(key in wanted)
        self.changed.emit()

    def retranslate(self) -> None:
        """Say headings and options anew."""
        for shown, (heading, options) in zip(self._headings, self._groups(), strict=False):
            shown.setText(heading)
            for option in options:
                if option.value not in self._ticks:
                    continue  # it came after the ticks were made
                self._ticks[option.value].setText(option.label)
                self._ticks[option.value].setAccessibleDescription(option.help)
                self._helps[option.value].setText(option.help)

    def tick(self, value: Any) -> QCheckBox:
        """Return the box of one value; KeyError when it is not offered."""
        return self._ticks[value]

    def _line(self, option: Option) -> QWidget:
        tick = QCheckBox(option.label)
        tick.setAccessibleDescription(option.help)
        tick.toggled.connect(self.changed)
        self._ticks[option.value] = tick
        line = QWidget()
        words = self._helps[option.value] = Text(option.help, "soft", "soft", wrap=True)
        words.setVisible(bool(option.help))
        words.setContentsMargins(space("xl"), 0, 0, 0)
        line.setLayout(column(tick, words, gap="none"))
        return line
