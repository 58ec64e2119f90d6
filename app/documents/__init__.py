"""Documents: frozen data in, PDF bytes out. Pure functions, no tables, no network, no clock."""

from app.documents.fonts import missing_characters
from app.documents.invoice import invoice_pdf

__all__ = ["invoice_pdf", "missing_characters"]
