"""The files of an embedded portal: opened with their key, made aside, moved away, never deleted."""

import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.client.embedded.keys import database_key
from app.models.database import Database, sqlite_url

LARGE: Final = 64 << 20
"""Bytes from which on a file is not looked at whole when it is opened: that takes its time."""
STALE: Final = 600.0
"""Seconds after which nobody is making any more what lies half made."""
BESIDE: Final = ("-wal", "-shm")
"""What SQLite keeps next to a database that is open, or was when its process died."""
_MAKING: Final = "making-"

log = logging.getLogger(__name__)


def open_file(path: Path, master: bytes) -> Database:
    """Return the encrypted database in ``path``."""
    return Database(sqlite_url(path), key=database_key(master))


def fault_of(database: Database, path: Path) -> str:
    """Return why the database in ``path`` can't be used, or an empty word."""
    return database.fault(whole=path.stat().st_size < LARGE)


def begin(folder: Path) -> Path:
    """Return a place of its own inside ``folder`` to make something in; its name says so."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _sweep(folder)
    return Path(tempfile.mkdtemp(prefix=_MAKING, dir=folder))


@contextmanager
def making(folder: Path) -> Iterator[Path]:
    """Give such a place, which goes away at the end."""
    place = begin(folder)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def put_in_place(fresh: Path, path: Path) -> None:
    """Let a whole database, closed, take its place; of another one that is gone nothing stays."""
    for name in BESIDE:  # SQLite would replay it
        path.with_name(path.name + name).unlink(missing_ok=True)
    fresh.replace(path)
    sync_folder(path.parent)


def move_aside(path: Path) -> None:
    """Rename a database that can't be used, if there is one, with all that belongs to it."""
    at = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    if not path.exists():
        return
    for name in ("", *BESIDE):
        old = path.with_name(path.name + name)
        if old.exists():
            old.replace(old.with_name(f"damaged-{at}-{old.name}"))
    log.warning("a database could not be used and was moved aside")


def sync_folder(folder: Path) -> None:
    """Let a rename survive a power cut, where folders can be synchronised at all."""
    if os.name == "posix":  # pragma: no branch - the other way is reached on Windows only
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what others left half made; what was written of late may still be at work."""
    before = time.time() - STALE
    for place in folder.glob(f"{_MAKING}*"):
        if all(file.stat().st_mtime < before for file in (place, *place.iterdir())):
            shutil.rmtree(place, ignore_errors=True)
