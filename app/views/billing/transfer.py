"""How to pay by bank transfer: a code for the banking app, and the data to copy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.invoices import InvoiceDetail
from app.views.kit.facts import Fact, Facts
from app.views.kit.form.shapes import iban
from app.views.kit.format import day, money
from app.views.kit.layout import column, scrolling
from app.views.kit.live import Speaks
from app.views.kit.qr import QrCode
from app.views.kit.text import Text


class TransferView(Speaks, QWidget):
    """The EPC-QR code and the same data as words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._detail: InvoiceDetail | None = None
        self.code = QrCode()
        self._help = Text("", tone="soft", wrap=True)
        self.facts = Facts()
        inner = QWidget()
        lines = column(self._help, self.code, self.facts, None, gap="l", margin="s")
        lines.setAlignment(self.code, Qt.AlignmentFlag.AlignLeft)
        inner.setLayout(lines)
        self.setLayout(column(scrolling(inner)))
        self.retranslate()

    def show_detail(self, detail: InvoiceDetail) -> None:
        """Show how this invoice is transferred."""
        self._detail = detail
        self.code.show_text(detail.epc_payload)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew."""
        self._help.setText(
            _("Scan the code with your banking app, or copy the data into your transfer.")
        )
        self.code.setAccessibleName(_("EPC QR code for your banking app"))
        detail = self._detail
        transfer = detail.payment.transfer if detail else None
        if detail is None or transfer is None:
            self.facts.set_facts([])
            return
        amount = money(detail.payment.amount_due, detail.row.currency)
        facts = [
            Fact(_("Account holder"), transfer.holder, copy=True),
            Fact("IBAN", iban(transfer.iban), copy=True),
            Fact("BIC", transfer.bic, copy=True),
            Fact(_("Bank"), transfer.bank),
            Fact(_("Amount"), amount, copy=True, tabular=True),
            Fact(_("Purpose"), transfer.remittance, copy=True),
            Fact(_("Due"), day(detail.row.due_on)),
        ]
        self.facts.set_facts([fact for fact in facts if fact.value])
