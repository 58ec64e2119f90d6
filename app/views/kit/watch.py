"""Refresh by topics: who shows what, and when it is read again.

Visible widgets are refreshed at once, hidden ones when they are shown. Several announcements
before the event loop comes round are one refresh.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget


@dataclass(eq=False)
class _Watcher:
    widget: QWidget
    topics: frozenset[str]
    refresh: Callable[[], object]
    only: Callable[[], str] | None = None
    stale: bool = False

    def concerned(self, told: set[str]) -> bool:
        """Tell whether what changed is shown: of a topic whose things are named, the very one."""
        about = self.topics & told
        own = self.only() if self.only is not None else ""
        kind = own.partition(":")[0]
        if own and about == {kind} and any(word.startswith(f"{kind}:") for word in told):
            return own in told or f"{kind}:*" in told
        return bool(about)


class Watch(QObject):
    """The list of watching widgets; ``announce`` may be called from any thread."""

    _announced = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nobody watching."""
        super().__init__(parent)
        self._watchers: list[_Watcher] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._refresh)
        self._announced.connect(self._mark)

    def add(
        self,
        widget: QWidget,
        shown: Iterable[Any],
        refresh: Callable[[], object],
        only: Callable[[], str] | None = None,
    ) -> None:
        """Call ``refresh`` when one of ``shown`` changes: topics, or query types for theirs.

        ``only()`` names the one thing that is shown (``tickets:7``): a change of another is let
        pass. The watch ends with the widget.
        """
        topics: set[str] = set()
        for item in [shown] if isinstance(shown, str | type) else shown:
            topics |= {item} if isinstance(item, str) else _topics(item)
        self._watchers.append(_Watcher(widget, frozenset(topics), refresh, only))

    def announce(self, topics: Iterable[str]) -> None:
        """Tell that the data of ``topics`` changed."""
        self._announced.emit({topics} if isinstance(topics, str) else set(topics))

    @Slot(object)
    def _mark(self, topics: set[str]) -> None:
        self._watchers = [w for w in self._watchers if shiboken6.isValid(w.widget)]
        for watcher in self._watchers:
            if watcher.stale or not watcher.concerned(topics):
                continue
            watcher.stale = True
            if not watcher.widget.isVisible():
                watcher.widget.installEventFilter(self)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a stale widget is shown; filters are installed on such widgets only."""
        if event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
            self._soon.start()
        return False

    @Slot()
    def _refresh(self) -> None:
        due = [
            w
            for w in self._watchers
            if w.stale and shiboken6.isValid(w.widget) and w.widget.isVisible()
        ]
        for watcher in due:
            watcher.stale = False
        for watcher in due:
            if shiboken6.isValid(watcher.widget):
                watcher.refresh()


def _topics(operation: Any) -> set[str]:
    spec = getattr(operation, "spec", None)  # a query without a class line shows no topic
    return set(spec.topics) if spec else set()
