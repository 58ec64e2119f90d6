"""Bytes that the portal hands out: the result type of every download."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.errors import Unreachable


@dataclass(frozen=True)
class Download:
    """A file on its way: what it is called, how big it is, and its bytes as a stream."""

    name: str
    media_type: str
    size: int
    sha256: str
    chunks: Iterable[bytes]

    def stream(self) -> Iterator[bytes]:
        """Yield the bytes once; raise Unreachable when they are not the promised ones."""
        seen, digest = 0, hashlib.sha256()
        for chunk in self.chunks:
            seen += len(chunk)
            if seen > self.size:
                break
            digest.update(chunk)
            yield chunk
        if seen != self.size or digest.hexdigest() != self.sha256:
            raise Unreachable("broken_answer")

    def read(self) -> bytes:
        """Return all bytes, verified."""
        return b"".join(self.stream())
