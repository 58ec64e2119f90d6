"""An invoice as text: the same data as its PDF, for screen readers and for copying."""

from app.i18n import _
from app.portal.invoices import InvoiceDetail
from app.portal.snapshot import Line
from app.views.billing.words import METHODS
from app.views.kit.facts import Fact
from app.views.kit.format import day, money


def facts_of(detail: InvoiceDetail) -> list[Fact]:
    """Return the facts of an invoice; what one types elsewhere can be copied."""
    snapshot, payment, currency = detail.snapshot, detail.payment, detail.row.currency
    facts = [
        Fact(_("Number"), snapshot.number, copy=True),
        Fact(_("Date"), day(snapshot.issued)),
        Fact(_("Net"), money(snapshot.totals.net, currency), tabular=True),
    ]
    for part in snapshot.vat:
        label = _("VAT {rate} %").format(rate=f"{part.rate:f}")
        facts.append(Fact(label, money(part.tax, currency), tabular=True))
    facts.append(Fact(_("Total"), money(snapshot.totals.gross, currency), tabular=True))
    facts.append(Fact(_("Payment method"), _(METHODS[payment.method])))
    if payment.transfer is not None and payment.amount_due > 0:
        facts += [
            Fact(_("Account holder"), payment.transfer.holder, copy=True),
            Fact("IBAN", payment.transfer.iban, copy=True),
            Fact(_("Purpose"), payment.transfer.remittance, copy=True),
        ]
    return facts


def text_of(detail: InvoiceDetail) -> str:
    """Return the lines of an invoice, one paragraph each."""
    return "\n".join(_line(line, detail.row.currency) for line in detail.snapshot.lines)


def _line(line: Line, currency: str) -> str:
    period = f" · {day(line.period.start)} – {day(line.period.end)}" if line.period else ""
    return f"{line.quantity:f} × {line.name}{period}: {money(line.net, currency)}"
