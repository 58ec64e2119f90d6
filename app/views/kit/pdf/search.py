"""Finding text: the hits of a document, page by page without a pause, and their bar."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QBasicTimer, QObject, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfSearchModel
from PySide6.QtWidgets import QLineEdit, QWidget

from app.i18n import _, ngettext
from app.views.kit.buttons import IconButton
from app.views.kit.layout import row
from app.views.kit.live import Speaks
from app.views.kit.pdf.document import PdfFile
from app.views.kit.pdf.marks import Mark
from app.views.kit.pdf.view import PageView
from app.views.kit.text import Text

HIT, CURRENT = 0.30, 0.65
MOST_HITS: Final = 2000
"""Enough for any search that is meant; a single letter in a thick document ends here."""


class Hit(NamedTuple):
    """A place where the text was found: page and its areas (two when it goes over a line)."""

    page: int
    areas: tuple[QRectF, ...]


class Search(QObject):
    """The hits of a text in a document; a :class:`~app.views.kit.pdf.marks.Layer` of the view.

    Capitals don't matter, and a line's end counts as a blank. The first hit from the current page
    on is shown as soon as it is found.
    """

    changed = Signal()

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._file: PdfFile | None = None
        self._text = ""
        self._next_page = 0
        self._timer = QBasicTimer()
        self._model: QPdfSearchModel | None = None
        self.hits: list[Hit] = []
        self.current = -1
        """Index of the hit that is shown; -1 for none."""
        view.add_layer(self)

    def set_file(self, file: PdfFile | None) -> None:
        """Search in ``file``, for nothing yet."""
        self._file = file
        if self._model:
            self._model.deleteLater()
            self._model = None
        self.find("")

    def find(self, text: str) -> None:
        """Look for ``text`` in all pages; empty text clears the hits."""
        self._text = text.strip()
        self.hits, self.current, self._next_page = [], -1, 0
        self._timer.stop()
        if self._text and self._file:
            if not self._model:
                self._model = QPdfSearchModel(self)
                self._model.setDocument(self._file.document)
            self._model.setSearchString(self._text)
            self._timer.start(0, self)
        self._tell()

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._text

    @property
    def done(self) -> bool:
        """Whether all pages have been looked at."""
        return not self._timer.isActive()

    def step(self, by: int) -> None:
        """Show the hit ``by`` further on (1 or -1), round and round."""
        if self.hits:
            self.current = (self.current + by) % len(self.hits)
            self._reveal()
            self._tell()

    def marks(self, page: int) -> Iterable[Mark]:
        """Return the hits on ``page``, the current one stronger."""
        for number, hit in enumerate(self.hits):
            if hit.page == page:
                strength = CURRENT if number == self.current else HIT
                yield from (Mark(area, "warn", strength) for area in hit.areas)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Look at one page more."""
        if not self._file or not self._model:
            self._timer.stop()
            return
        page = self._next_page
        found = self._model.resultsOnPage(page)
        self.hits += [Hit(page, tuple(link.rectangles())) for link in found]
        self._next_page += 1
        if self._next_page >= self._file.pages or len(self.hits) >= MOST_HITS:
            self._timer.stop()
        self._choose_first(page)
        self._tell()

    def _choose_first(self, page: int) -> None:
        """Show the first hit from the current page on; the first of all when there is none."""
        if self.current >= 0 or not self.hits:
            return
        if self.hits[-1].page == page >= self._view.current:
            first = next(n for n, hit in enumerate(self.hits) if hit.page == page)
        elif self.done:
            first = 0
        else:
            return
        self.current = first
        self._reveal()

    def _reveal(self) -> None:
        hit = self.hits[self.current]
        self._view.reveal(hit.page, hit.areas[0])

    def _tell(self) -> None:
        self._view.viewport().update()
        self.changed.emit()


class SearchBar(Speaks, QWidget):
    """Field, count, back, on, close. Enter and F3 go on, with Shift back, Esc closes."""

    closed = Signal()

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self.field = QLineEdit()
        self.field.textEdited.connect(search.find)
        self.count = Text(tone="soft", tabular=True)
        self._back = IconButton("chevron-up", "")
        self._on = IconButton("chevron-down", "")
        self._close = IconButton("close", "")
        self._back.clicked.connect(lambda: search.step(-1))
        self._on.clicked.connect(lambda: search.step(1))
        self._close.clicked.connect(self.close_bar)
        self.setLayout(
            row(self.field, self.count, self._back, self._on, self._close, gap="xs", margin="s")
        )
        search.changed.connect(self._show_count)
        self.retranslate()
        self.hide()

    def open_bar(self, text: str = "") -> None:
        """Show the bar with the field ready for typing, filled with ``text`` if there is any."""
        self.show()
        if text and "\n" not in text:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text().strip() != self._search.text:
            self._search.find(self.field.text())

    def close_bar(self) -> None:
        """Hide the bar and the hits; what was typed stays for the next time."""
        self.hide()
        self._search.find("")
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back, or close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.field.setPlaceholderText(_("Search in the document"))
        self.field.setAccessibleName(_("Search in the document"))
        self._back.set_name(_("Previous hit"))
        self._on.set_name(_("Next hit"))
        self._close.set_name(_("Close the search"))
        self._show_count()

    def _show_count(self) -> None:
        hits = len(self._search.hits)
        self.count.setText(self._sentence(hits))
        for button in (self._back, self._on):
            button.setEnabled(hits > 0)

    def _sentence(self, hits: int) -> str:
        if not self._search.text:
            return ""
        if hits:
            current = self._search.current + 1
            return ngettext("{current} of {count} hit", "{current} of {count} hits", hits).format(
                current=current, count=hits
            )
        return _("No hits") if self._search.done else _("Searching …")
