"""The few inputs of the way in: a labelled line and the card they stand in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.views.kit.layout import column
from app.views.kit.text import Text
from app.views.kit.theme import theme


class Field(QWidget):
    """A label above, an input, a sentence below where something is wrong."""

    def __init__(self, *, secret: bool = False, parent: QWidget | None = None) -> None:
        """``secret`` hides what is typed."""
        super().__init__(parent)
        self.label = Text(kind="strong")
        self.input = QLineEdit()
        self.error = Text(tone="danger", wrap=True)
        self.error.hide()
        if secret:
            self.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.label.setBuddy(self.input)
        self.input.setFixedHeight(theme().size("control"))
        self.setLayout(column(self.label, self.input, self.error, gap="xs"))

    @property
    def value(self) -> str:
        """What stands in the input."""
        return self.input.text()

    def say(self, label: str) -> None:
        """Name the field."""
        self.label.setText(label)
        self.input.setAccessibleName(label)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.input.setAccessibleDescription(sentence)


def centred(inner: QWidget) -> QVBoxLayout:
    """Return a layout that keeps ``inner`` in the middle of the page."""
    inner.setMaximumWidth(theme().size("form"))
    outer = column(None, inner, None, gap="none", margin="xl")
    outer.setAlignment(inner, Qt.AlignmentFlag.AlignHCenter)
    return outer
