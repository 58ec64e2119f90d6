"""The rights of a member in words, grouped by menu: what somebody ticks, and how it is summed up."""

from collections.abc import Iterable
from typing import Final

from app.i18n import N_, _
from app.portal.rights import DELEGABLE, MEMBER_SETS, Right
from app.views.kit.form.tick_list import Option

GROUPS: Final = (
    (
        N_("Services"),
        (
            (Right.PRODUCTS, N_("See services"), N_("Products, prices, terms")),
            (Right.MANAGE_PRODUCTS, N_("Manage services"), N_("Access data, options, notes")),
            (Right.PRODUCT_SSO, N_("Sign in to services"), N_("Without another password")),
            (Right.ORDERS, N_("Order, extend, cancel"), N_("This can cost money")),
        ),
    ),
    (
        N_("Domains"),
        (
            (Right.DOMAINS, N_("See domains"), N_("Names, terms, contacts")),
            (Right.MANAGE_DOMAINS, N_("Manage domains"), N_("Name servers, holders, auth codes")),
        ),
    ),
    (
        N_("Billing"),
        (
            (Right.INVOICES, N_("See and pay invoices"), N_("All invoices with their PDF")),
            (Right.QUOTES, N_("See and accept quotes"), N_("Accepting orders what is in it")),
            (Right.PAY_METHODS, N_("Payment methods"), N_("Bank details, cards, mandate")),
        ),
    ),
    (
        N_("Support Tickets"),
        ((Right.TICKETS, N_("See and open tickets"), N_("With what is sealed in them")),),
    ),
    (
        N_("Account"),
        (
            (Right.PROFILE, N_("Change account details"), N_("Names, addresses, VAT number")),
            (Right.CONTACTS, N_("Contacts"), N_("Who gets which mail")),
            (Right.EMAILS, N_("E-mail history"), N_("Every mail between both sides")),
        ),
    ),
)
"""Menu -> (right, label, one line of explanation), all msgids."""

SETS: Final = {
    "all": N_("Everything"),
    "accounting": N_("Accounting"),
    "technical": N_("Technical"),
    "read_only": N_("Read only"),
}
"""Ready-made sets in words."""


def groups() -> list[tuple[str, list[Option]]]:
    """Return the ticks in the language of now."""
    return [
        (_(menu), [Option(right, _(label), _(help_text)) for right, label, help_text in rights])
        for menu, rights in GROUPS
    ]


def summary(rights: Iterable[Right]) -> str:
    """Say rights in a line: a ready-made set by its name, else one by one."""
    held = frozenset(rights) & DELEGABLE
    name = next((key for key, made in MEMBER_SETS.items() if made == held), "")
    if name:
        return _(SETS[name])
    labels = {right: label for _menu, rights_ in GROUPS for right, label, _help in rights_}
    said = [_(label) for right, label in labels.items() if right in held]
    return ", ".join(said) if said else _("No rights")
