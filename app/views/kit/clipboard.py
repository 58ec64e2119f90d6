"""Copying secrets: clipboard managers are asked to keep no history, and nothing stays at the end."""

import atexit
from functools import cache
from typing import Final

import shiboken6
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

HINTS: Final = {
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"",
    "ExcludeClipboardContentFromMonitorProcessing": b"\0\0\0\0",
    "CanIncludeInClipboardHistory": b"\0\0\0\0",
    "CanUploadToCloudClipboard": b"\0\0\0\0",
}
"""What KDE, macOS and Windows look for; others ignore it."""


_held: Final[list[QMimeData]] = []
"""What was put on the clipboard last; Qt deletes it as soon as something else is copied."""


def copy_secret(text: str) -> None:
    """Put a secret on the clipboard until something else is copied or the program ends."""
    data = QMimeData()
    data.setText(text)
    for kind, value in HINTS.items():
        data.setData(kind, value)
    QGuiApplication.clipboard().setMimeData(data)
    _held[:] = [data]
    _forget_at_exit()


def forget_secret() -> None:
    """Clear the clipboard when a secret of ours is still on it."""
    if QGuiApplication.instance() is not None and any(shiboken6.isValid(d) for d in _held):
        QGuiApplication.clipboard().clear()


@cache
def _forget_at_exit() -> None:
    """Do so once, while Qt still stands: it can't free what Python has given it any later."""
    atexit.register(forget_secret)
