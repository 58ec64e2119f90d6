"""One field of a form: label above, help below, what is wrong, and what changed meanwhile."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.buttons import LinkButton
from app.views.kit.form.choose import Field
from app.views.kit.form.inputs import ChoiceInput, Input
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, Words, announce, said
from app.views.kit.text import Text


class FieldRow(Speaks, QWidget):
    """An :class:`Input` with its words."""

    left = Signal(str)
    """The keyboard has left this field."""

    def __init__(self, name: str, field: Field, shown: Input) -> None:
        """Show ``shown`` under the words of ``field``."""
        super().__init__()
        self.name = name
        self.input = shown
        self.initial: Any = None
        """What the portal knows; a field that shows something else has been changed."""
        self._field = field
        self._theirs: Any = None
        self._wrong: Words = ""
        self._label = Text("", "strong")
        self._label.setBuddy(shown)
        if shown.says_label:
            self._label.hide()
        self._help = Text("", "soft", "soft", wrap=True)
        self._error = Text("", "soft", "danger", wrap=True)
        self._note = Text("", "soft", "warn")
        self._take = LinkButton()
        self._take.clicked.connect(self.take_theirs)
        self._meanwhile = QWidget()
        self._meanwhile.setLayout(row(self._note, self._take, None, gap="s"))
        parts = (self._label, shown, self._error, self._meanwhile, self._help)
        self._parts = column(*parts, gap="xs")
        self.setLayout(self._parts)
        self._error.hide()
        self._meanwhile.hide()
        shown.left.connect(lambda: self.left.emit(name))
        self.retranslate()

    @property
    def changed(self) -> bool:
        """Whether something else stands here than the portal knows."""
        return bool(self.input.value() != self.initial)

    @property
    def error(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._error.text()

    def add_below(self, widget: QWidget) -> None:
        """Put something of the page's own right under the input."""
        self._parts.insertWidget(self._parts.indexOf(self.input) + 1, widget)

    def start(self, value: Any) -> None:
        """Show what the portal knows."""
        self.input.set_value(value)
        self.initial = self.input.value()
        self.show_meanwhile(None)

    def keep_up(self, value: Any) -> None:
        """Show what the portal knows by now, unless something else was typed."""
        if not self.changed:
            self.start(value)
        elif value is None and isinstance(self.input.value(), str):
            self.initial = ""
        else:
            self.initial = value

    def sent(self, value: Any, *, keeps: bool) -> None:
        """Count ``value`` as what the portal knows; a secret is not kept. Later words stay."""
        if self.input.value() == value:
            self.start(value if keeps else None)
        elif keeps:
            self.initial = value

    def show_error(self, wrong: Words) -> None:
        """Say what is wrong, or nothing; a screen reader hears it."""
        sentence, self._wrong = said(wrong), wrong
        if sentence == self._error.text():
            return
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.input.mark(invalid=bool(sentence))
        self._describe()
        if sentence:
            announce(self, f"{_(self._field.label)}: {sentence}")

    def show_meanwhile(self, theirs: Any) -> None:
        """Say what somebody else has put here meanwhile, and offer to take it; None says nothing."""
        self._theirs = theirs
        self._meanwhile.setVisible(theirs is not None)
        if theirs is not None:
            self.initial = theirs
            self._note.setText(_("Now: {value}").format(value=self._words(theirs)))

    @Slot()
    def take_theirs(self) -> None:
        """Show what somebody else has put here."""
        self.start(self._theirs)
        self.input.setFocus()

    def retranslate(self) -> None:
        """Say the words of the field in the language of now."""
        field = self._field
        self._label.setText(_(field.label))
        self._help.setText(_(field.help) if field.help else "")
        self._help.setVisible(bool(field.help))
        self._take.setText(_("Take over"))
        if field.placeholder:
            self.input.set_placeholder(_(field.placeholder))
        if isinstance(self.input, ChoiceInput):
            self.input.fill()
        self._error.setText(said(self._wrong))
        self.show_meanwhile(self._theirs)
        self._describe()

    def _describe(self) -> None:
        said = " ".join(words for words in (self.error, self._help.text()) if words)
        self.input.say(_(self._field.label), said)

    def _words(self, value: Any) -> str:
        if self._field.choices:
            return dict(self._field.choices()).get(value, str(value))
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        return str(value)
