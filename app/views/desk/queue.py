"""Warteschlange: the tickets of my departments by what breaks first, and the chosen one beside them."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import N_, _, ngettext
from app.portal.desk.queue import (
    CountQueue,
    DeskFacts,
    Queue,
    QueueCounts,
    QueueRow,
    ReadDesk,
)
from app.portal.desk.ticket import DeskTicket, ReadDeskTicket
from app.portal.markup import neutral
from app.views.desk.bulk import BulkDeeds
from app.views.desk.triage import TriageKeys
from app.views.desk.words import promise, promise_tip
from app.views.kit.format import exact
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.place import Place
from app.views.tickets.tickets import MINUTE
from app.views.tickets.words import (
    in_language,
    last_reply,
    numbered,
    priority_chip,
    status_chip,
    subject_of,
)

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel


class QueuePage(ListPage):
    """What waits for the staff; a list that sorts itself anew as promises come near."""

    NAME = "queue"
    TITLE = N_("Queue")
    PLACEHOLDER = N_("Number, subject, text, customer …")
    EMPTY = ("inbox", N_("Nothing waits for you."))
    QUERY: ClassVar[Any] = Queue
    TICKABLE = True
    DETAIL_WIDTH = 840
    VIEWS = (
        ("ours", N_("To do")),
        ("new", N_("New")),
        ("mine", N_("Mine")),
        ("unassigned", N_("Unassigned")),
        ("critical", N_("Critical")),
        ("waiting", N_("Waiting")),
        ("all", N_("All")),
    )

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Compose list, filters, panel, deeds on many and keys."""
        self._place = place
        self._counts: QueueCounts | None = None
        self._account = ""
        self.facts: DeskFacts | None = None
        """Departments and colleagues, once they are known."""
        super().__init__(place.tasks, place.settings, parent)
        self.set_detail(lambda: self.panel)
        self.opened.connect(self._show)
        self.model.read.connect(self._mark_shown)
        self.add_choice("department", lambda: _("Department"), self._departments)
        self._customer = self.add_choice("account", lambda: _("Customer"), self._accounts)
        self._customer.hide()
        self.add_csv()
        self.deeds = BulkDeeds(self, place)
        self.keys = TriageKeys(self)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self.model.forget_texts)
        self._minute.start()
        place.tasks.watch(self, ReadDesk, self._ask_desk)
        self._ask_desk()
        self._count()

    @cached_property
    def panel(self) -> "DeskPanel":
        """The chosen ticket, made when the first one is chosen."""
        from app.views.desk.panel import DeskPanel

        panel = DeskPanel(self._place)
        panel.other_wanted.connect(lambda other: self.open(ticket_id=other))
        if self.facts is not None:
            panel.show_desk(self.facts)
        return panel

    @property
    def panel_made(self) -> "DeskPanel | None":
        """The panel, if a ticket has been chosen before."""
        found: DeskPanel | None = self.__dict__.get("panel")
        return found

    def columns(self) -> Sequence[Column]:
        """Return the columns; where the panel leaves little room, what is due and which ticket stay."""
        return (
            Column("due", N_("Due"), promise, "bar", 190, "breaks_at", tip=promise_tip),
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
                lambda t: (subject_of(t), neutral(t.account)),
                "two_line",
                300,
                flexible=True,
                strong=lambda t: t.mine,
            ),
            Column(
                "department",
                N_("Department"),
                self._department,
                width=110,
                yields=True,
                hidden=True,
            ),
            Column(
                "priority",
                N_("Priority"),
                lambda t: priority_chip(t.priority),
                "chip",
                104,
                yields=True,
            ),
            Column(
                "status", N_("Status"), lambda t: status_chip(t.status), "chip", 140, yields=True
            ),
            Column(
                "assignee",
                N_("Assigned to"),
                lambda t: neutral(t.assignee) or "–",
                width=120,
                yields=True,
            ),
            Column(
                "last",
                N_("Last reply"),
                last_reply,
                "two_line",
                140,
                "last_at",
                tip=lambda t: exact(t.last_at),
                yields=True,
            ),
        )

    def open(self, view: str = "", ticket_id: int = 0, account: int = 0, name: str = "") -> None:
        """Show a view, the tickets of one customer (``account``, called ``name``), or one ticket."""
        if account:
            self._account, self.parameters["account"] = name, account
            self.fill_choices()
            self._show_account()
        if view or account:
            self.views.choose(view or "all")
            self.ask()
        if ticket_id:
            self.tasks.run(ReadDeskTicket(ticket_id=ticket_id), self._found)

    def refresh(self) -> None:
        """Read rows and counts again."""
        super().refresh()
        self._count()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if self._counts is not None:
            self._say_counts(self._counts)

    def show_nothing(self) -> None:
        """Say that everything is done."""
        icon, words = self.EMPTY
        self.show_empty(icon, lambda: _(words))

    def clear_filters(self) -> None:
        """Show the tickets of all customers again, too."""
        super().clear_filters()
        self._show_account()

    def _found(self, found: DeskTicket) -> None:
        self.open_row(found.queue)
        self.table.make_current(found.queue.id)

    @Slot()
    def _mark_shown(self) -> None:
        """Let the ticket beside the list be the current one of a list that was read afresh."""
        panel = self.panel_made
        beside = self.detail is not None and self.detail.is_open
        shown = panel.row if panel is not None and beside else None
        if shown is not None and not self.table.currentIndex().isValid():
            self.table.make_current(shown.id)

    def _show(self, row: QueueRow) -> None:
        self.panel.show_ticket(row)

    def _count(self) -> None:
        self.tasks.run(CountQueue(), self._counted, _quietly, replaces="counts")

    def _counted(self, counts: QueueCounts) -> None:
        self._counts = counts
        self.set_counts(counts.views)
        self._say_counts(counts)

    def _say_counts(self, counts: QueueCounts) -> None:
        critical, waits = counts.views["critical"], counts.views["ours"]
        words = ngettext("{count} ticket waits for us", "{count} tickets wait for us", waits)
        said = words.format(count=waits)
        if critical:
            more = ngettext("{count} is critical", "{count} are critical", critical)
            said += " – " + more.format(count=critical)
        self.set_help(said if waits or critical else _("Everything is done."))

    def _ask_desk(self) -> None:
        self.tasks.run(ReadDesk(), self._know, _quietly, replaces="desk")

    def _know(self, facts: DeskFacts) -> None:
        self.facts = facts
        self.fill_choices()
        self.model.forget_texts()
        if self.panel_made is not None:
            self.panel_made.show_desk(facts)

    def _department(self, ticket: QueueRow) -> str:
        known = self.facts.departments if self.facts else ()
        found = next((d for d in known if d.id == ticket.department_id), None)
        return in_language(found.names) if found else ""

    def _departments(self) -> list[tuple[int | None, str]]:
        facts = self.facts
        mine = [d for d in facts.departments if d.id in facts.mine] if facts else []
        return [(None, _("All departments")), *((d.id, in_language(d.names)) for d in mine)]

    def _accounts(self) -> list[tuple[int | None, str]]:
        chosen = self.parameters.get("account")
        one = [(chosen, neutral(self._account) or _("One customer"))] if chosen else []
        return [(None, _("All customers")), *one]

    def _show_account(self) -> None:
        self._customer.setVisible(self.parameters.get("account") is not None)

    def _chosen(self, name: str, value: Any) -> None:
        super()._chosen(name, value)
        self._show_account()


def _quietly(_error: PortalError) -> None:
    """Say nothing: the list itself says what is wrong."""
