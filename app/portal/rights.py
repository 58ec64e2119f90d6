"""Who may do what: rights of a member on an account, rights of staff, and access without one."""

from enum import StrEnum
from typing import Final


class Right(StrEnum):
    """What a member may do on an account; the owner holds them all."""

    PROFILE = "profile"
    CONTACTS = "contacts"
    PRODUCTS = "products"
    MANAGE_PRODUCTS = "manageproducts"
    PRODUCT_SSO = "productsso"
    DOMAINS = "domains"
    MANAGE_DOMAINS = "managedomains"
    INVOICES = "invoices"
    QUOTES = "quotes"
    TICKETS = "tickets"
    EMAILS = "emails"
    ORDERS = "orders"
    PAY_METHODS = "paymethods"
    USERS = "users"


class StaffRight(StrEnum):
    """What a member of the hoster's staff may do; a role is a set of these."""

    TICKETS = "tickets"
    VAULT_OPEN = "vault_open"
    VAULT_REWRAP = "vault_rewrap"
    DIRECTORY_SIGN = "directory_sign"
    CUSTOMERS = "customers"
    VIEW_AS = "view_as"
    ACCOUNTS_EDIT = "accounts_edit"
    INVOICES_ISSUE = "invoices_issue"
    PAYMENTS_BOOK = "payments_book"
    CATALOGUE = "catalogue"
    DOMAINS = "domains"
    ORDERS = "orders"
    REPORTS = "reports"
    SETTINGS = "settings"
    STAFF = "staff"
    AUDIT = "audit"


class Access(StrEnum):
    """Needs that are no right of somebody."""

    SIGNED_IN = "signed_in"
    """Any session; what it sees is limited to its own user and the account it acts for."""
    PUBLIC = "public"
    """Nobody has to be signed in. The list of these is frozen by a test."""
    SYSTEM = "system"
    """Jobs and start-up only: there is no route and no session reaches it."""


Needs = Right | StaffRight | Access

OWNER_RIGHTS: Final = frozenset(Right)
DELEGABLE: Final = OWNER_RIGHTS - {Right.USERS}

MEMBER_SETS: Final[dict[str, frozenset[Right]]] = {
    "all": DELEGABLE,
    "accounting": frozenset(
        {Right.INVOICES, Right.QUOTES, Right.PAY_METHODS, Right.PROFILE, Right.EMAILS}
    ),
    "technical": frozenset(
        {
            Right.PRODUCTS,
            Right.MANAGE_PRODUCTS,
            Right.PRODUCT_SSO,
            Right.DOMAINS,
            Right.MANAGE_DOMAINS,
            Right.TICKETS,
        }
    ),
    "read_only": frozenset({Right.PRODUCTS, Right.DOMAINS, Right.INVOICES, Right.QUOTES}),
}
"""Ready-made sets of the user administration."""

SEALING: Final = frozenset(
    {StaffRight.VAULT_OPEN, StaffRight.VAULT_REWRAP, StaffRight.DIRECTORY_SIGN}
)
"""What concerns sealed data; whoever appoints others gives these by a ready-made role only."""

STAFF_ROLES: Final[dict[str, frozenset[StaffRight]]] = {
    "agent": frozenset({StaffRight.TICKETS, StaffRight.VAULT_OPEN, StaffRight.CUSTOMERS}),
    "on_call": frozenset(
        {StaffRight.TICKETS, StaffRight.VAULT_OPEN, StaffRight.VAULT_REWRAP, StaffRight.CUSTOMERS}
    ),
    "accounting": frozenset(
        {
            StaffRight.CUSTOMERS,
            StaffRight.ACCOUNTS_EDIT,
            StaffRight.INVOICES_ISSUE,
            StaffRight.PAYMENTS_BOOK,
            StaffRight.REPORTS,
        }
    ),
    "sales": frozenset(
        {
            StaffRight.CUSTOMERS,
            StaffRight.ACCOUNTS_EDIT,
            StaffRight.CATALOGUE,
            StaffRight.ORDERS,
        }
    ),
    "security": frozenset(
        {StaffRight.DIRECTORY_SIGN, StaffRight.VAULT_REWRAP, StaffRight.AUDIT, StaffRight.STAFF}
    ),
    "administration": frozenset(StaffRight) - SEALING,
}
"""Ready-made roles; sealed data is nobody's by mere administration."""
