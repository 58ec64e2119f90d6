"""What takes long: a thin line after a blink, a way to give up after two seconds."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.buttons import LinkButton
from app.views.kit.layout import row
from app.views.kit.live import Speaks
from app.views.kit.progress import ProgressLine
from app.views.kit.tasks import Tasks, Ticket

WIDTH = 120


class BusyLine(Speaks, QWidget):
    """Stands in the status bar while something is under way."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        """Watch ``tasks``."""
        super().__init__(parent)
        self._slow: list[Ticket] = []
        self._line = ProgressLine()
        self._line.setFixedWidth(WIDTH)
        self.cancel = LinkButton()
        self.cancel.clicked.connect(self._give_up)
        self.setLayout(row(self._line, self.cancel, gap="m"))
        self._late = QTimer(self, interval=250)
        self._late.timeout.connect(self._look)
        tasks.slowed.connect(self._slowed)
        tasks.ended.connect(self._ended)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say its words anew."""
        self._line.setAccessibleName(_("Under way"))
        self.cancel.setText(_("Cancel"))

    @Slot(object)
    def _slowed(self, ticket: Ticket) -> None:
        self._slow.append(ticket)
        self.cancel.hide()
        self.show()
        self._late.start()

    @Slot(object)
    def _ended(self, ticket: Ticket) -> None:
        if ticket in self._slow:
            self._slow.remove(ticket)
        if not self._slow:
            self._late.stop()
            self.hide()

    @Slot()
    def _look(self) -> None:
        self.cancel.setVisible(any(ticket.cancellable for ticket in self._slow))

    @Slot()
    def _give_up(self) -> None:
        for ticket in self._slow:
            if ticket.cancellable:
                ticket.cancel()
