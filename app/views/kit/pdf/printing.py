"""Printing: the system's dialog, then page by page at the printer's resolution.

An A4 page at 1200 dpi takes half a gigabyte at once, so it is drawn and sent in strips.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBasicTimer, QObject, QRect, QSize, QSizeF, Qt, QTimerEvent, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from app.i18n import _
from app.views.kit.pdf.document import PdfFile
from app.views.kit.pdf.geometry import Strip, strips
from app.views.kit.pdf.renderer import options_for

if TYPE_CHECKING:  # loaded when something is printed: it costs time and memory at the start
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

FINEST: Final = 600
"""Dots per inch that suffice for any document; a printer that could do more gets these."""


class Printing(QObject):
    """Prints documents, one page a turn of the event loop; says how it went."""

    done = Signal(object)
    """Words about a document that went to the printer."""
    failed = Signal(object, object)
    """What did not work, and why: words both."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QBasicTimer()
        self._file: PdfFile | None = None
        self._pages: Iterator[bool] = iter(())

    def ask_and_print(self, file: PdfFile) -> "QPrintDialog":
        """Ask for printer and pages, without blocking, and print; return the open dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        data, name = file.data, file.name
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, file.pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.start(data, name, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own wants a slot by name
        return dialog

    def start(self, data: bytes, name: str, printer: "QPrinter") -> None:
        """Print what ``printer`` is set to; ``data`` is a PDF that was shown already.

        It is opened once more for that, so the pane may show something else meanwhile.
        """
        self._stop()
        self._file = PdfFile(data, name, self)
        self._pages = print_pages(self._file, printer)
        self._timer.start(0, self)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Print one page more."""
        name = self._file.name if self._file else ""
        printed = next(self._pages, None)
        if printed is None:
            self._stop()
            self.done.emit(lambda: _("“{name}” was sent to the printer.").format(name=name))
        elif not printed:
            self._stop()
            self.failed.emit(
                lambda: _("“{name}” could not be printed.").format(name=name),
                lambda: _("The printer does not answer. Check it or choose another one."),
            )

    def _stop(self) -> None:
        self._timer.stop()
        self._pages = iter(())
        if self._file:
            self._file.close()
            self._file = None


def print_pages(file: PdfFile, printer: "QPrinter") -> Iterator[bool]:
    """Print the pages ``printer`` is set to, a page a step; yield whether each was accepted."""
    printer.setResolution(min(printer.resolution(), FINEST))
    printer.setDocName(file.name)
    printer.setFullPage(True)
    first = max(1, printer.fromPage()) - 1
    last = min(printer.toPage() or file.pages, file.pages)
    _turn(printer, file.sizes[first])
    painter = QPainter()
    if not painter.begin(printer):
        yield False
        return
    # else the engine would make lossy pictures of the text
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for page in range(first, last):
            _turn(printer, file.sizes[page])
            if page > first and not printer.newPage():
                yield False
                return
            rect = paper_rect(printer, file.sizes[page])
            for strip in strips(page, rect, rect.top(), rect.bottom() + 1):
                painter.drawImage(rect.topLeft() + strip.rect.topLeft(), draw(file, strip))
            yield True
    finally:
        painter.end()


def draw(file: PdfFile, strip: Strip) -> QImage:
    """Return ``strip`` of ``file`` on white, drawn in this thread."""
    drawn = file.document.render(strip.page, strip.rect.size(), options_for(strip))
    white = QImage(strip.rect.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return white


def paper_rect(printer: "QPrinter", size: QSizeF) -> QRect:
    """Return where a page of ``size`` (points) goes: its true size, smaller if it must, centred."""
    dots = printer.resolution()
    paper = printer.pageLayout().fullRectPixels(dots)
    true = QSize(round(size.width() * dots / 72), round(size.height() * dots / 72))
    rounding = QSize(2, 2)  # an A4 page must not shrink on A4 paper by a rounded dot
    if (true - rounding).boundedTo(paper.size()) != true - rounding:
        true.scale(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    rect = QRect(paper.topLeft(), true)
    rect.moveCenter(paper.center())
    return rect


def _turn(printer: "QPrinter", size: QSizeF) -> None:
    """Turn the paper as a page of ``size`` lies; for a page begun that counts from the next on."""
    wide = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(orientation)
