"""Every menu's handlers, imported: after this the dispatcher knows them all."""

from importlib import import_module
from typing import Final

MENUS: Final = (
    "auth",
    "meta",
    "invoices",
    "overview",
    "notifications",
    "accounts",
    "customers",
    "mail",
    "profile",
    "staff",
    "tickets",
    "desk",
    "escalation",
    "admin",
    "mail_in",
    "upkeep",
    "uploads",
    "vault",
)
"""One module or package of :mod:`app.rules` per menu."""


def load() -> None:
    """Register every handler, whichever module stands first."""
    import_module("app.portal.catalog")
    for menu in MENUS:
        import_module(f"app.rules.{menu}")
