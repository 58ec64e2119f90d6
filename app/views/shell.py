"""The window: navigation between the menus' pages, and nothing of what they show."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import _
from app.views.frame.status_bar import StatusBar
from app.views.frame.top_bar import TopBar
from app.views.kit.layout import column
from app.views.kit.live import Speaks
from app.views.kit.tabs import TabRow
from app.views.kit.tokens import space
from app.views.pages import ENTRIES, menu_of
from app.views.place import Place

if TYPE_CHECKING:
    from app.portal.auth import AccountAccess

COMPACT_BELOW: Final = 1180
"""Logical pixels under which the bar keeps its icons and lets words go."""


class Shell(Speaks, QMainWindow):
    """One window: the menu bar, the chosen page, the connection's state."""

    closing = Signal()
    shown_page = Signal(str)

    def __init__(self, place: Place, entrance: QWidget) -> None:
        """Show ``entrance`` until somebody is signed in."""
        super().__init__()
        self._place = place
        self._pages: dict[str, QWidget] = {}
        self.page = ""
        self.bar = TopBar(place)
        self.status = StatusBar()
        self._row = TabRow()
        self._row_room = QWidget()
        self._stack = QStackedWidget()
        self._entrance = entrance
        self._stack.addWidget(entrance)
        self._lay_out()
        self.bar.chosen.connect(self.go)
        self.bar.account_chosen.connect(self.act_for)
        self._row.chosen.connect(self.go)
        place.go, place.toast = self.go, self._toast
        place.tasks.reachable.connect(self._reachable)
        place.tasks.unreachable.connect(self._unreachable)
        QShortcut(QKeySequence("Ctrl+K"), self, self.bar.search.click)
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        self.retranslate()
        self._restore()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._row_room)
        inner.setContentsMargins(space("xl"), space("s"), space("xl"), 0)
        inner.addWidget(self._row)
        self._row_room.hide()
        central = QWidget()
        central.setLayout(column(self.bar, self._row_room, self._stack, self.status, gap="none"))
        self.setCentralWidget(central)
        self.setMinimumSize(QSize(900, 600))

    def go(self, key: str, **arguments: Any) -> None:
        """Show a page; ``arguments`` go to its ``open`` (a view of a list, an object's id)."""
        entry = ENTRIES[key]
        if not entry.allowed(self._place):
            return
        if key not in self._pages:
            self._pages[key] = entry.make(self._place)
            self._stack.addWidget(self._pages[key])
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        self.page = key
        self.bar.mark(key)
        self._show_row(key)
        if arguments:
            page.open(**arguments)  # type: ignore[attr-defined] # what takes arguments is a page of ours
        self.retranslate()
        self._place.settings.set("page", key)
        self.shown_page.emit(key)

    def enter(self) -> None:
        """Show the last page of the person who has just come in."""
        self._forget_pages()
        last = str(self._place.settings.get("page", "overview"))
        known = last in ENTRIES and ENTRIES[last].allowed(self._place)
        self.go(last if known else "overview")

    def leave(self) -> None:
        """Go back to the entrance; no page keeps anything of the person who left."""
        self._forget_pages()
        self.page = ""
        self._row_room.hide()
        self._stack.setCurrentWidget(self._entrance)
        self.bar.mark("")
        self.retranslate()

    @Slot(object)
    def act_for(self, account: "AccountAccess") -> None:
        """Switch to another account of the same person."""
        self._place.tasks.act_for(f"account:{account.id}")
        self._place.settle(self._place.me, account)
        self.enter()

    def retranslate(self) -> None:
        """Say the window's own words."""
        entry = ENTRIES.get(self.page)
        name = self._place.portal_name or "Kundencenter"
        self.setWindowTitle(f"{_(entry.label)} – {name}" if entry else name)
        self._show_row(self.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the bar know how much room there is."""
        super().resizeEvent(event)
        self.bar.set_compact(self.width() < COMPACT_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._place.settings.set("geometry", geometry)
        self.closing.emit()
        super().closeEvent(event)

    def _show_row(self, key: str) -> None:
        menu = menu_of(key) if key else None
        entries = [e for e in menu.entries if e.allowed(self._place)] if menu else []
        self._row_room.setVisible(len(entries) > 1)
        self._row.set_tabs([(entry.key, _(entry.label)) for entry in entries])
        self._row.choose(key)

    def _forget_pages(self) -> None:
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def _restore(self) -> None:
        saved = self._place.settings.get("geometry")
        if not (
            isinstance(saved, str) and self.restoreGeometry(QByteArray.fromBase64(saved.encode()))
        ):
            self.resize(1280, 800)

    def _toast(self, text: str, undo: Any = None) -> None:
        from app.views.kit.toast import toasts

        toasts(self).success(text, undo)

    @Slot(object)
    def _unreachable(self, _error: object) -> None:
        self.status.show_state("offline", since=datetime.now(UTC))

    @Slot()
    def _reachable(self) -> None:
        self.status.show_state(
            "local" if self._place.demo else "connected",
            self._place.portal_name,
            datetime.now(UTC),
        )
