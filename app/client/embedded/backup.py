"""Backups of an own portal: one age file behind a passphrase, verified before it has its name.

Inside is a tar archive of two files, so that ``age -d``, ``tar`` and SQLCipher open it without this
program: what the backup is (with the key of the portal), and the encrypted database.
"""

import io
import os
import tarfile
from collections import deque
from collections.abc import Callable
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import IO, BinaryIO, Final, cast

from pydantic import BaseModel, Field, ValidationError

from app.client.embedded.files import sync_folder
from app.client.embedded.keys import SIZE
from app.errors import Invalid, PortalError
from app.models.database import SCHEMA
from app.vault.passphrase import (
    LOG_N,
    Damaged,
    LockedReader,
    LockedWriter,
    NotLocked,
    WrongPassphrase,
)

Step = Callable[[int, int], object]
"""Told how many bytes of how many are done; it may raise to stop."""

FORMAT: Final = 1
MANIFEST: Final = "kundencenter.json"
DATABASE: Final = "portal.db"
_PIECE: Final = 1 << 20
_LONGEST: Final = 1 << 16


class Manifest(BaseModel):
    """What a backup says of itself."""

    format: int = Field(default=FORMAT, ge=1)
    name: str = Field(max_length=200)
    made_at: datetime
    schema_number: str = Field(pattern=r"^\d{4}$")
    key: str = Field(pattern=f"^[0-9a-f]{{{2 * SIZE}}}$", repr=False)
    """The master key of the portal, in hex."""
    size: int = Field(ge=1)
    sha256: str


def describe(copy: Path, master: bytes, name: str, schema: str, made_at: datetime) -> Manifest:
    """Return the manifest of a snapshot."""
    with copy.open("rb") as file:
        digest = sha256()
        while piece := file.read(_PIECE):
            digest.update(piece)
    return Manifest(
        name=name,
        made_at=made_at,
        schema_number=schema,
        key=master.hex(),
        size=copy.stat().st_size,
        sha256=digest.hexdigest(),
    )


def pack(copy: Path, about: Manifest, target: Path, passphrase: str, step: Step) -> None:
    """Write a snapshot as a backup to ``target``, which changes only when all is well.

    The new file is written beside it, read back whole and then renamed; any error leaves what was
    there before. Raises PortalError (``no_backup``) for a full or refusing disk.
    """
    part = target.with_name(target.name + ".part")
    try:
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "r+b") as file:
            _write(LockedWriter(file, passphrase, log_n=LOG_N), copy, about, step)
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            told = partial(_half, step, about.size)
            if _read(LockedReader(file, passphrase), lambda _piece: None, told) != about:
                raise Damaged
        part.replace(target)
        sync_folder(target.parent)
    except (OSError, Damaged, NotLocked, WrongPassphrase, tarfile.TarError) as error:
        raise PortalError("no_backup") from error
    finally:
        part.unlink(missing_ok=True)


def unpack(source: Path, passphrase: str, target: Path, step: Step) -> Manifest:
    """Write the database of a backup to the new file ``target``; nothing stays of a bad one.

    Raises Invalid: ``backup_foreign``, ``backup_damaged``, ``backup_too_new``, or a wrong
    passphrase at its field; PortalError (``no_restore``) when a disk refuses.
    """
    try:
        with source.open("rb") as file:
            reader = LockedReader(file, passphrase)
            with os.fdopen(
                os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
            ) as to:
                about = _read(reader, to.write, step)
                to.flush()
                os.fsync(to.fileno())
            return about
    except WrongPassphrase:
        raise Invalid(fields={"passphrase": "wrong_passphrase"}) from None
    except NotLocked:
        raise Invalid("backup_foreign") from None
    except (Damaged, tarfile.TarError):
        raise Invalid("backup_damaged") from None
    except OSError as error:
        raise PortalError("no_restore") from error


def _write(locked: LockedWriter, copy: Path, about: Manifest, step: Step) -> None:
    words = about.model_dump_json(indent=1).encode()
    with tarfile.open(fileobj=_stream(locked), mode="w|", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(_entry(MANIFEST, len(words), about), io.BytesIO(words))
        with copy.open("rb") as database:
            counted = _Counted(database, lambda done: step(done, 2 * about.size))
            archive.addfile(_entry(DATABASE, about.size, about), _stream(counted))
    locked.close()


def _entry(name: str, size: int, about: Manifest) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode, entry.mtime = size, 0o600, int(about.made_at.timestamp())
    return entry


def _read(
    reader: LockedReader, write: Callable[[bytes], object], step: Callable[[int, int], object]
) -> Manifest:
    """Read a backup to its last byte, the database to ``write``; raise Damaged, or Invalid."""
    with tarfile.open(fileobj=_stream(reader), mode="r|", bufsize=_PIECE) as archive:
        about = _manifest(_member(archive, MANIFEST))
        if about.format > FORMAT or about.schema_number > SCHEMA:
            raise Invalid("backup_too_new")
        database, digest, done = _member(archive, DATABASE), sha256(), 0
        while piece := database.read(_PIECE):
            write(piece)
            digest.update(piece)
            done += len(piece)
            step(done, about.size)
    # The end of the archive, and with it the end of the file: only then is it known to be whole.
    deque(iter(partial(reader.read, _PIECE), b""), maxlen=0)
    if (done, digest.hexdigest()) != (about.size, about.sha256):
        raise Damaged
    return about


def _member(archive: tarfile.TarFile, name: str) -> IO[bytes]:
    entry = archive.next()
    file = archive.extractfile(entry) if entry is not None and entry.name == name else None
    if file is None:
        raise NotLocked
    return file


def _manifest(file: IO[bytes]) -> Manifest:
    try:
        return Manifest.model_validate_json(file.read(_LONGEST))
    except ValidationError:
        raise NotLocked from None


def _stream(file: object) -> IO[bytes]:
    """Hand over what reads or writes, which is all that an archive as a stream wants."""
    return cast("IO[bytes]", file)


def _half(step: Step, size: int, done: int, _total: int) -> None:
    step(size + done, 2 * size)


class _Counted:
    """A file that tells how much of it has been read."""

    def __init__(self, file: BinaryIO, told: Callable[[int], object]) -> None:
        self._file, self._told = file, told

    def read(self, size: int) -> bytes:
        piece = self._file.read(size)
        self._told(self._file.tell())
        return piece
