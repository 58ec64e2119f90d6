"""Every menu's operations, imported: after this the registry is complete."""

from app.portal import (
    accounts,
    auth,
    invoices,
    mail,
    meta,
    notifications,
    overview,
    profile,
    staff,
    uploads,
)

MENUS = (accounts, auth, invoices, mail, meta, notifications, overview, profile, staff, uploads)
"""The modules that declare operations, one per menu."""
