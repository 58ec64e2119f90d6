"""What waits for the person: one line per unpaid invoice, the most urgent first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.portal.invoices import InvoiceRow
from app.views.billing.words import chip, due_words, today
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.chip import Chip
from app.views.kit.format import money
from app.views.kit.layout import clear, column, row, rule
from app.views.kit.live import Speaks
from app.views.kit.text import ElidedLabel, Text


class AttentionCard(Speaks, Card):
    """A short list; nothing to do is said in one friendly line."""

    wanted = Signal(int)
    """The id of an invoice to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent=parent)
        self._invoices: Sequence[InvoiceRow] | None = None
        self._list: QVBoxLayout = column(gap="s")
        self.body.addLayout(self._list)
        self.retranslate()

    def show_invoices(self, invoices: Sequence[InvoiceRow]) -> None:
        """Show these."""
        self._invoices = invoices
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.set_title(_("This waits for you"))
        clear(self._list)
        if self._invoices is not None and not self._invoices:
            self._list.addWidget(Text(_("Everything is done. Nothing waits for you."), tone="soft"))
        for number, invoice in enumerate(self._invoices or ()):
            if number:
                self._list.addWidget(rule())
            self._list.addWidget(self._line(invoice))

    def _line(self, invoice: InvoiceRow) -> QWidget:
        late = invoice.due_on < today()
        what = ElidedLabel(_("Invoice {number}").format(number=invoice.number), "strong")
        when = ElidedLabel(due_words(invoice), tone="danger" if late else "soft")
        amount = Text(money(invoice.total, invoice.currency), "strong", tabular=True)
        look = Button(_("View invoice"))
        look.setAccessibleName(_("View invoice {number}").format(number=invoice.number))
        look.clicked.connect(lambda _on=False: self.wanted.emit(invoice.id))
        line = row(column(what, when, gap="xs"), Chip(*chip(invoice)), amount, look, gap="l")
        line.setStretch(0, 1)
        shown = QWidget()
        shown.setLayout(line)
        return shown
