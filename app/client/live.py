"""Hears from the server what somebody else changed: one thread, one lasting stream."""

import json
import random
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import Any, Final

import requests
import urllib3

from app.client.transport import Line
from app.client.wire import Outgoing
from app.errors import PortalError, Unreachable
from app.portal.topics import Topic

PATH: Final = "/events"
SILENCE: Final = 40.0
"""Seconds without even a heartbeat (they come every 15) after which the stream counts as dead."""
_FIRST: Final = 1.0
_LONGEST: Final = 60.0
_LINE: Final = 10_000
_KNOWN: Final = frozenset(Topic)

Changed = Callable[[frozenset[str]], None]


class Live:
    """Listens while somebody is signed in and wants to know.

    After every reconnection all topics are told: what happened meanwhile is not known. So they are
    after every try to reconnect that fails: whoever shows something asks again, and that is how it
    comes out, without anybody's doing, that the portal can't be reached or the session is over.
    """

    def __init__(
        self, address: str, context: ssl.SSLContext | None, headers: Callable[[], dict[str, str]]
    ) -> None:
        """Prepare; nothing is opened before :meth:`renew` and a listener have come."""
        self._address = address
        self._context = context
        self._headers = headers
        self._tell: Changed | None = None
        self._wanted = False
        self._change = threading.Condition()
        self._era = 0
        """Counts what makes the present stream stale: other tokens, another account, the end."""
        self._stopped = False
        self._thread: threading.Thread | None = None
        self._line: Line | None = None
        """What the present stream comes through."""
        self._opening: Line | None = None
        """Where a stream has been asked for: who does not answer must not hold up the end."""

    @property
    def tell(self) -> Changed:
        """Whom to tell."""
        return self._tell or _nobody

    @tell.setter
    def tell(self, tell: Changed) -> None:
        self._tell = tell
        self._restart(wanted=self._wanted)

    def renew(self) -> None:
        """Listen anew, with the present tokens and account."""
        self._restart(wanted=True)

    def pause(self) -> None:
        """Listen no more until :meth:`renew`."""
        self._restart(wanted=False)

    def stop(self) -> None:
        """End the thread for good."""
        self._stopped = True
        self._restart(wanted=False)
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(5)

    def _restart(self, *, wanted: bool) -> None:
        with self._change:
            self._wanted = wanted
            self._era += 1
            for line in (self._line, self._opening):
                if line is not None:
                    line.cut()
            if wanted and self._tell is not None and self._thread is None and not self._stopped:
                self._thread = threading.Thread(target=self._listen, daemon=True, name="live")
                self._thread.start()
            self._change.notify_all()

    def _listen(self) -> None:
        wait, lost = _FIRST, False
        while (era := self._awaited()) is not None:
            try:
                for topics in self._topics(era):
                    wait = _FIRST
                    if topics is not None:
                        self.tell(topics)
                    elif lost:
                        self.tell(_KNOWN)
                lost = True
            except (PortalError, requests.RequestException, urllib3.exceptions.HTTPError, OSError):
                if lost and era == self._era:
                    self.tell(_KNOWN)
                lost = True
            with self._change:
                # Not all clients of a restarted server at the same moment.
                self._change.wait_for(lambda: era != self._era, wait * random.uniform(0.5, 1))  # noqa: S311 - read at once; no secret
            wait = min(wait * 2, _LONGEST)

    def _awaited(self) -> int | None:
        with self._change:
            self._change.wait_for(lambda: self._stopped or self._wanted)
            return None if self._stopped else self._era

    def _topics(self, era: int) -> Iterator[frozenset[str] | None]:
        """Yield None when the stream stands, then the topics that it tells."""
        line = self._opening = Line(self._address, self._context)
        try:
            asked = Outgoing("GET", PATH, None)
            with line.stream(asked, self._headers(), SILENCE) as response:
                with self._change:
                    if era != self._era:
                        return
                    self._line = line
                if response.status_code != 200:
                    raise Unreachable("refused")
                yield None
                for text in _lines(response):
                    if text.startswith("data:"):
                        yield _parsed(text.removeprefix("data:"))
        finally:
            self._line = self._opening = None
            line.close()


def _lines(response: requests.Response) -> Iterator[str]:
    rest = b""
    while chunk := response.raw.read1(4096, decode_content=False):
        *whole, rest = (rest + chunk).split(b"\n")
        if len(rest) > _LINE:
            raise Unreachable("too_large")
        yield from (line.decode(errors="replace") for line in whole)


def _parsed(data: str) -> frozenset[str]:
    """Return topics that this program knows, with the things of theirs that are named."""
    try:
        words: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Unreachable("broken_answer") from error
    named = words.get("topics") if isinstance(words, dict) else None
    known = {str(word) for word in named} if isinstance(named, list) else set()
    return frozenset(word for word in known if word.partition(":")[0] in _KNOWN)


def _nobody(_topics: frozenset[str]) -> None:
    pass
