"""A portal whose answers can be read without a network: a decorator around any client.

What a query answered is kept, encrypted (:mod:`app.client.recall`). When the portal can't be
reached, the same query is answered from there, and :attr:`OfflinePortal.stale` says how old that
is. A thread tries until the portal answers again; then everybody is told to look anew. Commands
are never queued: they fail, and whoever typed keeps what was typed.
"""

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any, BinaryIO, TypeVar, cast

from app.client.base import Client
from app.client.cabinet import Cabinet
from app.client.lost import EVERYTHING, ODD, OVER, Lost
from app.client.prober import Prober, pause
from app.client.recall import Recall, kept
from app.client.resuming import Resuming
from app.client.uploading import silent
from app.errors import NotAllowed, NotFound, PortalError, SessionExpired, Unreachable
from app.portal.auth import AnswerChallenge, Me, SignIn, SignOut, Tokens, WhoAmI
from app.portal.operation import Operation
from app.portal.rights import Access
from app.portal.uploads import NewFile, Progress, UploadState

R = TypeVar("R")
Changed = Callable[[frozenset[str]], None]

log = logging.getLogger(__name__)


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
        self._portal, self._clock = portal, clock
        self.recall = Recall(cabinet or Cabinet(), clock)
        self._contact: datetime | None = None
        self._lost: Lost | None = None
        self._lock = threading.RLock()
        self._resuming = Resuming(portal)
        self._stranger = False
        """Somebody signed in, and who that is was not asked yet: nothing kept is theirs."""
        self._era = 0
        """Counts whose answers these are: another account, person or place to keep them."""
        self._changed: Changed = lambda _topics: None
        self._prober = Prober(self._probe, pause)
        self.on_tokens = portal.on_tokens

    @property
    def stale(self) -> datetime | None:
        """The time of the data while the portal can't be reached; None while it answers."""
        return self._lost.since if self._lost else None

    @property
    def lost(self) -> Unreachable | None:
        """Why the portal can't be reached."""
        return self._lost.error if self._lost else None

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
        self._era += 1
        self._portal.acting = acting

    @property
    def on_tokens(self) -> Callable[[Tokens | None], None]:
        """Told of new tokens, and of None at the session's end."""
        return self._portal.on_tokens

    @on_tokens.setter
    def on_tokens(self, told: Callable[[Tokens | None], None]) -> None:
        def tell(tokens: Tokens | None) -> None:
            if tokens is None:
                self._end()
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
        self._era += 1
        before, self.recall = self.recall, Recall(cabinet, self._clock)
        before.cabinet.close()

    def can(self, operation: type[Operation[Any]]) -> bool:
        """Tell whether the portal knows the operation."""
        return self._portal.can(operation)

    def close(self) -> None:
        """End the tries, close the client and the files."""
        self._prober.stop(self._portal.close)
        self.recall.cabinet.close()

    def resume(self, refresh: str) -> None:
        """Go on with a kept session; without a network, as soon as there is one.

        Raises SessionExpired when it is void, Unreachable when there is nothing to read either
        (``offline_too_long``: the last contact is more than 14 days ago).
        """
        try:
            self._portal.resume(refresh)
        except Unreachable as error:
            if self.recall.read("", WhoAmI()) is None:
                raise
            if self.recall.too_long:
                raise Unreachable("offline_too_long") from error
            self._resuming.wait(refresh)
            self._lose(error)

    def send(self, operation: Operation[R], *, key: str | None = None) -> R:
        """Carry out ``operation``; a query is answered from what was kept if need be."""
        acting, era = self.acting, self._era
        if not kept(operation, acting):
            return self._carry(operation, key)
        if (lost := self._lost) is not None:
            known = self._read(acting, operation)
            if known is not None:
                return cast("R", known)
            self._prober.hurry()
            if not lost.odd:  # nobody waits for what is known not to come
                raise lost.error
        try:
            return self._fetch(acting, era, operation)
        except Unreachable as error:
            if error.code in ODD and self._well(operation):
                raise  # it is this question alone
            self._lose(error)
            known = self._read(acting, operation)
            if known is None:
                raise
            return cast("R", known)

    def upload(self, source: BinaryIO, file: NewFile, progress: Progress = silent) -> UploadState:
        """Send a file up; while the portal is known to be out of reach, that is said at once."""
        if self._lost is not None and not self._lost.odd:
            self._prober.hurry()
            raise self._lost.error
        try:
            return self._through(partial(self._portal.upload, source, file, progress))
        except Unreachable as error:
            self._lose(error)
            raise

    def _carry(self, operation: Operation[R], key: str | None) -> R:
        """Carry out what leaves nothing to keep."""
        arriving = isinstance(operation, SignIn | AnswerChallenge)
        if arriving:
            self._resuming.give_way()
        try:
            answer = self._ask(operation, key)
        except Unreachable as error:
            if isinstance(operation, SignOut):
                self._portal.drop()  # here it is over, whatever the server still thinks
            elif operation.spec.needs is not Access.PUBLIC:
                self._lose(error)
            raise
        if arriving:
            self._era, self._stranger = self._era + 1, True
        return answer

    def _fetch(self, acting: str, era: int, operation: Operation[R]) -> R:
        try:
            answer = self._ask(operation)
        except (NotAllowed, NotFound) as error:
            if era == self._era:
                self.recall.forget(acting, operation)
                if error.code == "account" and acting:
                    self.recall.cabinet.discard(acting)
            raise
        if era != self._era:  # switched on the way: whose answer it is, is not certain
            return answer
        self._stranger = self._stranger and not isinstance(answer, Me)
        return cast("R", self.recall.keep(acting, operation, answer))

    def _read(self, acting: str, operation: Operation[Any]) -> Any:
        if self._stranger:
            return None
        if self.recall.too_long:
            raise SessionExpired("offline_too_long")
        known = self.recall.read(acting, operation)
        if known is not None:
            self._age(self.recall.age(acting, operation))
        return known

    def _age(self, at: datetime | None) -> None:
        """Say of what is shown that it is as old as the oldest part."""
        with self._lock:
            if at is not None and self._lost is not None and at < self._lost.since:
                self._lost = Lost(at, self._lost.error)

    def _well(self, operation: Operation[Any]) -> bool:
        """Tell whether the portal answers at all, although not this question."""
        try:
            return not isinstance(operation, WhoAmI) and self._ask(WhoAmI()) is not None
        except PortalError as error:
            return not isinstance(error, Unreachable)

    def _ask(self, operation: Operation[R], key: str | None = None) -> R:
        """Ask the portal itself."""
        public, trial = operation.spec.needs is Access.PUBLIC, isinstance(operation, WhoAmI)
        return self._through(partial(self._portal.send, operation, key=key), public, trial)

    def _through(self, call: Callable[[], R], public: bool = False, trial: bool = False) -> R:
        """Call the portal itself; whatever it says, it was reached."""
        era = self._era
        try:
            if not public:
                self._resuming.go_on()
            answer = call()
        except Unreachable:
            raise
        except PortalError as error:
            over = isinstance(error, SessionExpired) and error.code in OVER
            if over and era == self._era and self.tokens is not None:
                self._portal.drop()
            self._reached(trial)
            raise
        if not public:
            self._contact = self._clock()
            self.recall.note_contact()
        self._reached(trial)
        return answer

    def _end(self) -> None:
        """Leave nothing behind of a session that is over."""
        self._era, self._stranger = self._era + 1, False
        self._resuming.forget()
        self.recall.cabinet.shut()

    def _reached(self, trial: bool) -> None:
        with self._lock:
            if self._lost is None or (self._lost.odd and not trial):
                return
            self._lost = None
            self._prober.rest()
        self.recall.changed()
        log.info("the portal answers again")
        self.on_changed(EVERYTHING)

    def _lose(self, error: Unreachable) -> None:
        with self._lock:
            if self._lost is None:
                log.info("the portal can't be reached: %s", error.code)
            since = self._lost.since if self._lost else self._contact or self.recall.contact()
            self._lost = Lost(since or self._clock(), error)
            self._prober.begin()

    def _probe(self) -> None:
        """Ask who one is: that is answered wherever anything is."""
        try:
            self._fetch(self.acting, self._era, WhoAmI())
        except Unreachable as error:
            self._lose(error)
        except PortalError:
            log.info("the portal refuses, so it answers")

    def _heard(self, topics: frozenset[str]) -> None:
        """Hear from the portal: while it is lost, of a failed try or of a sign of life."""
        if self._lost is None:
            if topics != EVERYTHING:  # that is told of every break of the line as well
                self.recall.changed()
            self.on_changed(topics)
        else:
            self._prober.hurry()
