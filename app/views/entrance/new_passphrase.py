"""A new passphrase, typed twice, with an honest guess at its strength."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.views.kit.form.choose import Field
from app.views.kit.form.field_row import FieldRow
from app.views.kit.form.secret import SecretInput, strength
from app.views.kit.layout import column
from app.views.kit.live import Speaks

SHORTEST: Final = 12


class NewPassphrase(Speaks, QWidget):
    """Two lines; :meth:`value` says at them what is wrong."""

    entered = Signal()
    """Enter was pressed in one of them."""

    def __init__(self, label: str = N_("Passphrase"), parent: QWidget | None = None) -> None:
        """Start empty; ``label`` is the msgid over the first line."""
        super().__init__(parent)
        self._wrong: tuple[FieldRow, str] | None = None
        words = N_("A sentence of several words is easy to keep in mind. Nobody can restore it.")
        self.first = FieldRow("first", Field(label, words), SecretInput(meter=True))
        self.again = FieldRow("again", Field(N_("Passphrase again")), SecretInput())
        for line in (self.first, self.again):
            line.input.changed.connect(self._typed)
            line.input.entered.connect(self.entered)
        self.setLayout(column(self.first, self.again, gap="l"))
        self.setFocusProxy(self.first.input)

    def value(self) -> str:
        """Return the passphrase; empty when it is none yet, which is said."""
        typed, again = str(self.first.input.value()), str(self.again.input.value())
        if len(typed) < SHORTEST:
            self._wrong = self.first, N_("At least {min_length} characters, please.")
        elif strength(typed) < 2:
            self._wrong = self.first, N_("This is too easy to guess. Make it longer.")
        elif typed != again:
            self._wrong = self.again, N_("This is not the same as above.")
        else:
            return typed
        line, wrong = self._wrong
        line.input.setFocus()
        line.show_error(lambda: _(wrong).format(min_length=SHORTEST))
        return ""

    def _typed(self) -> None:
        self.first.show_error("")
        self.again.show_error("")
