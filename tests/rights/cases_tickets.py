"""One call of every operation of tickets and of the agents' desk, about one account's ticket."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from app.portal.departments import Departments, Priority
from app.portal.desk import canned, deeds, mail, presence, queue, ticket
from app.portal.operation import Operation
from app.portal.tickets import (
    CloseTicket,
    CountTickets,
    EarlierMessages,
    MarkTicketSeen,
    OpenTicket,
    RateTicket,
    ReadTicket,
    ReopenTicket,
    ReplyToTicket,
    Status,
    TicketAttachment,
    Tickets,
    UnreadTickets,
)

MARK = UUID("6f9619ff-8b86-4d01-b42d-00cf4fc964ff")


@dataclass(frozen=True)
class Things:
    """What the calls are about: an account, an open invoice and a ticket of it."""

    account: int
    invoice: int
    ticket: int
    department: int


Case = Callable[[Things], Operation[Any]]
Operations = dict[type[Operation[Any]], Case]


def always(operation: Operation[Any]) -> Case:
    return lambda _things: operation


def of_ticket(cls: Any, **fields: Any) -> Case:
    return lambda things: cls(ticket_id=things.ticket, **fields)


TICKETS: Final[Operations] = {
    Departments: always(Departments()),
    Tickets: always(Tickets()),
    CountTickets: always(CountTickets()),
    UnreadTickets: always(UnreadTickets()),
    ReadTicket: of_ticket(ReadTicket),
    EarlierMessages: of_ticket(EarlierMessages, before=100),
    TicketAttachment: of_ticket(TicketAttachment, attachment_id=1),
    OpenTicket: lambda things: OpenTicket(
        mark=MARK, department_id=things.department, subject="S", text="T"
    ),
    ReplyToTicket: of_ticket(ReplyToTicket, text="T"),
    CloseTicket: of_ticket(CloseTicket),
    ReopenTicket: of_ticket(ReopenTicket),
    RateTicket: of_ticket(RateTicket, stars=5),
    MarkTicketSeen: of_ticket(MarkTicketSeen, up_to=1),
}

DESK: Final[Operations] = {
    queue.Queue: always(queue.Queue()),
    queue.CountQueue: always(queue.CountQueue()),
    queue.ReadDesk: always(queue.ReadDesk()),
    ticket.ReadDeskTicket: of_ticket(ticket.ReadDeskTicket),
    ticket.EarlierDeskMessages: of_ticket(ticket.EarlierDeskMessages, before=100),
    ticket.DeskAttachment: of_ticket(ticket.DeskAttachment, attachment_id=1),
    deeds.ReplyAsStaff: of_ticket(deeds.ReplyAsStaff, text="T", read_up_to=100),
    deeds.AddNote: of_ticket(deeds.AddNote, text="T"),
    deeds.AssignTicket: of_ticket(deeds.AssignTicket, version=1, user_id=None),
    deeds.MoveTicket: lambda things: deeds.MoveTicket(
        ticket_id=things.ticket, version=1, department_id=things.department
    ),
    deeds.SetTicketStatus: of_ticket(deeds.SetTicketStatus, version=1, status=Status.WAITING),
    deeds.RegradeTicket: of_ticket(
        deeds.RegradeTicket, version=1, priority=Priority.HIGH, reason="R"
    ),
    deeds.ConfirmEmergency: of_ticket(deeds.ConfirmEmergency, version=1),
    deeds.SettleCharge: of_ticket(deeds.SettleCharge, charge_id=1, version=1, confirm=True),
    deeds.AddTime: of_ticket(deeds.AddTime, minutes=5),
    deeds.MergeTicket: of_ticket(deeds.MergeTicket, into_id=2),
    deeds.SplitTicket: of_ticket(deeds.SplitTicket, mark=MARK, subject="S", message_ids=(1,)),
    deeds.BulkChange: lambda things: deeds.BulkChange(
        tickets=(deeds.Picked(id=things.ticket, version=1),), status=Status.CLOSED
    ),
    presence.BePresent: of_ticket(presence.BePresent, doing=presence.Doing.WRITING),
    presence.WhoIsThere: of_ticket(presence.WhoIsThere),
    mail.HeldMails: always(mail.HeldMails()),
    mail.ReadIncomingMail: always(mail.ReadIncomingMail(mail_id=1)),
    mail.IncomingMailSource: always(mail.IncomingMailSource(mail_id=1)),
    mail.AdmitMail: of_ticket(mail.AdmitMail, mail_id=1, version=1),
    mail.DismissMail: always(mail.DismissMail(mail_id=1, version=1)),
    canned.CannedReplies: always(canned.CannedReplies()),
    canned.SaveCannedReply: always(canned.SaveCannedReply(title="T", text="T")),
    canned.RemoveCannedReply: always(canned.RemoveCannedReply(id=1, version=1)),
}
