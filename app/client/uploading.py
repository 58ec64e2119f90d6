"""Sending a file up: slice by slice, going on where it stopped, a few times after a lost line."""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from threading import Event
from typing import Any, BinaryIO, Final, Protocol
from uuid import UUID

from app.errors import Conflict, Invalid, NotFound, PortalError, Unreachable
from app.portal.uploads import FILE_LIMIT, NewFile, Progress, ReadUpload, UploadState, clean_name

SLICE: Final = 1 << 20
"""Bytes of a request: what a proxy lets pass that was told nothing of uploads."""
STEP: Final = 1 << 14
"""Bytes after which it is said how far it is, and after which it can be stopped."""
PAUSES: Final = (1.0, 2.0, 4.0)
"""Seconds before each new try; whatever went up in between makes the tries count anew."""
_TICK: Final = 0.1


def silent(_done: int, _total: int) -> None:
    """Say to nobody how far it is."""


@dataclass(frozen=True)
class Slice:
    """A part of a file on its way: who reads it is heard of."""

    content: bytes
    offset: int
    left: Callable[[int], object]
    """Told how many bytes of the file have left. (What has a ``tell`` is a file to requests.)"""

    def __len__(self) -> int:
        """Return its size, which the request announces."""
        return len(self.content)

    def __iter__(self) -> Iterator[bytes]:
        """Yield it in small steps."""
        return self.pieces(STEP)

    def pieces(self, size: int) -> Iterator[bytes]:
        """Yield it in pieces of ``size`` bytes, telling of each when it has left."""
        for start in range(0, len(self.content), size):
            piece = self.content[start : start + size]
            yield piece
            self.left(self.offset + start + len(piece))


class Way(Protocol):
    """What a client has to offer for it."""

    over: Event
    """Set when the client is closed."""

    def send(self, operation: Any) -> Any:
        """Carry out an operation."""
        ...

    def put(self, file: NewFile, part: Slice) -> UploadState:
        """Send one slice."""
        ...


class Journey:
    """One file on its way up."""

    def __init__(self, way: Way, source: BinaryIO, file: NewFile, progress: Progress) -> None:
        """Prepare; ``source`` is read from any place, more than once."""
        self._way, self._source, self._progress = way, source, progress
        self._file = file
        self._arrived = 0

    def go(self) -> UploadState:
        """Send it whole."""
        self._file = _prepared(self._source, self._file)
        tries, furthest = 0, 0
        while True:
            try:
                return self._onwards()
            except (Unreachable, Conflict) as error:
                if self._arrived > furthest:
                    tries, furthest = 0, self._arrived
                if not _passing(error) or tries == len(PAUSES) or self._way.over.is_set():
                    raise
                self._rest(PAUSES[tries])
                tries += 1

    def _onwards(self) -> UploadState:
        """Go on from where the portal has it."""
        state = self._sound(self._known(self._file.key), 0)
        while not state.complete:
            self._arrived = state.arrived
            further = self._way.put(self._file, self._slice(state.arrived))
            state = further if further.complete else self._sound(further, state.arrived + 1)
        if self._file.sha256 not in {"", state.sha256}:
            raise Conflict("key_reused")
        self._tell(state.size)
        return state

    def _known(self, key: UUID) -> UploadState:
        try:
            known: UploadState = self._way.send(ReadUpload(key=key))
        except NotFound:
            return UploadState(arrived=0, size=self._file.size, complete=False)
        return known

    def _sound(self, state: UploadState, least: int) -> UploadState:
        """Refuse a state that leads nowhere, whatever kind of server says it."""
        if not least <= state.arrived <= self._file.size:
            raise Unreachable("broken_answer")
        return state

    def _slice(self, start: int) -> Slice:
        # Of one that is too large nothing is read: the portal says so to its announcement.
        size = min(SLICE, self._file.size - start) if self._file.size <= FILE_LIMIT else 0
        self._source.seek(start)
        content = self._source.read(size)
        if len(content) < size:
            raise Invalid("file_changed", fields={"size": "file_changed"})
        return Slice(content, start, self._tell)

    def _tell(self, done: int) -> None:
        if self._way.over.is_set():
            raise Unreachable
        self._progress(done, self._file.size)

    def _rest(self, seconds: float) -> None:
        """Wait; who stops it is heard also now."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._tell(self._arrived)
            self._way.over.wait(_TICK)


def _passing(error: PortalError) -> bool:
    """Tell whether it may go better next time: a lost line, or a place that is not known any more."""
    return isinstance(error, Unreachable) or error.code == "upload_offset"


def _prepared(source: BinaryIO, file: NewFile) -> NewFile:
    """Return ``file`` as it is announced: with a name that can be sent, and its digest."""
    file = replace(file, name=clean_name(file.name))
    if file.sha256 or not 0 < file.size <= FILE_LIMIT:
        return file  # what is wrong with its size, the portal says
    source.seek(0)
    found, left = hashlib.sha256(), file.size
    while left and (part := source.read(min(SLICE, left))):
        found.update(part)
        left -= len(part)
    return replace(file, sha256=found.hexdigest())
