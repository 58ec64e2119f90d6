"""Inputs of a form. Each one knows its value, says when it changed and when it was left."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QDate, QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from app.views.kit.format import locale
from app.views.kit.layout import row
from app.views.kit.text import Text, restyle
from app.views.kit.theme import theme

Choices = Callable[[], Sequence[tuple[Any, str]]]
"""Gives (value, words in the language of now)."""

SEARCHED: Final = 8
"""A choice among more than these can be searched by typing."""


class Input(QWidget):
    """Base of all inputs: one widget that takes the keyboard, and signals."""

    changed = Signal()
    left = Signal()
    """The keyboard has gone elsewhere."""
    entered = Signal()
    """Enter was pressed in a single line."""
    says_label = False  # whether it shows its label itself; else that stands above it

    def __init__(self, field: QWidget, *beside: QWidget) -> None:
        """Show ``field`` and what stands beside it."""
        super().__init__()
        self.field = field
        self.box: QHBoxLayout = row(field, *beside, gap="s")
        self.setLayout(self.box)
        self.setFocusProxy(field)
        field.installEventFilter(self)

    def value(self) -> Any:
        """Return what was typed or chosen, as the contract takes it."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show ``value``; None shows nothing."""
        raise NotImplementedError

    def mark(self, *, invalid: bool) -> None:
        """Show by the outline whether something is wrong."""
        if bool(self.field.property("invalid")) != invalid:
            self.field.setProperty("invalid", invalid)
            restyle(self.field)

    def say(self, label: str, description: str) -> None:
        """Give the field its name and description for screen readers."""
        for part in (self.field, *self.field.findChildren(QLineEdit)):
            part.setAccessibleName(label)
            part.setAccessibleDescription(description)

    def set_placeholder(self, words: str) -> None:
        """Show an example where nothing was typed yet."""
        if isinstance(self.field, QLineEdit | QPlainTextEdit):
            self.field.setPlaceholderText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the keyboard leaves; a menu that opens is no leaving."""
        if event.type() == QEvent.Type.FocusOut:
            reason = event.reason()  # type: ignore[attr-defined]  # it is a QFocusEvent
            if reason != Qt.FocusReason.PopupFocusReason:
                self.left.emit()
        return super().eventFilter(watched, event)


class LineInput(Input):
    """One line of text; ``shape`` formats it while typing (IBAN, phone, VAT number)."""

    def __init__(
        self,
        shape: Callable[[str], str] | None = None,
        longest: int = 0,
        *beside: QWidget,
    ) -> None:
        """``longest`` limits what can be typed; 0 does not."""
        self.line = QLineEdit()
        super().__init__(self.line, *beside)
        self._shape = shape
        self.line.setMaxLength(longest or 32_767)  # what Qt itself allows
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self.entered)

    def value(self) -> Any:
        """Return the text."""
        return self.line.text()

    def set_value(self, value: Any) -> None:
        """Show text."""
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)  # a long text is read from its beginning

    @Slot(str)
    def _typed(self, text: str) -> None:
        if self._shape and (shaped := self._shape(text)) != text:
            before = len(re.sub(r"\W", "", text[: self.line.cursorPosition()]))
            with QSignalBlocker(self.line):
                self.line.setText(shaped)
            self.line.setCursorPosition(_after(shaped, before))
        self.changed.emit()


class MoneyInput(LineInput):
    """An amount; comma and point are taken as the language writes them. Value: text or None."""

    def __init__(self, currency: str = "€") -> None:
        """Show the currency behind the amount."""
        super().__init__()
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFont(theme().font("base", tabular=True))
        self.line.setPlaceholderText(f"0{locale().decimalPoint()}00")
        self.line.setMaximumWidth(160)
        self.box.addWidget(Text(currency, tone="soft"))
        self.box.addStretch(1)

    def value(self) -> str | None:
        """Return the amount with a decimal point; None where nothing was typed."""
        point, group = locale().decimalPoint(), locale().groupSeparator()
        text = re.sub(r"\s", "", self.line.text()).replace(group, "")
        return text.replace(point, ".").replace("\N{MINUS SIGN}", "-") or None

    def set_value(self, value: Any) -> None:
        """Show an amount (Decimal or text with a decimal point)."""
        shown = "" if value is None else str(value).replace(".", locale().decimalPoint())
        self.line.setText(shown)


class TextInput(Input):
    """Several lines of text; grows no further than it is given."""

    def __init__(self, lines: int = 5) -> None:
        """Show ``lines`` lines."""
        self.area = QPlainTextEdit()
        super().__init__(self.area)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(self.area.fontMetrics().lineSpacing() * lines + 18)
        self.area.textChanged.connect(self.changed)

    def value(self) -> str:
        """Return the text."""
        return self.area.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show text."""
        self.area.setPlainText("" if value is None else str(value))


