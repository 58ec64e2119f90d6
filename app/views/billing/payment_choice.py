"""The drop-down "Zahlungsmethoden" of an unpaid invoice: which method, and for what."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.invoices import InvoiceDetail, Reach
from app.portal.snapshot import Method
from app.views.billing.words import METHODS, REACH_HELP, REACHES
from app.views.kit.buttons import Button
from app.views.kit.dropdown import DropDown
from app.views.kit.errors_text import told
from app.views.kit.layout import Flow, column
from app.views.kit.live import Speaks, Words, announce, said
from app.views.kit.text import Text


class PaymentChoice(Speaks, QWidget):
    """Offers what the portal allows; ``wanted`` says what was chosen."""

    wanted = Signal(object, object)
    """A :class:`Method` and a :class:`Reach`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden: there is nothing to choose yet."""
        super().__init__(parent)
        self._detail: InvoiceDetail | None = None
        self._wrong: Words = ""
        self._label = Text("", "strong")
        self.methods, self.reach = DropDown(), DropDown()
        self.change = Button("", "primary")
        self._help = Text("", "soft", wrap=True)
        self._error = Text("", "soft", "danger", wrap=True)
        self._error.hide()
        choice = Flow("s")
        for widget in (self.methods, self.reach, self.change):
            choice.addWidget(widget)
        self.setLayout(column(self._label, choice, self._help, self._error, gap="xs"))
        for box in (self.methods, self.reach):
            box.currentIndexChanged.connect(self._error.hide)
            box.currentIndexChanged.connect(self._look)
        self.change.clicked.connect(self._send)
        self.hide()
        self.retranslate()

    def show_detail(self, detail: InvoiceDetail) -> None:
        """Offer the choices of this invoice; none hides everything."""
        same = self._detail is not None and self._detail.row.id == detail.row.id
        typed = (self.methods.currentData(), self.reach.currentData()) if same else (None, None)
        stale = not same or (self._detail and self._detail.payment != detail.payment)
        self._detail = detail
        self.setVisible(bool(detail.methods))
        self._fill()
        if stale or typed[0] is None:
            typed = (detail.payment.method.value, Reach.INVOICE.value)
        _choose(self.methods, typed[0])
        _choose(self.reach, typed[1])
        self._look()

    def finish(self, error: PortalError | None = None) -> None:
        """Let it be pressed again; say what went wrong."""
        self.change.setText(_("Change method"))
        self._look()
        if error is not None:
            self._wrong = told(error)
            self._error.setText(self._wrong())
            self._error.show()
            announce(self, self._error.text())

    def retranslate(self) -> None:
        """Say every word anew; what was chosen stays."""
        self._label.setText(_("Payment methods"))
        self.methods.setAccessibleName(_("Payment methods"))
        self.reach.setAccessibleName(_("What the change is for"))
        self.change.setText(_("Change method"))
        self._error.setText(said(self._wrong))
        if self._detail is not None:
            chosen = self.methods.currentData(), self.reach.currentData()
            self._fill()
            _choose(self.methods, chosen[0])
            _choose(self.reach, chosen[1])
        self._look()

    def _fill(self) -> None:
        detail = self._detail
        assert detail is not None
        words = [(m.value, _(METHODS[m])) for m in detail.methods]
        reaches = [(r.value, _(REACHES[r])) for r in detail.reaches]
        for box, choices in ((self.methods, words), (self.reach, reaches)):
            with QSignalBlocker(box):
                box.clear()
                for value, label in choices:
                    box.addItem(label, value)
        self.reach.setEnabled(len(reaches) > 1)

    def _look(self) -> None:
        """Say what the chosen reach means; a change that changes nothing can't be sent."""
        value = self.reach.currentData()
        self._help.setText(_(REACH_HELP[Reach(value)]) if value else "")
        method = self._detail.payment.method.value if self._detail else ""
        other = self.methods.currentData() != method
        self.change.setEnabled(bool(value) and (other or value != Reach.INVOICE.value))

    def _send(self) -> None:
        self.change.setEnabled(False)
        self._error.hide()
        self.wanted.emit(Method(self.methods.currentData()), Reach(self.reach.currentData()))


def _choose(box: DropDown, value: Any) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, box.findData(value)))
