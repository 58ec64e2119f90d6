"""A PDF that was opened from bytes: pages, sizes and text; or the reason why it can't be read.

Everything here is in PDF points (1/72 inch), origin at the top left of the page, as QtPdf has it.
QtPdf locks around every call of its own, so a document may be asked while a worker draws it.
"""

import re
from enum import Enum
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSizeF
from PySide6.QtPdf import QPdfDocument

_HEAD: Final = 1024
"""Bytes at the start (and end) of a file that may hold its marks; readers agree on this number."""
_A4: Final = QSizeF(595.0, 842.0)


class Fault(Enum):
    """Why bytes are not a document that can be shown."""

    EMPTY = "empty"
    NOT_PDF = "not_pdf"
    INCOMPLETE = "incomplete"
    PROTECTED = "protected"
    DAMAGED = "damaged"


class Unreadable(ValueError):
    """The bytes can't be shown; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class PdfFile(QObject):
    """An open document with its bytes; must live as long as anything draws from it."""

    def __init__(self, data: bytes, name: str, parent: QObject | None = None) -> None:
        """Open ``data``; raise :class:`Unreadable` when it is not a whole, readable PDF.

        ``name`` is the proposed file name. A file without its end mark is refused although QtPdf
        may repair it: a repaired invoice could lack pages and nobody would see it.
        """
        super().__init__(parent)
        _look_at_marks(data)
        self.data = data
        self.name = name
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        if self.document.status() != QPdfDocument.Status.Ready or not self.document.pageCount():
            fault = _fault_of(self.document.error())
            self.close()
            raise Unreadable(fault)
        self.sizes = tuple(self._size(page) for page in range(self.document.pageCount()))
        self._texts: dict[int, str] = {}
        self._lines: dict[int, list[QRectF]] = {}

    @property
    def pages(self) -> int:
        """The number of pages, at least 1."""
        return len(self.sizes)

    def text(self, page: int) -> str:
        """Return the text of ``page`` in reading order, one line a line."""
        self._read(page)
        return self._texts[page]

    def lines(self, page: int) -> list[QRectF]:
        """Return the pieces of text on ``page`` in reading order, as rectangles in points."""
        self._read(page)
        return self._lines[page]

    def close(self) -> None:
        """Give the document's memory back; nothing may be asked afterwards."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        self.data = b""
        self.deleteLater()

    def _size(self, page: int) -> QSizeF:
        size = self.document.pagePointSize(page)
        return size if size.width() >= 1 and size.height() >= 1 else _A4

    def _read(self, page: int) -> None:
        if page not in self._texts:
            everything = self.document.getAllText(page)
            self._texts[page] = plain(everything.text())
            self._lines[page] = [shape.boundingRect() for shape in everything.bounds()]


def plain(text: str) -> str:
    """Return ``text`` with plain line ends and without the marks of hyphenation and nothing."""
    return re.sub(r"[\x00\ufffe\uffff]", "", text.replace("\r\n", "\n"))


def _look_at_marks(data: bytes) -> None:
    if not data:
        raise Unreadable(Fault.EMPTY)
    if b"%PDF-" not in data[:_HEAD]:
        raise Unreadable(Fault.NOT_PDF)
    if b"%%EOF" not in data[-_HEAD:]:
        raise Unreadable(Fault.INCOMPLETE)


def _fault_of(error: QPdfDocument.Error) -> Fault:
    locked = (QPdfDocument.Error.IncorrectPassword, QPdfDocument.Error.UnsupportedSecurityScheme)
    return Fault.PROTECTED if error in locked else Fault.DAMAGED
