"""What people wrote as a document for Qt: made by hand from blocks, so nothing in it is ever read.

A document of Qt's that is given HTML or Markdown fetches pictures and styles, from files and from
the network, and lays out nested tables for minutes. This one is given plain text and its looks.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from app.portal.markup import Block, Code, Items, Quote, Span, Spans
from app.views.kit.theme import theme
from app.views.kit.tokens import radius, space

BLOCK_MOST: Final = 2_000
"""Characters of a block; what Qt needs for a longer one grows with the square of it."""
BREAK: Final = "\N{LINE SEPARATOR}"
BAR: Final = 3
"""Logical pixels of the bar beside a quote."""

_KIND: Final = int(QTextFormat.Property.UserProperty) + 1
_FIRST: Final = _KIND + 1
_CODE, _QUOTE = 1, 2


class MarkupDocument(QTextDocument):
    """Blocks of our Markdown; ``append`` adds some, ``paint`` draws them all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)  # whatever letter comes first
        option.setTabStopDistance(4 * space("s"))
        self.setDefaultTextOption(option)
        self.links: dict[str, str] = {}
        """Addresses as Qt writes them to addresses as they stand in the text."""
        self._widths: dict[str, float] = {}
        """Widths of the marks before the items of a list."""
        self._start()

    def empty_out(self) -> None:
        """Begin anew with the type of now."""
        self.clear()
        self.links.clear()
        self._start()

    def _start(self) -> None:
        font = theme().font("base")
        if font != self.defaultFont():
            self.setDefaultFont(font)
            self._widths.clear()
        self._fresh = True
        self._grounded = False

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Return nothing, whatever is asked for: no file is read and nobody is called."""

    def append(self, blocks: Iterable[Block], *, joined: bool = False) -> None:
        """Add blocks at the end; ``joined`` when the first goes on with the last one there."""
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()  # else Qt lays out after every word
        for block in blocks:
            self._write(cursor, block, joined=joined)
            joined = False
        cursor.endEditBlock()

    def height(self, width: int) -> int:
        """Return the logical pixels that all of it needs at ``width``."""
        if self.textWidth() != width:  # Qt would lay all of it out once more
            self.setTextWidth(width)
        well = space("s") if _kind(self.lastBlock()) == _CODE else 0  # Qt leaves the last edge out
        return ceil(self.size().height()) + well

    def paint(self, painter: QPainter, palette: QPalette, clip: QRectF) -> None:
        """Draw everything inside ``clip``."""
        self.paint_grounds(painter, clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = palette
        context.clip = clip
        self.documentLayout().draw(painter, context)

    def paint_grounds(self, painter: QPainter, clip: QRectF) -> None:
        """Draw the wells of code and the bars of quotes."""
        if not self._grounded:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for kind, rect in self._grounds(clip):
            code = kind == _CODE
            painter.setPen(theme().color("line") if code else Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("sunken" if code else "disabled-line"))
            corner = radius("control") if code else BAR / 2
            painter.drawRoundedRect(rect, corner, corner)
        painter.restore()

    def _grounds(self, clip: QRectF) -> Iterator[tuple[int, QRectF]]:
        """Yield what lies under the blocks that are seen; edges out of sight may be anywhere."""
        layout, width, pad = self.documentLayout(), self.textWidth(), space("s")
        at = layout.hitTest(QPointF(0, clip.top()), Qt.HitTestAccuracy.FuzzyHit)
        block = self.findBlock(max(at, 0))
        while block.isValid():
            kind, rect = _kind(block), layout.blockBoundingRect(block)
            if rect.top() > clip.bottom() + pad:
                break
            if kind and not _is_first(block):
                rect.setTop(rect.top() - 2 * pad)
            block = block.next()
            while kind and _kind(block) == kind and not _is_first(block):
                rect = rect.united(layout.blockBoundingRect(block))
                block = block.next()
                if rect.bottom() > clip.bottom() + 2 * pad:
                    break
            if kind == _CODE:
                yield kind, QRectF(0.5, rect.y() - pad + 0.5, width - 1, rect.height() + 2 * pad)
            elif kind == _QUOTE:
                yield kind, QRectF(0, rect.y(), BAR, rect.height())

    def _write(self, cursor: QTextCursor, block: Block, *, joined: bool) -> None:
        gap = 0 if joined or self._fresh else space("s")
        if isinstance(block, Items):
            self._write_items(cursor, block, gap)
        elif isinstance(block, Code):
            self._write_code(cursor, block, gap, joined=joined)
        elif isinstance(block, Quote):
            self._write_spans(cursor, block.spans, _ground(_QUOTE, gap, space("m")), _QUOTE)
        else:
            self._write_spans(cursor, block.spans, _plain(gap))

    def _write_code(self, cursor: QTextCursor, block: Code, gap: int, *, joined: bool) -> None:
        """Write code into a well of its own, or into the one that was begun."""
        after_code = not self._fresh and _kind(cursor.block()) == _CODE
        wells = 2 if after_code else 1  # whose edges lie between the two texts
        form = _ground(_CODE, gap + wells * space("s"), space("m"))
        if joined and after_code:
            form = _further(form)
            cursor.mergeBlockFormat(_below(0))
        self._write_spans(cursor, (Span(block.text, code=True),), form, _CODE)
        cursor.mergeBlockFormat(_below(2 * space("s")))

    def _write_items(self, cursor: QTextCursor, block: Items, gap: int) -> None:
        """Write a list whose words stand on one line below each other."""
        marks = [f"{item.number or '•'}\N{NO-BREAK SPACE}" for item in block.items]
        widths = [self._width(mark) for mark in marks]
        indent = max(float(space("l")), *widths)
        for item, mark, width in zip(block.items, marks, widths, strict=True):
            form = QTextBlockFormat(_plain(gap))
            form.setLeftMargin(indent)
            form.setTextIndent(-width)
            self._write_spans(cursor, (Span(mark), *item.spans), form)
            gap = space("xs")

    def _width(self, mark: str) -> float:
        if mark not in self._widths:
            self._widths[mark] = QFontMetricsF(self.defaultFont()).horizontalAdvance(mark)
        return self._widths[mark]

    def _write_spans(
        self, cursor: QTextCursor, spans: Spans, form: QTextBlockFormat, kind: int = 0
    ) -> None:
        """Write one block; where it is too long it goes on in further ones without a gap."""
        self._begin(cursor, form)
        self._grounded |= bool(kind)
        used = 0
        for span in spans:
            look, rest = self._look(span, kind), span.text
            while used + len(rest) > BLOCK_MOST:
                end, start = _cut(rest, BLOCK_MOST - used)
                cursor.insertText(rest[:end].replace("\n", BREAK), look)
                cursor.insertBlock(_further(form))
                rest, used = rest[start:], 0
            cursor.insertText(rest.replace("\n", BREAK), look)
            used += len(rest)

    def _begin(self, cursor: QTextCursor, form: QTextBlockFormat) -> None:
        if self._fresh:
            cursor.setBlockFormat(form)
            self._fresh = False
        else:
            cursor.insertBlock(form, QTextCharFormat())

    def _look(self, span: Span, kind: int) -> QTextCharFormat:
        now = theme()
        ground = now.hex("sunken") if span.code and not kind else ""
        ink = now.hex("accent") if span.link else now.hex("text-soft") if kind == _QUOTE else ""
        look = _char_format(span.bold, span.italic, span.code, ink, ground)
        if span.link:
            look = QTextCharFormat(look)
            look.setAnchor(True)
            look.setAnchorHref(span.text)
            look.setFontUnderline(True)
            self.links[QUrl(span.text).toString()] = span.text
        return look


def _cut(text: str, room: int) -> tuple[int, int]:
    """Return where a block ends within ``room`` characters, and where the next one begins."""
    newline = text.rfind("\n", 0, room + 1)
    if newline >= 0:
        return newline, newline + 1
    blank = text.rfind(" ", 0, room) + 1
    return (blank, blank) if blank > room // 2 else (room, room)


@cache
def _char_format(bold: bool, italic: bool, code: bool, ink: str, ground: str) -> QTextCharFormat:
    look = QTextCharFormat()
    if bold:
        look.setFontWeight(QFont.Weight.DemiBold)
    if italic:
        look.setFontItalic(True)
    if code:
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        look.setFontFamilies(fixed.families())
        look.setFontFixedPitch(True)
    if ink:
        look.setForeground(QColor(ink))
    if ground:
        look.setBackground(QColor(ground))
    return look


@cache
def _plain(gap: int) -> QTextBlockFormat:
    """Return the format of most blocks; whoever changes it takes a copy."""
    form = QTextBlockFormat()
    form.setTopMargin(gap)
    form.setLineHeight(space("xs") // 2, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    return form


def _below(gap: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setBottomMargin(gap)
    return form


def _ground(kind: int, above: int, inset: int) -> QTextBlockFormat:
    form = QTextBlockFormat(_plain(above))
    form.setLeftMargin(inset)
    form.setRightMargin(inset if kind == _CODE else 0)
    form.setProperty(_KIND, kind)
    form.setProperty(_FIRST, 1)
    return form


def _further(form: QTextBlockFormat) -> QTextBlockFormat:
    """Return the format of the blocks in which one that is too long goes on."""
    made = QTextBlockFormat(form)
    made.setTopMargin(0)
    made.setTextIndent(0)
    made.clearProperty(_FIRST)
    return made


def _kind(block: QTextBlock) -> int:
    return block.blockFormat().intProperty(_KIND) if block.isValid() else 0


def _is_first(block: QTextBlock) -> bool:
    return bool(block.blockFormat().intProperty(_FIRST))
