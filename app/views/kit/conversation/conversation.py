"""The entries of a conversation below each other; the newest one is what is seen first.

Showing it again keeps what stands there: widgets, selections, the place where somebody reads.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import _
from app.views.kit.buttons import Button, LinkButton
from app.views.kit.conversation.bubble import Bubble
from app.views.kit.conversation.entry import Entry
from app.views.kit.conversation.happening import Happening
from app.views.kit.conversation.lane import Lane
from app.views.kit.conversation.older import Older
from app.views.kit.conversation.part import Part
from app.views.kit.conversation.sealed_card import SealedCard
from app.views.kit.layout import column
from app.views.kit.live import Speaks, announce
from app.views.kit.theme import theme
from app.views.kit.tokens import space

MINUTE: Final = 60_000


class Conversation(Speaks, QWidget):
    """Shows entries; arrows go from one to the next, Tab goes into the one that is current."""

    file_wanted = Signal(object, QPoint)
    """A file's data, and where on the screen its menu can open."""
    link_wanted = Signal(str)
    lead_wanted = Signal(object)
    earlier_wanted = Signal()
    """The reader wants what was said before the first entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._goal: Any = None
        """Key of the entry that is new first, until it is made and seen."""
        self._new: Any = None
        """Key of the first entry that came while the reader was elsewhere."""
        self._current: Part | None = None
        self.earlier = LinkButton(icon="chevron-up")
        self.earlier.hide()
        self.area = Lane(self.earlier)
        self.below = Button("", "primary", "chevron-down", self)
        self.below.hide()
        self.setLayout(column(self.area))
        self._older = Older(self.area, self._make, self)
        self._minutes = QTimer(self, interval=MINUTE)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.earlier.clicked.connect(self.earlier_wanted)
        self.below.clicked.connect(self._read_new)
        self.area.ended.connect(self.below.hide)
        self.area.stepped.connect(self._step)
        self.area.escaped.connect(self._leave_text)
        self.area.scrolled.connect(self._forget_goal)
        self._older.due.connect(self._settle)
        self._minutes.timeout.connect(self.area.viewport().update)
        self._minutes.start()
        theme().changed.connect(self._restyle)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def retranslate(self) -> None:
        """Say its own words anew."""
        self.area.inner.setAccessibleName(_("Conversation"))
        self.earlier.setText(_("Show earlier messages"))
        self.below.setText(_("New message below"))
        self._place_below()

    def show_entries(self, entries: Sequence[Entry], *, earlier: bool = False) -> None:
        """Show these in their order; ``earlier`` says that there are more before them."""
        self._older.place()
        known = {entry.key for entry in self._entries}
        self._entries = tuple(entries)
        self.earlier.setVisible(earlier)
        if known & {entry.key for entry in entries}:
            self._update(known)
        else:
            self._begin()
        self._older.follow()

    def clear(self) -> None:
        """Show nothing."""
        self.show_entries(())

    @property
    def shown(self) -> list[Part]:
        """The entries that are made, in their order."""
        return self.area.parts

    @Slot()
    def to_end(self) -> None:
        """Go to the newest entry and stay there."""
        self.area.to_end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the edge below."""
        super().resizeEvent(event)
        self._place_below()

    def _begin(self) -> None:
        """Show another conversation: what is new in it, or its end."""
        self.below.hide()
        for part in list(self.shown):
            self._drop(part)
        self._current = None
        self._goal = next((entry.key for entry in self._entries if entry.unread), None)
        self.area.at_end = True
        self._older.begin(len(self._entries))
        self._settle()

    def _update(self, known: set[Any]) -> None:
        """Show the same conversation as it has become."""
        made = {part.entry.key: part for part in self.shown}
        focused, was_end = self._focused(), self.area.at_end
        now = {entry.key: entry for entry in self._entries}
        for key, part in made.items():
            if now.get(key) != part.entry:
                self._drop(part)
        kept = {part.entry.key: part for part in self.shown}
        keys = list(now)
        first = next((n for n, key in enumerate(keys) if key in made), len(keys))
        self._older.left, later = first, range(first, len(keys))
        self.area.parts[:] = [kept.get(keys[n]) or self._make(n) for n in later]
        for n, part in enumerate(self.shown, first):
            self._say_above(part, n)
        self._settle()
        fresh = next((n for n, key in enumerate(keys) if not known & set(keys[n:])), len(keys))
        self._came(self.shown[max(fresh - first, 0) :], was_end=was_end)
        for part in self.shown:
            if focused is not None and part.entry.key == focused and part is not made[focused]:
                part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _came(self, fresh: list[Part], *, was_end: bool) -> None:
        """Go to what is new where the reader was at the end or wrote it; else say that it is there."""
        if not fresh:
            return
        if was_end or any(part.entry.mine for part in fresh):
            self.area.go_to(fresh[0])
        elif self.below.isHidden():
            self._new = fresh[0].entry.key
            self.below.show()
            self._place_below()
        announce(self, fresh[-1].spoken())

    @Slot()
    def _read_new(self) -> None:
        self.below.hide()
        for part in self.shown:
            if part.entry.key == self._new:
                self.area.go_to(part)

    @Slot()
    def _settle(self) -> None:
        """Lay everything out, and go where one begins to read."""
        self._older.place()
        if self._current not in self.shown:
            self._set_current(self.shown[-1] if self.shown else None)
        self.area.arrange()
        for part in self.shown:
            if self._goal is not None and part.entry.key == self._goal:
                self._goal = None
                self.area.go_to(part)

    def _make(self, index: int) -> Part:
        entry = self._entries[index]
        kinds = {"event": Happening, "sealed": SealedCard}
        made: Part = kinds.get(entry.kind, Bubble)(entry, self.area.inner)
        if isinstance(made, Bubble):
            for chip in made.files:
                chip.wanted.connect(self.file_wanted)
            made.link_activated.connect(self.link_wanted)
            made.caret_moved.connect(self._follow_caret)
        if isinstance(made, Happening):
            made.wanted.connect(self.lead_wanted)
        made.touched.connect(self.area.arrange_soon)
        made.set_current(current=False)
        self._say_above(made, index)
        return made

    def _say_above(self, part: Part, index: int) -> None:
        """Say the day above an entry that is the first of it, and where what is new begins."""
        entry, before = part.entry, self._entries[index - 1] if index else None
        day = entry.at.astimezone().date()
        other = before is None or before.at.astimezone().date() != day
        new = entry.unread and not (before is not None and before.unread)
        part.set_above(day if other else None, first_new=new)

    def _drop(self, part: Part) -> None:
        if isinstance(part, SealedCard):
            part.release()
        self.area.take(part)

    def _focused(self) -> Any:
        """Return the key of the entry in which the keyboard is."""
        focused = QApplication.focusWidget()
        return next((p.entry.key for p in self.shown if focused and _holds(p, focused)), None)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Let Tab go on inside the entry in which the keyboard is."""
        if now is not None and self.area.inner.isAncestorOf(now):
            for part in self.shown:
                if _holds(part, now):
                    self._set_current(part)

    def _set_current(self, part: Part | None) -> None:
        if part is not self._current:
            if self._current in self.shown:
                self._current.set_current(current=False)
            if part is not None:
                part.set_current(current=True)
            self._current = part

    @Slot(int)
    def _step(self, step: int) -> None:
        if self._current in self.shown:
            at = min(max(self.shown.index(self._current) + step, 0), len(self.shown) - 1)
            self.shown[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.reveal(self.shown[at])

    @Slot()
    def _forget_goal(self) -> None:
        self._goal = None

    @Slot()
    def _leave_text(self) -> None:
        if self._current is not None:
            self._current.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(QRect)
    def _follow_caret(self, place: QRect) -> None:
        """Scroll with the caret of a text that is higher than the window."""
        body = self._current.body if isinstance(self._current, Bubble) else None
        if body is not None:
            at = body.mapTo(self.area.inner, place.center())
            self.area.ensureVisible(at.x(), at.y(), 0, space("xl"))

    @Slot()
    def _restyle(self) -> None:
        self._older.place()
        for part in self.shown:
            part.dirty = True
        self.area.arrange()

    def _place_below(self) -> None:
        button = self.below
        button.adjustSize()
        x = (self.width() - button.width()) // 2
        button.move(x, self.height() - button.height() - space("m"))
        button.raise_()


def _holds(part: Part, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)
