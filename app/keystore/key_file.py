"""The small secrets of every portal in one file that a passphrase opens, for want of a key ring.

``head | sealed | digest``: the head holds what argon2id is to be fed with, a proof of the derived
key and the nonce; it is authenticated together with the secrets (ChaCha20-Poly1305). The digest
tells a damaged file from a wrong passphrase before anything is derived; the proof does so where
somebody has changed the file on purpose.
"""

import json
import os
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.keystore.cost import Cost
from app.keystore.failed import KeyringFailed

MAGIC: Final = b"KCKEYS1\n"
_HEAD: Final = struct.Struct(">8sIBB16s16s12s")
_DIGEST: Final = 32
_KEY: Final = 32
_LARGEST: Final = 1 << 20
"""Bytes; hundreds of portals fit."""

Kept = dict[str, dict[str, str]]
"""Service -> user name -> secret."""


@dataclass(frozen=True)
class _Lock:
    """How a file is locked, and its key."""

    cost: Cost
    salt: bytes
    key: bytes
    proof: bytes


class KeyFile:
    """A back end like the system's, closed until :meth:`open`; safe to use from many threads.

    Every method raises KeyringFailed with a code.
    """

    def __init__(self, path: Path, cost: Cost | None = None) -> None:
        """Use the file at ``path``; ``cost`` is what a new passphrase is derived with."""
        self.path = path
        self.cost = cost or Cost()
        self._lock: _Lock | None = None
        self._kept: Kept = {}
        self._turn = threading.RLock()

    @property
    def there(self) -> bool:
        """Whether there is such a file."""
        return self.path.exists()

    @property
    def opened(self) -> bool:
        """Whether the passphrase was given in this run."""
        return self._lock is not None

    def create(self, passphrase: str) -> None:
        """Make an empty file that is open; one that is there is not replaced."""
        if self.there:
            raise KeyringFailed("passphrase")
        self._put(_lock(passphrase, os.urandom(16), self.cost), {})

    def open(self, passphrase: str) -> None:
        """Read the file: ``wrong_passphrase`` and ``damaged`` are told apart."""
        lock, kept = self._read(passphrase)
        with self._turn:
            self._lock, self._kept = lock, kept

    def change(self, old: str, new: str) -> None:
        """Lock the file with another passphrase; the old one is asked for even while it is open."""
        kept = self._read(old)[1]
        fresh = _lock(new, os.urandom(16), self.cost)
        with self._turn:
            self._put(fresh, self._kept if self.opened else kept)

    def discard(self) -> None:
        """Remove the file with everything in it."""
        with self._turn:
            self._lock, self._kept = None, {}
            try:
                self.path.unlink(missing_ok=True)
            except OSError as error:
                raise KeyringFailed("unwritable") from error

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, or None."""
        with self._turn:
            self._demand()
            return self._kept.get(service, {}).get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a secret; it is on the disk afterwards."""
        with self._turn:
            lock = self._demand()
            mine = self._kept.get(service, {}) | {username: password}
            self._put(lock, self._kept | {service: mine})

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        with self._turn:
            lock = self._demand()
            mine = {n: s for n, s in self._kept.get(service, {}).items() if n != username}
            rest = {name: kept for name, kept in self._kept.items() if name != service}
            self._put(lock, rest | ({service: mine} if mine else {}))

    def _demand(self) -> _Lock:
        if self._lock is None:
            raise KeyringFailed("passphrase")
        return self._lock

    def _put(self, lock: _Lock, kept: Kept) -> None:
        """Write, then remember: what is in memory is on the disk."""
        with self._turn:
            try:
                _write(self.path, _sealed(lock, kept))
            except OSError as error:
                raise KeyringFailed("unwritable") from error
            self._lock, self._kept = lock, kept

    def _read(self, passphrase: str) -> tuple[_Lock, Kept]:
        from hmac import compare_digest

        head, body = self._parts()
        _magic, memory, passes, lanes, salt, proof, _nonce = _HEAD.unpack(head)
        cost = Cost(memory, passes, lanes)
        if not cost.bearable:
            raise KeyringFailed("damaged")
        lock = _lock(passphrase, salt, cost)
        if not compare_digest(lock.proof, proof):
            raise KeyringFailed("wrong_passphrase")
        return lock, _unsealed(lock, head, body)

    def _parts(self) -> tuple[bytes, bytes]:
        """Return head and sealed body of a file that is whole."""
        try:
            with self.path.open("rb") as file:
                raw = file.read(_LARGEST + 1)
        except OSError as error:
            raise KeyringFailed("unwritable") from error
        whole, digest = raw[:-_DIGEST], raw[-_DIGEST:]
        sound = _HEAD.size < len(whole) < _LARGEST and whole.startswith(MAGIC)
        if not sound or _digest(whole) != digest:
            raise KeyringFailed("damaged")
        return whole[: _HEAD.size], whole[_HEAD.size :]


def _lock(passphrase: str, salt: bytes, cost: Cost) -> _Lock:
    from app.keystore.derive import derive

    try:
        made = derive(passphrase, salt, cost, _KEY + 16)
    except (MemoryError, OSError) as error:
        raise KeyringFailed("broken") from error
    return _Lock(cost, salt, made[:_KEY], made[_KEY:])


def _sealed(lock: _Lock, kept: Kept) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cost, nonce = lock.cost, os.urandom(12)
    head = _HEAD.pack(MAGIC, cost.memory_kib, cost.passes, cost.lanes, lock.salt, lock.proof, nonce)
    whole = head + ChaCha20Poly1305(lock.key).encrypt(nonce, json.dumps(kept).encode(), head)
    return whole + _digest(whole)


def _unsealed(lock: _Lock, head: bytes, body: bytes) -> Kept:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        clear = ChaCha20Poly1305(lock.key).decrypt(head[-12:], body, head)
    except InvalidTag as error:
        raise KeyringFailed("damaged") from error
    kept: Kept = json.loads(clear)
    return kept


def _digest(content: bytes) -> bytes:
    from hashlib import sha256

    return sha256(content).digest()


def _write(path: Path, content: bytes) -> None:
    """Replace the file as a whole, readable for its owner only."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
