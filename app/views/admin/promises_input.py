"""What a department promises: minutes by priority and promise, in one small table."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QGridLayout, QSpinBox

from app.i18n import _
from app.portal.admin.departments import MOST_MINUTES
from app.portal.departments import Priority
from app.views.desk.words import PROMISES
from app.views.kit.form.inputs import Input
from app.views.kit.live import Speaks
from app.views.kit.text import Text
from app.views.kit.tokens import space
from app.views.tickets.words import priority_chip


class PromisesInput(Speaks, Input):
    """A row a priority, a column a promise; zero promises nothing."""

    def __init__(self) -> None:
        """Start with no promise."""
        frame = QFrame()
        self._grid = QGridLayout(frame)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(space("s"))
        self._heads = [Text(kind="soft", tone="soft") for _promise in PROMISES]
        self._names = {priority: Text() for priority in Priority}
        self.boxes = {priority: [self._box() for _promise in PROMISES] for priority in Priority}
        super().__init__(frame)
        for column, head in enumerate(self._heads, 1):
            self._grid.addWidget(head, 0, column)
        for line, priority in enumerate(Priority, 1):
            self._grid.addWidget(self._names[priority], line, 0)
            for column, box in enumerate(self.boxes[priority], 1):
                self._grid.addWidget(box, line, column)
        self._grid.setColumnStretch(len(PROMISES) + 1, 1)
        self.setFocusProxy(self.boxes[Priority.LOW][0])
        self.retranslate()

    def value(self) -> dict[Priority, tuple[int, ...]]:
        """Return the minutes by priority."""
        return {p: tuple(box.value() for box in boxes) for p, boxes in self.boxes.items()}

    def set_value(self, value: Mapping[Any, Sequence[int]] | None) -> None:
        """Show these minutes; a priority that is not named promises nothing."""
        given = {Priority(key): minutes for key, minutes in (value or {}).items()}
        for priority, boxes in self.boxes.items():
            for box, minutes in zip(boxes, given.get(priority, (0, 0, 0)), strict=True):
                with QSignalBlocker(box):
                    box.setValue(minutes)
        self.changed.emit()

    def retranslate(self) -> None:
        """Say every word anew."""
        promises = [_(words) for words in PROMISES.values()]
        for head, words in zip(self._heads, promises, strict=True):
            head.setText(words)
        for priority, boxes in self.boxes.items():
            name = priority_chip(priority)[0]
            self._names[priority].setText(name)
            for box, words in zip(boxes, promises, strict=True):
                box.setAccessibleName(f"{name}: {words}")
                box.setSuffix(" " + _("min"))

    def _box(self) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, MOST_MINUTES)
        box.setSingleStep(15)
        box.setSpecialValueText("–")
        box.valueChanged.connect(lambda _value: self.changed.emit())
        return box
