"""Kunden: every customer of the hoster, and the chosen one beside the list."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.desk.customers import CustomerDetail, CustomerRow, Customers, ReadCustomer
from app.portal.markup import neutral
from app.portal.rights import StaffRight
from app.views.kit.buttons import Button
from app.views.kit.format import number
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.place import Place

if TYPE_CHECKING:
    from app.views.customers.panel import CustomerPanel


class CustomersPage(ListPage):
    """Search finds by number, names and e-mail address."""

    NAME = "customers"
    TITLE = N_("Customers")
    PLACEHOLDER = N_("Number, name, e-mail …")
    EMPTY = ("users", N_("There is no customer yet."))
    QUERY: ClassVar[Any] = Customers
    COLUMNS = (
        Column("number", N_("Number"), lambda c: c.number, width=110, sort_key="number"),
        Column(
            "name",
            N_("Name"),
            lambda c: (neutral(c.name), neutral(c.email)),
            "two_line",
            380,
            flexible=True,
        ),
        Column("city", N_("City"), lambda c: neutral(c.city), width=140, yields=True),
        Column("services", N_("Services"), lambda c: number(c.services), width=90, yields=True),
        Column(
            "tickets", N_("Open tickets"), lambda c: number(c.open_tickets), width=120, yields=True
        ),
        Column("open", N_("Unpaid"), lambda c: c.open_total, "money", 110, yields=True),
        Column(
            "since",
            N_("Customer since"),
            lambda c: c.created_at,
            "date",
            120,
            "created_at",
            yields=True,
        ),
    )

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Compose list, panel and the way to a new customer."""
        self._place = place
        super().__init__(place.tasks, place.settings, parent)
        self.set_detail(lambda: self.panel)
        self.opened.connect(self._show)
        self.add_csv()
        self.add = Button("", "primary", "plus")
        self.add.clicked.connect(self._begin)
        self.add.setVisible(place.has(StaffRight.ACCOUNTS_EDIT))
        place.tasks.reach.hold(self.add)
        self.add_action(self.add)
        self.retranslate()

    @cached_property
    def panel(self) -> "CustomerPanel":
        """The chosen customer, made when the first one is chosen."""
        from app.views.customers.panel import CustomerPanel

        panel = CustomerPanel(self._place)
        panel.created.connect(lambda key: self.open(account_id=key))
        return panel

    def open(self, account_id: int) -> None:
        """Show one customer in the panel."""
        self.tasks.run(ReadCustomer(account_id=account_id), self._found)

    def show_nothing(self) -> None:
        """Say that there is no customer yet, and lead to the first one."""
        icon, words = self.EMPTY
        may = self._place.has(StaffRight.ACCOUNTS_EDIT)
        action = (lambda: _("New customer")) if may else ""
        self.show_empty(icon, lambda: _(words), action, self._begin)

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if hasattr(self, "add"):
            self.add.setText(_("New customer"))

    def _found(self, found: CustomerDetail) -> None:
        self.open_row(found.row)
        self.table.make_current(found.row.id)

    def _show(self, row: CustomerRow) -> None:
        self.panel.show_customer(row)

    def _begin(self) -> None:
        self.show_content()
        if self.detail is not None:
            self.detail.show_detail()
        self.panel.begin()
