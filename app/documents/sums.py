"""The sums under the lines: net, tax of each rate, what is to be paid."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from app.documents.flow import Block
from app.documents.fonts import wrap
from app.documents.sheet import Sheet
from app.documents.style import BODY_WIDTH, LEFT, RIGHT, bold, soft, text
from app.documents.words import Words
from app.i18n import N_
from app.portal.snapshot import DocumentType, Mode, Snapshot, VatCategory, VatLine

_LABEL: Final = 104.0
_STEP: Final = 5.2

Row = tuple[str, str, bool]
"""A label, an amount, and whether it is the sum that counts."""

_REASONS: Final = {
    VatCategory.REVERSE_CHARGE: N_("Reverse charge: the recipient owes the VAT."),
    VatCategory.INTRA_COMMUNITY: N_("Tax-exempt intra-community supply."),
    VatCategory.EXPORT: N_("Tax-exempt export."),
    VatCategory.NOT_SUBJECT: N_("Not taxable in Germany."),
}
"""What a document says when its snapshot holds only the code of a reason."""

_SUM_LABELS: Final = {
    DocumentType.INVOICE: N_("Invoice total"),
    DocumentType.STORNO: N_("Cancelled amount"),
    DocumentType.CORRECTION: N_("Corrected amount"),
}


def sums(snapshot: Snapshot, words: Words) -> Block:
    """Return the block of all sums; it stays on one page."""
    make = _gross_rows if snapshot.mode is Mode.GROSS else _net_rows
    rows = [*make(snapshot, words), *_paid_rows(snapshot, words)]
    notes = [line for note in _reasons(snapshot, words) for line in wrap(note, soft(), BODY_WIDTH)]
    height = 3.0 + sum(_height(row) for row in rows) + 4.4 * len(notes) + (3.0 if notes else 0.0)

    def draw(sheet: Sheet, y: float) -> None:
        y += 3.0
        for row in rows:
            _draw_row(sheet, y, row)
            y += _height(row)
        for n, note in enumerate(notes):
            sheet.text(LEFT, y + 6.0 + 4.4 * n, note, soft())

    return Block(height, draw)


def _height(row: Row) -> float:
    return _STEP + (3.4 if row[2] else 0.0)


def _draw_row(sheet: Sheet, y: float, row: Row) -> None:
    label, amount, counts = row
    if counts:
        sheet.rule(_LABEL, y + 1.4, RIGHT, 0.9)
        sheet.text(_LABEL, y + 6.6, label, bold(11.0))
        sheet.right(RIGHT, y + 6.6, amount, bold(11.0))
    else:
        sheet.text(_LABEL, y + 3.6, label, soft(9.0))
        sheet.right(RIGHT, y + 3.6, amount, text())


def _net_rows(snapshot: Snapshot, words: Words) -> Iterator[Row]:
    _ = words.translate
    sums = snapshot.totals
    if snapshot.adjustments:
        yield _("Sum of the items"), words.money(sums.lines), False
        for part in snapshot.adjustments:
            yield part.reason, words.money(part.amount if part.charge else -part.amount), False
    yield _("Net amount"), words.money(sums.net), False
    for vat in snapshot.vat:
        label = _("plus {rate} VAT on {basis}").format(
            rate=words.percent(vat.rate), basis=words.money(vat.basis)
        )
        yield label, words.money(vat.tax), False
    yield _(_SUM_LABELS[snapshot.type]), words.money(sums.gross), True


def _gross_rows(snapshot: Snapshot, words: Words) -> Iterator[Row]:
    _ = words.translate
    if snapshot.adjustments:
        whole = sum((line.gross or Decimal(0) for line in snapshot.lines), Decimal(0))
        yield _("Sum of the items"), words.money(whole), False
        for part in snapshot.adjustments:
            amount = part.gross or Decimal(0)
            yield part.reason, words.money(amount if part.charge else -amount), False
    yield _(_SUM_LABELS[snapshot.type]), words.money(snapshot.totals.gross), True
    yield _("Net amount contained"), words.money(snapshot.totals.net), False
    for vat in snapshot.vat:
        label = _("{rate} VAT contained, on {basis}").format(
            rate=words.percent(vat.rate), basis=words.money(vat.basis)
        )
        yield label, words.money(vat.tax), False


def _paid_rows(snapshot: Snapshot, words: Words) -> Iterator[Row]:
    _ = words.translate
    sums = snapshot.totals
    if sums.prepaid:
        yield _("Already paid"), words.money(-sums.prepaid), False
    if sums.rounding:
        yield _("Rounding"), words.money(sums.rounding), False
    if sums.due != sums.gross:
        yield _("Amount to be paid"), words.money(sums.due), True


def _reasons(snapshot: Snapshot, words: Words) -> Iterator[str]:
    for vat in snapshot.vat:
        if reason := _reason(vat, words):
            yield reason


def _reason(vat: VatLine, words: Words) -> str:
    known = _REASONS.get(vat.category)
    return vat.reason or (words.translate(known) if known else "")
