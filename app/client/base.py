"""What every client does alike: keep the session's tokens, renew them in time, act for somebody."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO, TypeVar, cast

from app.client.uploading import Journey, Slice, silent
from app.errors import SessionExpired
from app.portal.auth import AnswerChallenge, RefreshSession, SignIn, SignOut, Tokens
from app.portal.operation import Operation
from app.portal.uploads import NewFile, Progress, UploadState

R = TypeVar("R")


def _nobody(_topics: frozenset[str]) -> None:
    pass


class Client(ABC):
    """A :class:`app.portal.operation.Portal` with a session; safe to call from many threads."""

    on_changed: Callable[[frozenset[str]], None] = staticmethod(_nobody)
    """Told, in some thread, that somebody else changed something; nobody listens before it is set."""

    stale = None
    """It answers itself or not at all: nothing comes from what was kept."""
    lost = None

    def __init__(self) -> None:
        """Start signed out, acting for nobody."""
        self.tokens: Tokens | None = None
        self.acting = ""
        """``account:<id>``, ``staff``, ``view:<id>`` or nothing; set by the account switcher."""
        self.on_tokens: Callable[[Tokens | None], None] = lambda _tokens: None
        """Told of new tokens (and of None at sign-out), to keep the refresh token."""
        self.over = threading.Event()
        """Set at the end: nothing is tried again."""
        self._renewing = threading.Lock()

    def send(self, operation: Operation[R], *, key: str | None = None) -> R:
        """Carry out ``operation``; an access token that ran out is renewed once on the way."""
        result = self._renewed(partial(self._carry, operation, key))
        self._note(operation, result)
        return result

    def upload(self, source: BinaryIO, file: NewFile, progress: Progress = silent) -> UploadState:
        """Send a file up, going on where an earlier try with its key stopped."""
        return Journey(self, source, file, progress).go()

    def put(self, file: NewFile, part: Slice) -> UploadState:
        """Send one slice of a file; :meth:`upload` sends them all."""
        return self._renewed(partial(self._put, file, part))

    def resume(self, refresh: str) -> None:
        """Go on with a refresh token that was kept; raises SessionExpired when it is void."""
        self._take(self._carry(RefreshSession.model_validate({"refresh": refresh}), None))

    def drop(self) -> None:
        """End the session on this side alone: its tokens are forgotten."""
        self._take(None)

    @abstractmethod
    def can(self, operation: type[Operation[Any]]) -> bool:
        """Tell whether this portal knows the operation."""

    @abstractmethod
    def close(self) -> None:
        """Give up connections and threads."""

    @abstractmethod
    def _carry(self, operation: Operation[R], key: str | None) -> R:
        """Send one call with the present access token."""

    @abstractmethod
    def _put(self, file: NewFile, part: Slice) -> UploadState:
        """Send a slice with the present access token."""

    @property
    def _access(self) -> str | None:
        return self.tokens.access.get_secret_value() if self.tokens else None

    def _renewed(self, call: Callable[[], R]) -> R:
        """Call, and once more with a new access token where the old one ran out."""
        used = self.tokens
        try:
            return call()
        except SessionExpired as expired:
            if expired.code != "expired" or used is None or not self._renew(used):
                raise
        return call()

    def _renew(self, used: Tokens) -> bool:
        with self._renewing:
            if self.tokens is not used:  # another thread was faster
                return self.tokens is not None
            try:
                self._take(self._carry(RefreshSession(refresh=used.refresh), None))
            except SessionExpired:
                self._take(None)
                raise
            return True

    def _note(self, operation: Operation[Any], result: Any) -> None:
        if isinstance(operation, SignIn) and result.tokens is not None:
            self._take(result.tokens)
        elif isinstance(operation, AnswerChallenge | RefreshSession):
            self._take(cast("Tokens", result))
        elif isinstance(operation, SignOut):
            self._take(None)

    def _take(self, tokens: Tokens | None) -> None:
        self.tokens = tokens
        if tokens is None:
            self.acting = ""
        self.on_tokens(tokens)
