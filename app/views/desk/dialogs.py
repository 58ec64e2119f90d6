"""Short forms about a ticket: its priority, time that was spent, merging, splitting."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.i18n import N_, _
from app.portal.departments import Priority
from app.portal.desk.deeds import AddTime, RegradeTicket
from app.portal.desk.queue import QueueRow
from app.portal.desk.ticket import DeskTicket, ReadDeskTicket
from app.portal.tickets import EmergencyState
from app.views.desk.merge import MergeDialog
from app.views.desk.split import SplitForm
from app.views.kit.dialog import FormDialog
from app.views.kit.form.choice_cards import Card, ChoiceCards
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.form.inputs import NumberInput
from app.views.kit.format import money
from app.views.kit.live import Words
from app.views.place import Place
from app.views.tickets.words import PRIORITIES, numbered

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel


class DeskDialogs(QObject):
    """Each opens over the window and is nothing while no ticket is shown."""

    def __init__(self, panel: "DeskPanel", place: Place) -> None:
        """Serve ``panel``."""
        super().__init__(panel)
        self._panel, self._place = panel, place

    def regrade(self, wanted: Priority | None = None) -> FormDialog | None:
        """Ask for the priority, ``wanted`` is chosen already, and for the reason."""
        if (ticket := self._panel.row) is None:
            return None
        form = Form(
            self._place.tasks,
            RegradeTicket,
            {
                "priority": Field(N_("Priority"), make=lambda: ChoiceCards(_priorities, 2)),
                "reason": Field(
                    N_("Reason"), help=N_("The customer reads it in the conversation.")
                ),
            },
            {"ticket_id": ticket.id, "version": ticket.version, "priority": ticket.priority},
            deed=N_("Change priority"),
        )
        form.reread = (ReadDeskTicket(ticket_id=ticket.id), _graded)
        dialog = self._open(lambda: _("Change the priority"), form, intro=self._consequence())
        dialog.saved.connect(self._panel.take)
        if wanted is not None:
            form.input("priority").set_value(wanted)
            form.input("reason").setFocus()
        return dialog

    def add_time(
        self,
        minutes: int = 0,
        *,
        billable: bool = False,
        then: Callable[[], object] | None = None,
    ) -> FormDialog | None:
        """Ask for time that was spent; minutes below zero take back what was noted."""
        if (ticket := self._panel.row) is None:
            return None
        form = Form(
            self._place.tasks,
            AddTime,
            {
                "minutes": Field(
                    N_("Minutes"), help=N_("A number below zero takes back what was noted.")
                ),
                "text": Field(N_("What for")),
                "billable": Field(N_("Billable")),
            },
            {"ticket_id": ticket.id},
            deed=N_("Note time"),
        )
        title = N_("Take time back") if minutes < 0 else N_("Note time")
        dialog = self._open(lambda: _(title), form)

        def done(found: DeskTicket) -> None:
            if then is not None:
                then()
            self._panel.take(found)

        dialog.saved.connect(done)
        number = form.input("minutes")
        number.set_value(minutes)
        if isinstance(number, NumberInput):
            number.spin.selectAll()
        form.input("billable").set_value(billable)
        return dialog

    def merge(self) -> MergeDialog | None:
        """Ask into which other ticket it goes."""
        if (ticket := self._panel.row) is None:
            return None
        dialog = MergeDialog(self._place, ticket, self._panel)
        dialog.merged.connect(lambda found: self._go_on(found, N_("It goes on as {ticket}")))
        dialog.open()
        return dialog

    def split(self) -> FormDialog | None:
        """Ask which messages become a ticket of their own."""
        ticket, messages = self._panel.row, self._panel.messages
        if ticket is None or messages.newest is None:
            return None
        form = SplitForm(self._place.tasks, ticket.id, messages.shown, earlier=messages.has_earlier)
        intro: Words = _more_when_shown if messages.has_earlier else ""
        dialog = self._open(lambda: _("Split the ticket"), form, intro=intro)
        dialog.saved.connect(lambda found: self._go_on(found, N_("{ticket} was split off")))
        return dialog

    def _open(self, title: Words, form: Form, *, intro: Words = "") -> FormDialog:
        dialog = FormDialog(title, form, self._panel, intro=intro)
        dialog.open()
        return dialog

    def _go_on(self, found: DeskTicket, words: str) -> None:
        number = numbered(found.queue.number)
        self._place.toast(lambda: _(words).format(ticket=number))
        self._panel.other_wanted.emit(found.queue.id)

    def _consequence(self) -> Words:
        """Say what a lower priority means for a claimed emergency."""
        found = self._panel.found
        if found is None or found.queue.emergency_state is not EmergencyState.CLAIMED:
            return ""
        consent = found.consent
        if consent is None or not consent.amount:
            return lambda: _("Below “Critical” the claimed emergency counts as none.")
        return lambda: _(
            "Below “Critical” the claimed emergency counts as none, and {amount} is proposed as a"
            " charge."
        ).format(amount=money(consent.amount, consent.currency))


def _more_when_shown() -> str:
    return _("Earlier messages are offered once they are shown.")


def _priorities() -> list[Card]:
    return [Card(priority, _(PRIORITIES[priority][0])) for priority in Priority]


def _graded(found: Any) -> dict[str, Any]:
    row: QueueRow = found.queue
    return {"version": row.version, "priority": row.priority}
