"""Signed updates: looked for, loaded, verified and laid ready; :mod:`app.client.swap` applies them.

What may be installed is decided by TUF (through tufup): metadata that is signed by the keys of the
shipped root, not expired and never older than what was seen before names each archive with its
hash. Whole archives only. The HTTP below is our own, with its rules and limits.
"""

import hashlib
import json
import posixpath
import tarfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from shutil import rmtree
from typing import Any, Final

import requests
import urllib3
from tuf.api import exceptions as tuf
from tuf.ngclient.fetcher import FetcherInterface
from tufup.client import Client

from app.client.swap import Swap
from app.client.transport import READ, Line, trust, unreachable
from app.client.wire import Outgoing
from app.errors import PortalError, Unreachable
from app.portal.links import address_of

PROGRAM: Final = "kundencenter"
"""What the archives are called."""
_CHUNK: Final = 1 << 16
_GRACE, _SLOWEST = 30.0, 4096.0
"""Seconds to begin in, then bytes a second at least: an answer may not drip for ever."""
_LARGEST: Final = 1 << 30
"""Bytes of an unpacked version at most."""
_CODES: Final[tuple[tuple[type[Exception], str], ...]] = (
    (tuf.ExpiredMetadataError, "update_expired"),
    (tuf.BadVersionNumberError, "update_older"),
    (tuf.LengthOrHashMismatchError, "update_damaged"),
    (tuf.DownloadLengthMismatchError, "update_damaged"),
    (tuf.RepositoryError, "update_unsigned"),
    (tuf.DownloadError, "update_missing"),
    (tarfile.TarError, "update_damaged"),
)

_FILTER: Final[dict[str, Any]] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
"""Python checks what it unpacks, too, from 3.11.4 on."""

Step = Callable[[int, int], object]


@dataclass(frozen=True)
class Source:
    """Where updates come from: an address, and the root metadata that names who may sign."""

    address: str
    root: bytes


def source(file: Path) -> Source | None:
    """Read the brand's file; None when it names no source: then there are no updates."""
    told = json.loads(file.read_text(encoding="utf-8"))
    if not told["address"]:
        return None
    return Source(address_of(told["address"]), json.dumps(told["root"]).encode())


class Updates:
    """Updates of one installation; every method blocks and runs beside the window."""

    def __init__(self, source: Source, home: Path, swap: Swap, *, ca: Path | None = None) -> None:
        """Keep what was seen of the source under ``home``; ``ca`` as for a portal."""
        self._source, self._swap = source, swap
        # A program with another root begins anew: what the old keys said counts no more.
        self._seen = home / "updates" / hashlib.sha256(source.root).hexdigest()[:16]
        self._line = Line(source.address, trust(ca))

    def look(self) -> str:
        """Return the newest version if it is newer than this one, else an empty word."""
        with _told():
            return self._found(lambda _done, _total: None)[1]

    def fetch(self, step: Step) -> str:
        """Load, verify and lay ready the newest version; return it.

        ``step(done, total)`` is told the bytes, and may raise to break off: what was there stays.
        """
        with _told():
            client, version = self._found(step)
            if version:
                self._swap.part.parent.mkdir(parents=True, exist_ok=True)
                archive = Path(client.download_target(client.new_archive_info))
                try:
                    self._unpack(archive)
                finally:
                    archive.unlink()
                self._swap.stage(version)
            return version

    def close(self) -> None:
        """Give up the connection."""
        self._line.close()

    def _found(self, step: Step) -> tuple[Any, str]:
        metadata, targets = self._seen / "metadata", self._seen / "targets"
        for folder in (metadata, targets):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not (metadata / "root.json").exists():
            (metadata / "root.json").write_bytes(self._source.root)
        client = _Client(
            PROGRAM,
            self._swap.folder,
            self._swap.version,
            metadata,
            f"{self._source.address}/metadata",
            targets,
            f"{self._source.address}/targets",
        )
        client._fetcher = _Fetcher(self._line, self._source.address, client, step)  # noqa: SLF001 - tufup takes none
        found = client.check_for_updates(patch=False)
        return client, str(found.version) if found else ""

    def _unpack(self, archive: Path) -> None:
        part = self._swap.part
        rmtree(part, ignore_errors=True)
        try:
            with tarfile.open(archive, "r:gz") as packed:
                members = packed.getmembers()
                if sum(member.size for member in members) > _LARGEST or not _inside(members):
                    raise Unreachable("update_damaged")
                packed.extractall(part, members, **_FILTER)  # noqa: S202 - looked through
            if not (part / self._swap.program).is_file():
                raise Unreachable("update_damaged")
        except BaseException:
            rmtree(part, ignore_errors=True)
            raise


def _inside(members: Iterable[tarfile.TarInfo]) -> bool:
    """Tell whether all are files, folders and links that stay where they are unpacked."""
    links: set[str] = set()
    for member in members:
        name = posixpath.normpath(member.name)
        ways = [name]
        if member.issym():
            ways.append(
                posixpath.normpath(posixpath.join(posixpath.dirname(name), member.linkname))
            )
        elif not (member.isreg() or member.isdir()):
            return False
        if any(posixpath.isabs(way) or way.split("/")[0] == ".." for way in ways):
            return False
        if links & {str(parent) for parent in PurePosixPath(name).parents}:
            return False  # what lies behind a link lies somewhere else
        if member.issym():
            links.add(name)
    return True


class _Client(Client):  # type: ignore[misc]  # it has no types
    """tufup's client, but what is wrong with a source is an error, not a line in a log."""

    def refresh(self) -> None:
        """Bring the metadata up to date."""
        try:
            super().refresh()
        except (tuf.DownloadError, tuf.RepositoryError) as error:
            raise Unreachable(_code(error)) from error


class _Fetcher(FetcherInterface):
    """Loads over one of our own lines."""

    def __init__(self, line: Line, address: str, client: Any, step: Step) -> None:
        self._line, self._address, self._client, self._step = line, address, client, step

    def _fetch(self, url: str) -> Iterator[bytes]:
        out = Outgoing("GET", url.removeprefix(self._address), None)
        with self._line.stream(out, {}, READ) as response:
            if response.status_code != 200:
                raise tuf.DownloadHTTPError(url, response.status_code)
            yield from self._chunks(response)

    def _chunks(self, response: requests.Response) -> Iterator[bytes]:
        done, began = 0, time.monotonic()
        expected = self._client.new_archive_info
        try:
            while chunk := response.raw.read1(_CHUNK, decode_content=False):
                done += len(chunk)
                if time.monotonic() - began > _GRACE + done / _SLOWEST:
                    raise Unreachable("timeout")
                if expected is not None:
                    self._step(done, expected.length)
                yield chunk
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise unreachable(error) from error


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the libraries raise into our own errors."""
    try:
        yield
    except (tuf.DownloadError, tuf.RepositoryError, tarfile.TarError, EOFError) as error:
        raise Unreachable(_code(error)) from error
    except OSError as error:
        raise PortalError("no_file") from error


def _code(error: Exception) -> str:
    """Return why an update is refused."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), "update_damaged")
