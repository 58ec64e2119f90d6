"""Deeds on many tickets of the queue: assign, hand over, set the status; what changed meanwhile stays."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from app.i18n import _, ngettext
from app.portal.desk.deeds import BulkChange, BulkReport, Picked
from app.portal.desk.queue import QueueRow
from app.portal.markup import neutral
from app.portal.tickets import Status
from app.views.kit.menu import PopupMenu
from app.views.place import Place
from app.views.tickets.words import in_language, status_chip

if TYPE_CHECKING:
    from app.views.desk.queue import QueuePage

Choice = tuple[str, dict[str, Any]]
"""Words, and the fields of :class:`BulkChange` that they stand for."""


class BulkDeeds(QObject):
    """Fills the bar below the queue; tickets that were skipped stay ticked."""

    def __init__(self, page: "QueuePage", place: Place) -> None:
        """Serve ``page``."""
        super().__init__(page)
        self._page, self._place = page, place
        bulk = page.bulk
        self.claim = bulk.add(lambda: _("Assign to me"), self._claim, icon="user")
        self.assign = bulk.add(lambda: _("Assign to …"), self._assign, icon="users")
        self.move = bulk.add(lambda: _("Move to …"), self._move, icon="folder")
        self.status = bulk.add(lambda: _("Status …"), self._set_status, icon="sliders")
        self.close = bulk.add(lambda: _("Close"), self._close, icon="check")
        place.tasks.reach.hold(self.claim, self.assign, self.move, self.status, self.close)

    def colleagues(self) -> list[Choice]:
        """Return who can be given a ticket."""
        facts = self._page.facts
        found = facts.colleagues if facts else ()
        return [(neutral(one.name), {"assignee_id": one.user_id}) for one in found]

    def departments(self) -> list[Choice]:
        """Return where a ticket can be moved."""
        facts = self._page.facts
        found = facts.departments if facts else ()
        return [(in_language(one.names), {"department_id": one.id}) for one in found]

    @staticmethod
    def statuses() -> list[Choice]:
        """Return what the staff can say of where a ticket stands."""
        said = (Status.OPEN, Status.IN_PROGRESS, Status.WAITING, Status.CLOSED)
        return [(status_chip(status)[0], {"status": status}) for status in said]

    def do(self, rows: Sequence[QueueRow], **change: Any) -> None:
        """Change many tickets as they were read."""
        if not rows:
            return
        picked = tuple(Picked(id=row.id, version=row.version) for row in rows)
        command = BulkChange(tickets=picked, **change)
        done = partial(self._done, {row.id for row in rows})
        self._place.tasks.run(command, done, busy=self._page.bulk)

    def _claim(self, rows: Sequence[QueueRow]) -> None:
        me = self._place.me
        if me is not None:
            self.do(rows, assignee_id=me.user_id)

    def _assign(self, rows: Sequence[QueueRow]) -> None:
        self._offer(self.assign, rows, self.colleagues())

    def _move(self, rows: Sequence[QueueRow]) -> None:
        self._offer(self.move, rows, self.departments())

    def _set_status(self, rows: Sequence[QueueRow]) -> None:
        self._offer(self.status, rows, self.statuses())

    def _close(self, rows: Sequence[QueueRow]) -> None:
        self.do(rows, status=Status.CLOSED)

    def _offer(self, at: QWidget, rows: Sequence[QueueRow], choices: Sequence[Choice]) -> None:
        offer(at, choices, lambda change: self.do(rows, **change))

    def _done(self, picked: set[int], report: BulkReport) -> None:
        """Untick what was changed; what was left alone stays ticked, and what was ticked since."""
        for key in picked - set(report.skipped):
            self._page.table.ticks.take(self._page.model.row_of(key))
        changed, left = report.changed, len(report.skipped)

        def words() -> str:
            said = ngettext("{count} ticket changed", "{count} tickets changed", changed)
            text = said.format(count=changed)
            if left:
                more = ngettext(
                    "{count} was left alone: somebody changed it meanwhile",
                    "{count} were left alone: somebody changed them meanwhile",
                    left,
                )
                text += ". " + more.format(count=left)
            return text

        self._place.toast(words, "warn" if left else "ok")


def offer(
    at: QWidget, choices: Sequence[Choice], run: Callable[[dict[str, Any]], object]
) -> PopupMenu:
    """Show a menu of choices at a widget."""
    menu = PopupMenu(parent=at)
    for words, change in choices:
        menu.add(words, partial(run, change))
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at.mapToGlobal(QPoint(0, at.height())))
    return menu
