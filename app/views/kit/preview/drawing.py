"""The process that draws: file in on its standard input, pixels out on its standard output.

It opens no file and no line, and ends itself when it takes too long or too much. Every picture is
width, height and pages (three little-endian numbers of 32 bits), then its pixels, three bytes each.
"""

import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

HEAD: Final = struct.Struct("<III")
MOST_PAGES: Final = 10
MOST_PIXELS: Final = 60_000_000
"""Of a picture before it is made smaller; what is larger is not opened at all."""
HIGHEST: Final = 3_000
CPU_SECONDS: Final = 10
MEMORY: Final = 1_500_000_000

_MAGIC: Final = {
    b"\x89PNG\r\n\x1a\n": b"png",
    b"\xff\xd8\xff": b"jpeg",
    b"GIF8": b"gif",
    b"BM": b"bmp",
}


def kind_of(data: bytes) -> str:
    """Return ``pdf``, the name of a picture's format, or nothing for what is not drawn."""
    if data[:5] == b"%PDF-":
        return "pdf"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((name.decode() for magic, name in _MAGIC.items() if data.startswith(magic)), "")


def main(width: int) -> int:
    """Draw what comes in, ``width`` pixels wide; the exit code says whether it could be."""
    _limit()
    application = QCoreApplication(sys.argv[:1])
    data = sys.stdin.buffer.read()
    kind = kind_of(data)
    try:
        for pages, image in _pdf(data, width) if kind == "pdf" else _picture(data, kind, width):
            _write(pages, image)
    except (ValueError, MemoryError):
        return 1
    finally:
        sys.stdout.flush()
        application.quit()
    return 0


def _limit() -> None:
    """Take from this process what it does not need; other systems have the parent's clock alone."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))  # not AS: pdfium reserves much
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    QImageReader.setAllocationLimit(MOST_PIXELS * 4 // 1_000_000)


def _picture(data: bytes, kind: str, width: int) -> Iterator[tuple[int, QImage]]:
    if not kind:
        raise ValueError("no picture that is drawn")
    buffer = _buffer(data)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        raise ValueError("too large")
    if size.width() > width:
        reader.setScaledSize(size.scaled(QSize(width, HIGHEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise ValueError("unreadable")
    yield 1, image


def _pdf(data: bytes, width: int) -> Iterator[tuple[int, QImage]]:
    from PySide6.QtPdf import QPdfDocument

    document, buffer = QPdfDocument(), _buffer(data)
    document.load(buffer)
    pages = document.pageCount()
    if document.status() != QPdfDocument.Status.Ready or not pages:
        raise ValueError("unreadable")
    for page in range(min(pages, MOST_PAGES)):
        size = document.pagePointSize(page)
        if not 0 < size.width() < 20_000 or not 0 < size.height() < 20_000:
            raise ValueError("unreadable")
        height = min(HIGHEST, max(1, round(size.height() * width / size.width())))
        yield pages, document.render(page, QSize(width, height))


def _buffer(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _write(pages: int, image: QImage) -> None:
    """Write an image on white: what is transparent would be black in a dark theme."""
    plain = QImage(image.size(), QImage.Format.Format_RGB888)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    out = sys.stdout.buffer
    out.write(HEAD.pack(plain.width(), plain.height(), pages))
    row = plain.width() * 3
    pixels = bytes(plain.constBits())
    for line in range(plain.height()):
        start = line * plain.bytesPerLine()
        out.write(pixels[start : start + row])
