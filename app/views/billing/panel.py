"""One invoice beside the list: its facts, how it is paid, and its PDF inside the application."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.invoices import (
    ChangePaymentMethod,
    InvoiceDetail,
    InvoiceDocument,
    InvoiceRow,
    Reach,
    ReadInvoice,
)
from app.portal.snapshot import Method
from app.views.billing.text_view import facts_of, text_of
from app.views.billing.words import METHODS, REACHES, chip, due
from app.views.kit.buttons import Button
from app.views.kit.chip import Chip
from app.views.kit.errors_text import sentence
from app.views.kit.facts import Facts
from app.views.kit.format import money
from app.views.kit.layout import column, row
from app.views.kit.pdf import PdfPane
from app.views.kit.sidepanel import SidePanel
from app.views.kit.text import Text
from app.views.place import Place


class InvoicePanel(SidePanel):
    """Shows the invoice that was chosen; ``changed`` follows when its payment method did."""

    changed = Signal()

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._place = place
        self._detail: InvoiceDetail | None = None
        self._row: InvoiceRow | None = None
        self._chip = Chip("", "neutral")
        self._amount = Text("", "figure", tabular=True)
        self._due = Text("", tone="soft")
        self._label = Text("", "soft", "soft")
        self.methods, self.reach = QComboBox(), QComboBox()
        self.change = Button("")
        self.error = Text("", tone="danger", wrap=True)
        self.payment = QWidget()
        self.facts = Facts()
        self.pane = PdfPane()
        self.text = Text("", wrap=True, selectable=True)
        self._switch = Button("", "quiet", "document")
        self._stack = QStackedWidget()
        super().__init__("", parent)
        self.head.addWidget(self._chip)
        self._lay_out()
        self.change.clicked.connect(self._change)
        self._switch.clicked.connect(self._turn)
        self.pane.notice.connect(place.toast)
        place.tasks.watch(self, ReadInvoice, self._reload)
        self.retranslate()

    def _lay_out(self) -> None:
        choice = row(self.methods, self.reach, self.change, gap="s")
        self.payment.setLayout(column(self._label, choice, self.error, gap="xs"))
        self.error.hide()
        written = QWidget()
        written.setLayout(column(self.facts, self.text, None, gap="m"))
        self._stack.addWidget(self.pane)
        self._stack.addWidget(written)
        self.body.addLayout(row(self._amount, self._due, None, self._switch, gap="m"))
        self.body.addWidget(self.payment)
        self.body.addWidget(self._stack, 1)

    def show_invoice(self, invoice: InvoiceRow) -> None:
        """Show ``invoice``; what is already known of it stands there at once."""
        if self._row is None or self._row.id != invoice.id:
            self._detail = None
            self.pane.show_loading()
            self.payment.hide()
        self._row = invoice
        self._fill_row(invoice)
        self._reload()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self._label.setText(_("Payment methods"))
        self.methods.setAccessibleName(_("Payment methods"))
        self.reach.setAccessibleName(_("What the change is for"))
        self.change.setText(_("Change method"))
        pdf = self._stack.currentIndex() == 0
        self._switch.setText(_("Show as text") if pdf else _("Show as PDF"))
        if self._row is not None:
            self._fill_row(self._row)
        if self._detail is not None:
            self._fill_payment(self._detail)

    def _reload(self) -> None:
        if self._row is not None:
            self._place.tasks.run(
                ReadInvoice(invoice_id=self._row.id), self._show, self._failed, replaces="invoice"
            )

    def _fill_row(self, invoice: InvoiceRow) -> None:
        self.set_title(invoice.number)
        self._chip.set_state(*chip(invoice))
        self._amount.setText(money(invoice.total, invoice.currency))
        self._due.setText(due(invoice))

    def _show(self, detail: InvoiceDetail) -> None:
        before, self._detail, self._row = self._detail, detail, detail.row
        self._fill_row(detail.row)
        self._fill_payment(detail)
        shown = (before.row.id, before.payment) if before else None
        if shown != (detail.row.id, detail.payment):
            self._fetch()

    def _fill_payment(self, detail: InvoiceDetail) -> None:
        self.payment.setVisible(bool(detail.methods))
        self._choices(self.methods, {m: _(METHODS[m]) for m in detail.methods})
        self._choices(self.reach, {reach: _(REACHES[reach]) for reach in detail.reaches})
        self.methods.setCurrentIndex(max(0, self.methods.findData(detail.payment.method.value)))
        self.facts.set_facts(facts_of(detail))
        self.text.setText(text_of(detail))

    @staticmethod
    def _choices(box: QComboBox, choices: dict[Any, str]) -> None:
        box.clear()
        for value, words in choices.items():
            box.addItem(words, value.value)

    def _fetch(self) -> None:
        if self._row is None:
            return
        portal, wanted = self._place.tasks.portal, InvoiceDocument(invoice_id=self._row.id)
        self._place.tasks.work(
            lambda _step: portal.send(wanted).read(),
            partial(self._show_pdf, self._row),
            self._no_pdf,
            replaces="pdf",
        )

    def _show_pdf(self, invoice: InvoiceRow, content: bytes) -> None:
        if self._row is not None and self._row.id == invoice.id:
            self.pane.show_bytes(content, f"{invoice.number}.pdf", self._fetch)

    def _no_pdf(self, error: PortalError) -> None:
        what, why = sentence(error)
        self.pane.show_error(what, why, self._fetch)

    def _change(self) -> None:
        if self._detail is None:
            return
        self.change.setEnabled(False)
        self.error.hide()
        operation = ChangePaymentMethod(
            invoice_id=self._detail.row.id,
            version=self._detail.version,
            method=Method(self.methods.currentData()),
            reach=Reach(self.reach.currentData()),
        )
        self._place.tasks.run(operation, self._changed, self._refused)

    def _changed(self, detail: InvoiceDetail) -> None:
        self.change.setEnabled(True)
        self._show(detail)
        self._place.toast(
            _("{number} is paid by: {method}").format(
                number=detail.row.number, method=_(METHODS[detail.payment.method])
            )
        )
        self.changed.emit()

    def _refused(self, error: PortalError) -> None:
        self.change.setEnabled(True)
        self.error.setText(" ".join(sentence(error)))
        self.error.show()
        self._reload()

    def _failed(self, error: PortalError) -> None:
        if self._detail is None:
            what, why = sentence(error)
            self.pane.show_error(what, why, self._reload)

    def _turn(self) -> None:
        self._stack.setCurrentIndex(1 - self._stack.currentIndex())
        self.retranslate()
