"""What the pane says instead of pages: that it is loading, or why there is nothing to see."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.views.kit.live import Words
from app.views.kit.pdf.document import Fault
from app.views.kit.states import StateView

PATIENCE: Final = 150
"""Milliseconds before "loading" is said; most documents are there earlier."""

FAULTS: Final = {
    Fault.EMPTY: (
        N_("The document is empty"),
        N_("Nothing arrived but an empty file."),
    ),
    Fault.NOT_PDF: (
        N_("This is not a PDF"),
        N_("Something else arrived in place of the document."),
    ),
    Fault.INCOMPLETE: (
        N_("The document is incomplete"),
        N_("Its end is missing. Probably the connection broke off on the way."),
    ),
    Fault.PROTECTED: (
        N_("The document is protected by a password"),
        N_("It can't be shown here. Save it or open it in another program."),
    ),
    Fault.DAMAGED: (
        N_("The document is damaged"),
        N_("Its content can't be read."),
    ),
}
"""What is the matter and why, in a sentence each."""


class Message(StateView):
    """An icon, what happened, why, and one button for what to do now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "sunken")
        self._delay = QTimer(self, singleShot=True, interval=PATIENCE)
        self._delay.timeout.connect(self._say_loading)

    def nothing(self) -> None:
        """Say nothing at all."""
        self._delay.stop()
        self.say("document", "")

    def loading(self) -> None:
        """Say that the document is on its way, if it takes longer than a blink."""
        self.nothing()
        self._delay.start()

    def error(self, what: Words, why: Words, retry: Callable[[], None] | None) -> None:
        """Say ``what`` happened and ``why``; with ``retry`` a button offers to fetch it again."""
        self.nothing()
        self.say("error", what, why, role="danger", action=lambda: _("Fetch again"), run=retry)

    def _draw_icon(self) -> None:
        super()._draw_icon()
        if not self.accessibleName():
            self._picture.clear()  # nothing is said: an icon alone would be a riddle

    def _say_loading(self) -> None:
        self.say("clock", lambda: _("The document is being fetched …"))
