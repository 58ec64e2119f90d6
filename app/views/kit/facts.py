"""Facts: a list of labels and values, with copy buttons where a value is taken elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from app.i18n import _
from app.views.kit.buttons import IconButton
from app.views.kit.clipboard import copy_secret
from app.views.kit.layout import clear
from app.views.kit.live import Speaks, announce
from app.views.kit.text import ElidedLabel, Text, tip
from app.views.kit.theme import theme
from app.views.kit.tokens import space

SHOWN: Final = 1_500
"""Milliseconds in which a copy button says that it has copied."""


@dataclass(frozen=True)
class Fact:
    """One line: what it is called and what it is, both ready to be read."""

    label: str
    value: str
    copy: bool = False
    elided: bool = False
    """It stays on one line and ends where the room does, such as a key that is only copied."""
    tabular: bool = False
    tone: str = ""
    tip: str = ""


class Facts(QWidget):
    """Labels and values in two columns; values can be selected, some copied with one click."""

    copied = Signal(str)

    def __init__(self, facts: Sequence[Fact] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space("l"))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines instead."""
        clear(self._grid)
        for line, fact in enumerate(facts):
            self._add(line, fact)

    def _add(self, line: int, fact: Fact) -> None:
        top = Qt.AlignmentFlag.AlignTop
        label = Text(fact.label, tone="soft")
        value = _value(fact)
        value.setAccessibleName(f"{fact.label}: {fact.value}")
        value.setToolTip(tip(fact.tip))
        for text in (label, value):
            text.setMinimumHeight(theme().size("target"))
            text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, line, 0, top)
        self._grid.addWidget(value, line, 1, top)
        if fact.copy:
            button = CopyButton(fact.label, fact.value)
            button.copied.connect(self.copied)
            self._grid.addWidget(button, line, 2, top)


def _value(fact: Fact) -> Text:
    if fact.elided:
        return ElidedLabel(fact.value, tone=fact.tone, mode=Qt.TextElideMode.ElideMiddle)
    return Text(fact.value, tone=fact.tone, tabular=fact.tabular, wrap=True, selectable=True)


class CopyButton(Speaks, IconButton):
    """Copies one value and says so for a moment; of a ``secret`` no history is to be kept."""

    copied = Signal(str)

    def __init__(
        self, label: str, value: str, *, secret: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("copy", "", small=True, parent=parent)
        self._label, self._value, self._secret = label, value, secret
        self._done = QTimer(self)
        self._done.setSingleShot(True)
        self._done.setInterval(SHOWN)
        self._done.timeout.connect(self.retranslate)
        self.clicked.connect(self._copy)
        self.retranslate()

    def set_value(self, value: str) -> None:
        """Copy another value from now on."""
        self._value = value

    def say(self, label: str) -> None:
        """Call what it copies by another name."""
        self._label = label
        self.retranslate()

    def retranslate(self) -> None:
        """Say what it copies."""
        self.set_icon("copy", "text-soft")
        self.set_name(_("Copy {what}").format(what=self._label))

    def _copy(self) -> None:
        if self._secret:
            copy_secret(self._value)
        else:
            QGuiApplication.clipboard().setText(self._value)
        self.set_icon("check", "ok")
        said = _("{what} copied").format(what=self._label)
        self.set_name(said)
        announce(self, said)
        self._done.start()
        self.copied.emit(self._value)
