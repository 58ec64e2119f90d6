"""Where our Markdown is written: plain text alone goes in, pictures and files are handed on."""

from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.views.kit.tokens import space

MOST: Final = 50_000
"""Characters; Qt lays a longer line out anew so slowly that typing would falter."""
LEAST_LINES: Final = 4
MOST_LINES: Final = 14
FENCE: Final = "```"
PARAGRAPH: Final = "\N{PARAGRAPH SEPARATOR}"


class MarkupEdit(QPlainTextEdit):
    """Grows with its text; takes no more than ``longest`` characters."""

    sent = Signal()
    """Ctrl+Enter was pressed."""
    picture_pasted = Signal(QImage)
    files_dropped = Signal(list)
    """Paths of files of this computer that were dropped or pasted."""

    def __init__(self, longest: int = MOST, parent: QWidget | None = None) -> None:
        """``longest`` can't go beyond :data:`MOST`."""
        super().__init__(parent)
        self.longest = min(longest, MOST)
        self._last = (0, 0)
        self.setProperty("part", "bare")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(space("s"))
        self.document().contentsChange.connect(self._note)
        self.textChanged.connect(self._keep_to_limit)
        self.textChanged.connect(self.fit)
        self.fit()

    @property
    def length(self) -> int:
        """Characters as Qt counts them: those beyond the first 65,536 of Unicode twice."""
        return self.document().characterCount() - 1

    def surround(self, mark: str) -> None:
        """Put ``mark`` around the selected words, or take it away; without any, write between."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        words = cursor.selectedText()
        start = cursor.selectionStart()
        if not words:
            cursor.insertText(mark * 2)
            cursor.setPosition(start + len(mark))
            self.setTextCursor(cursor)
            return
        lines = words.split(PARAGRAPH)
        bare = all(_is_marked(line, mark) for line in lines if line.strip())
        made = [_unmarked(line, mark) if bare else _marked(line, mark) for line in lines]
        self._replace(cursor, PARAGRAPH.join(made))

    def surround_code(self) -> None:
        """Mark the selected words as code: within a line, or lines as a block."""
        cursor = self.textCursor()
        words = cursor.selectedText()
        if PARAGRAPH not in words:
            self.surround("`")
            return
        lines = words.split(PARAGRAPH)
        fenced = len(lines) > 2 and lines[0].startswith(FENCE) and lines[-1] == FENCE
        made = lines[1:-1] if fenced else [FENCE, *lines, FENCE]
        self._replace(cursor, PARAGRAPH.join(made))

    def begin_lines(self, mark: str) -> None:
        """Begin the lines of the selection with ``mark``, or take it away from all of them."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        lines = cursor.selectedText().split(PARAGRAPH)
        bare = all(line.startswith(mark) for line in lines)
        made = [line.removeprefix(mark) if bare else f"{mark}{line}" for line in lines]
        several = len(lines) > 1
        self._replace(cursor, PARAGRAPH.join(made))
        if not several:
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def show_text(self, text: str) -> None:
        """Show another text; there is nothing to undo in it. ``setPlainText`` takes twice as long."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Return whether something of it can be used here."""
        return source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take words; say of a picture or files that they came."""
        paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        words = source.text()
        if paths:
            self.files_dropped.emit(paths)
        elif source.hasImage() and not words.strip():
            image = source.imageData()
            if isinstance(image, QImage) and not image.isNull():
                self.picture_pasted.emit(image)
        else:
            self._insert(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Ctrl+Enter."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height where lines wrap otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def sizeHint(self) -> QSize:
        """Return the height of the text, within limits."""
        return QSize(super().sizeHint().width(), self.height())

    @Slot()
    def fit(self) -> None:
        """Be as high as the text, within limits."""
        line = self.fontMetrics().lineSpacing()
        margin = 2 * self.document().documentMargin()
        layout, block, height = self.document().documentLayout(), self.document().begin(), margin
        while block.isValid() and height < line * MOST_LINES:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        least, most = line * LEAST_LINES + margin, line * MOST_LINES + margin
        self.setFixedHeight(round(min(max(height, least), most)))

    @Slot(int, int, int)
    def _note(self, at: int, _removed: int, added: int) -> None:
        self._last = (at, added)

    @Slot()
    def _keep_to_limit(self) -> None:
        """Take away again what came last and is too much."""
        surplus = self.length - self.longest
        if surplus <= 0:
            return
        at, added = self._last
        end = min(at + added, self.length)
        start = max(end - surplus, 0)
        if "\udc00" <= self.document().characterAt(start) <= "\udfff":
            start -= 1  # the other half of the character
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()

    def _insert(self, words: str) -> None:
        """Take as much as there is room for: a megabyte on one line would need seconds."""
        cursor = self.textCursor()
        room = self.longest - self.length + cursor.selectionEnd() - cursor.selectionStart()
        cursor.insertText(words.replace("\0", "")[:room])
        self.ensureCursorVisible()

    def _replace(self, cursor: QTextCursor, words: str) -> None:
        """Put ``words`` in place of the selection and select them."""
        start = cursor.selectionStart()
        cursor.insertText(words)
        end = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)


def _marked(line: str, mark: str) -> str:
    """Return a line with ``mark`` where its words begin and end."""
    words = line.strip()
    return line.replace(words, f"{mark}{words}{mark}", 1) if words else line


def _is_marked(line: str, mark: str) -> bool:
    words = line.strip()
    return len(words) > 2 * len(mark) and words.startswith(mark) and words.endswith(mark)


def _unmarked(line: str, mark: str) -> str:
    words = line.strip()
    return line.replace(words, words[len(mark) : -len(mark)], 1) if words else line
