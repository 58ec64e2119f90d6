"""Übersicht: what needs attention first, the counts, and twelve months of amounts."""

from datetime import date

from app.portal.fields import Amount
from app.portal.invoices import InvoiceRow
from app.portal.operation import Data, Query
from app.portal.rights import Access
from app.portal.tickets import TicketRow
from app.portal.topics import Topic


class Month(Data):
    """The net sum invoiced in a month; ``first`` is its first day."""

    first: date
    net: Amount


class OverviewFacts(Data):
    """The start page; what the actor has no right to see is None."""

    attention: tuple[InvoiceRow, ...]
    """Unpaid invoices, the longest overdue first, ten at most."""
    open_count: int | None
    open_total: Amount | None
    overdue_count: int | None
    active_services: int | None
    currency: str
    months: tuple[Month, ...]
    """The last twelve months, the current one last; empty without the right."""
    active_tickets: int | None = None
    answered_tickets: tuple[TicketRow, ...] = ()
    """Tickets that wait for the customer, the longest waiting first, ten at most."""


class Overview(
    Query[OverviewFacts],
    route="GET /overview",
    needs=Access.SIGNED_IN,
    shows={Topic.INVOICES, Topic.SERVICES, Topic.TICKETS},
):
    """Read the start page of the account the caller acts for."""
