"""Every menu's handlers, imported: all of them, or the first ones and the rest when it is asked for."""

from importlib import import_module
from typing import Final

from app.rules.core.handlers import late

FIRST: Final = ("auth", "overview", "notifications", "accounts", "profile", "invoices", "tickets")
"""What whoever starts the program sees soon."""
MENUS: Final = (
    *FIRST,
    "meta",
    "customers",
    "mail",
    "staff",
    "desk",
    "escalation",
    "admin",
    "mail_in",
    "upkeep",
    "uploads",
    "vault",
)
"""One module or package of :mod:`app.rules` per menu."""


def begin() -> None:
    """Register the first handlers; the others follow with the first call that needs one of them."""
    for menu in FIRST:
        import_module(f"app.rules.{menu}")
    late(load)


def load() -> None:
    """Register every handler, whichever module stands first."""
    import_module("app.portal.catalog")
    for menu in MENUS:
        import_module(f"app.rules.{menu}")
