"""Documents: frozen data in, PDF bytes out. Pure functions, no tables, no network, no clock.

What draws is imported when the first document is drawn: reading invoices does without.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel

    from app.portal.snapshot import PaymentPart, Snapshot

__all__ = ["invoice_pdf", "missing_characters"]


def invoice_pdf(snapshot: "Snapshot", payment: "PaymentPart") -> bytes:
    """Draw an issued document: :func:`app.documents.invoice.invoice_pdf`."""
    from app.documents.invoice import invoice_pdf as draw

    return draw(snapshot, payment)


def missing_characters(content: "str | BaseModel") -> list[str]:
    """Return what can't be drawn: :func:`app.documents.fonts.missing_characters`."""
    from app.documents.fonts import missing_characters as find

    return find(content)
