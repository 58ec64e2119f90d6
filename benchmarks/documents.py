"""How fast invoices are drawn: our layout beside a bare canvas that draws the same text."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from io import BytesIO
from statistics import median
from typing import Final
from unittest.mock import patch

from reportlab.pdfgen.canvas import Canvas

from app.documents import invoice_pdf
from app.documents.fonts import MM, Style
from app.documents.sheet import Sheet
from app.documents.style import PAGE_HEIGHT
from app.portal.snapshot import (
    Address,
    Method,
    Mode,
    Party,
    PaymentPart,
    Period,
    Seller,
    Snapshot,
    State,
    Transfer,
    Unit,
    VatCategory,
)
from app.rules.money import Item, lines_of, totals, vat_breakdown
from benchmarks.row import Row, judged, tell

ROUNDS: Final = 9
EACH: Final = 20

Run = tuple[float, float, str, Style]


def rows() -> Iterator[Row]:
    """Yield one row: invoices a second on one core, the yardstick's, and their ratio."""
    snapshot, payment = invoice()
    pages, drawn = _recorded(snapshot, payment)
    right = len(pages) == 2 == _pages(drawn) == _pages(_bare(pages))
    value, yardstick = _rates(partial(invoice_pdf, snapshot, payment), partial(_bare, pages))
    name = "invoice PDF with embedded font, 2 pages, one core"
    yield judged(name, "a second", value, yardstick, right=right, ratio_at_least=0.65)


def invoice() -> tuple[Snapshot, PaymentPart]:
    """Return an open invoice of two pages with a QR code."""
    month = Period(start=date(2026, 11, 1), end=date(2026, 11, 30))
    items = [
        Item(
            name=f"Webhosting Business {n}",
            description="100 GB NVMe, 25 Postfächer, tägliche Sicherung, Überwachung rund um die Uhr",
            quantity=Decimal(1),
            unit=Unit.MONTH,
            price=Decimal(f"{n + 10}.90"),
            category=VatCategory.STANDARD,
            rate=Decimal(19),
            period=month,
            service=f"kunde-{n}.example",
        )
        for n in range(12)
    ]
    home = Address(street="Holstenbrücke 17", postcode="24103", city="Kiel", country="DE")
    seller = Seller(
        name="Nordlicht Hosting GmbH",
        address=home,
        vat_id="DE325871904",
        register_number="HRB 24817 KI",
        register_court="Amtsgericht Kiel",
        managing_directors=("Jette Petersen",),
        iban="DE89370400440532013000",
        bic="COBADEFFXXX",
    )
    buyer = Party(company="Möller & Söhne GbR", address=home, customer_number="K-10042")
    lines = lines_of(items, Mode.NET)
    vat = vat_breakdown(lines, Mode.NET)
    snapshot = Snapshot(
        number="RE-2026-00318",
        issued=date(2026, 11, 2),
        due=date(2026, 11, 16),
        period=month,
        seller=seller,
        buyer=buyer,
        lines=lines,
        vat=vat,
        totals=totals(lines, vat),
    )
    return snapshot, PaymentPart(
        method=Method.BANK_TRANSFER,
        state=State.OPEN,
        amount_due=snapshot.totals.due,
        transfer=Transfer(
            holder=seller.name,
            iban=seller.iban,
            bic=seller.bic,
            remittance=snapshot.number,
        ),
    )


def _rates(ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    """Time both in turns, so that a machine that slows down slows both."""
    taken = [(_seconds(ours), _seconds(bare)) for _ in range(ROUNDS)]
    return EACH / median(t[0] for t in taken), EACH / median(t[1] for t in taken)


def _seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    for _ in range(EACH):
        call()
    return time.process_time() - start


def _recorded(snapshot: Snapshot, payment: PaymentPart) -> tuple[list[list[Run]], bytes]:
    """Return every run of text of each page as it is drawn, and the document."""
    pages: list[list[Run]] = []
    end = Sheet.end_page

    def record(sheet: Sheet) -> None:
        pages.append(list(sheet._texts))
        end(sheet)

    with patch.object(Sheet, "end_page", record):
        drawn = invoice_pdf(snapshot, payment)
    return pages, drawn


def _bare(pages: list[list[Run]]) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=1)
    for page in pages:
        before: Style | None = None
        for x, y, string, style in page:
            if style is not before:
                canvas.setFont(style.face.name, style.size)
                canvas.setFillColor(style.colour)
                before = style
            canvas.drawString(x * MM, (PAGE_HEIGHT - y) * MM, string)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _pages(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n")


if __name__ == "__main__":
    tell(rows())
