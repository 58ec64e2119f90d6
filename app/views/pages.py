"""The menus and their pages, in the portal's order and words. A page is imported when first shown."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.portal.rights import Right, StaffRight
from app.views.place import Place

Maker = Callable[[Place], QWidget]


@dataclass(frozen=True)
class Entry:
    """One page: its key, label (an English message id), icon, importer and the right it needs."""

    key: str
    label: str
    icon: str
    load: Callable[[], Maker]
    right: Right | StaffRight | None = None
    demo_only: bool = False
    at_desk: bool = True
    """Whether staff sees it at the work place, too; a page with a right follows that alone."""

    def make(self, place: Place) -> QWidget:
        """Return the page, imported when it is the first of its kind."""
        return self.load()(place)

    def allowed(self, place: Place) -> bool:
        """Tell whether this person sees it; the portal refuses the others anyhow."""
        if (self.demo_only and not place.demo) or (place.desk and not self.at_desk):
            return False
        return self.right is None or place.has(self.right)


@dataclass(frozen=True)
class Menu:
    """A tab of the menu bar with its entries."""

    key: str
    label: str
    entries: tuple[Entry, ...]


def _overview() -> Maker:
    from app.views.overview.page import OverviewPage

    return OverviewPage


def _invoices() -> Maker:
    from app.views.billing.invoices import InvoicesPage

    return InvoicesPage


def _tickets() -> Maker:
    from app.views.tickets.tickets import TicketsPage

    return TicketsPage


def _new_ticket() -> Maker:
    from app.views.tickets.new_ticket import NewTicketPage

    return NewTicketPage


def _queue() -> Maker:
    from app.views.desk.queue import QueuePage

    return QueuePage


def _customers() -> Maker:
    import app.views.customers.panel  # noqa: F401 - what it opens
    from app.views.customers.customers import CustomersPage

    return CustomersPage


def _held() -> Maker:
    from app.views.desk.held import HeldPage

    return HeldPage


def _canned() -> Maker:
    from app.views.admin.canned import CannedPage

    return CannedPage


def _departments() -> Maker:
    from app.views.admin.departments import DepartmentsPage

    return DepartmentsPage


def _staff() -> Maker:
    from app.views.admin.staff import StaffPage

    return StaffPage


def _escalation() -> Maker:
    from app.views.admin.escalation import EscalationPage

    return EscalationPage


def _mail() -> Maker:
    from app.views.admin.mail import MailPage

    return MailPage


def _audit() -> Maker:
    from app.views.admin.audit import AuditPage

    return AuditPage


def _keys() -> Maker:
    from app.views.vault.keys_page import KeysPage

    return KeysPage


def _directory() -> Maker:
    from app.views.vault.directory_page import DirectoryPage

    return DirectoryPage


def _profile() -> Maker:
    from app.views.profile.page import ProfilePage

    return ProfilePage


def _preferences() -> Maker:
    from app.views.frame.preferences import PreferencesPage

    return PreferencesPage


def _demo_mail() -> Maker:
    from app.views.profile.demo_mail import DemoMailPage

    return DemoMailPage


MENUS: Final = (
    Menu(
        "overview",
        N_("Overview"),
        (Entry("overview", N_("Overview"), "overview", _overview, at_desk=False),),
    ),
    Menu(
        "billing",
        N_("Billing"),
        (Entry("invoices", N_("Invoices"), "billing", _invoices, Right.INVOICES),),
    ),
    Menu(
        "support",
        N_("Support Tickets"),
        (
            Entry("tickets", N_("My tickets"), "tickets", _tickets, Right.TICKETS),
            Entry("new-ticket", N_("New ticket"), "plus", _new_ticket, Right.TICKETS),
        ),
    ),
    Menu(
        "desk",
        N_("Tickets"),
        (
            Entry("queue", N_("Queue"), "inbox", _queue, StaffRight.TICKETS),
            Entry("held", N_("Held mail"), "mail", _held, StaffRight.TICKETS),
            Entry("canned", N_("Canned replies"), "quote", _canned, StaffRight.TICKETS),
            Entry("keys", N_("Your keys"), "key", _keys, StaffRight.VAULT_OPEN),
        ),
    ),
    Menu(
        "customers",
        N_("Customers"),
        (Entry("customers", N_("Customers"), "users", _customers, StaffRight.CUSTOMERS),),
    ),
    Menu(
        "administration",
        N_("Administration"),
        (
            Entry("departments", N_("Departments"), "folder", _departments, StaffRight.SETTINGS),
            Entry("staff", N_("Staff"), "users", _staff, StaffRight.STAFF),
            Entry("escalation", N_("Escalation"), "warning", _escalation, StaffRight.SETTINGS),
            Entry("mail", N_("E-mail"), "mail", _mail, StaffRight.SETTINGS),
            Entry("audit", N_("Audit log"), "shield", _audit, StaffRight.AUDIT),
            Entry(
                "directory",
                N_("Key directory"),
                "lock",
                _directory,
                StaffRight.DIRECTORY_SIGN,
            ),
        ),
    ),
)

PERSONAL: Final = (
    Entry("profile", N_("Your profile"), "user", _profile),
    Entry("preferences", N_("Preferences"), "settings", _preferences),
    Entry("demo-mail", N_("Mail of the demo"), "mail", _demo_mail, demo_only=True),
)
"""What opens from "Hello, <name>"."""

ENTRIES: Final = {
    entry.key: entry for entry in (*(e for menu in MENUS for e in menu.entries), *PERSONAL)
}


def home(place: Place) -> str:
    """Return the page on which somebody begins: the first one that they may see."""
    entries = (entry for menu in MENUS for entry in menu.entries)
    return next((entry.key for entry in entries if entry.allowed(place)), "preferences")


def warm(entries: Iterable[Entry]) -> None:
    """Import what pages consist of, beside the window: opening the first of a kind is quick then.

    Only classes come into being; every widget is still made on the thread of the window. A
    customer's desktop is spared the pages of the staff.
    """
    for entry in entries:
        entry.load()


def menu_of(key: str) -> Menu | None:
    """Return the menu that a page stands in; None for the personal ones."""
    return next((m for m in MENUS if any(entry.key == key for entry in m.entries)), None)
