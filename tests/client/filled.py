"""A drawer with something in it, and its files."""

from collections.abc import Callable
from pathlib import Path

from app.client.cabinet import Cabinet
from app.client.drawer import Document

ACTING = "account:7"
NAME = b"Musterhandel GmbH"


def filled(opened: Callable[[], Cabinet]) -> Path:
    """Fill a drawer and return its file, closed."""
    cabinet = opened()
    drawer = cabinet.drawer(ACTING)
    drawer.keep_answer("ReadInvoice", "{}", NAME)
    drawer.keep_document("InvoiceDocument", "{}", Document("a.pdf", "a/b", 3, "x", b"%PD"), 1.0)
    folder = cabinet._folder
    assert folder is not None
    cabinet.close()
    return folder / "account-7.db"


def content(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.iterdir()))
