"""Support Tickets · Meine Tickets: the list with what is unread, and the chosen ticket beside it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, ClassVar, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import N_, _, ngettext
from app.portal.departments import DepartmentFacts, DepartmentList, Departments
from app.portal.tickets import (
    CountTickets,
    ReadTicket,
    TicketCounts,
    TicketDetail,
    TicketRow,
    Tickets,
    Unread,
    UnreadTickets,
)
from app.views.kit.buttons import Button
from app.views.kit.format import exact
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.place import Place
from app.views.tickets.panel import TicketPanel
from app.views.tickets.words import (
    in_language,
    last_reply,
    numbered,
    priority_chip,
    status_chip,
    subject_of,
)

MINUTE: Final = 60_000
"""Milliseconds after which "5 minutes ago" is said anew."""


class TicketsPage(ListPage):
    """All tickets of the account that the person acts for."""

    NAME = "tickets"
    TITLE = N_("My tickets")
    PLACEHOLDER = N_("Number, subject, text …")
    EMPTY = ("tickets", N_("You have not written to us yet."))
    QUERY: ClassVar[Any] = Tickets
    VIEWS = (
        ("all", N_("All")),
        ("active", N_("Active")),
        ("answered", N_("Answered")),
        ("closed", N_("Closed")),
    )

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Compose list, filters, panel and actions."""
        self._place = place
        self._counts: TicketCounts | None = None
        self._departments: dict[int, DepartmentFacts] = {}
        self.unread: frozenset[int] = frozenset()
        """Ids of tickets with an answer that this person has not read."""
        super().__init__(place.tasks, place.settings, parent)
        self.set_detail(lambda: self.panel)
        self.opened.connect(self._show)
        self.model.read.connect(self._mark_shown)
        self.add_csv()
        self.write = Button("", "primary", "plus")
        self.write.clicked.connect(self._write)
        self.add_action(self.write)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self.model.forget_texts)
        self._minute.start()
        place.tasks.watch(self, Departments, self._ask_departments)
        self.retranslate()
        self._ask_departments()
        self._count()

    @cached_property
    def panel(self) -> TicketPanel:
        """The chosen ticket, made when the first one is chosen."""
        panel = TicketPanel(self._place)
        panel.seen.connect(self._read_one)
        panel.show_departments(self._departments)
        return panel

    def columns(self) -> Sequence[Column]:
        """Return the columns: what is unread and departments' names stand in no row."""
        return (
            Column("new", N_("New"), self._new, "icon", 48),
            Column(
                "number",
                N_("Number"),
                lambda t: numbered(t.number),
                width=86,
                sort_key="number",
                yields=True,
            ),
            Column(
                "subject",
                N_("Subject"),
                lambda t: (subject_of(t), self._department(t)),
                "two_line",
                320,
                flexible=True,
                strong=lambda t: t.id in self.unread,
            ),
            Column("priority", N_("Priority"), lambda t: priority_chip(t.priority), "chip", 104),
            Column("status", N_("Status"), lambda t: status_chip(t.status), "chip", 140),
            Column(
                "last",
                N_("Last reply"),
                last_reply,
                "two_line",
                160,
                "last_at",
                tip=lambda t: exact(t.last_at),
            ),
        )

    def open(self, view: str = "", ticket_id: int = 0) -> None:
        """Show a view of the list, or one ticket in the panel."""
        if view:
            self.views.choose(view)
            self.ask()
        if ticket_id:
            self.tasks.run(ReadTicket(ticket_id=ticket_id), self._found)

    def show_nothing(self) -> None:
        """Say that there is no ticket yet, and lead to the first one."""
        icon, words = self.EMPTY
        self.show_empty(icon, lambda: _(words), lambda: _("Create ticket"), self._write)

    def refresh(self) -> None:
        """Read rows, counts and what is unread again."""
        super().refresh()
        self._count()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if hasattr(self, "write"):
            self.write.setText(_("Create ticket"))
        if self._counts is not None:
            self._say_counts(self._counts)

    def _found(self, found: TicketDetail) -> None:
        self.open_row(found.row)
        self.table.make_current(found.row.id)

    @Slot()
    def _mark_shown(self) -> None:
        """Let the ticket beside the list be the current one of a list that was read afresh."""
        shown = self.panel.row if "panel" in self.__dict__ else None
        beside = self.detail is not None and self.detail.is_open
        if beside and shown is not None and not self.table.currentIndex().isValid():
            self.table.make_current(shown.id)

    def _show(self, row: TicketRow) -> None:
        self.panel.show_ticket(row)

    def _write(self) -> None:
        self._place.go("new-ticket")

    def _count(self) -> None:
        self.tasks.run(CountTickets(), self._counted, _quietly, replaces="counts")
        self.tasks.run(UnreadTickets(), self._mark, _quietly, replaces="unread")

    def _counted(self, counts: TicketCounts) -> None:
        self._counts = counts
        self.set_counts(counts.views)
        self._say_counts(counts)

    def _say_counts(self, counts: TicketCounts) -> None:
        answered, active = counts.views["answered"], counts.views["active"]
        words = ngettext(
            "{count} ticket waits for you", "{count} tickets wait for you", answered
        ).format(count=answered)
        if not answered:
            words = ngettext(
                "{count} ticket is being worked on", "{count} tickets are being worked on", active
            ).format(count=active)
        self.set_help(words if active else _("Nothing is open."))

    def _mark(self, found: Unread) -> None:
        if self.unread != frozenset(found.ticket_ids):
            self.unread = frozenset(found.ticket_ids)
            self.model.forget_texts()

    def _read_one(self, ticket_id: int) -> None:
        self._mark(Unread(ticket_ids=tuple(self.unread - {ticket_id})))

    def _new(self, ticket: TicketRow) -> tuple[str, str, str] | None:
        return ("dot", "accent", _("Unread")) if ticket.id in self.unread else None

    def _ask_departments(self) -> None:
        self.tasks.run(Departments(), self._know, _quietly, replaces="departments")

    def _know(self, found: DepartmentList) -> None:
        self._departments = {department.id: department for department in found.departments}
        self.model.forget_texts()
        if "panel" in self.__dict__:
            self.panel.show_departments(self._departments)

    def _department(self, ticket: TicketRow) -> str:
        found = self._departments.get(ticket.department_id)
        return in_language(found.names) if found else ""


def _quietly(_error: PortalError) -> None:
    """Say nothing: the list itself says what is wrong."""
