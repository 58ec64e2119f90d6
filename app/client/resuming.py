"""A kept session that could not be gone on with for want of a network: tried when there is one."""

import threading
import time
from typing import Final

from app.client.base import Client
from app.errors import SessionExpired, Unreachable

_SOON: Final = 5.0
"""Seconds after which it is tried again: tries at once would only use the token up."""


class Resuming:
    """Keeps the refresh token until the portal took it or refused it; safe for many threads."""

    def __init__(self, portal: Client) -> None:
        """Wait for nothing yet."""
        self._portal = portal
        self._lock = threading.Lock()
        self._token = ""
        self._failed: tuple[float, Unreachable] | None = None
        self._ended: SessionExpired | None = None

    def wait(self, token: str) -> None:
        """Go on with ``token`` as soon as that is possible."""
        self._token = token

    def forget(self) -> None:
        """Let go of it: the session is over."""
        self._token = ""

    def give_way(self) -> None:
        """Let somebody sign in: what is just being gone on with must not win over that."""
        with self._lock:
            self._token, self._ended, self._failed = "", None, None

    def go_on(self) -> None:
        """Go on with the session if one waits; raise SessionExpired when it was refused."""
        with self._lock:
            if self._ended is not None:
                raise self._ended
            if not self._token:
                return
            if self._failed is not None and time.monotonic() - self._failed[0] < _SOON:
                raise self._failed[1]
            try:
                self._portal.resume(self._token)
            except Unreachable as error:
                self._failed = time.monotonic(), error
                raise
            except SessionExpired as ended:
                self._ended = ended
                self._portal.drop()
                raise
            self._token = ""
