"""One customer beside the list: their facts and people, or the form that changes them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.portal.accounts import CreateAccount, NewAccount
from app.portal.auth import AccountAccess
from app.portal.desk.customers import (
    CustomerDetail,
    CustomerRow,
    EditAccount,
    ReadCustomer,
    ViewAsCustomer,
)
from app.portal.markup import neutral
from app.portal.rights import StaffRight
from app.views.customers.account import AccountSection
from app.views.customers.form_room import FormRoom
from app.views.customers.people import PeopleSection
from app.views.customers.things import ThingsSection
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.errors_text import told
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.layout import Flow, column, scrolling
from app.views.kit.live import Words, said
from app.views.kit.sidepanel import SidePanel
from app.views.place import Place


def _language() -> list[tuple[str, str]]:
    return [("de", _("German")), ("en", _("English"))]


FIELDS: Mapping[str, Field] = {
    "company": Field(N_("Company")),
    "person": Field(N_("Contact person")),
    "street": Field(N_("Street and number")),
    "postcode": Field(N_("Postcode")),
    "city": Field(N_("City")),
    "country": Field(N_("Country"), N_("Two letters: DE, AT, CH …")),
    "vat_id": Field(N_("VAT number"), kind="vat"),
    "email": Field(N_("E-mail address"), N_("Invoices and letters go there.")),
    "language": Field(N_("Language of mails"), choices=_language),
}


class CustomerPanel(SidePanel):
    """Shows the customer that was chosen."""

    created = Signal(int)
    """The id of a customer who has just been created."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._place = place
        self._row: CustomerRow | None = None
        self._detail: CustomerDetail | None = None
        self.look, self.tickets, self.change = Button("", icon="eye"), Button(), Button()
        self._trouble = Banner("danger")
        self._trouble.hide()
        self.account = AccountSection()
        self.people = PeopleSection(place)
        self.things = ThingsSection()
        self.room = FormRoom()
        self._about: Words = ""
        """What the form is about, while there is one."""
        self._stack = QStackedWidget()
        super().__init__("", parent)
        self._lay_out()
        self._connect()
        place.tasks.watch(self, ReadCustomer, self._reload)
        self.retranslate()

    def _lay_out(self) -> None:
        deeds = QWidget()
        flow = Flow("s", deeds)
        for deed in (self.look, self.tickets, self.change):
            flow.addWidget(deed)
        content = QWidget()
        content.setLayout(
            column(deeds, self._trouble, self.account, self.people, self.things, None, gap="l")
        )
        self._stack.addWidget(scrolling(content))
        self._stack.addWidget(self.room)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        has = self._place.has
        for deed, right in (
            (self.look, StaffRight.VIEW_AS),
            (self.tickets, StaffRight.TICKETS),
            (self.change, StaffRight.ACCOUNTS_EDIT),
        ):
            deed.setVisible(has(right))
        self._place.tasks.reach.hold(self.look, self.change)
        self.look.clicked.connect(self._look)
        self.tickets.clicked.connect(self._to_tickets)
        self.change.clicked.connect(self._edit)
        self._trouble.acted.connect(self._reload)
        self.room.ended.connect(self._show_facts)
        self.people.form_wanted.connect(self._show_form)
        self.people.changed.connect(self._back)

    @property
    def detail(self) -> CustomerDetail | None:
        """The customer that is shown, as far as they have been read."""
        return self._detail

    def show_customer(self, row: CustomerRow) -> None:
        """Show one; what is known already stands there at once."""
        if self._row is None or self._row.id != row.id:
            self._detail = None
            self.room.leave()
            self._show_facts()
        self._row = row
        self.set_title(neutral(row.name))
        self._reload()

    @Slot()
    def begin(self) -> None:
        """Begin a new customer."""
        self._row = self._detail = None
        form = Form(self._place.tasks, CreateAccount, FIELDS, deed=N_("Create customer"))
        form.saved.connect(self._created)
        self._place.draft("customer.new", form)
        self._show_form(form, lambda: _("New customer"))

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.look.setText(_("View as customer"))
        self.tickets.setText(_("Tickets"))
        self.change.setText(_("Change details"))
        if self._detail is not None:
            self._fill(self._detail)
        if self._stack.currentIndex() == 1:
            self.set_title(said(self._about))

    @Slot()
    def _edit(self) -> None:
        if self._detail is None:
            return
        detail = self._detail
        form = Form(self._place.tasks, EditAccount, FIELDS, _values(detail))
        form.reread = (ReadCustomer(account_id=detail.row.id), _values)
        form.saved.connect(self._saved)
        self._place.draft(f"customer.{detail.row.id}", form)
        self._show_form(form, neutral(detail.row.name))

    def _show_form(self, form: Form, title: Words) -> None:
        self._about = title
        self.set_title(said(title))
        self.room.show_form(form)
        self._stack.setCurrentIndex(1)

    @Slot()
    def _show_facts(self) -> None:
        self._stack.setCurrentIndex(0)
        if self._row is not None:
            self.set_title(neutral(self._row.name))

    def _reload(self) -> None:
        if self._row is not None:
            query = ReadCustomer(account_id=self._row.id)
            self._place.tasks.run(query, self._show, self._failed, replaces="customer")

    @Slot(object)
    def _show(self, detail: CustomerDetail) -> None:
        if self._row is None or self._row.id != detail.row.id:
            return
        self._row, self._detail = detail.row, detail
        self._trouble.hide()
        self._fill(detail)

    def _fill(self, detail: CustomerDetail) -> None:
        if self._stack.currentIndex() == 0:
            self.set_title(neutral(detail.row.name))
        self.account.show_detail(detail)
        self.people.show_detail(detail)
        self.things.show_detail(detail)

    @Slot(object)
    def _back(self, detail: CustomerDetail) -> None:
        """Show facts again, as a form has left them."""
        self.room.leave()
        self._show(detail)
        self._show_facts()

    @Slot(object)
    def _saved(self, detail: CustomerDetail) -> None:
        self._back(detail)
        self._place.toast(lambda: _("Your changes were saved"))

    @Slot(object)
    def _created(self, made: NewAccount) -> None:
        self.room.leave()
        self._show_facts()
        number = made.number
        self._place.toast(lambda: _("Customer {number} was created").format(number=number))
        self.created.emit(made.account_id)

    def _failed(self, error: PortalError) -> None:
        if self._detail is None:
            self._trouble.say("danger", told(error), lambda: _("Try again"))
            self._trouble.show()

    @Slot()
    def _look(self) -> None:
        if self._row is not None and self._place.has(StaffRight.VIEW_AS):
            command = ViewAsCustomer(account_id=self._row.id)
            self._place.tasks.run(command, self._viewed, busy=self.look)

    def _viewed(self, account: AccountAccess) -> None:
        self._place.view_as(account)

    @Slot()
    def _to_tickets(self) -> None:
        if self._row is not None:
            self._place.go("queue", account=self._row.id, name=self._row.name)


def _values(detail: CustomerDetail) -> dict[str, Any]:
    facts = {name: getattr(detail, name) for name in FIELDS}
    return {"account_id": detail.row.id, "version": detail.version, **facts}
