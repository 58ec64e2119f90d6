"""Words of the administration: roles and rights of the staff."""

from typing import Final

from app.i18n import N_
from app.portal.rights import StaffRight

ROLES: Final = {
    "agent": N_("Agent"),
    "on_call": N_("On-call duty"),
    "accounting": N_("Accounting"),
    "sales": N_("Sales"),
    "security": N_("Security officers"),
    "administration": N_("Administration"),
}
"""Ready-made roles."""
RIGHTS: Final = {
    StaffRight.TICKETS: (N_("Tickets"), N_("Queue and tickets of the own departments")),
    StaffRight.VAULT_OPEN: (N_("Open sealed data"), N_("With an own key; every time is logged")),
    StaffRight.VAULT_REWRAP: (N_("Seal for colleagues"), N_("Give access to who comes anew")),
    StaffRight.DIRECTORY_SIGN: (N_("Sign the key directory"), N_("Say whose keys are trusted")),
    StaffRight.CUSTOMERS: (N_("See customers"), N_("Details, people, services")),
    StaffRight.VIEW_AS: (N_("View as customer"), N_("Read-only; every time is logged")),
    StaffRight.ACCOUNTS_EDIT: (N_("Edit customers"), N_("Details, members, invitations")),
    StaffRight.INVOICES_ISSUE: (N_("Issue invoices"), N_("Cancellations as well")),
    StaffRight.PAYMENTS_BOOK: (N_("Book payments"), N_("Nothing else makes an invoice paid")),
    StaffRight.CATALOGUE: (N_("Catalogue"), N_("Products and prices")),
    StaffRight.DOMAINS: (N_("Domains"), N_("Domains of customers")),
    StaffRight.ORDERS: (N_("Orders"), N_("Accept and fulfil orders")),
    StaffRight.REPORTS: (N_("Reports"), N_("Figures and charts")),
    StaffRight.SETTINGS: (N_("Settings"), N_("Departments, escalation, mail")),
    StaffRight.STAFF: (N_("Staff"), N_("People, roles and their rights")),
    StaffRight.AUDIT: (N_("Audit log"), N_("Who did what, and whether it is whole")),
}
"""Rights of staff: label and one line of explanation."""
