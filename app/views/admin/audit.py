"""Audit-Protokoll: who did what, and a check that nothing was changed or taken away since."""

from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import N_, _, ngettext
from app.portal.admin.audit import (
    AuditCheck,
    AuditEvents,
    AuditLog,
    AuditRow,
    CheckAudit,
    ListAuditEvents,
)
from app.portal.markup import neutral
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.errors_text import told
from app.views.kit.format import exact, number
from app.views.kit.table.columns import Column
from app.views.kit.table.list_page import ListPage
from app.views.place import Place


def who(row: AuditRow) -> str:
    """Say who did it."""
    if row.name:
        return neutral(row.name)
    return {"system": _("The portal itself"), "nobody": _("Nobody signed in")}.get(
        row.actor, row.actor
    )


def facts(row: AuditRow) -> str:
    """Return the facts of an entry in a line."""
    return neutral(" · ".join(f"{name}: {value}" for name, value in row.facts.items()))


class AuditPage(ListPage):
    """The newest entries first; the check goes on portion by portion."""

    NAME = "audit"
    TITLE = N_("Audit log")
    HELP = N_("Entries are only ever added; each one seals the one before it.")
    EMPTY = ("shield", N_("Nothing has been recorded yet."))
    QUERY: ClassVar[Any] = AuditLog
    VIEWS = (("all", N_("All")), ("denied", N_("Refused")))
    COLUMNS = (
        Column("at", N_("When"), lambda r: exact(r.at), width=190, sort_key="at"),
        Column("who", N_("Who"), lambda r: (who(r), r.acting), "two_line", 180),
        Column("event", N_("What"), lambda r: r.event, width=200),
        Column("account", N_("About"), lambda r: neutral(r.account), width=200, yields=True),
        Column("facts", N_("Facts"), facts, width=240, flexible=True, tip=facts),
        Column("seq", N_("Number"), lambda r: f"{r.chain}/{r.seq}", width=90, hidden=True),
    )

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Compose list, filter and check."""
        self._events: tuple[str, ...] = ()
        self._checked = 0
        super().__init__(place.tasks, place.settings, parent)
        self.search.hide()  # ids and codes: nothing that somebody would type
        self.add_choice("event", lambda: _("Event"), self._offered)
        self.add_csv()
        self.check = Button("", "primary", "shield")
        self.check.clicked.connect(self._begin)
        place.tasks.reach.hold(self.check)
        self.add_action(self.check)
        self.verdict = Banner("info", closable=True)
        self.verdict.hide()
        self.verdict.closed.connect(self.verdict.hide)
        layout = self._body.layout()
        assert layout is not None
        layout.addWidget(self.verdict)
        self.retranslate()
        self.tasks.run(ListAuditEvents(), self._know, _quietly)

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if hasattr(self, "check"):
            self.check.setText(_("Check the log"))

    def _know(self, found: AuditEvents) -> None:
        self._events = found.events
        self.fill_choices()

    def _offered(self) -> list[tuple[str | None, str]]:
        return [(None, _("All events")), *((event, event) for event in self._events)]

    @Slot()
    def _begin(self) -> None:
        self._checked = 0
        self.check.setEnabled(False)
        self.tasks.run(CheckAudit(), self._go_on, self._gave_up)

    def _go_on(self, found: AuditCheck) -> None:
        self._checked += found.checked
        count = self._checked
        if found.next_chain is not None:
            self._say("info", lambda: _("{count} entries checked …").format(count=number(count)))
            onward = CheckAudit(chain=found.next_chain, seq=found.next_seq)
            self.tasks.run(onward, self._go_on, self._gave_up)
            return
        self.check.setEnabled(True)
        if found.broken_chain is None:
            self._say("ok", lambda: _whole(count))
            return
        place = f"{found.broken_chain}/{found.broken_seq}"
        account = found.broken_account
        self._say("danger", lambda: _broken(place, account))

    def _gave_up(self, error: PortalError) -> None:
        self.check.setEnabled(True)
        self._say("danger", told(error))

    def _say(self, tone: str, words: Any) -> None:
        self.verdict.say(tone, words)
        self.verdict.show()


def _whole(count: int) -> str:
    words = ngettext(
        "The log is whole: {count} entry checked.",
        "The log is whole: {count} entries checked.",
        count,
    )
    return words.format(count=number(count))


def _broken(place: str, account: str) -> str:
    said = _("The log is broken at entry {place}: somebody changed it or took something away.")
    if account:
        said = _(
            "The log is broken at entry {place} of customer {account}: somebody changed it or took"
            " something away."
        )
    return said.format(place=place, account=account)


def _quietly(_error: PortalError) -> None:
    """Say nothing: the list itself says what is wrong."""
