"""What an agent does with the ticket that is shown; whoever was faster is told of, and the truth shown."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.errors import Conflict, NotFound, PortalError, SessionExpired
from app.i18n import _
from app.portal.departments import DepartmentFacts
from app.portal.desk.deeds import (
    AssignTicket,
    ConfirmEmergency,
    MoveTicket,
    SetTicketStatus,
    SettleCharge,
)
from app.portal.desk.queue import QueueRow
from app.portal.desk.ticket import ChargeFacts, DeskTicket
from app.portal.markup import neutral
from app.portal.operation import Command
from app.portal.tickets import Status
from app.views.kit.dialog import Confirm
from app.views.kit.live import Words
from app.views.place import Place
from app.views.tickets.words import in_language, numbered, status_chip

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel


class DeskDeeds(QObject):
    """Every deed is safe to call while nothing is shown."""

    def __init__(self, panel: "DeskPanel", place: Place) -> None:
        """Serve ``panel``."""
        super().__init__(panel)
        self._panel, self._place = panel, place

    def claim(self) -> None:
        """Assign the ticket to oneself."""
        if self._place.me is not None:
            self.assign(self._place.me.user_id)

    def assign(self, user_id: int | None) -> None:
        """Say who cares for it; None gives it back to the department."""
        if (ticket := self._panel.row) is not None:
            key = {"ticket_id": ticket.id, "version": ticket.version}
            self.run(AssignTicket(**key, user_id=user_id), claims=True)

    def move(self, department: DepartmentFacts) -> None:
        """Give it to another department; ask before it goes out of one's own sight."""
        facts, ticket = self._panel.facts, self._panel.row
        if ticket is None or facts is None:
            return
        if department.id in facts.mine:
            self._move(ticket, department)
            return
        question = Confirm(
            lambda: _("Hand the ticket over to {department}?").format(
                department=in_language(department.names)
            ),
            lambda: _("You do not work there: you will not see the ticket any more."),
            lambda: _("Hand over"),
            parent=self._panel,
        )
        question.agreed.connect(lambda: self._move(ticket, department))
        question.open()

    def set_status(self, status: Status) -> None:
        """Say where it stands."""
        if (ticket := self._panel.row) is None or ticket.status is status:
            return
        self.run(
            SetTicketStatus(ticket_id=ticket.id, version=ticket.version, status=status),
            lambda: _("The status is now: {status}").format(status=status_chip(status)[0]),
        )

    def close_ticket(self) -> None:
        """Close it; the toast opens it again."""
        ticket = self._panel.row
        if ticket is None or ticket.status is Status.CLOSED:
            return
        command = SetTicketStatus(ticket_id=ticket.id, version=ticket.version, status=Status.CLOSED)
        closed = partial(self._closed, ticket)
        self._place.tasks.run(command, closed, self.refused, busy=self._panel)

    def reopen(self) -> None:
        """Open a closed one again."""
        self.set_status(Status.IN_PROGRESS)

    def confirm_emergency(self) -> None:
        """Say that the claimed emergency is one."""
        if (ticket := self._panel.row) is not None:
            self.run(
                ConfirmEmergency(ticket_id=ticket.id, version=ticket.version),
                lambda: _("The emergency is confirmed"),
            )

    def settle(self, charge: ChargeFacts, *, confirm: bool) -> None:
        """Let a proposed charge be invoiced, or drop it."""
        if (ticket := self._panel.row) is None:
            return
        command = SettleCharge(
            ticket_id=ticket.id, charge_id=charge.id, version=charge.version, confirm=confirm
        )
        self.run(
            command,
            (lambda: _("It will be on the next invoice"))
            if confirm
            else (lambda: _("Nothing will be charged")),
        )

    def run(self, command: Command[Any], words: Words = "", *, claims: bool = False) -> None:
        """Send a deed, show the ticket as it is then, and say ``words``."""
        failed: Callable[[PortalError], object] = self._beaten if claims else self.refused
        self._place.tasks.run(command, partial(self._done, words), failed, busy=self._panel)

    def refused(self, error: PortalError) -> None:
        """Say why a deed was not possible, and show how it really is."""
        if isinstance(error, Conflict) and error.code == "stale":
            self._panel.reread(lambda _found: self._say_changed())
        elif isinstance(error, NotFound):
            self._panel.lose()
        elif not isinstance(error, SessionExpired):  # the window itself asks to sign in again
            self._place.tasks.refused.emit(error)
            self._panel.reread()

    def _done(self, words: Words, found: DeskTicket) -> None:
        self._panel.take(found)
        if words:
            self._place.toast(words)

    def _closed(self, before: QueueRow, found: DeskTicket) -> None:
        self._panel.take(found)
        number = numbered(before.number)
        back = SetTicketStatus(
            ticket_id=before.id, version=found.queue.version, status=before.status
        )
        self._place.toast(
            lambda: _("Ticket {number} was closed").format(number=number),
            undo=lambda: self.run(back),
        )

    def _beaten(self, error: PortalError) -> None:
        """Say who was faster, when somebody has it now."""
        if isinstance(error, Conflict) and error.code == "stale":
            self._panel.reread(self._say_whose)
        else:
            self.refused(error)

    def _say_whose(self, found: DeskTicket) -> None:
        name, mine = neutral(found.queue.assignee), found.queue.mine
        if found.queue.assignee_id is None or mine:
            self._say_changed()
            return
        self._place.toast(lambda: _("{name} has just taken it over").format(name=name), "warn")

    def _say_changed(self) -> None:
        self._place.toast(
            lambda: _("Somebody else changed the ticket meanwhile: this is how it stands now"),
            "warn",
        )

    def _move(self, ticket: QueueRow, department: DepartmentFacts) -> None:
        command = MoveTicket(
            ticket_id=ticket.id, version=ticket.version, department_id=department.id
        )
        self.run(
            command,
            lambda: _("Handed over to {department}").format(
                department=in_language(department.names)
            ),
        )
