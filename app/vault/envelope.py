"""The outer form of what is sealed: files of the age format, for X25519 keys alone.

pyrage writes and reads them; what it should never be given is refused before: armor, SSH keys,
passphrases and recipients of plugins. Source: c2sp.org/age.
"""

import io
import re
from collections.abc import Iterable
from typing import Any, BinaryIO, Final, Protocol

import pyrage

from app.vault.errors import EntryRefused, SealFailed

CHUNK: Final = 64 << 10
_VERSION: Final = b"age-encryption.org/v1\n"
_HEAD_MOST: Final = 256 << 10
"""Bytes of a header: some 2,000 recipients."""
_STANZA: Final = re.compile(
    rb"-> ([!-~]+)(?: [!-~]+)*\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)"
)
_END: Final = re.compile(rb"--- [A-Za-z0-9+/]{43}\n")
_NONCE: Final = 16
_TAG: Final = 16
_REFUSED: Final = {b"scrypt": "scrypt", b"ssh-rsa": "ssh", b"ssh-ed25519": "ssh"}


class Source(Protocol):
    """What is read from."""

    def read(self, most: int, /) -> bytes:
        """Return bytes, as many as were asked for at most; none at the end."""


class Target(Protocol):
    """What is written into."""

    def write(self, data: bytes, /) -> object:
        """Take all of it, or raise OSError."""


class Recording(io.RawIOBase):
    """Writes into a file and remembers what went wrong: pyrage forgets it at the last chunk."""

    def __init__(self, target: Target) -> None:
        """Write into ``target``."""
        self._target = target
        self.written = 0
        self.failed: OSError | None = None

    def write(self, data: Any) -> int:
        """Pass on all of it."""
        if self.failed is not None:
            raise self.failed
        try:
            self._target.write(data)
        except OSError as error:
            self.failed = error
            raise
        self.written += len(data)
        return len(data)


def recipients_of(keys: Iterable[str]) -> list[Any]:
    """Return pyrage's recipients of ``age1…`` lines; ValueError for any other line."""
    try:
        return [pyrage.x25519.Recipient.from_str(key) for key in keys]
    except pyrage.RecipientError as error:
        raise ValueError("no recipient of X25519") from error


def encrypt(data: bytes, keys: Iterable[str]) -> bytes:
    """Return ``data`` for the holders of ``keys``."""
    sealed: bytes = pyrage.encrypt(data, recipients_of(keys))
    return sealed


def encrypt_stream(source: Source, target: Target, key: str, size: int) -> int:
    """Encrypt ``size`` bytes for one key; return the bytes written. OSError when they were not.

    SealFailed ``changed`` when the source held another number of bytes.
    """
    counted, recorded = _Counting(source), Recording(target)
    try:
        pyrage.encrypt_io(counted, recorded, recipients_of([key]))
    except (pyrage.EncryptError, OSError) as error:
        raise recorded.failed or counted.failed or error from None
    if recorded.failed is not None:  # of the last chunk it says nothing
        raise recorded.failed
    if counted.read_so_far != size:
        raise SealFailed("changed")
    # What is there has to be what a whole file is: chunks with their tags after the header.
    body = size + _NONCE + _TAG * max(1, -(-size // CHUNK))
    if recorded.written <= body:
        raise OSError("the encrypted file is shorter than its content")
    return recorded.written


def check(head: bytes) -> None:
    """Refuse a file whose header, with which ``head`` begins, is none of the form that we use."""
    if head.startswith(b"-----BEGIN"):
        raise EntryRefused("armor")
    if not head.startswith(_VERSION):
        newer = head.startswith(b"age-encryption.org/")
        raise EntryRefused("format" if newer else "damaged")
    place, kinds = len(_VERSION), list[bytes]()
    while (stanza := _STANZA.match(head, place)) is not None:
        kinds.append(stanza[1])
        place = stanza.end()
    if not kinds or _END.match(head, place) is None:
        raise EntryRefused("damaged")
    for kind in kinds:
        if kind != b"X25519" and not kind.endswith(b"-grease"):
            raise EntryRefused(_REFUSED.get(kind, "unknown"))


def head_of(file: BinaryIO) -> bytes:
    """Return what holds the header of a file, and go back to its beginning."""
    head = file.read(_HEAD_MOST)
    file.seek(0)
    return head


class _Counting(io.RawIOBase):
    """Reads from a file, counts, and remembers what went wrong."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.read_so_far = 0
        self.failed: OSError | None = None

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._source.read(len(buffer))
        except OSError as error:
            self.failed = error
            raise
        buffer[: len(data)] = data
        self.read_so_far += len(data)
        return len(data)
