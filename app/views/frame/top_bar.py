"""The menu bar: hoster, menus as tabs, search, bell, account and person."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.i18n import _, ngettext
from app.portal.markup import neutral
from app.settings import resource
from app.views.frame.menu_counts import MenuCounts
from app.views.frame.menu_tab import MenuTab
from app.views.kit.avatar import Avatar
from app.views.kit.buttons import Button, IconButton
from app.views.kit.icons import set_icon
from app.views.kit.layout import row
from app.views.kit.live import Speaks
from app.views.kit.menu import PopupMenu
from app.views.kit.text import ElidedLabel, tip
from app.views.kit.theme import theme
from app.views.kit.tokens import brand, space
from app.views.pages import MENUS, PERSONAL, Entry
from app.views.place import Place

SEARCH: Final = 270
SEARCH_COMPACT: Final = 170
"""Logical pixels of the search field; the narrow one where the window is."""
ACCOUNT: Final = 210
ACCOUNT_COMPACT: Final = 120
"""Logical pixels of the account's name; the tooltip says all of it."""


class TopBar(Speaks, QFrame):
    """The first row of the frame; it only says where somebody wants to go."""

    chosen = Signal(str)
    """A page's key."""
    bell_wanted = Signal()
    account_chosen = Signal(object)
    """An :class:`AccountAccess` to act for."""
    desk_wanted = Signal()
    sign_out_wanted = Signal()
    connections_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Show the menus that the person in ``place`` may see."""
        super().__init__(parent)
        self._place = place
        self._page = ""
        self._compact = False
        self.setProperty("part", "bar")
        self.setFixedHeight(theme().size("bar"))
        self._logo = QLabel()
        self._name = ElidedLabel(kind="section")
        self._tabs: dict[str, MenuTab] = {}
        self._menus = QHBoxLayout()
        self._menus.setSpacing(0)
        self.search = QLineEdit()
        self.search.setMaxLength(200)
        self.search.setFixedWidth(SEARCH)
        self._glass = QAction(self)
        set_icon(self._glass, "search", "text-faint")
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.bell = IconButton("bell", "", large=True)
        self.bell.clicked.connect(self.bell_wanted)
        self._account = Button("", "quiet")
        self._account.clicked.connect(self._show_accounts)
        self._avatar = Avatar()
        self._person = Button("", "quiet")
        self._person.clicked.connect(self._show_person)
        self._lay_out()
        place.changed.connect(self.rebuild)
        self._news: dict[str, int] = {}
        MenuCounts(place, self).counted.connect(self.set_news)
        self.rebuild()

    def _lay_out(self) -> None:
        right = row(self.search, self.bell, self._account, self._avatar, self._person, gap="s")
        whole = row(self._logo, self._name, gap="s")
        whole.addSpacing(space("m"))
        whole.addLayout(self._menus)
        whole.addStretch(1)
        whole.addLayout(right)
        whole.setContentsMargins(space("l"), 0, space("l"), 0)
        self.setLayout(whole)

    def rebuild(self) -> None:
        """Make the menus anew for who is here now."""
        while (item := self._menus.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # at once: until it goes it would lie beside the new ones
                widget.deleteLater()
        self._tabs = {}
        for menu in MENUS:
            entries = [entry for entry in menu.entries if entry.allowed(self._place)]
            if not entries or self._place.me is None:
                continue
            tab = MenuTab(_(menu.label), drop_down=len(menu.entries) > 1, parent=self)
            tab.clicked.connect(partial(self._choose, entries[0].key))
            tab.opened.connect(partial(self._drop, tab, entries))
            self._tabs[menu.key] = tab
            self._menus.addWidget(tab)
        self.retranslate()
        self.mark(self._page)

    def retranslate(self) -> None:
        """Say every word anew."""
        for menu in MENUS:
            if menu.key in self._tabs:
                self._tabs[menu.key].setText(_(menu.label))
                self._tabs[menu.key].setAccessibleName(_(menu.label))
                self.set_news(menu.key, self._news.get(menu.key, 0))
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        words = _("Search …") if self._compact else _("Search or command …")
        self.search.setPlaceholderText(f"{words}  {keys}")
        self.search.setAccessibleName(_("Search and commands"))
        self._glass.setText(_("Search and commands"))
        self.search.setToolTip(_("Search and commands") + f" ({keys})")
        self.bell.set_name(_("Notifications"))
        self._show_who()

    def mark(self, page: str) -> None:
        """Mark the menu of the page that is shown."""
        self._page = page
        for menu in MENUS:
            if menu.key in self._tabs:
                here = any(entry.key == page for entry in menu.entries)
                self._tabs[menu.key].set_current(here)

    def set_unread(self, count: int) -> None:
        """Show how many notifications wait."""
        self.bell.setText(str(count) if count else "")
        style = Qt.ToolButtonStyle
        self.bell.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if count else style.ToolButtonIconOnly
        )
        self.bell.setAccessibleDescription(_("{count} unread").format(count=count) if count else "")

    @Slot(str, int)
    def set_news(self, menu: str, count: int) -> None:
        """Show on a menu's tab how many things behind it are new."""
        self._news[menu] = count
        if menu in self._tabs:
            words = ngettext("{count} unread ticket", "{count} unread tickets", count)
            self._tabs[menu].set_news(count, words.format(count=count) if count else "")

    def set_compact(self, compact: bool) -> None:
        """Leave the search its icon and the hoster its logo where the window is narrow."""
        self._name.setVisible(not compact)
        if compact != self._compact:
            self._compact = compact
            self.retranslate()
        self.search.setFixedWidth(SEARCH_COMPACT if compact else SEARCH)

    def _show_who(self) -> None:
        me, account = self._place.me, self._place.account
        shipped = brand()
        self._name.setText(self._place.portal_name or str(shipped.get("name", "Kundencenter")))
        logo = resource("brand", str(shipped.get("logo", "logo.svg")))
        size = theme().size("icon-large") + 4
        self._logo.setPixmap(QIcon(str(logo)).pixmap(QSize(size, size)))
        for widget in (self.search, self.bell, self._avatar, self._person):
            widget.setVisible(me is not None)
        choices = len(me.accounts) + bool(me.staff) if me is not None else 0
        self._account.setVisible(choices > 1 or self._place.viewing)
        if me is not None:
            first = neutral((me.name.split() or [me.email])[0])
            self._person.setText(_("Hello, {name}").format(name=first))
            self._avatar.set_name(me.name)
        room = ACCOUNT_COMPACT if self._compact else ACCOUNT
        work = _("Work place") if self._place.desk else ""
        name = neutral(account.name) if account else work
        elided = self._account.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        self._account.setText(elided)
        self._account.setAccessibleName(_("Switch account") + f": {name}")
        self._account.setToolTip(tip(f"{account.name} · {account.number}" if account else name))

    def _choose(self, page: str, _checked: bool = False) -> None:
        self.chosen.emit(page)

    def _act_for(self, account: Any, _checked: bool = True) -> None:
        self.account_chosen.emit(account)

    def _to_desk(self, _checked: bool = True) -> None:
        self.desk_wanted.emit()

    def _drop(self, tab: MenuTab, entries: list[Entry]) -> None:
        menu = PopupMenu(parent=self)
        for entry in entries:
            menu.add(_(entry.label), partial(self._choose, entry.key), icon=entry.icon)
        tab.drop(menu)

    def _show_person(self) -> None:
        menu = PopupMenu(parent=self)
        for entry in PERSONAL:
            if entry.allowed(self._place):
                menu.add(_(entry.label), partial(self._choose, entry.key), icon=entry.icon)
        menu.addSeparator()
        menu.add(_("About Kundencenter"), self.about_wanted.emit, icon="info")
        menu.add(_("Switch portal …"), self.connections_wanted.emit, icon="globe")
        menu.add(_("Sign out"), self.sign_out_wanted.emit, icon="logout")
        menu.popup(self._person.mapToGlobal(self._person.rect().bottomLeft()))

    def _show_accounts(self) -> None:
        menu = PopupMenu(parent=self)
        me = self._place.me
        if me is not None and me.staff:
            menu.add_choice(_("Work place"), self._to_desk, on=self._place.desk)
        accounts: tuple[Any, ...] = me.accounts if me is not None else ()
        for account in accounts:
            menu.add_choice(
                neutral(f"{account.name} · {account.number}"),
                partial(self._act_for, account),
                on=account == self._place.account,
            )
        menu.popup(self._account.mapToGlobal(self._account.rect().bottomLeft()))
