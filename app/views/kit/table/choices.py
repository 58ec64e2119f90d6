"""Drop-downs in the filter bar of a list, each for one field of its query."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.views.kit.dropdown import DropDown
from app.views.kit.live import Words, said

Choices = Callable[[], Sequence[tuple[Any, str]]]
"""Gives (value, words in the language of now)."""


class DropDowns:
    """Knows what each one offers, and shows what is chosen."""

    def __init__(self) -> None:
        """Start with none."""
        self.boxes: list[DropDown] = []
        self._kinds: list[tuple[str, Words, Choices]] = []

    def add(
        self, name: str, label: Words, choices: Choices, chosen: Callable[[str, Any], object]
    ) -> DropDown:
        """Return another one; ``chosen(name, value)`` follows when somebody chooses."""
        box = DropDown()
        box.activated.connect(lambda: chosen(name, box.currentData()))
        self.boxes.append(box)
        self._kinds.append((name, label, choices))
        return box

    def fill(self, values: Mapping[str, Any]) -> None:
        """Ask for the choices again, and show what is chosen of them."""
        for box, (name, label, choices) in zip(self.boxes, self._kinds, strict=True):
            box.setAccessibleName(said(label))
            box.clear()
            for value, words in choices():
                box.addItem(words, value)
            box.setCurrentIndex(max(0, box.findData(values.get(name))))
