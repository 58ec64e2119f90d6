"""The window: navigation between the menus' pages, and nothing of what they show."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.errors import PortalError, StepUpRequired
from app.i18n import N_, _
from app.portal.topics import Topic
from app.views.frame.ahead import AheadLine
from app.views.frame.busy import BusyLine
from app.views.frame.reached import Reached
from app.views.frame.status_bar import StatusBar
from app.views.frame.top_bar import TopBar
from app.views.frame.viewing import ViewingStrip
from app.views.kit.banner import Banner
from app.views.kit.errors_text import told
from app.views.kit.keys import Shortcut
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, Words
from app.views.kit.tabs import TabRow
from app.views.kit.tokens import space
from app.views.pages import ENTRIES, home, menu_of, warm
from app.views.place import STAFF, Place

if TYPE_CHECKING:
    from app.portal.auth import AccountAccess, Me
    from app.views.frame.bell import Bell
    from app.views.frame.search import CommandSearch

COMPACT_BELOW: Final = 1180
"""Logical pixels under which the bar keeps its icons and lets words go."""
QUIET: Final = 200
"""Milliseconds after the first page in which the machine is left to it."""


class Shell(Speaks, QMainWindow):
    """One window: the menu bar, the chosen page, the connection's state."""

    closing = Signal()
    shown_page = Signal(str)
    bell: "Bell"
    search: "CommandSearch"
    """Both are there as soon as somebody is: the first window does without."""

    def __init__(self, place: Place, entrance: QWidget) -> None:
        """Show ``entrance`` until somebody is signed in."""
        super().__init__()
        self._place = place
        self._pages: dict[str, QWidget] = {}
        self.page = ""
        self.bar = TopBar(place)
        self.ahead = AheadLine()
        self.status = StatusBar(BusyLine(place.tasks), self.ahead)
        self.notice = Banner("info", closable=True)
        self.notice.hide()
        self.look = ViewingStrip(place)
        self._row = TabRow()
        self._row_room = QWidget()
        self._stack = QStackedWidget()
        self._entrance = entrance
        self._stack.addWidget(entrance)
        self._lay_out()
        self.bar.chosen.connect(self.go)
        self.bar.account_chosen.connect(self.act_for)
        self.bar.desk_wanted.connect(self.work)
        self._row.chosen.connect(self.go)
        place.go, place.toast = self.go, self._toast
        place.act_for, place.work, place.view_as = self.act_for, self.work, self.view_as
        self._wire()
        self.retranslate()
        self._restore()

    def _set_keys(self) -> None:
        Shortcut(self, "Ctrl+K", N_("Search and commands"), self._search)
        Shortcut(self, "F1", N_("Keyboard map"), self._show_keys)
        Shortcut(self, "Ctrl+Q", N_("Quit"), self.close)

    def _wire(self) -> None:
        place = self._place
        place.tasks.refused.connect(self._refused)
        place.tasks.crashed.connect(self._crashed)
        self.reached = Reached(place, self.status, self._pages.values, self)
        place.tasks.watch(self, (Topic.PROFILE, Topic.ACCOUNTS), self._look_again)
        self._set_keys()

    def _furnish(self) -> None:
        from app.views.frame.bell import Bell
        from app.views.frame.search import CommandSearch
        from app.views.vault.wrapper import Wrapper

        deeds = (
            ("logout", N_("Sign out"), self.bar.sign_out_wanted.emit),
            ("globe", N_("Switch portal …"), self.bar.connections_wanted.emit),
            ("info", N_("About Kundencenter"), self.bar.about_wanted.emit),
        )
        self.search = CommandSearch(self._place, self.bar.search, self, deeds)
        self.bell = Bell(self._place, self.bar)
        Wrapper(self._place, self).begin()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._row_room)
        inner.setContentsMargins(space("xl"), space("s"), space("xl"), 0)
        inner.addWidget(self._row)
        self._row_room.hide()
        self._strip = QWidget()
        strip = row(self.notice)
        strip.setContentsMargins(space("xl"), space("s"), space("xl"), 0)
        self._strip.setLayout(strip)
        self._strip.hide()
        self._notice_page = ""
        self.notice.closed.connect(self._strip.hide)
        self.notice.acted.connect(lambda: self.go(self._notice_page))
        central = QWidget()
        parts = (self.bar, self.look, self._row_room, self._strip, self._stack, self.status)
        central.setLayout(column(*parts, gap="none"))
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
        if self._place.tasks.reach.since:
            self.reached.say(page)
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
        last = str(self._place.settings.get("page", ""))
        known = last in ENTRIES and ENTRIES[last].allowed(self._place)
        self.go(last if known else home(self._place))
        if not hasattr(self, "bell"):
            self._furnish()
        QTimer.singleShot(QUIET, self, self._warm)

    @Slot()
    def _warm(self) -> None:
        allowed = [entry for entry in ENTRIES.values() if entry.allowed(self._place)]
        self._place.tasks.work(lambda _step: warm(allowed))

    def leave(self) -> None:
        """Go back to the entrance; no page keeps anything of the person who left."""
        self._forget_pages()
        self.page = ""
        self.say("info", "")
        self._row_room.hide()
        self._stack.setCurrentWidget(self._entrance)
        self.bar.mark("")
        self.retranslate()

    @Slot(object)
    def act_for(self, account: "AccountAccess") -> None:
        """Switch to another account of the same person."""
        self._place.settings.set("account", account.number)
        self._act(f"account:{account.id}", account)

    @Slot()
    def work(self) -> None:
        """Switch to the work place of the staff."""
        self._place.settings.set("account", STAFF)
        self._act(STAFF, None)

    def view_as(self, account: "AccountAccess") -> None:
        """Look at the portal as this customer sees it; nothing can be changed there."""
        self._act(f"view:{account.id}", account)

    def _act(self, acting: str, account: "AccountAccess | None") -> None:
        self._place.tasks.act_for(acting)
        self._place.settle(self._place.me, account, acting)
        self.reached.show()
        self.enter()

    def say(self, tone: str, words: Words, action: Words = "", page: str = "") -> None:
        """Say something above every page until it is put away; ``action`` leads to ``page``."""
        self._notice_page = page
        self.notice.say(tone, words, action)
        self.notice.setVisible(bool(words))
        self._strip.setVisible(bool(words))

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
        self._place.settings.set("geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        self.hide()  # to end what hangs may take seconds
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

    def _toast(self, words: Words, tone: str = "ok", *, undo: Any = None) -> None:
        from app.views.kit.toast import toasts

        toasts(self).say(words, tone, lambda: _("Undo"), undo)

    @Slot()
    def _show_keys(self) -> None:
        from app.views.frame.keyboard_map import KeyboardMap

        KeyboardMap(self).open()

    def _look_again(self) -> None:
        """Ask again who is here: a new name, other rights."""
        from app.portal.auth import WhoAmI

        if self._place.me is not None:
            self._place.tasks.run(WhoAmI(), self._known, lambda _error: None, replaces="me")

    def _known(self, me: "Me") -> None:
        if self._place.me is not None and self._place.me.must_enrol and not me.must_enrol:
            self.say("info", "")
        place = self._place
        here, acting = place.account, place.acting
        if not place.viewing:  # there the account is nobody's that is here
            here = next((a for a in me.accounts if here is not None and a.id == here.id), None)
        if place.desk and not me.staff:
            acting = ""
        place.settle(me, here, acting)

    @Slot(object)
    def _refused(self, error: PortalError) -> None:
        from app.views.kit.toast import toasts

        if isinstance(error, StepUpRequired):  # the question was put away: nothing went wrong
            return
        toasts(self).say(told(error), "danger")

    @Slot(str)
    def _crashed(self, traceback: str) -> None:
        from app.views.frame.crash import CrashReport

        CrashReport(traceback, self).open()

    @Slot()
    def _search(self) -> None:
        if self._place.me is not None:
            self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.bar.search.selectAll()
            self.search.palette.search(self.bar.search.text())
