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
from app.portal.admin import audit, escalation
from app.portal.admin import departments as department_settings
from app.portal.admin import mail as mail_settings
from app.portal.admin import staff as staff_settings
from app.portal.desk import canned, customers, deeds, presence, queue, ticket
from app.portal.desk import mail as mail_in
from app.portal.vault import directory, giving, opening

MENUS = (
    accounts,
    audit,
    auth,
    canned,
    customers,
    deeds,
    department_settings,
    departments,
    directory,
    escalation,
    giving,
    invoices,
    mail,
    mail_in,
    mail_settings,
    meta,
    notifications,
    opening,
    overview,
    presence,
    profile,
    queue,
    staff,
    staff_settings,
    ticket,
    tickets,
    uploads,
)
"""The modules that declare operations, one per menu."""
