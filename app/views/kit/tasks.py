"""Tasks: the only bridge from the views to the portal. Nothing in a view ever waits.

One long-lived object, one thread pool, one delivering slot: answers come back on the window's thread,
while somebody is there to take them. Only PySide6 and the standard library are loaded here.
"""

import time
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QMetaMethod, QObject, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError, SessionExpired, StepUpRequired, Unreachable
from app.views.kit.reach import Reach
from app.views.kit.sweep import sweep_here
from app.views.kit.ticket import (
    SLOW,
    Answer,
    Call,
    Cancelled,
    Failed,
    Progress,
    Retry,
    Ticket,
    new_key,
    place,
    send,
    stepper,
    walk,
)
from app.views.kit.watch import Watch

if TYPE_CHECKING:
    from app.portal.listing import Page
    from app.portal.operation import ListQuery, Operation, Portal

R = TypeVar("R")

_THREADS: Final = 6

__all__ = ["Cancelled", "Failed", "Progress", "Retry", "Tasks", "Ticket"]


class Tasks(QObject):
    """Runs operations and local work beside the window and hands back their answers."""

    step_up_needed = Signal(object, object)
    """(StepUpRequired, Retry): ask for the second factor, then call the retry or give up."""
    session_expired = Signal(object)
    refused = Signal(object)
    """A PortalError that no caller takes: show its sentence."""
    crashed = Signal(str)
    """The traceback of a bug, once."""
    slowed = Signal(object)
    """A ticket has been under way for :data:`SLOW` seconds."""
    ended = Signal(object)
    """A ticket that was slow is over, one way or the other."""
    switched = Signal()
    _arrived = Signal(object)

    def __init__(self, portal: "Portal", parent: QObject | None = None) -> None:
        """Serve ``portal`` until :meth:`switch` brings another one."""
        super().__init__(parent)
        sweep_here()
        self._portal = portal
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(_THREADS)
        self._under_way: list[Ticket] = []
        self._waiting: dict[Call, Ticket] = {}
        self._newest: dict[tuple[int, str], Ticket] = {}
        self._crashes: set[str] = set()
        self.reach = Reach(self)
        self._watch = Watch(self)
        self._clock = QTimer(self)
        self._clock.setInterval(50)
        self._clock.timeout.connect(self._tick)
        self._arrived.connect(self._deliver)

    def run(
        self,
        operation: "Operation[R]",
        then: Callable[[R], object] | None = None,
        failed: Failed | None = None,
        *,
        replaces: str = "",
        key: str | None = None,
        busy: QWidget | None = None,
    ) -> Ticket:
        """Send ``operation``; ``then(result)`` or ``failed(error)`` follows on this thread.

        ``replaces`` names a place that keeps only its newest answer (a search box); ``key`` is
        the form's idempotency key, one a call by default; ``busy`` shows the waiting.
        """
        if key is None and not operation.reads:
            key = new_key()
        ticket = Ticket(then, failed, busy=busy, place=place(then, replaces), key=key)
        ticket.operation, ticket.portal = operation, self._portal
        self._send(ticket)
        return ticket

    def work(
        self,
        function: Callable[[Progress], R],
        then: Callable[[R], object] | None = None,
        failed: Failed | None = None,
        *,
        progress: Progress | None = None,
        replaces: str = "",
        busy: QWidget | None = None,
        quiet: bool = False,
    ) -> Ticket:
        """Run local work on the pool: ``function(step)`` calls ``step(done, total)`` as it goes.

        A step raises :class:`Cancelled` after a cancel; ``progress(done, total)`` runs here.
        Nobody is shown to wait for ``quiet`` work.
        """
        ticket = Ticket(then, failed, progress, busy, place(then, replaces), quiet=quiet)
        self._start(ticket, function)
        return ticket

    def collect(
        self,
        query: "ListQuery[Any]",
        each_page: Callable[["Page[Any]"], object],
        then: Callable[[int], object] | None = None,
        failed: Failed | None = None,
        *,
        most: int = 0,
        progress: Progress | None = None,
        replaces: str = "",
        busy: QWidget | None = None,
    ) -> Ticket:
        """Read a list whole, or its first ``most`` rows; ``then`` gets the number of rows.

        ``each_page(page)`` runs on the pool, page by page; progress reports ``(rows so far, 0)``.
        """
        call = partial(walk, self._portal, query, each_page, most)
        ticket = self.work(call, then, failed, progress=progress, replaces=replaces, busy=busy)
        ticket.portal = self._portal
        return ticket

    @property
    def portal(self) -> "Portal":
        """The portal of the moment; only the composition root looks behind the protocol."""
        return self._portal

    def can(self, operation: "type[Operation[Any]]") -> bool:
        """Tell whether the portal of the moment knows ``operation`` at all."""
        return self._portal.can(operation)

    @property
    def watch(self) -> Callable[..., None]:
        """See :meth:`Watch.add`."""
        return self._watch.add

    def announce(self, topics: Iterable[str]) -> None:
        """Tell that data changed (also by somebody else); may be called from any thread."""
        self._watch.announce(topics)

    def switch(self, portal: "Portal") -> None:
        """Serve another connection or account from now on."""
        self._drop_all()
        self._portal = portal
        self.reach.forget()
        self.switched.emit()

    def act_for(self, acting: str) -> None:
        """Act for somebody else over the same portal: what was under way is dropped."""
        self._drop_all()
        self._portal.acting = acting
        self.switched.emit()

    def close(self, patience: float = 5.0) -> bool:
        """Drop everything and wait ``patience`` seconds for the pool; True when it is empty."""
        self._drop_all()
        self._pool.clear()
        return self._pool.waitForDone(int(patience * 1000))

    def _drop_all(self) -> None:
        for ticket in list(self._under_way):
            ticket.cancel()
            ticket.portal = None
            self._end(ticket)

    def _send(self, ticket: Ticket) -> None:
        self._start(ticket, partial(send, self._portal, ticket.operation, ticket.key))

    def _start(self, ticket: Ticket, function: Callable[[Progress], Any]) -> None:
        if ticket.place is not None:
            if older := self._newest.get(ticket.place):
                older.cancel()
                self._end(older)
            self._newest[ticket.place] = ticket
        ticket.done, ticket.started = False, time.monotonic()
        ticket.call = Call(function, ticket.progress is not None)
        self._under_way.append(ticket)
        self._waiting[ticket.call] = ticket
        self._clock.start()
        self._pool.start(partial(self._carry_out, ticket.call))

    def _carry_out(self, call: Call) -> None:
        """Run on the pool: nothing but the call and the message with its answer."""
        try:
            if call.cancelled:
                raise Cancelled
            answer = Answer(call, call.function(stepper(call, self._arrived.emit)))
        except Cancelled:
            answer = Answer(call)
        except PortalError as error:
            answer = Answer(call, error=error)
        except Exception:  # noqa: BLE001 - a bug must reach the window, not die on the pool
            answer = Answer(call, error=PortalError("crash"), crash=traceback.format_exc())
        with suppress(RuntimeError):  # the window is gone: nobody is left to hear it
            self._arrived.emit(answer)

    @Slot(object)
    def _deliver(self, answer: Answer) -> None:
        if answer.at is not None:
            ticket = self._waiting[answer.call]
            if ticket.progress and ticket.wanted(ticket.progress):
                ticket.progress(*answer.at)
            return
        ticket = self._waiting.pop(answer.call)
        self._end(ticket)
        if answer.crash:
            self.report(answer.crash)
        if ticket.portal is self._portal:
            self._tell(ticket, answer.error)
        if not ticket.wanted(ticket.then):
            return
        if answer.error is not None:
            self._refuse(ticket, answer.error)
        elif ticket.then:
            ticket.then(answer.value)

    def _tell(self, ticket: Ticket, error: PortalError | None) -> None:
        """Say what everybody must know, whether or not somebody still waits for this answer."""
        self.reach.look(ticket.portal, error)
        if isinstance(error, SessionExpired):
            self.session_expired.emit(error)
        elif not error and ticket.operation and not ticket.operation.reads:
            self.announce(ticket.operation.spec.topics)

    def _refuse(self, ticket: Ticket, error: PortalError) -> None:
        asked = self.isSignalConnected(QMetaMethod.fromSignal(self.step_up_needed))
        if isinstance(error, StepUpRequired) and ticket.operation is not None and asked:
            retry = Retry(partial(self._again, ticket), partial(self._fail, ticket, error))
            self.step_up_needed.emit(error, retry)
        else:
            self._fail(ticket, error)

    def _again(self, ticket: Ticket) -> None:
        if ticket.portal is self._portal and ticket.wanted(ticket.then):
            self._send(ticket)

    def _fail(self, ticket: Ticket, error: PortalError) -> None:
        if ticket.failed:
            if ticket.wanted(ticket.failed):
                ticket.failed(error)
        elif not isinstance(error, SessionExpired | Unreachable) or _deed(ticket, error):
            self.refused.emit(error)

    def report(self, crash: str) -> None:
        """Tell of a bug by its traceback, once per distinct one."""
        if crash not in self._crashes:
            self._crashes.add(crash)
            self.crashed.emit(crash)

    def _end(self, ticket: Ticket) -> None:
        ticket.done = True
        if ticket in self._under_way:
            self._under_way.remove(ticket)
        if ticket.place is not None and self._newest.get(ticket.place) is ticket:
            del self._newest[ticket.place]
        if ticket.slow:
            ticket.slow = False
            ticket.show_busy(False)
            self.ended.emit(ticket)

    @Slot()
    def _tick(self) -> None:
        """Show what is slow, end what was cancelled."""
        for ticket in list(self._under_way):
            if ticket.cancelled:
                self._end(ticket)
            elif not (ticket.slow or ticket.quiet) and time.monotonic() - ticket.started >= SLOW:
                ticket.slow = True
                ticket.show_busy(True)
                self.slowed.emit(ticket)
        if not self._under_way:
            self._clock.stop()


def _deed(ticket: Ticket, error: PortalError) -> bool:
    """Tell whether somebody could believe done what was not sent."""
    return bool(isinstance(error, Unreachable) and ticket.operation and not ticket.operation.reads)
