"""Telling screen readers that the pages are a document; Qt knows only a scroll area."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget

from app.views.kit.pdf.view import PageView


@cache
def announce_documents() -> None:
    """Give every :class:`PageView` the role of a document (once a process)."""
    QAccessible.installFactory(_document)


def _document(_class_name: str, thing: QObject) -> QAccessibleWidget | None:
    return (
        QAccessibleWidget(thing, QAccessible.Role.Document) if isinstance(thing, PageView) else None
    )
