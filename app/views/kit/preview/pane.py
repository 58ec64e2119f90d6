"""The pane that shows a file somebody sent: pictures and PDFs as drawn elsewhere, text as text."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from app.i18n import _, ngettext
from app.views.kit.format import number
from app.views.kit.layout import column, scrolling
from app.views.kit.live import Speaks, Words
from app.views.kit.preview.drawing import kind_of
from app.views.kit.preview.drawn import Drawing
from app.views.kit.preview.picture import Picture
from app.views.kit.skeleton import Skeleton
from app.views.kit.states import StateView
from app.views.kit.text import Text

MOST_BYTES: Final = 26_214_400
MOST_TEXT: Final = 200_000
"""Bytes of a text that are shown."""
WIDTH: Final = 1_000


class Preview(Speaks, QWidget):
    """Shows one file at a time; what can't be shown is said, and can still be saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing."""
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._name = ""
        self._shown, self._pages = 0, 0
        self._cut = False
        self.state = StateView()
        self._waiting = Skeleton()
        self.text = QPlainTextEdit(readOnly=True)
        self._pictures = QWidget()
        self._note = Text("", "soft", "soft", wrap=True)
        self._note.hide()
        self._area = scrolling(self._pictures)
        self._stack = QStackedWidget()
        for shown in (self.state, self._waiting, self.text, self._area):
            self._stack.addWidget(shown)
        self.setLayout(column(self._note, self._stack, gap="s"))
        self.retranslate()

    @property
    def showing(self) -> str:
        """What is seen: ``pages``, ``text``, ``waiting`` or ``nothing``."""
        names = {id(self._area): "pages", id(self.text): "text", id(self._waiting): "waiting"}
        return names.get(id(self._stack.currentWidget()), "nothing")

    def wait(self) -> None:
        """Show that a file is on its way."""
        self.clear()
        self._stack.setCurrentWidget(self._waiting)

    def say(self, what: Words, why: Words = "") -> None:
        """Say why there is nothing to be shown."""
        self.clear()
        self.state.say("document", what, why)

    def show_bytes(self, data: bytes, name: str) -> None:
        """Show a file: by its content, whatever it calls itself."""
        self.clear()
        self._name = name
        self.retranslate()
        if len(data) > MOST_BYTES:
            self._refuse()
        elif kind_of(data):
            self._stack.setCurrentWidget(self._waiting)
            self._drawing = Drawing(data, WIDTH, self)
            self._drawing.done.connect(self._drawn)
            self._drawing.failed.connect(self._refuse)
        elif (text := text_of(data)) is not None:
            self._cut = len(data) > MOST_TEXT
            self.text.setPlainText(text)
            self._stack.setCurrentWidget(self.text)
            self.retranslate()
        else:
            self._refuse()

    def clear(self) -> None:
        """Show nothing; a drawing that is under way is ended."""
        if self._drawing is not None:
            self._drawing.stop()
            self._drawing.deleteLater()
            self._drawing = None
        self._shown = self._pages = 0
        self._cut = False
        self.text.clear()
        self._take_pictures([])
        self.state.say("document", "")
        self._stack.setCurrentWidget(self.state)
        self._say_note()

    def retranslate(self) -> None:
        """Name what is shown, and say what is missing of it."""
        label = _("Preview of {name}").format(name=self._name) if self._name else _("Preview")
        self.text.setAccessibleName(label)
        self._area.setAccessibleName(label)
        self._say_note()

    def _say_note(self) -> None:
        words = ""
        if self._pages > self._shown > 0:
            said = ngettext(
                "Only the first page of {pages} is shown.",
                "Only the first {n} pages of {pages} are shown.",
                self._shown,
            )
            words = said.format(n=number(self._shown), pages=number(self._pages))
        elif self._cut:
            words = _("Only the beginning of the text is shown.")
        self._note.setText(words)
        self._note.setVisible(bool(words))

    @Slot(object, int)
    def _drawn(self, images: list[QImage], pages: int) -> None:
        self._shown, self._pages = len(images), pages
        self._take_pictures(images)
        self._stack.setCurrentWidget(self._area)
        self._say_note()

    def _take_pictures(self, images: list[QImage]) -> None:
        shown = [Picture(image) for image in images]
        self._pictures = QWidget()
        self._pictures.setLayout(column(*shown, None, gap="m", margin="m"))
        self._area.setWidget(self._pictures)

    @Slot()
    def _refuse(self) -> None:
        self.state.say(
            "document",
            lambda: _("This file can't be shown here"),
            lambda: _("It is damaged, too large, or of a kind that is not shown. You can save it."),
        )
        self._stack.setCurrentWidget(self.state)


def text_of(data: bytes) -> str | None:
    """Return the beginning of a text; None for bytes that are none."""
    head = data[:MOST_TEXT]
    if b"\x00" in head:
        return None
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(data) > len(head) and error.start >= len(head) - 4:  # cut within a letter
            return head[: error.start].decode("utf-8")
    text = head.decode("latin-1")
    strange = sum(1 for letter in text if not letter.isprintable() and letter not in "\t\r\n")
    return None if strange > len(text) // 50 else text
