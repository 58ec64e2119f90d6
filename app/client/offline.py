"""A portal whose answers can be read without a network: a decorator around any client.

What a query answered is kept, encrypted (:mod:`app.client.recall`). When the portal can't be
reached, the same query is answered from there, and :attr:`OfflinePortal.stale` says how old that
is. A thread tries until the portal answers again; then everybody is told to look anew. Commands
are never queued: they fail, and whoever typed keeps what was typed.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, TypeVar, cast

from app.client.base import Client
from app.client.cabinet import Cabinet
from app.client.prober import Prober, pause
from app.client.recall import Recall, kept
from app.errors import NotFound, PortalError, SessionExpired, Unreachable
from app.portal.auth import SignIn, Tokens, WhoAmI
from app.portal.operation import Operation
from app.portal.rights import Access
from app.portal.topics import Topic

R = TypeVar("R")
Changed = Callable[[frozenset[Topic]], None]

_EVERYTHING: Final = frozenset(Topic)
_ODD: Final = {"broken_answer", "too_large", "not_kundencenter", "server_error"}
"""Something answers, only not as it should: that may be so for one question and not for others."""
_OVER: Final = {"revoked", "reused"}
"""The session was ended on purpose: nothing of it stays on this device."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Lost:
    """The portal can't be reached: how old the data are, why, and what proves that it can again."""

    since: datetime
    error: Unreachable
    probe: Operation[Any]


