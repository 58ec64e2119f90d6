"""Whether somebody is there, and when an answer can be expected: for department and priority."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.departments import DepartmentFacts, Office, Priority
from app.views.kit import icons
from app.views.kit.card import Card
from app.views.kit.format import clock, exact
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, announce
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.tickets.words import by_when, in_language


class OfficePanel(Speaks, Card):
    """Says it anew whenever department or priority change; a screen reader hears the promise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with no department."""
        super().__init__(parent=parent)
        self._department: DepartmentFacts | None = None
        self._priority = Priority.NORMAL
        self._picture = Text()
        self._office = Text("", "strong", wrap=True)
        self._expected = Text("", wrap=True)
        self._more = Text("", "soft", wrap=True)
        line = row(self._picture, self._office, gap="s")
        line.setStretch(1, 1)
        self.body.addLayout(column(line, self._expected, self._more, gap="s"))
        theme().changed.connect(self.retranslate)
        self.retranslate()

    def show_promise(self, department: DepartmentFacts | None, priority: Priority) -> None:
        """Say when ``department`` is there, and when it answers a ticket of ``priority``."""
        self._department, self._priority = department, priority
        before = self._expected.text()
        self.retranslate()
        if self.isVisible() and self._expected.text() != before:
            announce(self, self._expected.text())

    def text(self) -> str:
        """Return what is said."""
        return "\n".join(filter(None, (self._office.text(), self._expected.text())))

    def retranslate(self) -> None:
        """Say every word anew."""
        found = self._department
        self.set_title(in_language(found.names) if found else _("When do we answer?"))
        self._picture.setVisible(found is not None)
        self._office.setVisible(found is not None)
        if found is None:
            self._expected.setText(_("Choose a department, then you see when somebody is there."))
            self._more.hide()
            return
        tone = "ok" if found.office.open else "warn"
        self._picture.setPixmap(icons.pixmap("clock", tone))
        self._office.set_tone(tone)
        self._office.setText(office_words(found.office))
        expected = found.expected.get(self._priority)
        self._expected.setText(expected_words(expected))
        self._expected.setToolTip(exact(expected) if expected else "")
        critical = self._priority is Priority.CRITICAL
        self._more.setText(
            _("Critical tickets are worked on outside office hours, too.")
            if critical
            else _("We work on tickets during our office hours.")
        )
        self._more.show()


def office_words(office: Office) -> str:
    """Say until when somebody is there, or from when on."""
    if office.open:
        return _("Office open until {time}").format(time=clock(office.until))
    return _("Office closed, open again from {time}").format(time=by_when(office.until))


def expected_words(at: datetime | None) -> str:
    """Say when an answer can be expected."""
    if at is None:
        return _("No time of answer is promised here.")
    return _("Answer expected by {time}").format(time=by_when(at))
