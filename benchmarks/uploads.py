"""A file of the largest size put into the database and read back, beside a bare file on the disk.

The bare one is written, flushed to the disk, and read: what keeping files outside of the database
would cost at least, before anybody encrypts it, saves it, or finds those that nothing names.
"""

import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from typing import Final
from uuid import uuid4

from app.client.embedded.files import open_file
from app.models.blob import Blob
from app.models.database import Database
from app.portal.uploads import FILE_LIMIT, DropUpload, NewFile
from app.rules.uploads import content
from benchmarks.row import Row, judged, say, tell
from tests.support.postgres import Cluster, binaries
from tests.support.site import Site, sqlite_site

ROUNDS: Final = 7
EMAIL: Final = "erika@musterhandel.example"
FILE: Final = Random(1).randbytes(FILE_LIMIT)
DIGEST: Final = hashlib.sha256(FILE).hexdigest()
PUT: Final = {"embedded": 40.0, "HTTP, SQLite": 40.0, "HTTP, PostgreSQL": 60.0}
READ: Final = {"embedded": 10.0, "HTTP, SQLite": 6.0, "HTTP, PostgreSQL": 15.0}
"""So many times a bare file's time at most."""


class Bare:
    """A file in a folder."""

    def __init__(self, folder: Path) -> None:
        """Write nothing yet."""
        self._path = folder / "bare"

    def put(self) -> None:
        """Write it, down to the disk."""
        with self._path.open("wb") as file:
            file.write(FILE)
            file.flush()
            os.fsync(file.fileno())

    def get(self) -> str:
        """Read it and return its digest: every file that is handed out is verified."""
        return hashlib.sha256(self._path.read_bytes()).hexdigest()


class Kept:
    """The same file in a portal's database, put there as the desktop does it."""

    def __init__(self, site: Site) -> None:
        """Sign somebody in."""
        site.add_user(EMAIL)
        self.site, self._client = site, site.signed_in(EMAIL)
        self._key = uuid4()

    def put(self) -> None:
        """Send it up."""
        self._key = uuid4()
        file = NewFile(self._key, "file", "application/octet-stream", len(FILE))
        self._client.upload(BytesIO(FILE), file)

    def get(self) -> str:
        """Read what the server would send, piece by piece, and return its digest."""
        with self.site.house() as ctx:
            (number,) = ctx.session.scalars(ctx.rows(Blob.id)).all()
            pieces = content(ctx, number)
        found = hashlib.sha256()
        for piece in pieces:
            found.update(piece)
        return found.hexdigest()

    def drop(self) -> None:
        """Remove it."""
        self._client.send(DropUpload(key=self._key))


def rows() -> Iterator[Row]:
    """Yield a row for putting and one for reading, for each database."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder, bare = Path(name), Bare(Path(name))
        for place, make in _places(folder, stack):
            say(f"   {place}")
            kept = Kept(make())
            stack.callback(kept.site.close)
            yield from _measured(place, kept, bare)


def _places(folder: Path, stack: ExitStack) -> Iterator[tuple[str, Callable[[], Site]]]:
    key = hashlib.sha256(b"a key").digest()
    yield "embedded", lambda: Site("sqlite", open_file(folder / "own.db", key))
    yield "HTTP, SQLite", partial(sqlite_site, folder, "http-sqlite")
    if binaries() is None:
        say("PostgreSQL is not installed: files in it are not measured")
        return
    cluster = Cluster()
    stack.callback(cluster.stop)
    yield "HTTP, PostgreSQL", lambda: Site("http-postgres", Database(cluster.database()))


def _measured(place: str, kept: Kept, bare: Bare) -> Iterator[Row]:
    works: list[Callable[[], str | None]] = [kept.put, bare.put, kept.get, bare.get]
    taken: list[list[float]] = [[] for _ in works]
    right = True
    for count in range(ROUNDS + 1):
        for times, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            came = work()
            spent = time.perf_counter() - start
            right = right and came in (None, DIGEST)
            if count:  # the first round does not count
                times.append(spent)
        kept.drop()
    put, bare_put, read, bare_read = map(median, taken)
    yield judged(f"25 MB put, {place}", "s", put, bare_put, right=right, ratio_at_most=PUT[place])
    name = f"25 MB read back, {place}"
    yield judged(name, "s", read, bare_read, right=right, ratio_at_most=READ[place])


if __name__ == "__main__":
    tell(rows())