class OfflinePortal:
    """A :class:`app.portal.operation.Portal` with a session, like the client that it wraps."""

    def __init__(
        self,
        portal: Client,
        cabinet: Cabinet | None = None,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        pause: Callable[[int], float] = pause,
    ) -> None:
        """Wrap ``portal``; without a ``cabinet`` answers stay in memory until :meth:`settle`.

        ``pause(n)`` are the seconds before the n-th try to reach the portal again.
        """
        self._portal = portal
        self._clock = clock
        self._recall = Recall(cabinet or Cabinet(), clock)
        self._contact: datetime | None = None
        self._lost: Lost | None = None
        self._lock = threading.Lock()
        self._pending = ""
        self._ended: SessionExpired | None = None
        self._changed: Changed = lambda _topics: None
        self._prober = Prober(self._probe, pause)

    @property
    def stale(self) -> datetime | None:
        """The time of the data while the portal can't be reached; None while it answers."""
        return self._lost.since if self._lost else None

    @property
    def lost(self) -> Unreachable | None:
        """Why the portal can't be reached."""
        return self._lost.error if self._lost else None

    @property
    def recall(self) -> Recall:
        """What is kept."""
        return self._recall

    @property
    def tokens(self) -> Tokens | None:
        """The session's tokens; None while nobody is signed in, or not yet again."""
        return self._portal.tokens

    @property
    def acting(self) -> str:
        """Whom the session acts for."""
        return self._portal.acting

    @acting.setter
    def acting(self, acting: str) -> None:
        self._portal.acting = acting

    @property
    def on_tokens(self) -> Callable[[Tokens | None], None]:
        """Told of new tokens, and of None at the session's end."""
        return self._portal.on_tokens

    @on_tokens.setter
    def on_tokens(self, told: Callable[[Tokens | None], None]) -> None:
        def tell(tokens: Tokens | None) -> None:
            if tokens is None:
                self._recall.cabinet.shut()
            told(tokens)

        self._portal.on_tokens = tell

    @property
    def on_changed(self) -> Changed:
        """Told, in some thread, that something changed."""
        return self._changed

    @on_changed.setter
    def on_changed(self, changed: Changed) -> None:
        self._changed = changed
        self._portal.on_changed = self._heard

    def settle(self, cabinet: Cabinet) -> None:
        """Keep answers there from now on; what was only in memory is read again."""
        before, self._recall = self._recall, Recall(cabinet, self._clock)
        before.cabinet.close()

    def can(self, operation: type[Operation[Any]]) -> bool:
        """Tell whether the portal knows the operation."""
        return self._portal.can(operation)

    def close(self) -> None:
        """End the tries, close the client and the files."""
        self._prober.stop()
        self._portal.close()
        self._recall.cabinet.close()

    def resume(self, refresh: str) -> None:
        """Go on with a kept session; without a network, as soon as there is one.

        Raises SessionExpired when it is void, Unreachable when there is nothing to read either
        (``offline_too_long``: the last contact is more than 14 days ago).
        """
        try:
            self._portal.resume(refresh)
        except Unreachable as error:
            if self._recall.read("", WhoAmI()) is None:
                raise
            if self._recall.too_long:
                raise Unreachable("offline_too_long") from error
            self._pending = refresh
            self._lose(error, WhoAmI())

    def send(self, operation: Operation[R], *, key: str | None = None) -> R:
        """Carry out ``operation``; a query is answered from what was kept if need be."""
        acting = self.acting
        if not kept(operation, acting):
            return self._carry(operation, key)
        if self._lost is not None:
            known = self._read(acting, operation)
            if known is not None:
                return cast("R", known)
            self._prober.hurry()
        try:
            return self._fetch(acting, operation)
        except Unreachable as error:
            self._lose(error, operation)
            known = self._read(acting, operation)
            if known is None:
                raise
            return cast("R", known)

    def _carry(self, operation: Operation[R], key: str | None) -> R:
        """Carry out what leaves nothing to keep."""
        if isinstance(operation, SignIn):
            self._pending, self._ended = "", None
        try:
            return self._ask(operation, key)
        except Unreachable as error:
            if operation.spec.needs is not Access.PUBLIC:
                self._lose(error, WhoAmI())
            raise

    def _fetch(self, acting: str, operation: Operation[R]) -> R:
        answer = self._ask(operation)
        if self.acting != acting:  # switched on the way: whose answer it is, is not certain
            return answer
        return cast("R", self._recall.keep(acting, operation, answer))

    def _read(self, acting: str, operation: Operation[Any]) -> Any:
        if self._recall.too_long:
            raise SessionExpired("offline_too_long")
        return self._recall.read(acting, operation)

    def _ask(self, operation: Operation[R], key: str | None = None) -> R:
        """Ask the portal itself; whatever it says, it was reached."""
        public = operation.spec.needs is Access.PUBLIC
        try:
            if not public:
                self._come_back()
            answer = self._portal.send(operation, key=key)
        except Unreachable:
            raise
        except PortalError as error:
            self._forget(error)
            self._reached(operation)
            raise
        if not public:
            self._note_contact()
        self._reached(operation)
        return answer

    def _forget(self, error: PortalError) -> None:
        """Leave nothing of a session that was ended, or of an account that is one's own no more."""
        if isinstance(error, SessionExpired) and error.code in _OVER:
            self._recall.cabinet.shut()
        elif isinstance(error, NotFound) and error.code == "account" and self.acting:
            self._recall.cabinet.discard(self.acting)

    def _come_back(self) -> None:
        """Go on with the kept session that could not be resumed without a network."""
        if self._ended is not None:
            raise self._ended
        with self._lock:
            if not self._pending:
                return
            try:
                self._portal.resume(self._pending)
            except SessionExpired as ended:
                self._pending, self._ended = "", ended
                self.on_tokens(None)
                raise
            self._pending = ""

    def _note_contact(self) -> None:
        self._contact = self._clock()
        self._recall.note_contact()

    def _reached(self, operation: Operation[Any]) -> None:
        lost = self._lost
        if lost is None or (
            lost.error.code in _ODD and operation.spec.name != lost.probe.spec.name
        ):
            return
        self._lost = None
        self._prober.rest()
        log.info("the portal answers again")
        self.on_changed(_EVERYTHING)

    def _lose(self, error: Unreachable, probe: Operation[Any]) -> None:
        before = self._lost
        if before is not None:
            self._lost = Lost(before.since, error, before.probe)
            return
        since = self._contact or self._recall.contact() or self._clock()
        self._lost = Lost(since, error, probe)
        log.info("the portal can't be reached: %s", error.code)
        self._prober.begin()

    def _probe(self) -> bool:
        """Ask once more what found the portal lost; tell whether it was reached."""
        lost, acting = self._lost, self.acting
        if lost is None:
            return True
        try:
            if kept(lost.probe, acting):
                self._fetch(acting, lost.probe)
            else:
                self._ask(lost.probe)
        except Unreachable as error:
            self._lose(error, lost.probe)
            return False
        except PortalError:  # an answer too
            return True
        return True

    def _heard(self, topics: frozenset[Topic]) -> None:
        """Hear from the portal: while it is lost, of a failed try or of a sign of life."""
        if self._lost is None:
            self.on_changed(topics)
        else:
            self._prober.hurry()
