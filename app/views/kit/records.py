"""A page of few records that are edited one at a time: the list, and the form of the chosen one beside it.

A page of the product says its query and forms::

    class RulesPage(RecordsPage[RuleFacts]):
        NAME, TITLE = "rules", N_("Rules")
        def query(self): return Rules()
        def records(self, found): return found.rules
        def line(self, record): return Line(record.name)
        def form(self): return Form(self.tasks, SaveRule, FIELDS)
        def values(self, record): return record.model_dump()
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError, Unreachable
from app.i18n import N_, _
from app.portal.operation import Command, Operation
from app.views.kit.buttons import Button
from app.views.kit.dialog import Confirm, ask_to_discard
from app.views.kit.errors_text import sentence, spoken
from app.views.kit.form.form import Form
from app.views.kit.fuzzy import plain
from app.views.kit.layout import column
from app.views.kit.line_list import Line, LineList
from app.views.kit.live import Words
from app.views.kit.page import Page
from app.views.kit.record_panel import RecordPanel
from app.views.kit.sidepanel import MasterDetail, Memory
from app.views.kit.table.search_field import SearchField
from app.views.kit.tasks import Tasks

FEW = 8
"""More records than these can be searched."""


class Record(Protocol):
    """What such a page edits."""

    @property
    def id(self) -> int:
        """The key."""


R = TypeVar("R", bound=Record)


def _same(record: R | None, records: Sequence[R]) -> R | None:
    """Return what has the id of ``record`` among others."""
    return next((one for one in records if record is not None and one.id == record.id), None)


class RecordsPage(Page, Generic[R]):
    """The list and the form; subclasses say what is in them."""

    NAME: ClassVar[str] = "records"
    """Under this name the width is remembered."""
    TITLE: ClassVar[str] = ""
    HELP: ClassVar[str] = ""
    NEW: ClassVar[str] = N_("New")
    """The button that begins a new record; empty: none can be made here."""
    EMPTY: ClassVar[tuple[str, str]] = ("list", N_("There is nothing here yet."))

    def __init__(
        self,
        tasks: Tasks,
        memory: Memory,
        toast: Callable[..., None],
        draft: Callable[[str, Form], object],
    ) -> None:
        """Read the records at once and whenever they change.

        ``toast`` says what was done; ``draft(name, form)`` keeps what is typed until it was sent.
        """
        super().__init__()
        self.tasks, self._toast, self._draft = tasks, toast, draft
        self._records: tuple[R, ...] = ()
        self._known: set[int] = set()
        """What there was before the form was sent: its news may come before the answer to it."""
        self._as_of: datetime | None = None
        self._current: R | None = None
        self._new = False
        self.list = LineList()
        self.search = SearchField()
        self.panel = RecordPanel()
        self.add = Button("", "primary", "plus")
        self._connect(memory)
        tasks.watch(self, type(self.query()), self.refresh)
        tasks.reach.hold(self.add, self.panel.remove)
        self.retranslate()
        self.show_loading()
        self.refresh()

    def query(self) -> Operation[Any]:
        """Return the query that reads the records."""
        raise NotImplementedError

    def records(self, found: Any) -> Sequence[R]:
        """Return the records of what the query, or a saving command, gave."""
        raise NotImplementedError

    def line(self, record: R) -> Line:
        """Return the line of a record in the language of now."""
        raise NotImplementedError

    def form(self, record: R | None = None) -> Form:
        """Return an empty form, for a new record or for one of this kind."""
        raise NotImplementedError

    def values(self, record: R) -> Mapping[str, Any]:
        """Return what the form shows of a record, and what it sends along: its id and version."""
        raise NotImplementedError

    def removal(self, record: R) -> tuple[Command[Any], Words] | None:
        """Return what removes a record, and what is lost by it; None where it can't be removed."""
        del record
        return None

    def refresh(self) -> None:
        """Read the records again; what is being typed stays."""
        self.tasks.run(self.query(), self._read, self._failed, replaces=self.NAME)

    def retranslate(self) -> None:
        """Say every word anew; a form says its own."""
        super().retranslate()
        self.set_title(_(self.TITLE))
        self.set_help(_(self.HELP) if self.HELP else "")
        if hasattr(self, "add"):
            self.add.setText(_(self.NEW) if self.NEW else "")
            self.list.setAccessibleName(_(self.TITLE))
            self.search.say(_("Search …"))
            self._fill()
            self._say_title()

    def _connect(self, memory: Memory) -> None:
        main = QWidget()
        main.setLayout(column(self.list))
        self.detail = MasterDetail(main, self.panel, memory=memory, key=self.NAME)
        self.set_content(self.detail)
        self.add_filter(self.search)
        self.add_action(self.add)
        self.add.setVisible(bool(self.NEW))
        self.list.chosen.connect(self._wanted)
        self.search.textChanged.connect(self._fill)
        self.search.left_down.connect(self.list.setFocus)
        self.add.clicked.connect(self._begin)
        self.panel.remove.clicked.connect(self._ask_to_remove)
        self.panel.discard.clicked.connect(self._discard)
        self.detail.closed.connect(self._closed)

    def _read(self, found: Any) -> None:
        self._as_of = datetime.now(UTC)
        self._records = tuple(self.records(found))
        if self.panel.form is None or not self.panel.form.underway:
            self._known = {one.id for one in self._records}
        self.search.setVisible(len(self._records) > FEW)
        if self.tasks.reach.since is None:
            self.show_online()
        self._fill()
        self._follow()
        if self._records or self._new:
            self.show_content()
        else:
            icon, words = self.EMPTY
            deed: Words = (lambda: _(self.NEW)) if self.NEW else ""
            self.show_empty(icon, lambda: _(words), deed, self._begin)

    def _fill(self) -> None:
        words = plain(self.search.words()).split()
        lines = [self.line(one) for one in self._records]
        self.list.set_lines([n for n in lines if all(word in plain(n.spoken) for word in words)])

    def _follow(self) -> None:
        """Show the chosen record as it is now, unless somebody types in its form."""
        shown, form = self._current, self.panel.form
        if shown is None or form is None:
            return
        now = _same(shown, self._records)
        if now is None and not form.dirty:
            self.detail.close_detail()
        elif now is not None and now != shown and not form.dirty:
            self._update(form, now)

    def _wanted(self, record: R) -> None:
        if _same(self._current, [record]) is not None:
            self.detail.show_detail()
        else:
            self._ask_first(lambda: self._open(record))

    @Slot()
    def _begin(self) -> None:
        if self._new:
            self.show_content()
            self.detail.show_detail()
        else:
            self._ask_first(lambda: self._open(None))

    def _ask_first(self, then: Callable[[], object]) -> None:
        """Do ``then``; ask before what was typed would be lost."""
        if self.panel.form is not None and self.panel.form.dirty:
            ask_to_discard(self, lambda: (self._discard(), then()))
        else:
            then()

    def _open(self, record: R | None) -> None:
        form = self._show(record)
        self.show_content()
        self.detail.show_detail()
        if record is None:
            next(iter(form.rows.values())).input.setFocus()

    def _show(self, record: R | None) -> Form:
        self._current, self._new = record, record is None
        form = self.form(record)
        if record is not None:
            form.start(self.values(record))
            form.reread = (self.query(), self._now)
        form.saved.connect(self._saved)
        form.left.connect(self.detail.close_detail)
        form.left_dirty.connect(self.detail.close_detail)
        self._draft(f"{self.NAME}.{'new' if record is None else record.id}", form)
        self.panel.show_form(form, removable=record is not None and bool(self.removal(record)))
        self._say_title()
        return form

    def _update(self, form: Form, record: R) -> None:
        self._current = record
        form.keep_up(self.values(record))
        self._say_title()

    def _now(self, found: Any) -> Mapping[str, Any]:
        """Return what a save that came too late finds; nothing where it is gone."""
        now = _same(self._current, self.records(found))
        return self.values(now) if now is not None else {}

    def _say_title(self) -> None:
        if self._current is not None:
            self.panel.set_title(self.line(self._current).title)
        elif self._new:
            self.panel.set_title(_(self.NEW))

    def _saved(self, found: Any) -> None:
        before = self._known
        self._read(found)
        new = [one for one in self._records if one.id not in before]
        came = max(new, key=lambda one: one.id, default=None)
        now = _same(self._current, self._records)
        if now is not None and self.panel.form is not None:
            self._update(self.panel.form, now)
        elif came is not None:
            since = self.panel.form.draft() if self.panel.form is not None else {}
            self._show(came).restore(since)
        self._toast(lambda: _("Your changes were saved"))

    @Slot()
    def _discard(self) -> None:
        form = self.panel.form
        if form is not None:
            form.discarded.emit()
            form.start(self.values(self._current) if self._current is not None else {})

    @Slot()
    def _closed(self) -> None:
        """Let the record go; what was typed in its form waits there until it is chosen again."""
        self.list.setCurrentRow(-1)
        if self.panel.form is not None and self.panel.form.dirty:
            return
        self._current, self._new = None, False
        self.panel.clear()

    @Slot()
    def _ask_to_remove(self) -> None:
        if self._current is None or (removal := self.removal(self._current)) is None:
            return
        command, lost = removal
        name = self.line(self._current).title

        def asked() -> str:
            return _("Remove “{name}”?").format(name=name)

        question = Confirm(asked, lost, lambda: _("Remove"), danger=True, parent=self)
        question.agreed.connect(lambda: self.tasks.run(command, self._removed))
        question.open()

    def _removed(self, found: Any) -> None:
        self.detail.close_detail()
        self._read(found)
        self._toast(lambda: _("It was removed"))

    def _failed(self, error: PortalError) -> None:
        if not self._records:
            self.show_error(*spoken(error), self.refresh)
        elif isinstance(error, Unreachable):
            self.show_offline(self._as_of, lambda: f"{sentence(error).what}.")
