"""The pages themselves: continuous, zoomable, drawn from ready strips, never waiting for one."""

from collections.abc import Iterator
from itertools import chain
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame, QScrollBar, QWidget

from app.views.kit.live import KeyboardRing, paint_ring
from app.views.kit.pdf.document import PdfFile
from app.views.kit.pdf.geometry import (
    LEAST,
    MOST,
    POINT,
    Fit,
    Layout,
    Strip,
    arrange,
    fitting,
    strips,
)
from app.views.kit.pdf.marks import Layer, paint_marks
from app.views.kit.pdf.renderer import Renderer
from app.views.kit.theme import theme

GAP: Final = 16
"""Logical pixels around and between pages."""


class PageView(KeyboardRing, QAbstractScrollArea):
    """Pages below each other; scrolls, zooms, and tells where one is."""

    page_changed = Signal(int)
    zoom_changed = Signal()
    ready = Signal()
    """The first pages of a new file are on the screen."""

    def __init__(self, renderer: Renderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._file: PdfFile | None = None
        self._layout: Layout | None = None
        self._layers: list[Layer] = []
        self._zoom: Fit | float = Fit.WIDTH
        self._current = 0
        self._announced = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that came and went would change the width that "fit width" fits into.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        renderer.drawn.connect(self._strip_drawn)

    def add_layer(self, layer: Layer) -> None:
        """Tint what ``layer`` marks; call ``viewport().update()`` when its marks change."""
        self._layers.append(layer)

    def show_file(self, file: PdfFile | None) -> None:
        """Show ``file`` from its first page, or nothing; the zoom stays."""
        self._file = file
        self._layout = None
        self._current = 0
        self._announced = file is None
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setValue(0)
        self._lay_out()
        self.viewport().update()
        self._fetch()

    @property
    def current(self) -> int:
        """The page (from 0) that is looked at."""
        return self._current

    @property
    def zoom(self) -> Fit | float:
        """What was asked for: a fit, or a factor of the size on paper."""
        return self._zoom

    @property
    def factor(self) -> float:
        """The zoom as it is now; 1.0 is the size on paper."""
        return self._layout.scale / (POINT * self._ratio) if self._layout else 1.0

    def set_zoom(self, zoom: Fit | float, anchor: QPoint | None = None) -> None:
        """Zoom to ``zoom``; what lies at ``anchor`` (viewport, else its top middle) stays there."""
        self._zoom = zoom if isinstance(zoom, Fit) else min(MOST, max(LEAST, zoom))
        self._lay_out(anchor or QPoint(self.viewport().width() // 2, 0))
        self.viewport().update()

    def go_to(self, page: int) -> None:
        """Scroll to the top of ``page`` (from 0); a page that isn't there becomes the nearest."""
        if self._layout:
            page = min(max(0, page), len(self._layout.pages) - 1)
            top = self._layout.pages[page].top() / self._ratio - GAP
            self.verticalScrollBar().setValue(round(top))
            self._set_current(page)  # the last page may be too short to come to the top

    def reveal(self, page: int, area: QRectF) -> None:
        """Scroll as little as needed to show ``area`` (points) of ``page``, with some room."""
        if not self._layout:
            return
        rect = self._to_viewport(self._layout.rect(page, area))
        room = QRect(QPoint(), self.viewport().size()).adjusted(GAP, 3 * GAP, -GAP, -3 * GAP)
        for bar, low, high, least, most in (
            (self.verticalScrollBar(), rect.top(), rect.bottom(), room.top(), room.bottom()),
            (self.horizontalScrollBar(), rect.left(), rect.right(), room.left(), room.right()),
        ):
            if low < least or high > most:
                bar.setValue(bar.value() + (low + high - least - most) // 2)
        self._set_current(page)

    def place(self, point: QPoint) -> tuple[int, QPointF] | None:
        """Return page and place on it (points) at ``point`` of the viewport; None without pages."""
        if not self._layout:
            return None
        return self._layout.place((QPointF(point) * self._ratio).toPoint() + self._offset)

    def page_rect(self, page: int) -> QRect:
        """Return where ``page`` lies in the viewport, in logical pixels; empty without pages."""
        return self._to_viewport(self._layout.pages[page]) if self._layout else QRect()

    def whole(self) -> bool:
        """Return whether all that shows is drawn."""
        return self._layout is not None and all(
            self._renderer.image(strip) is not None
            for strip in self._strips(self._layout, *self._span)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is drawn, and ask for what is not."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme().color("sunken"))
        if not self._layout:
            return
        painter.scale(1 / self._ratio, 1 / self._ratio)
        painter.translate(-self._offset)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = True
        for page in self._layout.visible(*self._span):
            whole = self._paint_page(painter, page, self._layout) and whole
        painter.resetTransform()
        if self._ring and self.hasFocus():
            paint_ring(painter, QRectF(self.viewport().rect()), 0)
        painter.end()
        announce = whole and not self._announced
        self._announced = self._announced or whole
        self._fetch()
        if announce:
            self.ready.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages in; what was at the top stays there."""
        super().resizeEvent(event)
        self._lay_out()

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice a move to a screen with finer pixels."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._lay_out()
        return super().viewportEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Show another part."""
        self.viewport().update()
        if self._layout:
            self._set_current(self._most_visible(self._layout))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by Home, End and Space too; Qt knows arrows and Page keys."""
        bar = self.verticalScrollBar()
        action = QAbstractSlider.SliderAction
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        back = action.SliderPageStepSub if shift else action.SliderPageStepAdd
        steps = {
            Qt.Key.Key_Home: action.SliderToMinimum,
            Qt.Key.Key_End: action.SliderToMaximum,
            Qt.Key.Key_Space: back,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.triggerAction(step)

    @property
    def _ratio(self) -> float:
        return self.viewport().devicePixelRatioF()

    @property
    def _offset(self) -> QPoint:
        """Device pixels scrolled past."""
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return (scrolled * self._ratio).toPoint()

    @property
    def _span(self) -> tuple[int, int]:
        """Top and bottom of what shows, in device pixels."""
        top = self._offset.y()
        return top, top + ceil(self.viewport().height() * self._ratio)

    def _to_viewport(self, rect: QRect) -> QRect:
        moved = QRectF(rect.translated(-self._offset))
        return QRectF(moved.topLeft() / self._ratio, moved.size() / self._ratio).toRect()

    def _lay_out(self, anchor: QPoint | None = None) -> None:
        """Lay the pages out anew; what lies at ``anchor`` (else the top left) stays there."""
        if not self._file or self.viewport().width() < 1:
            return
        anchor = anchor or QPoint()
        at_top = anchor.y() == 0 and self.verticalScrollBar().value() == 0
        held = self.place(anchor)
        room = QSize(int(self.viewport().width() * self._ratio), self._span[1] - self._span[0])
        gap = round(GAP * self._ratio)
        self._layout = arrange(self._file.sizes, self._scale(room, gap), room.width(), gap)
        self._set_range(self.horizontalScrollBar(), self._layout.size.width(), room.width())
        self._set_range(self.verticalScrollBar(), self._layout.size.height(), room.height())
        if held:
            point = QPointF(self._layout.point(*held)) / self._ratio - QPointF(anchor)
            self.horizontalScrollBar().setValue(round(point.x()))
            self.verticalScrollBar().setValue(0 if at_top else round(point.y()))
        self.zoom_changed.emit()

    def _scale(self, room: QSize, gap: int) -> float:
        """Return the scale that was asked for, in device pixels per point."""
        whole = POINT * self._ratio
        if self._file is None or not isinstance(self._zoom, Fit):
            return whole * (1.0 if isinstance(self._zoom, Fit) else self._zoom)
        widest = max(size.width() for size in self._file.sizes)
        scale = fitting(self._zoom, self._file.sizes[self._current], widest, room, gap)
        return min(MOST * whole, max(LEAST * whole, scale))

    def _set_range(self, bar: QScrollBar, size: int, room: int) -> None:
        page = int(room / self._ratio)
        bar.setPageStep(max(1, page - 2 * GAP))
        bar.setSingleStep(3 * GAP)
        bar.setRange(0, max(0, ceil((size - room) / self._ratio)))

    def _most_visible(self, layout: Layout) -> int:
        top, bottom = self._span

        def share(page: int) -> float:
            rect = layout.pages[page]
            shown = min(bottom, rect.top() + rect.height()) - max(top, rect.top())
            return shown / rect.height()

        return max(layout.visible(top, bottom), key=share, default=self._current)

    def _set_current(self, page: int) -> None:
        if page != self._current:
            self._current = page
            self.page_changed.emit(page)

    def _fetch(self) -> None:
        """Ask for what shows, then for what the next step of scrolling will show."""
        if not self._layout:
            self._renderer.want("pages", ())
            return
        top, bottom = self._span
        ahead = bottom - top
        spans = [(top, bottom)]
        if self._announced:  # drawing ahead would only delay the first page
            spans += [(bottom, bottom + ahead), (max(0, top - ahead), top)]
        wanted = chain.from_iterable(self._strips(self._layout, *span) for span in spans)
        self._renderer.want("pages", dict.fromkeys(wanted))

    def _strips(self, layout: Layout, top: int, bottom: int) -> Iterator[Strip]:
        for page in layout.visible(top, bottom):
            yield from strips(page, layout.pages[page], top, bottom)

    def _paint_page(self, painter: QPainter, page: int, layout: Layout) -> bool:
        """Paint ``page`` as far as it is drawn; return whether all that shows was there."""
        rect = layout.pages[page]
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), theme().color("line"))
        painter.fillRect(rect, Qt.GlobalColor.white)  # paper, in the dark theme too
        whole = True
        for strip in strips(page, rect, *self._span):
            image = self._renderer.image(strip)
            if image is not None:
                painter.drawImage(rect.topLeft() + strip.rect.topLeft(), image)
            elif whole:
                whole = False
                self._bridge(painter, rect, strip)
        paint_marks(painter, layout, page, self._layers)
        return whole

    def _bridge(self, painter: QPainter, rect: QRect, strip: Strip) -> None:
        """Paint the page as it was drawn in another size, until the right one is there."""
        for other, image in self._renderer.others(strip):
            share = rect.width() / other.width
            area = QRectF(0, other.top * share, rect.width(), other.rows * share)
            painter.drawImage(area.translated(rect.topLeft()), image)

    def _strip_drawn(self, strip: Strip) -> None:
        if self._layout and self._layout.pages[strip.page].width() == strip.width:
            self.viewport().update()
