"""What was promised to the customer: which promise breaks next, when, and how all of them stand."""

from datetime import UTC, datetime
from typing import ClassVar, Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import N_, _
from app.portal.desk.ticket import DeskTicket
from app.views.desk.side_card import SideCard
from app.views.desk.words import PROMISES, promise, promise_tip
from app.views.kit.facts import Fact, Facts
from app.views.kit.format import exact
from app.views.kit.table.delegate import paint_bar
from app.views.kit.text import Text, tip
from app.views.kit.tokens import space
from app.views.tickets.words import by_when

MINUTE: Final = 60_000
TONES: Final = {"ok": "", "warn": "warn", "danger": "danger"}


class PromiseCard(SideCard):
    """Follows the clock."""

    TITLE: ClassVar[str] = N_("Promised")

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._which = Text("", tone="soft", wrap=True)
        self.due = Text("", "section", wrap=True)
        self._bar = _Bar()
        self.all = Facts()
        for part in (self._which, self.due, self._bar, self.all):
            self.add(part)
        self._minute = QTimer(self, interval=MINUTE)
        self._minute.timeout.connect(self.retranslate)
        self._minute.start()
        self.retranslate()

    def fill(self, found: DeskTicket) -> None:
        """Say what breaks next, and the three of them."""
        now = datetime.now(UTC)
        next_one, row = promise(found.queue, now), found.queue
        if next_one is None:
            self._which.setText(_("No promise is running."))
        else:
            self._which.setText(
                _("{promise} due").format(promise=_(PROMISES.get(row.breaks, row.breaks)))
            )
            self.due.setText(next_one.words)
            self.due.set_tone(TONES[next_one.tone])
            self._bar.say(next_one.tone, next_one.share)
        for part in (self.due, self._bar):
            part.setVisible(next_one is not None)
            part.setToolTip(tip(promise_tip(row)))
        dues = {
            "first_response": found.due_first_response,
            "update": found.due_update,
            "solution": found.due_solution,
        }
        self.all.setVisible(any(dues.values()))
        self.all.set_facts([_fact(name, at, now) for name, at in dues.items()])


class _Bar(QWidget):
    """How much of a promise's time has passed."""

    def __init__(self) -> None:
        super().__init__()
        self._tone, self._share = "ok", 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, tone: str, share: float) -> None:
        """Show another share, 0 to 1."""
        self._tone, self._share = tone, min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(space("xxl"), space("s") - 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        paint_bar(QPainter(self), self.rect(), self._tone, self._share)


def _fact(name: str, at: datetime | None, now: datetime) -> Fact:
    """Return until when one promise holds."""
    return Fact(
        _(PROMISES[name]),
        by_when(at, now) if at else "–",
        tabular=True,
        tone="danger" if at and at < now else "",
        tip=exact(at) if at else _("Nothing is due."),
    )
