"""A ticket as staff sees it: notes, time, charges, the customer, what is promised."""

from datetime import datetime

from app.portal.departments import Emergency
from app.portal.desk.queue import NEEDS, QueueRow
from app.portal.fields import Amount
from app.portal.files import Download
from app.portal.operation import Data, Query
from app.portal.tickets import Conversation, TicketDetail
from app.portal.topics import Topic


class Note(Data):
    """An internal note."""

    id: int
    name: str
    mine: bool
    at: datetime
    text: str


class TimeFacts(Data):
    """Time that was spent."""

    id: int
    name: str
    at: datetime
    minutes: int
    billable: bool
    text: str


class ChargeFacts(Data):
    """Something to be charged: net price of one unit."""

    id: int
    kind: str
    text: str
    quantity: Amount
    price: Amount
    state: str
    version: int


class ConsentFacts(Data):
    """The consent that was given with a critical ticket."""

    emergency: Emergency
    name: str
    at: datetime
    version: str
    wording: str
    amount: Amount
    currency: str


class CustomerCard(Data):
    """The customer at the side of a ticket."""

    account_id: int
    number: str
    name: str
    services: int
    open_invoices: int
    open_total: Amount
    tickets: int


class DeskTicket(Data):
    """A ticket as staff sees it."""

    ticket: TicketDetail
    queue: QueueRow
    notes: tuple[Note, ...]
    times: tuple[TimeFacts, ...]
    charges: tuple[ChargeFacts, ...]
    consent: ConsentFacts | None
    customer: CustomerCard
    due_first_response: datetime | None
    due_update: datetime | None
    due_solution: datetime | None


class ReadDeskTicket(
    Query[DeskTicket],
    route="GET /desk/tickets/{ticket_id}",
    needs=NEEDS,
    shows={Topic.TICKETS, Topic.INVOICES},
):
    """Read a ticket of the caller's departments."""

    ticket_id: int


class EarlierDeskMessages(
    Query[Conversation],
    route="GET /desk/tickets/{ticket_id}/messages",
    needs=NEEDS,
    shows=Topic.TICKETS,
):
    """Read the messages before one, of a ticket of the caller's departments."""

    ticket_id: int
    before: int


class DeskAttachment(
    Query[Download],
    route="GET /desk/tickets/{ticket_id}/attachments/{attachment_id}",
    needs=NEEDS,
):
    """A file of a ticket of the caller's departments."""

    ticket_id: int
    attachment_id: int
