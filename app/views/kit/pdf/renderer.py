"""Drawing pages in a worker: one job at a time, always the one that is needed most now.

QtPdf draws in its own thread (:class:`QPdfPageRenderer`). Its queue can't be shortened, so ours
stands before it: whoever wants strips says so anew whenever that changes, and what nobody wants
any more (scrolled past, another zoom) is never drawn.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocumentRenderOptions, QPdfPageRenderer

from app.views.kit.pdf.document import PdfFile
from app.views.kit.pdf.geometry import Strip

CACHE_BYTES: Final = 128 * 1024 * 1024
"""Drawn strips that are kept; about 28 A4 pages at 100 % on a plain screen, 7 at 200 %."""


class Renderer(QObject):
    """Draws strips for several askers, the first asker's first; keeps what was drawn last.

    Images are transparent where the page is white, with a device pixel ratio of 1.
    """

    drawn = Signal(object)  # Strip

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: dict[str, list[Strip]] = {}
        self._cache: OrderedDict[Strip, QImage] = OrderedDict()
        self._bytes = 0
        self._running: tuple[int, Strip] | None = None
        self._renderer: QPdfPageRenderer | None = None

    def set_file(self, file: PdfFile | None) -> None:
        """Draw from ``file`` from now on; everything drawn or wanted so far is forgotten.

        Waits for the strip that is being drawn, so the former file may be closed afterwards.
        """
        self._running = None
        self._wanted.clear()
        self._cache.clear()
        self._bytes = 0
        if self._renderer:
            self._renderer.pageRendered.disconnect(self._take)
            self._renderer.setDocument(None)  # type: ignore[arg-type]  # None is allowed by Qt
            self._renderer.deleteLater()
        self._renderer = self._drawing(file) if file else None

    def _drawing(self, file: PdfFile) -> QPdfPageRenderer:
        """Return a drawing of ``file`` alone.

        One that is given another document answers the same strip with what it has just drawn of
        the former: the next version of an invoice would look like the one before.
        """
        made = QPdfPageRenderer(self)
        made.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        made.pageRendered.connect(self._take)
        made.setDocument(file.document)
        return made

    def image(self, strip: Strip) -> QImage | None:
        """Return the drawn ``strip`` (``width`` x ``rows`` pixels), or None when it is not yet."""
        image = self._cache.get(strip)
        if image is not None:
            self._cache.move_to_end(strip)
        return image

    def others(self, strip: Strip) -> Iterator[tuple[Strip, QImage]]:
        """Yield what is there of the same page in the size drawn last, to bridge the time."""
        size: tuple[int, int] | None = None
        for other in reversed(self._cache):
            if other.page == strip.page and (other.width, other.height) != strip[1:3]:
                size = size or (other.width, other.height)
                if size == (other.width, other.height):
                    yield other, self._cache[other]

    def want(self, asker: str, strips: Iterable[Strip]) -> None:
        """Draw ``strips`` for ``asker`` instead of what it wanted before, the first one first.

        ``pages`` comes before every other asker.
        """
        self._wanted[asker] = [strip for strip in strips if strip not in self._cache]
        self._next()

    @property
    def bytes(self) -> int:
        """Memory of all strips that are kept."""
        return self._bytes

    def _next(self) -> None:
        if self._running or not self._renderer:
            return
        askers = sorted(self._wanted, key=lambda asker: asker != "pages")
        strip = next((strip for asker in askers for strip in self._wanted[asker]), None)
        if strip is None:
            return
        job = self._renderer.requestPage(strip.page, strip.rect.size(), options_for(strip))
        self._running = (job, strip)

    @Slot(int, QSize, QImage, QPdfDocumentRenderOptions, "qulonglong")
    def _take(
        self, _page: int, _size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, job: int
    ) -> None:
        if not self._running or self._running[0] != job:
            return  # drawn for a document that is closed
        strip = self._running[1]
        self._running = None
        for wanted in self._wanted.values():
            if strip in wanted:
                wanted.remove(strip)
        self._keep(strip, image)
        self.drawn.emit(strip)
        self._next()

    def _keep(self, strip: Strip, image: QImage) -> None:
        self._cache[strip] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > CACHE_BYTES and len(self._cache) > 1:
            _, dropped = self._cache.popitem(last=False)
            self._bytes -= dropped.sizeInBytes()


def options_for(strip: Strip) -> QPdfDocumentRenderOptions:
    """Return what QtPdf has to be told to draw ``strip``.

    QtPdf scales by the distance of the clip's edge pixels, one too small: without the pixel more
    a page is drawn a little too small, and strips do not meet.
    """
    options = QPdfDocumentRenderOptions()
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    options.setScaledSize(QSize(strip.width, strip.height))
    options.setScaledClipRect(strip.rect.adjusted(0, 0, 1, 1))
    return options
