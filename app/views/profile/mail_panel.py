"""A mail as plain text, in which a code that has to be typed elsewhere is copied with one click."""

import re
from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from app.i18n import _
from app.portal.mail import DemoMail
from app.views.kit.facts import CopyButton, Fact, Facts
from app.views.kit.format import moment
from app.views.kit.layout import clear, column, row, rule, scrolling
from app.views.kit.sidepanel import SidePanel
from app.views.kit.text import Text

CODE: Final = re.compile(r"[\w.~-]*\d[\w.~-]*")
"""A paragraph that is one word with a digit: the templates set codes apart like this."""
SHORTEST: Final = 6


class MailPanel(SidePanel):
    """Subject, recipient, time and the paragraphs; links are text as everything else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with no mail."""
        self._mail: DemoMail | None = None
        super().__init__("", parent)
        self._facts = Facts()
        self._text = column(gap="m")
        room = QWidget()
        room.setLayout(self._text)
        self.body.addWidget(self._facts)
        self.body.addWidget(rule())
        self.body.addWidget(scrolling(room), 1)

    def show_mail(self, mail: DemoMail) -> None:
        """Show another mail."""
        self._mail = mail
        self.set_title(mail.subject)
        self._say_facts(mail)
        clear(self._text)
        for part in mail.text.strip().split("\n\n"):
            self._text.addWidget(_code(part) if _is_code(part) else _paragraph(part))
        self._text.addStretch(1)

    def retranslate(self) -> None:
        """Say its own words anew; the mail stays as it was written."""
        super().retranslate()
        if self._mail is not None:
            self.show_mail(self._mail)

    def _say_facts(self, mail: DemoMail) -> None:
        self._facts.set_facts(
            [Fact(_("To"), mail.recipient, copy=True), Fact(_("Sent"), moment(mail.at))]
        )


def _is_code(part: str) -> bool:
    return len(part) >= SHORTEST and CODE.fullmatch(part) is not None


def _paragraph(part: str) -> Text:
    return Text(part, wrap=True, selectable=True)


def _code(code: str) -> QFrame:
    """Return a code on a ground of its own; a long one wraps."""
    well = QFrame()
    well.setProperty("part", "well")
    shown = Text(code, "section", tabular=True, wrap=True, selectable=True)
    line = row(shown, CopyButton(_("Code"), code, secret=True), gap="m", margin="m")
    line.setStretch(0, 1)
    well.setLayout(line)
    return well
