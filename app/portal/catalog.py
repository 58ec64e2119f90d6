"""Every menu's operations, imported: after this the registry is complete."""

from app.portal import (
    accounts,
    auth,
    departments,
    invoices,
    mail,
    meta,
    notifications,
    overview,
    profile,
    staff,
    tickets,
    uploads,
)
from app.portal.admin import escalation
from app.portal.desk import canned, customers, deeds, presence, queue, ticket

MENUS = (
    accounts,
    auth,
    canned,
    customers,
    deeds,
    departments,
    escalation,
    invoices,
    mail,
    meta,
    notifications,
    overview,
    presence,
    profile,
    queue,
    staff,
    ticket,
    tickets,
    uploads,
)
"""The modules that declare operations, one per menu."""
