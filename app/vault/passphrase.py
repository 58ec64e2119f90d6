"""Files locked with a passphrase, in the format of age (version 1), written and read as streams.

pyrage's passphrase calls take whole files as bytes, hold the interpreter for seconds and report
success on a full disk. So the format's few lines stand here: everything goes through an ordinary
file object, whose errors are seen, and scrypt runs outside the interpreter's lock. The ``age``
command and pyrage open what is written, and the other way round.
"""

import hashlib
import hmac
import re
import secrets
from base64 import b64decode, b64encode
from typing import Any, BinaryIO, Final

LOG_N: Final = 18
"""Cost of scrypt as ``age`` chooses it: 256 MiB and about a second."""
HIGHEST_LOG_N: Final = 20
"""The dearest file that is opened: 1 GiB."""
SHORTEST: Final = 12
"""Characters of a passphrase for a new file."""

_VERSION: Final = b"age-encryption.org/v1\n"
_CHUNK: Final = 64 << 10
_TAG: Final = 16
_LINE: Final = 200
_STANZA: Final = re.compile(rb"-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n")


class NotLocked(Exception):
    """The file is no age file, or none that a passphrase opens."""


class WrongPassphrase(Exception):
    """Another passphrase locks the file."""


class Damaged(Exception):
    """The file was cut or changed after it was written."""


class LockedWriter:
    """Encrypts what is written into ``target``; only :meth:`close` makes the file whole."""

    def __init__(self, target: BinaryIO, passphrase: str, *, log_n: int = LOG_N) -> None:
        """Write the header."""
        file_key, salt = secrets.token_bytes(16), secrets.token_bytes(16)
        body = _cipher(_wrapping_key(passphrase, salt, log_n)).encrypt(bytes(12), file_key, None)
        head = _VERSION + b"-> scrypt %b %d\n%b\n---" % (_b64(salt), log_n, _b64(body))
        nonce = secrets.token_bytes(16)
        target.write(head + b" " + _b64(_mac(file_key, head)) + b"\n" + nonce)
        self._target = target
        self._stream = _Stream(file_key, nonce)
        self._waiting = bytearray()

    def write(self, data: bytes) -> int:
        """Take bytes; whole chunks are written at once."""
        self._waiting += data
        while len(self._waiting) > _CHUNK:  # the last one, full or not, waits for the end
            self._target.write(self._stream.seal(bytes(self._waiting[:_CHUNK]), last=False))
            del self._waiting[:_CHUNK]
        return len(data)

    def close(self) -> None:
        """Write the last chunk; ``target`` stays open."""
        self._target.write(self._stream.seal(bytes(self._waiting), last=True))


class LockedReader:
    """Decrypts ``source``; every byte that comes out has been verified."""

    def __init__(self, source: BinaryIO, passphrase: str) -> None:
        """Read the header; raise NotLocked, WrongPassphrase or Damaged."""
        file_key = _opened(source, passphrase)
        nonce = source.read(16)
        if len(nonce) < 16:
            raise Damaged
        self._source = source
        self._stream = _Stream(file_key, nonce)
        self._next = source.read(_CHUNK + _TAG)
        self._ready = bytearray()
        self._ended = False

    def read(self, size: int) -> bytes:
        """Return ``size`` bytes, fewer only at the end; raise Damaged."""
        while len(self._ready) < size and not self._ended:
            chunk, self._next = self._next, self._source.read(_CHUNK + _TAG)
            self._ended = not self._next
            self._ready += self._stream.open(chunk, last=self._ended)
        found = bytes(self._ready[:size])
        del self._ready[:size]
        return found


class _Stream:
    """The chunks of a file: ChaCha20-Poly1305 under a counter that marks the last one."""

    def __init__(self, file_key: bytes, nonce: bytes) -> None:
        self._cipher = _cipher(_derived(file_key, nonce, b"payload"))
        self._count = 0

    def seal(self, plain: bytes, *, last: bool) -> bytes:
        sealed: bytes = self._cipher.encrypt(self._nonce(last=last), plain, None)
        return sealed

    def open(self, sealed: bytes, *, last: bool) -> bytes:
        from cryptography.exceptions import InvalidTag

        try:
            plain: bytes = self._cipher.decrypt(self._nonce(last=last), sealed, None)
        except InvalidTag:
            raise Damaged from None
        return plain

    def _nonce(self, *, last: bool) -> bytes:
        count, self._count = self._count, self._count + 1
        return count.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _opened(source: BinaryIO, passphrase: str) -> bytes:
    """Read the header and return the file's key."""
    from cryptography.exceptions import InvalidTag

    version, stanza, body, mark = (source.readline(_LINE) for _ in range(4))
    found = _STANZA.fullmatch(stanza)
    if version != _VERSION or found is None or int(found[2]) > HIGHEST_LOG_N:
        raise NotLocked
    try:
        salt, sealed = _bytes(found[1]), _bytes(body.rstrip(b"\n"))
        mac = _bytes(mark.removeprefix(b"--- ").rstrip(b"\n"))
        file_key: bytes = _cipher(_wrapping_key(passphrase, salt, int(found[2]))).decrypt(
            bytes(12), sealed, None
        )
    except InvalidTag:
        raise WrongPassphrase from None
    except ValueError:
        raise Damaged from None
    if not hmac.compare_digest(mac, _mac(file_key, version + stanza + body + b"---")):
        raise Damaged
    return file_key


def _wrapping_key(passphrase: str, salt: bytes, log_n: int) -> bytes:
    return hashlib.scrypt(
        passphrase.encode(),
        salt=b"age-encryption.org/v1/scrypt" + salt,
        n=1 << log_n,
        r=8,
        p=1,
        maxmem=(1 << 30) + (1 << 28),
        dklen=32,
    )


def _mac(file_key: bytes, head: bytes) -> bytes:
    return hmac.digest(_derived(file_key, b"", b"header"), head, "sha256")


def _derived(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF of one block (RFC 5869)."""
    extracted = hmac.digest(salt or bytes(32), secret, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def _cipher(key: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)


def _b64(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")


def _bytes(text: bytes) -> bytes:
    """Decode; refuse another spelling of the same bytes, whose last bits mean nothing."""
    found = b64decode(text + b"=" * (-len(text) % 4), validate=True)
    if _b64(found) != text:
        raise ValueError("not canonical")
    return found
