"""Choosing text with the mouse: from one place to another, a word, a line, everything."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QBasicTimer, QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimerEvent
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtPdf import QPdfSelection
from PySide6.QtWidgets import QApplication

from app.views.kit.pdf.document import PdfFile, plain
from app.views.kit.pdf.marks import Mark
from app.views.kit.pdf.view import PageView

STRENGTH: Final = 0.35
_AWAY: Final = 4
"""How much nearer a piece of text above or below must be than one beside."""


class Place(NamedTuple):
    """A place in the text: page, piece of text on it (reading order) and how far into it."""

    page: int
    line: int
    x: float


class Selection(QObject):
    """The chosen text of a view; a :class:`~app.views.kit.pdf.marks.Layer` of it.

    Listens to the view's mouse: dragging chooses text (and scrolls beyond the edges), a double
    click a word, a triple click a line, a click nothing.
    """

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._file: PdfFile | None = None
        self._from: Place | None = None
        self._chosen: dict[int, QPdfSelection] = {}
        self._pressed = QPoint()
        self._double_clicked = 0
        self._scrolling = QBasicTimer()
        view.add_layer(self)
        view.viewport().installEventFilter(self)

    def set_file(self, file: PdfFile | None) -> None:
        """Choose from ``file``; nothing is chosen."""
        self._scrolling.stop()
        self._file = file
        self._from = None
        self._show({})

    def text(self) -> str:
        """Return the chosen text; empty when nothing is chosen."""
        return "\n".join(plain(self._chosen[page].text()) for page in sorted(self._chosen))

    def copy(self) -> None:
        """Put the chosen text on the clipboard; nothing chosen leaves the clipboard alone."""
        if text := self.text():
            QGuiApplication.clipboard().setText(text)

    def choose_all(self) -> None:
        """Choose the text of all pages."""
        if self._file:
            document = self._file.document
            self._show({page: document.getAllText(page) for page in range(self._file.pages)})

    def marks(self, page: int) -> Iterable[Mark]:
        """Return the chosen areas of ``page``."""
        chosen = self._chosen.get(page)
        shapes = chosen.bounds() if chosen else ()
        return [Mark(shape.boundingRect(), "accent", STRENGTH) for shape in shapes]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Choose as the mouse says; its events stay for others too."""
        if not isinstance(event, QMouseEvent) or not self._file:
            return False
        point, kind = event.position().toPoint(), event.type()
        if kind is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(point)
        elif event.button() is not Qt.MouseButton.LeftButton:
            return False
        elif kind is QEvent.Type.MouseButtonPress:
            self._press(point, event.timestamp())
        elif kind is QEvent.Type.MouseButtonDblClick:
            self._double_clicked = event.timestamp()
            self._choose_word(point)
        elif kind is QEvent.Type.MouseButtonRelease:
            self._scrolling.stop()
        return False

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Scroll on while the mouse is held beyond the upper or lower edge."""
        point = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        over = min(0, point.y()) + max(0, point.y() - self._view.viewport().height())
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + over // 2)
        self._extend(point)

    def _press(self, point: QPoint, when: int) -> None:
        soon = when - self._double_clicked < QApplication.doubleClickInterval()
        if soon and (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
            self._choose_line(point)
            return
        self._pressed = point
        self._from = self._nearest(point)
        self._show({})

    def _drag(self, point: QPoint) -> None:
        self._extend(point)
        if self._view.viewport().rect().contains(point):
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start(30, self)

    def _extend(self, point: QPoint) -> None:
        to = self._nearest(point)
        if self._from and to and self._file:
            first, last = sorted((self._from, to))
            self._show(
                {page: self._part(page, first, last) for page in range(first.page, last.page + 1)}
            )

    def _part(self, page: int, first: Place, last: Place) -> QPdfSelection:
        """Return the chosen text of ``page``, one of the pages from ``first`` to ``last``."""
        assert self._file
        if first.page < page < last.page:
            return self._file.document.getAllText(page)
        lines = self._file.lines(page)
        end = Place(page, len(lines) - 1, lines[-1].right())
        start, stop = max(first, Place(page, 0, lines[0].left())), min(last, end)
        return self._file.document.getSelection(page, self._point(start), self._point(stop))

    def _choose_word(self, point: QPoint) -> None:
        place = self._nearest(point)
        if not place or not self._file:
            return
        lines, document = self._file.lines(place.page), self._file.document
        end = Place(place.page, len(lines) - 1, lines[-1].right())
        here = document.getSelection(place.page, self._point(place), self._point(end)).startIndex()
        everything = document.getAllText(place.page).text()
        for word in re.finditer(r"\w[\w.,\-]*\w|\S", everything):
            if word.start() <= here < word.end():
                chosen = document.getSelectionAtIndex(place.page, word.start(), len(word[0]))
                self._show({place.page: chosen})
                return

    def _choose_line(self, point: QPoint) -> None:
        place = self._nearest(point)
        if place and self._file:
            line = self._file.lines(place.page)[place.line]
            first, last = place._replace(x=line.left()), place._replace(x=line.right())
            self._show({place.page: self._part(place.page, first, last)})

    def _nearest(self, point: QPoint) -> Place | None:
        """Return the place in the text nearest to ``point`` of the viewport."""
        found = self._view.place(point)
        if not found or not self._file:
            return None
        page, where = found
        lines = self._file.lines(page)
        if not lines:
            return None
        line = min(range(len(lines)), key=lambda number: _distance(lines[number], where))
        return Place(page, line, min(max(where.x(), lines[line].left()), lines[line].right()))

    def _point(self, place: Place) -> QPointF:
        assert self._file
        return QPointF(place.x, self._file.lines(place.page)[place.line].center().y())

    def _show(self, chosen: dict[int, QPdfSelection]) -> None:
        self._chosen = {page: part for page, part in chosen.items() if part.isValid()}
        self._view.viewport().update()


def _distance(rect: QRectF, point: QPointF) -> float:
    aside = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    away = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return aside + _AWAY * away