class TickInput(Input):
    """Yes or no."""

    def __init__(self) -> None:
        """Start with no."""
        self.tick = QCheckBox()
        super().__init__(self.tick)
        self.says_label = True
        self.tick.toggled.connect(self.changed)

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.tick.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick or not."""
        self.tick.setChecked(bool(value))

    def say(self, label: str, description: str) -> None:
        """Write the label beside the box."""
        super().say(label, description)
        self.tick.setText(label)


class NumberInput(Input):
    """A whole number between two limits."""

    def __init__(self, least: int = 0, most: int = 999_999) -> None:
        """Take numbers from ``least`` to ``most``."""
        self.spin = QSpinBox()
        super().__init__(self.spin)
        self.spin.setRange(least, most)
        self.spin.setMinimumWidth(110)
        self.spin.valueChanged.connect(self.changed)
        self.box.addStretch(1)

    def value(self) -> int:
        """Return the number."""
        return self.spin.value()

    def set_value(self, value: Any) -> None:
        """Show a number."""
        self.spin.setValue(int(value or 0))


class DateInput(Input):
    """A day, typed or picked from a calendar."""

    def __init__(self) -> None:
        """Start with today."""
        self.edit = QDateEdit(QDate.currentDate())
        super().__init__(self.edit)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("dd.MM.yyyy")
        self.edit.setMinimumWidth(140)
        self.edit.dateChanged.connect(self.changed)
        self.box.addStretch(1)
        calendar = self.edit.calendarWidget()
        calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)
        weekend = QTextCharFormat()
        weekend.setForeground(QColor(theme().color("text-soft")))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, weekend)

    def value(self) -> date:
        """Return the day."""
        return date.fromisoformat(self.edit.date().toString(Qt.DateFormat.ISODate))

    def set_value(self, value: Any) -> None:
        """Show a day; None shows today."""
        shown = QDate.currentDate() if value is None else QDate(value.year, value.month, value.day)
        self.edit.setDate(shown)


class ChoiceInput(Input):
    """One of several; long lists are searched by typing any part of the words."""

    def __init__(self, choices: Choices) -> None:
        """Offer what ``choices()`` gives."""
        self.combo = QComboBox()
        super().__init__(self.combo)
        self._choices = choices
        self.fill()
        if self.combo.count() > SEARCHED:
            self._make_searchable()
        self.combo.currentIndexChanged.connect(self.changed)

    def fill(self) -> None:
        """Ask for the choices again, in the language of now."""
        chosen = self.combo.currentData()
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for value, words in self._choices():
                self.combo.addItem(words, value)
            self.combo.setCurrentIndex(max(0, self.combo.findData(chosen)))

    def value(self) -> Any:
        """Return the chosen value."""
        return self.combo.currentData()

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not offered chooses nothing."""
        self.combo.setCurrentIndex(self.combo.findData(value))

    def _make_searchable(self) -> None:
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(self.combo.model(), self.combo)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.combo.setCompleter(finder)
        edit = self.combo.lineEdit()
        if edit is not None:
            edit.setPalette(QPalette())
            edit.editingFinished.connect(self._settle)

    @Slot()
    def _settle(self) -> None:
        """Take the choice that was typed, or go back to the last one."""
        found = self.combo.findText(self.combo.currentText(), Qt.MatchFlag.MatchFixedString)
        index = found if found >= 0 else self.combo.currentIndex()
        self.combo.setCurrentIndex(index)
        self.combo.setEditText(self.combo.itemText(index))


def _after(text: str, count: int) -> int:
    """Return the place in ``text`` behind its first ``count`` letters and digits."""
    for place, char in enumerate(text):
        if count == 0:
            return place
        count -= char.isalnum() or char == "_"
    return len(text)
