"""A labelled line that needs no contract: the first page is painted before pydantic is loaded."""

from PySide6.QtWidgets import QLineEdit, QWidget

from app.views.kit.layout import column
from app.views.kit.live import Speaks, Words, announce, said
from app.views.kit.text import Text, restyle
from app.views.kit.theme import theme


class Field(Speaks, QWidget):
    """A label above, an input, a sentence below where something is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.label = Text(kind="strong")
        self.input = QLineEdit()
        self.error = Text("", "soft", "danger", wrap=True)
        self.error.hide()
        self._wrong: Words = ""
        self.label.setBuddy(self.input)
        self.input.setFixedHeight(theme().size("control"))
        self.input.textEdited.connect(lambda: self.show_error(""))
        self.setLayout(column(self.label, self.input, self.error, gap="xs"))

    @property
    def value(self) -> str:
        """What stands in the input."""
        return self.input.text()

    def say(self, label: str) -> None:
        """Name the field."""
        self.label.setText(label)
        self.input.setAccessibleName(label)

    def retranslate(self) -> None:
        """Say what is wrong in the language of now."""
        self.error.setText(said(self._wrong))
        self.input.setAccessibleDescription(self.error.text())

    def show_error(self, wrong: Words) -> None:
        """Say what is wrong, or nothing; a screen reader hears it."""
        sentence, self._wrong = said(wrong), wrong
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.input.setAccessibleDescription(sentence)
        self.input.setProperty("invalid", bool(sentence))
        restyle(self.input)
        if sentence:
            announce(self, sentence)
