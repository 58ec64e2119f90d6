"""How high a text will be that nobody sees yet: what a view of its own costs is saved until then."""

from functools import cache

from PySide6.QtCore import QCoreApplication

from app.views.kit.markup_document import MarkupDocument
from app.views.kit.markup_pieces import Feed


def measured(text: str, width: int) -> tuple[int, str] | None:
    """Return the height at ``width`` in logical pixels, and the words; None when it is too long."""
    document, feed = _ruler(), Feed(text)
    document.empty_out()
    if feed.hungry:
        feed.step(document)
    if feed.at < len(text):
        return None
    return document.height(width), document.toPlainText()


@cache
def _ruler() -> MarkupDocument:
    return MarkupDocument(QCoreApplication.instance())
