"""Addresses in messages: followed only after the whole of them was shown."""

from textwrap import wrap
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.dialog import Confirm

SCHEMES: Final = ("http", "https", "mailto")
LINE: Final = 60
"""Characters of an address in a line: all of it is shown, however long it is."""


def ask_to_follow(address: str, window: QWidget) -> Confirm | None:
    """Ask before a browser opens what somebody wrote; return the open question.

    None for an address that no browser gets.
    """
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in SCHEMES:
        return None
    question = Confirm(
        lambda: _("Open this address in your browser?"),
        lambda: "\n".join(wrap(address, LINE, break_on_hyphens=False)),
        lambda: _("Open address"),
        parent=window,
    )
    question.agreed.connect(lambda: QDesktopServices.openUrl(url))
    question.open()
    return question
