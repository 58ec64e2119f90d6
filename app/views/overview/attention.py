"""What waits for the person: unpaid invoices, the most urgent first, and answered tickets."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.portal.invoices import InvoiceRow
from app.portal.tickets import TicketRow
from app.views.billing.words import chip, due_words, today
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.chip import Chip
from app.views.kit.format import money
from app.views.kit.layout import clear, column, row, rule
from app.views.kit.live import Speaks
from app.views.kit.text import ElidedLabel, Text
from app.views.tickets.words import last_reply, numbered, status_chip, subject_of


class AttentionCard(Speaks, Card):
    """A short list; nothing to do is said in one friendly line."""

    wanted = Signal(int)
    """The id of an invoice to look at."""
    ticket_wanted = Signal(int)
    """The id of a ticket to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent=parent)
        self._invoices: Sequence[InvoiceRow] | None = None
        self._tickets: Sequence[TicketRow] = ()
        self._list: QVBoxLayout = column(gap="s")
        self.body.addLayout(self._list)
        self.retranslate()

    def show_waiting(
        self, invoices: Sequence[InvoiceRow], tickets: Sequence[TicketRow] = ()
    ) -> None:
        """Show these."""
        self._invoices, self._tickets = invoices, tickets
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.set_title(_("This waits for you"))
        clear(self._list)
        lines = [self._line(invoice) for invoice in self._invoices or ()]
        lines += [self._ticket(ticket) for ticket in self._tickets]
        if self._invoices is not None and not lines:
            self._list.addWidget(Text(_("Everything is done. Nothing waits for you."), tone="soft"))
        for number, line in enumerate(lines):
            if number:
                self._list.addWidget(rule())
            self._list.addWidget(line)

    def _ticket(self, ticket: TicketRow) -> QWidget:
        number = numbered(ticket.number)
        words = _("Ticket {number}: {subject}").format(number=number, subject=subject_of(ticket))
        who, when = last_reply(ticket)
        said = _("{name} answered: {when}").format(name=who, when=when)
        look = Button(_("View ticket"))
        look.setAccessibleName(_("View ticket {number}").format(number=number))
        look.clicked.connect(lambda _on=False: self.ticket_wanted.emit(ticket.id))
        what = column(ElidedLabel(words, "strong"), ElidedLabel(said, tone="soft"), gap="xs")
        return _shown(what, Chip(*status_chip(ticket.status)), look)

    def _line(self, invoice: InvoiceRow) -> QWidget:
        late = invoice.due_on < today()
        what = ElidedLabel(_("Invoice {number}").format(number=invoice.number), "strong")
        when = ElidedLabel(due_words(invoice), tone="danger" if late else "soft")
        amount = Text(money(invoice.total, invoice.currency), "strong", tabular=True)
        look = Button(_("View invoice"))
        look.setAccessibleName(_("View invoice {number}").format(number=invoice.number))
        look.clicked.connect(lambda _on=False: self.wanted.emit(invoice.id))
        return _shown(column(what, when, gap="xs"), Chip(*chip(invoice)), amount, look)


def _shown(*parts: QWidget | QVBoxLayout) -> QWidget:
    line = row(*parts, gap="l")
    line.setStretch(0, 1)
    shown = QWidget()
    shown.setLayout(line)
    return shown
