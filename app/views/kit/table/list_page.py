"""A page with a list: search, views with counts, filters, table, side panel, CSV - composed once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QWidget

from app.errors import PortalError, Unreachable
from app.i18n import N_, _
from app.views.kit.buttons import IconButton
from app.views.kit.errors_text import sentence, spoken
from app.views.kit.filters import FilterChips
from app.views.kit.format import number
from app.views.kit.keys import FOCUS, INSIDE, Shortcut
from app.views.kit.layout import column, row
from app.views.kit.live import Words
from app.views.kit.page import Page
from app.views.kit.sidepanel import MasterDetail
from app.views.kit.table.bulk import BulkBar
from app.views.kit.table.choices import Choices, DropDowns
from app.views.kit.table.columns import Column
from app.views.kit.table.following import Following
from app.views.kit.table.menus import (
    RowAction,
    columns_menu,
    copy_chosen,
    copy_current,
    row_menu,
    show_menu,
)
from app.views.kit.table.model import ListModel
from app.views.kit.table.saving import CsvSaver
from app.views.kit.table.saving_place import SavingPlace
from app.views.kit.table.search_field import SearchField
from app.views.kit.table.view import Table
from app.views.kit.table.widths import Memory
from app.views.kit.tasks import Tasks
from app.views.kit.text import Text

if TYPE_CHECKING:
    from app.portal.operation import ListQuery


class ListPage(Page):
    """The list of one :class:`ListQuery`; subclasses declare what is in it."""

    NAME: ClassVar[str] = "list"
    """Under this name widths, columns and sorting are remembered."""
    TITLE: ClassVar[str] = ""
    HELP: ClassVar[str] = ""
    PLACEHOLDER: ClassVar[str] = ""
    EMPTY: ClassVar[tuple[str, str]] = ("document", "")
    """Icon and sentence while there is nothing at all. These and the words above are msgids."""
    QUERY: ClassVar[Any]
    COLUMNS: ClassVar[Sequence[Column]] = ()
    VIEWS: ClassVar[Sequence[tuple[str, str]]] = ()
    TICKABLE: ClassVar[bool] = False
    DETAIL_WIDTH: ClassVar[int] = 0
    """Logical pixels that the panel has at first; 0 is the usual width."""

    opened = Signal(object)
    """A row was opened: by click, Enter, or by moving while the side panel is open."""

    def __init__(
        self, tasks: Tasks, memory: Memory | None = None, parent: QWidget | None = None
    ) -> None:
        """Make the page; it reads its rows when it is shown for the first time."""
        super().__init__("", "", parent)
        self.tasks, self.memory = tasks, memory
        self.parameters: dict[str, Any] = {}
        """Further fields of the query, such as the year."""
        self.row_actions: list[RowAction] = []
        self.detail: MasterDetail | None = None
        self._choices = DropDowns()
        self._sort = ""
        self._as_of: datetime | None = None
        self.model = ListModel(tasks, self.columns(), self)
        self.table = Table(self.model, tickable=self.TICKABLE)
        self.bulk = BulkBar(self.table)
        self._following = Following(self.table, self.model, lambda: self._beside)
        self.search = SearchField()
        self.views = FilterChips()
        self._columns = IconButton("columns", "")
        self._capped = Text("", "soft", "soft")
        self.saving = SavingPlace()
        self.csv = CsvSaver(self)
        self._body = QWidget()
        self._body.setLayout(column(self.table, self._capped, self.saving, self.bulk, gap="s"))
        self._holder = row(self._body)
        holder = QWidget()
        holder.setLayout(self._holder)
        self.set_content(holder)
        self._compose()
        self._connect()
        self.retranslate()
        tasks.watch(self, self.QUERY, self.refresh)

    def _compose(self) -> None:
        self.add_filter(self.search)
        if self.VIEWS:
            self.add_filter(self.views)
        self.add_filter(self._columns, right=True)
        if self.memory is not None:
            self.table.widths.remember(self.memory, f"table.{self.NAME}")
            sort = self.memory.get(f"sort.{self.NAME}")
            known = {c.sort_key for c in self.model.columns if c.sort_key}
            self._sort = sort if isinstance(sort, str) and sort.removeprefix("-") in known else ""
        self.table.header.set_sort(self._sort or self.QUERY.listing.default_sort)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.ask)
        self.search.left_down.connect(self.table.setFocus)
        self.views.chosen.connect(self.ask)
        self._columns.clicked.connect(self._show_columns)
        self.table.header.sort_asked.connect(self.sort_by)
        self.table.opened.connect(self.open_row)
        self._following.wanted.connect(self.opened)
        self.table.customContextMenuRequested.connect(self._show_row_menu)
        self.model.reading.connect(self._reading)
        self.model.read.connect(self._read)
        self.model.failed.connect(self._failed)
        Shortcut(self.table, "Ctrl+C", N_("Copy row"), partial(copy_chosen, self.table), FOCUS)
        Shortcut(
            self.table, "Ctrl+Shift+C", N_("Copy cell"), partial(copy_current, self.table), FOCUS
        )
        find = QKeySequence.StandardKey.Find
        Shortcut(self, find, N_("Search in the list"), self.search.take_focus, INSIDE)

    def columns(self) -> Sequence[Column]:
        """Return the columns; a page whose cells say more than a row knows makes its own."""
        return self.COLUMNS

    def query(self) -> "ListQuery[Any]":
        """Return the query of what is searched, chosen and sorted by now."""
        made: ListQuery[Any] = self.QUERY(
            view=self.views.value or "all",
            search=self.search.words(),
            sort=self._sort,
            **self.parameters,
        )
        return made

    @Slot()
    def ask(self) -> None:
        """Read the list that is asked for now; a newer question replaces an older one."""
        self.model.set_query(self.query())

    @Slot()
    def refresh(self) -> None:
        """Read the loaded rows again; what is selected and where one looks stays."""
        if self.model.query is None:
            self.ask()
        else:
            self.model.refresh()

    def sort_by(self, sort: str) -> None:
        """Sort by a word of the listing: ``field`` or ``-field``."""
        self._sort = sort
        self.table.header.set_sort(sort)
        if self.memory is not None:
            self.memory.set(f"sort.{self.NAME}", sort)
        self.ask()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows each view holds."""
        self.views.set_counts(counts)

    def add_choice(self, name: str, label: Words, choices: Choices) -> QComboBox:
        """Add a drop-down for the query's field ``name``: ``choices()`` gives (value, words)."""
        box = self._choices.add(name, label, choices, self._chosen)
        self.fill_choices()
        self.add_filter(box, right=True)
        return box

    def fill_choices(self) -> None:
        """Ask for the choices again: they or the language have changed."""
        self._choices.fill(self.parameters)

    def add_csv(self) -> None:
        """Add the action that saves the whole list as CSV."""
        self.add_action(self.csv.button)

    def set_detail(self, detail: QWidget | Callable[[], QWidget]) -> MasterDetail:
        """Give the page a side panel, or what makes it; it opens with a row."""
        self.detail = MasterDetail(
            self._body, detail, memory=self.memory, key=self.NAME, width=self.DETAIL_WIDTH
        )
        self.detail.closed.connect(self._say_state)
        self._holder.addWidget(self.detail)
        self._body.show()
        return self.detail

    def open_row(self, row: Any) -> None:
        """Open a row as a click on it would."""
        if self.detail is not None:
            self.detail.show_detail()
        self._following.note(row)
        self.opened.emit(row)

    def clear_filters(self) -> None:
        """Show everything again."""
        self.search.clear_silently()
        self.views.choose(self.VIEWS[0][0] if self.VIEWS else "")
        self.parameters = dict.fromkeys(self.parameters)
        self.fill_choices()
        self.ask()

    def showEvent(self, event: Any) -> None:
        """Read the rows when the page is seen for the first time."""
        super().showEvent(event)
        if self.model.query is None:
            self.ask()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.set_title(_(self.TITLE) if self.TITLE else "")
        self.set_help(_(self.HELP) if self.HELP else "")
        self.search.say(_(self.PLACEHOLDER) if self.PLACEHOLDER else _("Search …"))
        self.views.set_filters([(key, _(label)) for key, label in self.VIEWS])
        self.table.setAccessibleName(_(self.TITLE) if self.TITLE else _("List"))
        self._columns.set_name(_("Columns and sorting"))
        self._say_limits()
        self.model.forget_texts()
        self.fill_choices()
        super().retranslate()

    def _chosen(self, name: str, value: Any) -> None:
        self.parameters[name] = value
        self.ask()

    @property
    def _beside(self) -> bool:
        return self.detail is not None and self.detail.is_open

    def _filtered(self) -> bool:
        first = self.VIEWS[0][0] if self.VIEWS else ""
        chosen = any(value is not None for value in self.parameters.values())
        return bool(self.search.words()) or self.views.value != first or chosen

    @Slot()
    def _reading(self) -> None:
        if not self.model.rowCount() and not self._beside:
            self.show_loading()

    @Slot()
    def _read(self) -> None:
        self._as_of = datetime.now(UTC)
        if self.tasks.reach.since is None:
            self.show_online()
        self._say_limits()
        self._say_state()

    @Slot()
    def _say_state(self) -> None:
        """Show rows, or why there are none; what is open beside them stays in sight."""
        if self.model.rowCount() or self._beside:
            self.show_content()
        elif self._filtered():
            self.show_no_match(self.clear_filters)
        else:
            self.show_nothing()

    def show_nothing(self) -> None:
        """Say that the list is empty; a page that knows what to do next says that too."""
        icon, words = self.EMPTY
        self.show_empty(icon, lambda: _(words) if words else _("There is nothing here yet."))

    def _say_limits(self) -> None:
        """Say what the list lacks: hits beyond the cap, rows that were never fetched."""
        count = number(self.QUERY.listing.cap)
        said = _("Only the newest {n} hits are shown. Search more precisely.").format(n=count)
        if self.model.partial:
            said = _("Offline only what was loaded before is shown: there may be more.")
        self._capped.setText(said)
        self._capped.setVisible(self.model.capped or self.model.partial)

    @Slot(object)
    def _failed(self, error: PortalError) -> None:
        if self.model.rowCount() and isinstance(error, Unreachable):
            self.show_offline(self._as_of, lambda: f"{sentence(error).what}.")
        else:
            self.show_error(*spoken(error), self.refresh)

    @Slot(QPoint)
    def _show_row_menu(self, point: QPoint) -> None:
        there = self.table.indexAt(point)
        index = there if there.isValid() else self.table.currentIndex()
        if index.isValid():
            menu = row_menu(self.table, index, self.row_actions)
            show_menu(menu, self.table.viewport().mapToGlobal(point))

    @Slot()
    def _show_columns(self) -> None:
        menu = columns_menu(self.table, self.sort_by)
        show_menu(menu, self._columns.mapToGlobal(QPoint(0, self._columns.height())))
