"""Textbausteine: canned replies for everybody or for one department, with what is filled in."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.i18n import N_, _
from app.portal.desk.canned import (
    CannedFacts,
    CannedList,
    CannedReplies,
    RemoveCannedReply,
    SaveCannedReply,
)
from app.portal.desk.queue import DeskFacts, ReadDesk
from app.portal.markup import neutral, plain
from app.portal.operation import Command
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.form.inputs import ChoiceInput
from app.views.kit.line_list import Line
from app.views.kit.live import Words
from app.views.kit.records import RecordsPage
from app.views.place import Place
from app.views.tickets.words import in_language


class CannedPage(RecordsPage[CannedFacts]):
    """Every reply; agents pick them while they answer."""

    NAME = "canned"
    TITLE = N_("Canned replies")
    HELP = N_("Written once, filled in for each ticket where an agent picks them.")
    NEW = N_("New canned reply")
    EMPTY = ("quote", N_("There is no canned reply yet."))

    def __init__(self, place: Place) -> None:
        """Read replies and departments."""
        self._desk: DeskFacts | None = None
        super().__init__(place.tasks, place.settings, place.toast, place.draft)
        place.tasks.watch(self, ReadDesk, self._ask_desk)

    def query(self) -> CannedReplies:
        """Return the query for all of them."""
        return CannedReplies()

    def records(self, found: CannedList) -> Sequence[CannedFacts]:
        """Return the replies."""
        return found.replies

    def line(self, record: CannedFacts) -> Line:
        """Say title, department and how it begins."""
        text = neutral(" ".join(plain(record.text).split()))
        where = self._department(record.department_id)
        return Line(neutral(record.title), text[:200], where, "quote", data=record)

    def form(self, _record: CannedFacts | None = None) -> Form:
        """Return the form of a reply."""
        fields = {
            "title": Field(N_("Title"), N_("By this it is found.")),
            "department_id": Field(N_("Department"), choices=self._departments),
            "text": Field(
                N_("Text"),
                N_("Filled in: {customer}, {company}, {number}, {agent}"),
                kind="markup",
            ),
        }
        return Form(self.tasks, SaveCannedReply, fields)

    def values(self, record: CannedFacts) -> Mapping[str, Any]:
        """Return the reply as it is."""
        return record.model_dump()

    def removal(self, record: CannedFacts) -> tuple[Command[Any], Words]:
        """Return what removes it."""
        return RemoveCannedReply(id=record.id, version=record.version), lambda: _(
            "Answers that were sent stay as they are."
        )

    def refresh(self) -> None:
        """Read departments first: a form can't show one that it does not know."""
        if self._desk is None:
            self._ask_desk()
        else:
            super().refresh()

    def _ask_desk(self) -> None:
        self.tasks.run(ReadDesk(), self._know, self._failed, replaces="desk")

    def _know(self, facts: DeskFacts) -> None:
        self._desk = facts
        self.refresh()
        if self.panel.form is not None:
            department = self.panel.form.input("department_id")
            assert isinstance(department, ChoiceInput)
            department.fill()

    def _departments(self) -> list[tuple[int | None, str]]:
        known = self._desk.departments if self._desk else ()
        every = [(None, _("For every department"))]
        return [*every, *((one.id, in_language(one.names)) for one in known)]

    def _department(self, key: int | None) -> str:
        return next((words for value, words in self._departments() if value == key), "")
