"""The table of lines: one row each, its description wrapped, the head repeated on every page."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.documents.flow import Block
from app.documents.fonts import Style, wrap
from app.documents.sheet import Sheet
from app.documents.style import LEFT, RIGHT, bold, soft, text
from app.documents.words import Words
from app.portal.snapshot import Line, Mode, Snapshot

_NAME: Final = 33.0
_QUANTITY: Final = 128.0
_PRICE: Final = 152.0
_RATE: Final = 166.0
_NAME_WIDTH: Final = 72.0
_ROOM: Final = 22.5
"""For a quantity, a price or an amount; longer ones are written smaller."""

_ABOVE: Final = 4.9
"""From a row's top to its first baseline."""
_STEP: Final = 3.8
_BELOW: Final = 2.6
"""From its last baseline to the rule under it."""
_PIECE: Final = 30
"""A description of more lines than this is cut, so that it may go over two pages."""


@dataclass(frozen=True)
class _Row:
    """What one line says, already in words; ``label`` are the wrapped lines with their style."""

    place: str
    label: tuple[tuple[str, Style], ...]
    quantity: str
    price: str
    rate: str
    amount: str

    def draw(self, sheet: Sheet, base: float) -> None:
        sheet.text(LEFT, base, self.place, soft(9.0))
        _draw_label(sheet, base, self.label)
        sheet.right(_QUANTITY, base, self.quantity, text(), _ROOM)
        sheet.right(_PRICE, base, self.price, text(), _ROOM)
        sheet.right(_RATE, base, self.rate, soft(9.0))
        sheet.right(RIGHT, base, self.amount, text(), _ROOM)


def rows(snapshot: Snapshot, words: Words) -> Iterator[Block]:
    """Yield the blocks of all lines; a row stays whole unless its description is very long."""
    head = _head(snapshot, words)
    for line in snapshot.lines:
        label = tuple(_label(line, snapshot, words))
        for start in range(0, len(label), _PIECE):
            piece = label[start : start + _PIECE]
            last = start + _PIECE >= len(label)
            yield _block(line, snapshot, words, piece, head, first=start == 0, last=last)


def _block(
    line: Line,
    snapshot: Snapshot,
    words: Words,
    label: tuple[tuple[str, Style], ...],
    head: Block,
    *,
    first: bool,
    last: bool,
) -> Block:
    gross = snapshot.mode is Mode.GROSS
    above = _ABOVE if first else _STEP
    height = above + (len(label) - 1) * _STEP + (_BELOW if last else 0.0)
    row = _Row(
        place=line.id,
        label=label,
        quantity=words.quantity(line.quantity, line.unit),
        price=words.money(_unit_price(line)),
        rate=words.percent(line.rate),
        amount=words.money((line.gross or Decimal(0)) if gross else line.net),
    )

    def draw(sheet: Sheet, y: float) -> None:
        if first:
            row.draw(sheet, y + above)
        else:
            _draw_label(sheet, y + above, label)
        if last:
            sheet.rule(LEFT, y + height, RIGHT, 0.3)

    return Block(height, draw, head)


def _unit_price(line: Line) -> Decimal:
    return line.price if line.gross_price is None else line.gross_price


def _label(line: Line, snapshot: Snapshot, words: Words) -> Iterator[tuple[str, Style]]:
    yield from ((part, text()) for part in wrap(line.name, text(), _NAME_WIDTH))
    if line.description:
        yield from ((part, soft()) for part in wrap(line.description, soft(), _NAME_WIDTH))
    own = line.period if line.period != snapshot.period else None
    facts = " · ".join(filter(None, (line.service, words.period(own) if own else "")))
    if facts:
        yield from ((part, soft()) for part in wrap(facts, soft(), _NAME_WIDTH))


def _draw_label(sheet: Sheet, base: float, label: tuple[tuple[str, Style], ...]) -> None:
    for n, (part, style) in enumerate(label):
        sheet.text(_NAME, base + n * _STEP, part, style)


def _head(snapshot: Snapshot, words: Words) -> Block:
    _ = words.translate
    gross = snapshot.mode is Mode.GROSS

    def draw(sheet: Sheet, y: float) -> None:
        label = bold(8.0)
        base = y + 4.2
        sheet.text(LEFT, base, _("Pos."), label)
        sheet.text(_NAME, base, _("Description"), label)
        sheet.right(_QUANTITY, base, _("Quantity"), label)
        sheet.right(_PRICE, base, _("Gross price") if gross else _("Unit price"), label)
        sheet.right(_RATE, base, _("VAT"), label)
        sheet.right(RIGHT, base, _("Gross amount") if gross else _("Amount"), label)
        sheet.rule(LEFT, y + 6.4, RIGHT, 0.9)

    return Block(6.4, draw)
