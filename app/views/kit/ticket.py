"""Tickets: one call under way, who waits for it, and the ways out of a step-up question."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.errors import PortalError

if TYPE_CHECKING:
    from app.portal.listing import Page
    from app.portal.operation import ListQuery, Operation, Portal

Then = Callable[[Any], object]
Failed = Callable[[PortalError], object]
Progress = Callable[[int, int], object]

SLOW: Final = 0.2
"""Seconds after which a call shows that it is under way."""
CANCELLABLE: Final = 2.0
"""Seconds after which a call can be cancelled."""
_PROGRESS_EVERY: Final = 0.05
_WALK: Final = 500
"""Rows a page when a whole list is read."""


class Cancelled(Exception):
    """Raised inside local work when its ticket was cancelled."""


@dataclass(eq=False)
class Call:
    """What travels to the pool: the work, and nothing that Qt must not see die there."""

    function: Callable[[Progress], Any]
    reports: bool = False
    """Somebody wants to know how far it is."""
    cancelled: bool = False
    """Set from the window's thread, read by the worker."""


@dataclass(eq=False)
class Ticket:
    """One call under way: what is called, who waits for it, and whether somebody still does."""

    then: Then | None
    failed: Failed | None = None
    progress: Progress | None = None
    busy: QWidget | None = None
    place: tuple[int, str] | None = None
    """Owner and name of a place that keeps its newest answer only."""
    key: str | None = None
    operation: Any = None
    portal: Any = None
    call: Call | None = None
    cancelled: bool = False
    """The answer will be dropped."""
    done: bool = False
    slow: bool = False
    quiet: bool = False
    """Never shown as something to wait for."""
    started: float = field(default_factory=time.monotonic)

    def cancel(self) -> None:
        """Drop the answer. Local work stops at its next step; a command may still be done."""
        self.cancelled = True
        if self.call:
            self.call.cancelled = True

    @property
    def cancellable(self) -> bool:
        """Whether it has been under way long enough to offer cancelling."""
        return not self.done and time.monotonic() - self.started >= CANCELLABLE

    def wanted(self, by: Callable[..., object] | None) -> bool:
        """Tell whether the answer is still awaited: not cancelled, and its owner alive."""
        return not self.cancelled and alive(by)

    def show_busy(self, busy: bool) -> None:
        """Show or end the waiting at the widget that asked."""
        if self.busy is None or not shiboken6.isValid(self.busy):
            return
        show = getattr(self.busy, "set_busy", None)
        if show:
            show(busy)
        elif busy:
            self.busy.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.busy.unsetCursor()


class Retry:
    """What a step-up question answers: call it to send again, or give up."""

    def __init__(self, again: Callable[[], object], give_up: Callable[[], object]) -> None:
        """Keep both ways out; only the first one taken counts."""
        self._ways: tuple[Callable[[], object], Callable[[], object]] | None = (again, give_up)

    def __call__(self) -> None:
        """Send the operation again, with the key it had."""
        self._take(0)

    def give_up(self) -> None:
        """Let the operation fail with the question it raised."""
        self._take(1)

    def _take(self, way: int) -> None:
        ways, self._ways = self._ways, None
        if ways:
            ways[way]()


@dataclass(frozen=True)
class Answer:
    """What the pool sends to the window: a value, an error, or how far the work is."""

    call: Call
    value: Any = None
    error: PortalError | None = None
    crash: str = ""
    at: tuple[int, int] | None = None


def new_key() -> str:
    """Return a fresh idempotency key."""
    import uuid

    return uuid.uuid4().hex


def owner(function: Callable[..., object] | None) -> QObject | None:
    """Return the Qt object whose method ``function`` is, also behind a ``partial``."""
    while isinstance(function, partial):
        function = function.func
    found = getattr(function, "__self__", None)
    return found if isinstance(found, QObject) else None


def alive(function: Callable[..., object] | None) -> bool:
    """Tell whether the Qt object behind ``function`` still exists (functions always do)."""
    found = owner(function)
    return found is None or shiboken6.isValid(found)


def place(then: Callable[..., object] | None, name: str) -> tuple[int, str] | None:
    """Return the place that a named call replaces the answer of: its owner and ``name``."""
    return (id(owner(then)), name) if name else None


def stepper(call: Call, tell: Callable[[Answer], object]) -> Progress:
    """Return the ``step(done, total)`` of local work: it tells at most every twentieth second."""
    last = 0.0

    def step(done: int, total: int) -> None:
        nonlocal last
        if call.cancelled:
            raise Cancelled
        now = time.monotonic()
        if call.reports and (now - last >= _PROGRESS_EVERY or done == total):
            last = now
            tell(Answer(call, at=(done, total)))

    return step


def send(portal: "Portal", operation: "Operation[Any]", key: str | None, _step: Progress) -> Any:
    """Carry out one operation; the call of every ``run``."""
    return portal.send(operation, key=key)


def walk(
    portal: "Portal",
    query: "ListQuery[Any]",
    each_page: Callable[["Page[Any]"], object],
    most: int,
    step: Progress,
) -> int:
    """Read a list page by page (its first ``most`` rows, 0 for all); return how many came."""
    count, cursor = 0, ""
    while True:
        limit = min(_WALK, most - count) if most else _WALK
        page = portal.send(query.model_copy(update={"cursor": cursor, "limit": limit}))
        each_page(page)
        count, cursor = count + len(page.rows), page.next
        step(count, 0)
        if not cursor or count == most:
            return count
