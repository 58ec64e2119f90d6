"""The bell: what happened, newest first, under its button in the menu bar."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.rights import StaffRight
from app.portal.topics import Topic
from app.views.frame.notices import notice, target, words
from app.views.frame.top_bar import TopBar
from app.views.kit.buttons import LinkButton
from app.views.kit.errors_text import sentence
from app.views.kit.format import relative
from app.views.kit.layout import column, row, rule
from app.views.kit.line_list import Line, LineList
from app.views.kit.popover import Popover
from app.views.kit.text import Text
from app.views.kit.tokens import space
from app.views.pages import ENTRIES
from app.views.place import Place

if TYPE_CHECKING:
    from app.portal.notifications import NotificationFacts, NotificationList

WIDTH: Final = 400
"""Logical pixels of the popover."""
MANY: Final = 3
"""More news than this at once are told on the desktop as a number."""


class Bell(Popover):
    """Counts what is unread from the moment somebody is signed in; a click leads to the page."""

    def __init__(self, place: Place, bar: TopBar) -> None:
        """Hang under the bell of ``bar``."""
        super().__init__(bar.bell)
        self._place, self._bar = place, bar
        self._found: NotificationList | None = None
        self._error: PortalError | None = None
        self._newest: int | None = None
        """Id of the newest that was there; what comes after it is news."""
        self.setFixedWidth(WIDTH)
        self._title = Text("", "section")
        self.mark = LinkButton()
        self.mark.clicked.connect(self.mark_all)
        self._foot = QWidget()
        self.list = LineList()
        self.list.setProperty("part", "bare")
        self.list.chosen.connect(self.follow)
        self._said = Text("", tone="soft", wrap=True)
        self.again = LinkButton()
        self.again.clicked.connect(self.refresh)
        self._lay_out()
        bar.bell_wanted.connect(self.show_list)
        place.changed.connect(self._person_changed)
        place.tasks.watch(bar.bell, Topic.NOTIFICATIONS, self.refresh)
        self.retranslate()
        self.refresh()

    @Slot()
    def show_list(self) -> None:
        """Open under the bell; the newest is read meanwhile."""
        self.refresh()
        self._fill()
        self.open()
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Read the notifications again."""
        from app.portal.notifications import Notifications

        if self._place.me is not None:
            self._place.tasks.run(Notifications(), self._show, self._failed, replaces="bell")

    @Slot()
    def mark_all(self) -> None:
        """Mark everything that is shown as read; what comes later stays unread."""
        if self._found is not None and self._found.notifications:
            self._mark(self._found.notifications[0].id)

    @Slot(str)
    def follow_alert(self, key: str) -> None:
        """Go to what an alert was about, or show them all."""
        found = self._found.notifications if self._found else ()
        fact = next((one for one in found if str(one.id) == key), None)
        if fact is not None:
            self.follow(fact)
        elif self._place.me is not None:
            self.show_list()

    @Slot(object)
    def follow(self, fact: "NotificationFacts") -> None:
        """Go to what a notification is about, for the account that it concerns."""
        self.close()
        self._mark(fact.id)
        accounts = self._place.me.accounts if self._place.me else ()
        here = self._place.account.id if self._place.account else None
        for account in accounts:
            if account.id == fact.account_id and account.id != here:
                self._place.act_for(account)
        page, arguments = target(fact.kind, fact.facts)
        if not self._place.desk and isinstance(ENTRIES[page].right, StaffRight):
            self._place.work()
        self._place.go(page, **arguments)

    def retranslate(self) -> None:
        """Say every word anew."""
        self.setAccessibleName(_("Notifications"))
        self._title.setText(_("Notifications"))
        self.mark.setText(_("Mark all as read"))
        self.list.setAccessibleName(_("Notifications"))
        self.again.setText(_("Try again"))
        self._fill()

    def _lay_out(self) -> None:
        head = row(self._title, None, self.mark)
        head.setContentsMargins(space("l"), space("s"), space("m"), space("s"))
        foot = row(self._said, self.again, gap="s")
        foot.setContentsMargins(space("l"), space("m"), space("l"), space("l"))
        foot.setStretch(0, 1)
        body = column(self.list)
        body.setContentsMargins(space("xs"), space("xs"), space("xs"), space("xs"))
        self._foot.setLayout(foot)
        self.setLayout(column(head, rule(), body, self._foot, gap="none"))

    def _show(self, found: "NotificationList") -> None:
        self._tell(found)
        self._found, self._error = found, None
        self._bar.set_unread(found.unread)
        self._fill()

    def _tell(self, found: "NotificationList") -> None:
        """Let the desktop tell what came since, unless somebody looks at the window."""
        ids = [fact.id for fact in found.notifications]
        before, self._newest = self._newest, max(ids, default=0)
        wish = self._place.settings.preference("alerts")
        looking = QApplication.activeWindow() is not None
        if before is None or wish == "never" or (wish == "away" and looking):
            return
        news = [fact for fact in found.notifications if fact.id > before and not fact.read]
        if len(news) > MANY:
            title = _("{count} new notifications").format(count=len(news))
            self._place.alert("", title, self._place.portal_name)
            return
        for fact in reversed(news):
            title = words(fact.kind, fact.facts)
            about = " · ".join(filter(None, (fact.facts.get("account"), self._place.portal_name)))
            self._place.alert(str(fact.id), title, about, urgent=notice(fact.kind).role == "danger")

    def _failed(self, error: PortalError) -> None:
        self._error = error
        self._fill()

    def _fill(self) -> None:
        found = self._found.notifications if self._found else ()
        trouble = ". ".join(sentence(self._error)) if self._error and not found else ""
        self.list.set_lines([self._line(fact) for fact in found])
        nothing = _("Nothing has happened yet.") if self._found else _("Loading …")
        self._said.setText(trouble or nothing)
        self._foot.setVisible(not found)
        self.again.setVisible(bool(trouble))
        self.mark.setVisible(bool(self._found and self._found.unread))
        self.list.setVisible(bool(found))
        room = self._bar.window().height() * 3 // 4
        self.list.setFixedHeight(min(self.list.height_of_all(), room))
        if self.isVisible():
            self.adjustSize()
            self.place()

    def _line(self, fact: "NotificationFacts") -> Line:
        shown = notice(fact.kind)
        several = self._place.me is not None and len(self._place.me.accounts) > 1
        about = fact.facts.get("account", "") if several else ""
        when = relative(fact.at)
        subtitle = f"{when} · {about}" if about else when
        return Line(
            words(fact.kind, fact.facts),
            subtitle,
            icon=shown.icon,
            role=shown.role,
            fresh=not fact.read,
            data=fact,
        )

    def _mark(self, up_to: int) -> None:
        from app.portal.notifications import MarkNotificationsRead

        if self._found is not None and self._found.unread:
            operation = MarkNotificationsRead(up_to=up_to)
            self._place.tasks.run(operation, partial(self._marked, up_to))

    def _marked(self, _up_to: int, _result: object) -> None:
        self.refresh()

    @Slot()
    def _person_changed(self) -> None:
        """Forget what another person was told."""
        if self._place.me is None:
            self._found = self._newest = None
            self._bar.set_unread(0)
            self._fill()
        else:
            self.refresh()
