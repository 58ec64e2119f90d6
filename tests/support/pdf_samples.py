"""PDFs for tests: pages of plain text, whole and damaged."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = "Vera"
"""A font that reportlab ships; embedded, so that every reader draws the same letters."""
SIZE = 10
LEADING = 20
LEFT, TOP = 72, 100
"""Where the first line begins, in points from the top left."""


def text_pdf(
    pages: Sequence[Sequence[str]], size: tuple[float, float] = A4, password: str = ""
) -> bytes:
    """Return a PDF with these lines on its pages, Vera 10, a line every 20 points."""
    pdfmetrics.registerFont(TTFont(FONT, f"{FONT}.ttf"))
    file = BytesIO()
    lock = pdfencrypt.StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(file, pagesize=size, encrypt=lock)
    for lines in pages:
        canvas.setFont(FONT, SIZE)
        for number, line in enumerate(lines):
            canvas.drawString(LEFT, size[1] - TOP - number * LEADING, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def invoice_like(pages: int = 3) -> bytes:
    """Return a PDF that looks like an invoice of some pages: a heading and 30 positions each."""
    return text_pdf(
        [
            [f"Rechnung RE-2026-{page + 1:05d}"]
            + [f"Position {n} Webhosting Paket {page + 1} Straße" for n in range(1, 31)]
            for page in range(pages)
        ]
    )
