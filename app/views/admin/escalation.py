"""Eskalation: the rules that watch over what customers were promised."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from app.i18n import N_, _
from app.portal.admin.escalation import (
    EscalationRules,
    RemoveEscalationRule,
    RuleFacts,
    RuleList,
)
from app.portal.desk.queue import DeskFacts, ReadDesk
from app.portal.markup import neutral
from app.portal.operation import Command
from app.portal.rights import StaffRight
from app.views.admin.escalation_form import DEEDS, MOMENTS, EscalationForm
from app.views.desk.words import PROMISES
from app.views.kit.form.form import Form
from app.views.kit.format import duration
from app.views.kit.line_list import Line
from app.views.kit.live import Words
from app.views.kit.records import RecordsPage
from app.views.place import Place
from app.views.tickets.words import in_language


class EscalationPage(RecordsPage[RuleFacts]):
    """Every rule in a line that says when it fires and what it does."""

    NAME = "escalation"
    TITLE = N_("Escalation")
    HELP = N_("Each rule fires once for a promise, and again when the promise is made anew.")
    NEW = N_("New rule")
    EMPTY = ("warning", N_("No rule watches over the promises yet."))

    def __init__(self, place: Place) -> None:
        """Read rules, departments and people."""
        self._place = place
        self._desk: DeskFacts | None = None
        super().__init__(place.tasks, place.settings, place.toast, place.draft)
        place.tasks.watch(self, ReadDesk, self._ask_desk)

    def query(self) -> EscalationRules:
        """Return the query for all rules."""
        return EscalationRules()

    def refresh(self) -> None:
        """Read departments and people first: a form can't show what it does not know."""
        if self._desk is None and self._place.has(StaffRight.TICKETS):
            self._ask_desk()
        else:
            super().refresh()

    def records(self, found: RuleList) -> Sequence[RuleFacts]:
        """Return the rules."""
        return found.rules

    def line(self, record: RuleFacts) -> Line:
        """Say when it fires and what it does."""
        off = "" if record.active else _("Switched off")
        icon, role = ("bell", "accent") if record.active else ("bell", "text-faint")
        return Line(neutral(record.name), sentence_of(record), off, icon, role, data=record)

    def form(self, _record: RuleFacts | None = None) -> Form:
        """Return an empty form."""
        return EscalationForm(self.tasks, self._departments, self._people)

    def values(self, record: RuleFacts) -> Mapping[str, Any]:
        """Return the rule as it is."""
        values = record.model_dump(exclude={"since"})
        for name in ("priorities", "departments", "statuses"):
            values[name] = list(values[name])
        return values

    def removal(self, record: RuleFacts) -> tuple[Command[Any], Words]:
        """Return what removes it."""
        command = RemoveEscalationRule(id=record.id, version=record.version)
        return command, lambda: _("Nobody is told by it any more.")

    def _ask_desk(self) -> None:
        self.tasks.run(ReadDesk(), self._know, self._failed, replaces="desk")

    def _know(self, facts: DeskFacts) -> None:
        self._desk = facts
        super().refresh()

    def _departments(self) -> list[tuple[int, str]]:
        known = self._desk.departments if self._desk else ()
        return [(one.id, in_language(one.names)) for one in known]

    def _people(self) -> list[tuple[int, str]]:
        known = self._desk.colleagues if self._desk else ()
        return [(one.user_id, neutral(one.name)) for one in known]


def sentence_of(rule: RuleFacts) -> str:
    """Say a rule in a line: ``30 Min. danach: Lösung wird gebrochen → der Abteilung Bescheid geben``."""
    promise = _(PROMISES[rule.promise.value]) if rule.promise else _("Any promise")
    event = f"{promise} {_(MOMENTS[rule.event])}"
    if rule.minutes:
        words = _("{time} after: {event}") if rule.minutes > 0 else _("{time} before: {event}")
        span = timedelta(minutes=abs(rule.minutes))
        event = words.format(time=duration(span), event=event)
    return f"{event} → {_(DEEDS[rule.deed])}"
