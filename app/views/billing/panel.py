"""One invoice beside the list: how it is paid, its PDF inside the application, and as text."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.invoices import (
    ChangePaymentMethod,
    InvoiceDetail,
    InvoiceDocument,
    InvoiceKind,
    InvoiceRow,
    Reach,
    ReadInvoice,
)
from app.portal.snapshot import Method
from app.views.billing.payment_choice import PaymentChoice
from app.views.billing.text_view import InvoiceText
from app.views.billing.transfer import TransferView
from app.views.billing.words import METHODS, chip, due
from app.views.kit.buttons import LinkButton
from app.views.kit.chip import Chip
from app.views.kit.dropdown import DropDown
from app.views.kit.errors_text import spoken
from app.views.kit.format import moment, money
from app.views.kit.layout import row
from app.views.kit.pdf import PdfPane
from app.views.kit.sidepanel import SidePanel
from app.views.kit.tabs import TabRow
from app.views.kit.text import ElidedLabel, Text
from app.views.place import Place


class InvoicePanel(SidePanel):
    """Shows the invoice that was chosen."""

    related_wanted = Signal(int)
    """The id of the Storno, or of the invoice that it takes back."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._place = place
        self._detail: InvoiceDetail | None = None
        self._row: InvoiceRow | None = None
        self._chip = Chip("", "neutral")
        self._amount = Text("", "figure", tabular=True)
        self._due = ElidedLabel("", tone="soft")
        self._related = LinkButton()
        self.payment = PaymentChoice()
        self.versions = DropDown()
        self.tabs = TabRow()
        self.pane, self.transfer, self.text = PdfPane(), TransferView(), InvoiceText()
        self._views: dict[str, QWidget] = {
            "pdf": self.pane,
            "transfer": self.transfer,
            "text": self.text,
        }
        self._stack = QStackedWidget()
        super().__init__("", parent)
        self.head.addWidget(self._chip)
        self._lay_out()
        self._related.clicked.connect(self._go_to_related)
        self.payment.wanted.connect(self._change)
        self.tabs.chosen.connect(self.turn_to)
        self.versions.activated.connect(self._fetch)
        self.pane.notice.connect(place.toast)
        place.tasks.watch(self, ReadInvoice, self._reload)
        place.tasks.reach.hold(self.payment.change)
        self.retranslate()

    def _lay_out(self) -> None:
        for view in self._views.values():
            self._stack.addWidget(view)
        facts = row(self._amount, self._due, self._related, gap="m")
        facts.setStretch(1, 1)
        self.body.addLayout(facts)
        self.body.addWidget(self.payment)
        self.body.addLayout(row(self.tabs, None, self.versions))
        self.body.addWidget(self._stack, 1)
        self.versions.hide()

    @property
    def detail(self) -> InvoiceDetail | None:
        """The invoice that is shown, as far as it has been read."""
        return self._detail

    def show_invoice(self, invoice: InvoiceRow) -> None:
        """Show ``invoice``; what is already known of it stands there at once."""
        if self._row is None or self._row.id != invoice.id:
            self._detail = None
            self.pane.show_loading()
            self.payment.hide()
            self.versions.hide()
            self.turn_to("pdf")
        self._fill_row(invoice)
        self._reload()

    def turn_to(self, view: str) -> None:
        """Show the PDF, how to transfer, or the text."""
        self.tabs.choose(view)
        self._stack.setCurrentWidget(self._views[view])

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.tabs.setAccessibleName(_("Views of the invoice"))
        self.versions.setAccessibleName(_("Version of the document"))
        if self._row is not None:
            self._fill_row(self._row)
        if self._detail is not None:
            self._fill(self._detail)

    def _reload(self) -> None:
        if self._row is not None:
            self._place.tasks.run(
                ReadInvoice(invoice_id=self._row.id), self._show, self._failed, replaces="invoice"
            )

    def _fill_row(self, invoice: InvoiceRow) -> None:
        self._row = invoice
        self.set_title(invoice.number)
        self._chip.set_state(*chip(invoice))
        self._amount.setText(money(invoice.total, invoice.currency))
        self._due.setText("" if invoice.related_number else due(invoice))
        storno = invoice.kind is InvoiceKind.STORNO
        words = _("takes back {number}") if storno else _("cancelled by {number}")
        self._related.setText(words.format(number=invoice.related_number))
        self._related.setVisible(bool(invoice.related_number))

    def _show(self, detail: InvoiceDetail) -> None:
        before, self._detail = self._detail, detail
        self._fill_row(detail.row)
        self._fill(detail)
        shown = (before.row.id, before.payment) if before else None
        if shown != (detail.row.id, detail.payment):
            self._fetch()

    def _fill(self, detail: InvoiceDetail) -> None:
        self.payment.show_detail(detail)
        self.text.show_detail(detail)
        self.transfer.show_detail(detail)
        tabs = [("pdf", "PDF"), ("text", _("As text"))]
        if detail.epc_payload:
            tabs.insert(1, ("transfer", _("Bank transfer")))
        current = next(key for key, v in self._views.items() if v is self._stack.currentWidget())
        self.tabs.set_tabs(tabs)
        self.turn_to(current if any(key == current for key, _w in tabs) else "pdf")
        self._fill_versions(detail)

    def _fill_versions(self, detail: InvoiceDetail) -> None:
        """Offer the earlier renderings where there are some: each is kept with its hash."""
        self.versions.clear()
        for facts in reversed(detail.documents):
            label = _("Version {number}, {when}").format(
                number=facts.payment_version, when=moment(facts.created_at)
            )
            self.versions.addItem(label, facts.payment_version)
        self.versions.setVisible(len(detail.documents) > 1)

    def _fetch(self) -> None:
        if self._row is None:
            return
        version = self.versions.currentData() if self.versions.count() > 1 else None
        wanted = InvoiceDocument(invoice_id=self._row.id, payment_version=version)
        portal = self._place.tasks.portal
        self._place.tasks.work(
            lambda _step: portal.send(wanted).read(),
            partial(self._show_pdf, self._row),
            partial(self._no_pdf, self._row),
            replaces="pdf",
        )

    def _show_pdf(self, invoice: InvoiceRow, content: bytes) -> None:
        if self._row is not None and self._row.id == invoice.id:
            self.pane.show_bytes(content, f"{invoice.number}.pdf", self._fetch)

    def _no_pdf(self, invoice: InvoiceRow, error: PortalError) -> None:
        if self._row is not None and self._row.id == invoice.id:
            self.pane.show_error(*spoken(error), self._fetch)

    def _go_to_related(self) -> None:
        if self._detail is not None and self._detail.related_id is not None:
            self.related_wanted.emit(self._detail.related_id)

    def _change(self, method: Method, reach: Reach) -> None:
        detail = self._detail
        if detail is None:
            return
        operation = ChangePaymentMethod(
            invoice_id=detail.row.id, version=detail.version, method=method, reach=reach
        )
        self._place.tasks.run(operation, self._changed, self._refused, busy=self.payment.change)

    def _changed(self, detail: InvoiceDetail) -> None:
        self._show(detail)
        self.payment.finish()
        self._place.toast(
            lambda: _("{number} is paid by: {method}").format(
                number=detail.row.number, method=_(METHODS[detail.payment.method])
            )
        )

    def _refused(self, error: PortalError) -> None:
        self.payment.finish(error)
        self._reload()

    def _failed(self, error: PortalError) -> None:
        if self._detail is None:
            self.pane.show_error(*spoken(error), self._reload)
