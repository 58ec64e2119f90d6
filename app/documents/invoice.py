"""The invoice, its Storno and its correction as a PDF."""

from collections.abc import Iterator
from threading import Lock
from typing import Final

from app.documents.flow import Block, pages
from app.documents.fonts import wrap
from app.documents.letter import LATER_TOP, Fact, Letterhead
from app.documents.panel import panel
from app.documents.payment import payment_content
from app.documents.sheet import Sheet
from app.documents.style import BODY_WIDTH, LEFT, bold, soft, text
from app.documents.sums import sums
from app.documents.table import rows
from app.documents.words import Words
from app.i18n import N_
from app.portal.snapshot import DocumentType, PaymentPart, Snapshot

_TITLES: Final = {
    DocumentType.INVOICE: N_("Invoice"),
    DocumentType.STORNO: N_("Cancellation invoice"),
    DocumentType.CORRECTION: N_("Corrected invoice"),
}

_REFERENCES: Final = {
    DocumentType.STORNO: N_("This document cancels invoice {number} of {date} completely."),
    DocumentType.CORRECTION: N_("This document corrects invoice {number} of {date}."),
}

_TITLE_TOP: Final = 104.0
_DRAWING: Final = Lock()
"""The loaded fonts keep a place in their file: two threads must not make subsets at once."""


def invoice_pdf(snapshot: Snapshot, payment: PaymentPart) -> bytes:
    """Draw an issued document; the same content gives the same bytes in every process.

    Raises :class:`app.errors.Invalid` (``missing_characters``) for text that the embedded fonts
    can't write: ask :func:`app.documents.missing_characters` before issue.
    """
    with _DRAWING:
        return _draw(snapshot, payment)


def _draw(snapshot: Snapshot, payment: PaymentPart) -> bytes:
    words = Words(snapshot.language, snapshot.currency)
    title = f"{words.translate(_TITLES[snapshot.type])} {snapshot.number}"
    letterhead = Letterhead(snapshot.seller, words)
    sheet = Sheet(
        title=title,
        author=snapshot.seller.name,
        subject=snapshot.buyer.company or snapshot.buyer.name,
        day=snapshot.issued,
        language=snapshot.language,
    )
    top = letterhead.draw_first(sheet, snapshot.buyer, list(_facts(snapshot, words)))
    y = _draw_title(sheet, max(_TITLE_TOP, top + 8.0), title, snapshot, words)
    made = pages(list(_blocks(snapshot, payment, words)), y, LATER_TOP, letterhead.bottom())
    for number, page in enumerate(made, 1):
        if number > 1:
            letterhead.draw_later(sheet, f"{title} · {words.date(snapshot.issued)}")
        for place, block in page:
            block.draw(sheet, place)
        letterhead.draw_foot(sheet, number, len(made))
        sheet.end_page()
    return sheet.pdf()


def _facts(snapshot: Snapshot, words: Words) -> Iterator[Fact]:
    """Yield what stands beside the address."""
    _ = words.translate
    number = {
        DocumentType.INVOICE: _("Invoice number"),
        DocumentType.STORNO: _("Document number"),
        DocumentType.CORRECTION: _("Document number"),
    }[snapshot.type]
    yield number, snapshot.number
    yield _("Date"), words.date(snapshot.issued)
    yield _("Customer number"), snapshot.buyer.customer_number
    if snapshot.period:
        yield _("Service period"), words.period(snapshot.period)
    elif snapshot.delivered:
        yield _("Date of service"), words.date(snapshot.delivered)
    if snapshot.due:
        yield _("Due on"), words.date(snapshot.due)
    buyer = snapshot.buyer
    more = (
        (_("Your reference"), buyer.reference),
        (_("Your order"), buyer.order_reference),
        (_("Your VAT ID"), buyer.vat_id),
    )
    yield from (fact for fact in more if fact[1])


def _draw_title(sheet: Sheet, y: float, title: str, snapshot: Snapshot, words: Words) -> float:
    """Draw title, reference and introduction; return where the table begins."""
    for line in wrap(title, bold(17.0), BODY_WIDTH):
        sheet.text(LEFT, y, line, bold(17.0))
        y += 7.5
    reference = _reference(snapshot, words)
    for paragraph in filter(None, (reference, snapshot.intro)):
        for line in wrap(paragraph, text(), BODY_WIDTH):
            sheet.text(LEFT, y, line, text())
            y += 4.6
        y += 1.6
    return y


def _reference(snapshot: Snapshot, words: Words) -> str:
    sentence = _REFERENCES.get(snapshot.type)
    if sentence is None or snapshot.preceding is None:
        return ""
    return words.translate(sentence).format(
        number=snapshot.preceding.number, date=words.date(snapshot.preceding.issued)
    )


def _blocks(snapshot: Snapshot, payment: PaymentPart, words: Words) -> Iterator[Block]:
    *table, last = rows(snapshot, words)
    yield from table
    yield Block(last.height, last.draw, last.head, keep=True)  # sums never stand on a page alone
    yield sums(snapshot, words)
    _ = words.translate
    caption = _("Scan with your banking app")
    yield panel(payment_content(snapshot, payment, words), caption)
    yield from (_note(note, first=n == 0) for n, note in enumerate(snapshot.notes))


def _note(note: str, *, first: bool) -> Block:
    lines = wrap(note, soft(), BODY_WIDTH)
    above = 9.0 if first else 5.5

    def draw(sheet: Sheet, y: float) -> None:
        for n, line in enumerate(lines):
            sheet.text(LEFT, y + above + 4.2 * n, line, soft())

    return Block(above + 4.2 * (len(lines) - 1), draw)
