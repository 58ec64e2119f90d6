"""What agents do with tickets: answer, note, assign, move, grade, charge, merge, split."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.portal.departments import Priority
from app.portal.desk.queue import CHANGED, NEEDS
from app.portal.desk.ticket import DeskTicket
from app.portal.fields import Line, Name
from app.portal.operation import Command, Data, Input
from app.portal.tickets import AttachmentKeys, MessageText, Status


class ReplyAsStaff(
    Command[DeskTicket],
    route="POST /desk/tickets/{ticket_id}/messages",
    needs=NEEDS,
    changes=CHANGED,
):
    """Answer the customer. ``read_up_to`` is the newest message that the writer has seen.

    When somebody else wrote meanwhile it is a Conflict (``written_meanwhile``): look, then send
    again with what is new in mind.
    """

    ticket_id: int
    text: MessageText
    read_up_to: int
    status: Status = Status.ANSWERED
    attachments: AttachmentKeys = ()


class AddNote(
    Command[DeskTicket], route="POST /desk/tickets/{ticket_id}/notes", needs=NEEDS, changes=CHANGED
):
    """Write down something that the customer never sees."""

    ticket_id: int
    text: MessageText


class AssignTicket(
    Command[DeskTicket],
    route="PUT /desk/tickets/{ticket_id}/assignee",
    needs=NEEDS,
    changes=CHANGED,
):
    """Say who cares for it. ``version`` is what was read: two claims at once are a Conflict."""

    ticket_id: int
    version: int
    user_id: int | None


class MoveTicket(
    Command[DeskTicket],
    route="PUT /desk/tickets/{ticket_id}/department",
    needs=NEEDS,
    changes=CHANGED,
):
    """Give it to another department, whose promises hold from now on."""

    ticket_id: int
    version: int
    department_id: int


class SetTicketStatus(
    Command[DeskTicket], route="PUT /desk/tickets/{ticket_id}/status", needs=NEEDS, changes=CHANGED
):
    """Say where it stands without writing to the customer."""

    ticket_id: int
    version: int
    status: Status


class RegradeTicket(
    Command[DeskTicket],
    route="PUT /desk/tickets/{ticket_id}/priority",
    needs=NEEDS,
    changes=CHANGED,
):
    """Change the priority, with a reason. A false emergency proposes its charge."""

    ticket_id: int
    version: int
    priority: Priority
    reason: Name


class ConfirmEmergency(
    Command[DeskTicket],
    route="PUT /desk/tickets/{ticket_id}/emergency",
    needs=NEEDS,
    changes=CHANGED,
):
    """Say that the claimed emergency is one."""

    ticket_id: int
    version: int


class SettleCharge(
    Command[DeskTicket],
    route="PUT /desk/tickets/{ticket_id}/charges/{charge_id}",
    needs=NEEDS,
    changes=CHANGED,
):
    """Confirm a proposed charge, or drop it."""

    ticket_id: int
    charge_id: int
    version: int
    confirm: bool


class AddTime(
    Command[DeskTicket], route="POST /desk/tickets/{ticket_id}/times", needs=NEEDS, changes=CHANGED
):
    """Note time that was spent; a mistake is taken back by a negative entry."""

    ticket_id: int
    minutes: Annotated[int, Field(ge=-1440, le=1440)]
    billable: bool = False
    text: Line = ""


class MergeTicket(
    Command[DeskTicket], route="POST /desk/tickets/{ticket_id}/merge", needs=NEEDS, changes=CHANGED
):
    """Move everything of a ticket into another one of the same account, and close it."""

    ticket_id: int
    into_id: int


class SplitTicket(
    Command[DeskTicket], route="POST /desk/tickets/{ticket_id}/split", needs=NEEDS, changes=CHANGED
):
    """Make a ticket of its own of some messages."""

    ticket_id: int
    mark: UUID
    subject: Name
    message_ids: Annotated[tuple[int, ...], Field(min_length=1, max_length=200)]


class Picked(Input):
    """A ticket as it was read."""

    id: int
    version: int


class BulkReport(Data):
    """What became of a bulk action."""

    changed: int
    skipped: tuple[int, ...]
    """Tickets that were changed or merged by somebody meanwhile, or are not there."""


class BulkChange(
    Command[BulkReport], route="POST /desk/tickets/bulk", needs=NEEDS, changes=CHANGED
):
    """Do one thing to many tickets: what is None stays."""

    tickets: Annotated[tuple[Picked, ...], Field(min_length=1, max_length=500)]
    status: Status | None = None
    assignee_id: int | None = None
    department_id: int | None = None
