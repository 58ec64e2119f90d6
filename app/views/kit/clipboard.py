"""Copying secrets: clipboard managers are asked to keep no history of them."""

from typing import Final

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


def copy_secret(text: str) -> None:
    """Put a secret on the clipboard; it stays there, because it is pasted into a safe next."""
    data = QMimeData()
    data.setText(text)
    for kind, value in HINTS.items():
        data.setData(kind, value)
    QGuiApplication.clipboard().setMimeData(data)
