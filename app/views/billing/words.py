"""The words and tones of invoices: one table for list, panel and start page."""

from datetime import UTC, date, datetime
from typing import Final

from app.i18n import N_, _, ngettext
from app.portal.invoices import InvoiceRow, Reach, is_overdue
from app.portal.snapshot import Method, State
from app.views.kit.format import day, relative

STATES: Final = {
    State.OPEN: (N_("Open"), "warn"),
    State.PENDING: (N_("Payment under way"), "info"),
    State.PAID: (N_("Paid"), "ok"),
    State.CANCELLED: (N_("Cancelled"), "neutral"),
    State.REFUNDED: (N_("Refunded"), "neutral"),
    State.COLLECTION: (N_("Collection"), "danger"),
}
METHODS: Final = {
    Method.BANK_TRANSFER: N_("Bank transfer"),
    Method.DIRECT_DEBIT: N_("SEPA direct debit"),
    Method.CARD: N_("Credit card"),
    Method.CREDIT: N_("Credit balance"),
}
REACHES: Final = {
    Reach.INVOICE: N_("This invoice only"),
    Reach.SERVICE: N_("The service too"),
    Reach.ALL: N_("Everything"),
}
RECENT: Final = 30
"""Days that are counted; what lies further back is said by its date."""
REACH_HELP: Final = {
    Reach.INVOICE: N_("Only this invoice is paid that way."),
    Reach.SERVICE: N_("The next renewals of the services on this invoice are paid that way too."),
    Reach.ALL: N_("All open invoices, all services and all that follow are paid that way."),
}


def today() -> date:
    """Return the calendar day where the user is."""
    return datetime.now(UTC).astimezone().date()


def chip(invoice: InvoiceRow) -> tuple[str, str]:
    """Return word and tone of an invoice's state; overdue is derived here, never stored."""
    if is_overdue(invoice.state, invoice.due_on, today()) and invoice.state is State.OPEN:
        return _("Overdue"), "danger"
    word, tone = STATES[invoice.state]
    return _(word), tone


def due(invoice: InvoiceRow) -> str:
    """Say what matters of the due date: when it is or was due, when paid, what it belongs to."""
    if invoice.related_number:
        return _("belongs to {number}").format(number=invoice.related_number)
    if invoice.state is State.PAID and invoice.paid_on:
        return _("paid on {date}").format(date=day(invoice.paid_on))
    if invoice.state in (State.OPEN, State.COLLECTION):
        return due_words(invoice)
    return day(invoice.due_on)


def due_words(invoice: InvoiceRow) -> str:
    """Say when an unpaid invoice is due, or for how long it has been."""
    late = (today() - invoice.due_on).days
    if 0 < late <= RECENT:
        return ngettext("overdue for {count} day", "overdue for {count} days", late).format(
            count=late
        )
    if late > RECENT:
        return _("overdue since {date}").format(date=day(invoice.due_on))
    return _("due {when}").format(when=relative(invoice.due_on))
