"""A page: title, one line of help, actions, filter bar, content - and the states of its content.

No state is forgotten because every page has them all: ``show_loading``, ``show_empty``,
``show_no_match``, ``show_error``, ``show_offline`` and ``show_content``.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.i18n import _
from app.views.kit.banner import Banner
from app.views.kit.format import stamp
from app.views.kit.layout import Flow, column, row, scrolling
from app.views.kit.live import Speaks, Words, announce, said
from app.views.kit.skeleton import Skeleton
from app.views.kit.states import StateView
from app.views.kit.text import ElidedLabel, Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space

PATIENCE = 150
"""Milliseconds before a skeleton appears: a quick answer shows none."""


class Page(Speaks, QWidget):
    """The frame of every page. Compose it: ``add_action``, ``add_filter``, ``set_content``."""

    def __init__(self, title: str = "", help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", "title")
        self._help = Text("", tone="soft", wrap=True)
        self._actions = row(gap="s")
        self._filters = Flow("s")
        self._right = row(gap="s")
        self._bar = QWidget()
        self._bar.hide()
        self._banner = Banner("warn", icon="cloud-off")
        self._banner.hide()
        self._content = QWidget()
        self._skeleton = Skeleton()
        self._state = StateView()
        self._stack = QStackedWidget()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE)
        self._late.timeout.connect(self._show_skeleton)
        self._lay_out()
        self.set_title(title)
        self.set_help(help_text)

    def set_title(self, title: str) -> None:
        """Say what the page is."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_help(self, help_text: str) -> None:
        """Say in one line what matters here now; empty takes no room."""
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))

    def add_action(self, widget: QWidget) -> None:
        """Add a deed at the right of those that are there: the primary one comes last."""
        self._actions.addWidget(widget)

    def add_filter(self, widget: QWidget, *, right: bool = False) -> None:
        """Add something to the filter bar, which appears with it."""
        if right:
            self._right.addWidget(widget)
        else:
            self._filters.addWidget(widget)
        self._bar.show()

    def set_content(self, content: QWidget, *, scroll: bool = False, width: str = "") -> None:
        """Put ``content`` below the bar.

        ``scroll`` lets a long page scroll; ``width`` (``form``, ``text``, ``page``) keeps lines
        short enough to be read. The former content is let go.
        """
        if width:
            content.setMaximumWidth(theme().size(width))
        self._stack.removeWidget(self._content)
        self._content.deleteLater()
        self._content = scrolling(content) if scroll else content
        self._stack.addWidget(self._content)
        self.show_content()

    @property
    def state(self) -> str:
        """What is shown: ``content``, ``loading`` or ``state`` (empty, no match, error)."""
        names = {id(self._content): "content", id(self._skeleton): "loading"}
        return names.get(id(self._stack.currentWidget()), "state")

    def show_content(self) -> None:
        """Show the content; an offline banner stays until ``show_online``."""
        self._turn_to(self._content)

    def show_loading(self) -> None:
        """Show that data is on its way, when it takes longer than a blink."""
        if self.state != "loading":
            self._late.start()

    def show_empty(
        self,
        icon: str,
        sentence: Words,
        action: Words = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Say that there is nothing yet, and what to do next."""
        self._state.say(icon, sentence, action=action, run=run)
        self._turn_to(self._state)

    def show_no_match(self, on_clear: Callable[[], object]) -> None:
        """Say that the filters leave nothing, and offer to clear them."""
        self._state.say(
            "search",
            lambda: _("Nothing matches the filters."),
            action=lambda: _("Clear filters"),
            run=on_clear,
        )
        self._turn_to(self._state)

    def show_error(
        self, what: Words, why: Words = "", on_retry: Callable[[], object] | None = None
    ) -> None:
        """Say what went wrong and why; offer to try again."""
        self._state.say(
            "error", what, why, role="danger", action=lambda: _("Try again"), run=on_retry
        )
        self._turn_to(self._state)
        announce(self._state, said(what))

    def show_offline(self, since: datetime | None, why: Words = "") -> None:
        """Say above the content how old it is and what can't be done meanwhile."""

        def words() -> str:
            age = _("Offline, as of {time}.").format(time=stamp(since)) if since else _("Offline.")
            return f"{age} {said(why)}".strip()

        self._banner.say("warn", words)
        self._banner.show()

    def show_online(self) -> None:
        """Take the offline banner away."""
        self._banner.hide()

    def _show_skeleton(self) -> None:
        self._stack.setCurrentWidget(self._skeleton)

    def _turn_to(self, shown: QWidget) -> None:
        """Show one of the states; the keyboard stays on the page."""
        self._late.stop()
        focused = QApplication.focusWidget()
        lost = focused is not None and self._stack.isAncestorOf(focused)
        self._stack.setCurrentWidget(shown)
        if lost and shown is self._state and self._state.button.isVisible():
            self._state.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        words = column(self._title, self._help, gap="xs")
        head = row(words, self._actions, gap="l")
        head.setStretch(0, 1)
        head.setAlignment(self._actions, Qt.AlignmentFlag.AlignVCenter)
        bar = row(self._filters, self._right, gap="s")
        bar.setStretch(0, 1)
        self._bar.setLayout(bar)
        for shown in (self._content, self._skeleton, self._state):
            self._stack.addWidget(shown)
        whole = column(head, self._bar, self._banner, self._stack, gap="m")
        edge = space("xl")
        whole.setContentsMargins(edge, space("l"), edge, space("l"))
        whole.setStretch(3, 1)
        self.setLayout(whole)
