"""The menu behind "More": everything that can be done with a ticket."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.departments import Priority
from app.portal.markup import neutral
from app.portal.tickets import EmergencyState, Status
from app.views.desk.bulk import Choice, offer
from app.views.kit.icons import set_icon
from app.views.kit.menu import PopupMenu
from app.views.tickets.words import in_language, status_chip

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel

SETTLED = (Status.OPEN, Status.IN_PROGRESS, Status.WAITING)
"""What staff can say of where a ticket stands, besides closing it."""


class DeskMenu(QObject):
    """Filled when it opens: what can be done depends on the ticket of then."""

    def __init__(self, panel: "DeskPanel") -> None:
        """Serve ``panel``."""
        super().__init__(panel)
        self._panel = panel
        self.menu = PopupMenu(parent=panel)
        self.menu.aboutToShow.connect(self.fill)

    def ask_department(self, at: QWidget) -> PopupMenu | None:
        """Offer the departments under a widget."""
        return offer(at, self._departments(), self._move) if self._panel.row else None

    @Slot()
    def fill(self) -> None:
        """Offer what is possible now."""
        menu, deeds, dialogs = self.menu, self._panel.deeds, self._panel.dialogs
        for old in menu.findChildren(PopupMenu):
            old.deleteLater()
        menu.clear()
        if (ticket := self._panel.row) is None:
            return
        self._people()
        self._sub(_("Move to another department"), "folder", self._departments())
        self._statuses(ticket.status)
        menu.addSeparator()
        menu.add(_("Change the priority …"), dialogs.regrade, icon="sliders", keys="P")
        if ticket.emergency_state is EmergencyState.CLAIMED:
            menu.add(_("Confirm emergency"), deeds.confirm_emergency, icon="check")
            refuse = partial(dialogs.regrade, Priority.NORMAL)
            menu.add(_("No emergency …"), refuse, icon="close")
        menu.addSeparator()
        menu.add(_("Note time …"), dialogs.add_time, icon="clock")
        menu.add(_("Merge …"), dialogs.merge, icon="tickets")
        menu.add(_("Split …"), dialogs.split, icon="copy")
        menu.addSeparator()
        if ticket.status is Status.CLOSED:
            menu.add(_("Open ticket again"), deeds.reopen, icon="undo")
        else:
            menu.add(_("Close ticket"), deeds.close_ticket, icon="check", keys="E")

    def _people(self) -> None:
        """Offer those who work in the department."""
        facts, ticket = self._panel.facts, self._panel.row
        assert ticket is not None
        people = [
            (neutral(one.name), one.user_id)
            for one in (facts.colleagues if facts else ())
            if ticket.department_id in one.departments and one.user_id != ticket.assignee_id
        ]
        menu = self._under(_("Assign to"), "users")
        for name, user_id in people:
            menu.add(name, partial(self._panel.deeds.assign, user_id))
        if ticket.assignee_id is not None:
            menu.addSeparator()
            menu.add(_("Nobody: back to the department"), partial(self._panel.deeds.assign, None))
        menu.setEnabled(bool(menu.actions()))

    def _statuses(self, now: Status) -> None:
        menu = self._under(_("Status"), "tickets")
        for status in SETTLED:
            if status is not now:
                set_it = partial(self._panel.deeds.set_status, status)
                menu.add(status_chip(status)[0], set_it)

    def _departments(self) -> list[Choice]:
        facts, ticket = self._panel.facts, self._panel.row
        found = facts.departments if facts else ()
        here = ticket.department_id if ticket else 0
        return [(in_language(d.names), {"department": d}) for d in found if d.id != here]

    def _move(self, change: dict[str, Any]) -> None:
        self._panel.deeds.move(change["department"])

    def _sub(self, title: str, icon: str, choices: Sequence[Choice]) -> None:
        menu = self._under(title, icon)
        for words, change in choices:
            menu.add(words, partial(self._move, change))
        menu.setEnabled(bool(choices))

    def _under(self, title: str, icon: str) -> PopupMenu:
        menu = PopupMenu(title, self.menu)
        set_icon(self.menu.addMenu(menu), icon)
        return menu
