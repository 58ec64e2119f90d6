"""Sealing: what a customer hands over becomes an entry that the department's people alone open."""

import hashlib
import io
from base64 import b64encode
from dataclasses import asdict
from typing import Any, BinaryIO, Final

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.vault.directory import Directory
from app.vault.entry import (
    FILE_MOST,
    SIGNED,
    Fields,
    FileHead,
    Place,
    Sealed,
    Seals,
    canonical,
    context_of,
    head_bytes,
    padme,
)
from app.vault.envelope import Target, encrypt, encrypt_stream
from app.vault.errors import SealFailed
from app.vault.note import SignerKey

_AT_ONCE: Final = 1 << 20


class Sealer:
    """Seals entries for one department by one directory, signed by this device."""

    def __init__(self, directory: Directory, department: int, sender: SignerKey) -> None:
        """DirectoryRefused ``empty`` when nobody in the department could open anything."""
        self.recipients = directory.recipients(department)
        self._seals = Seals(directory.version, directory.digest)
        self._sender = sender

    def fields(self, place: Place, fields: Fields, target: Target) -> Sealed:
        """Seal access data; the payload goes into ``target``. SealFailed ``too_large``."""
        if fields.too_long():
            raise SealFailed("too_large")
        return self._seal(place, {"fields": asdict(fields)}, io.BytesIO(), 0, target)

    def file(self, place: Place, name: str, source: BinaryIO, target: Target) -> Sealed:
        """Seal what ``source`` holds; it is read twice, and has to be the same both times.

        SealFailed ``too_large`` or ``changed``; OSError when ``target`` can't take it.
        """
        digest, size = _digest(source, FILE_MOST)
        source.seek(0)
        head = FileHead(name, size, digest)
        return self._seal(place, {"file": asdict(head)}, source, size, target)

    def _seal(
        self, place: Place, data: dict[str, Any], source: BinaryIO, size: int, target: Target
    ) -> Sealed:
        context = context_of(place, self._seals)
        inner = canonical({"ctx": context, "data": data})
        head = head_bytes(inner, signature_of(inner, self._sender))
        key = pyrage.x25519.Identity.generate()
        hashing, whole = _Hashing(target), _Joined(head, source, padme(size), size)
        written = encrypt_stream(whole, hashing, str(key.to_public()), len(head) + padme(size))
        if "file" in data and whole.digest.hexdigest() != data["file"]["sha256"]:
            raise SealFailed("changed")
        digest = hashing.digest.hexdigest()
        slot = slot_bytes(str(key), digest, context)
        return Sealed(
            place,
            encrypt(slot, self.recipients),
            digest,
            written,
            str(self._sender.verifier),
            self._seals,
        )


def slot_bytes(key: str, digest: str, context: dict[str, Any]) -> bytes:
    """Return what a slot holds."""
    return canonical({"k": key, "h": digest, "ctx": context}).encode()


def signature_of(inner: str, sender: SignerKey) -> str:
    """Return the sender's signature of an entry's inside, as base64."""
    private = Ed25519PrivateKey.from_private_bytes(sender.seed)
    return b64encode(private.sign(SIGNED + inner.encode())).decode()


def _digest(source: BinaryIO, most: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_AT_ONCE):
        digest.update(chunk)
        size += len(chunk)
        if size > most:
            raise SealFailed("too_large")
    return digest.hexdigest(), size


class _Hashing:
    """Writes through, and hashes what went by."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self.digest = hashlib.sha256()

    def write(self, data: bytes, /) -> None:
        self._target.write(data)
        self.digest.update(data)


class _Joined:
    """The head, ``size`` bytes of a source, and zeros up to ``until`` bytes after the head."""

    def __init__(self, head: bytes, source: BinaryIO, until: int, size: int) -> None:
        self._head, self._source = head, source
        self._left, self._zeros = size, until - size
        self.digest = hashlib.sha256()

    def read(self, most: int, /) -> bytes:
        if self._head:
            part, self._head = self._head[:most], self._head[most:]
            return part
        if self._left:
            part = self._source.read(min(most, self._left))
            self._left = self._left - len(part) if part else 0
            self.digest.update(part)
            if part:
                return part
        part = bytes(min(most, self._zeros))
        self._zeros -= len(part)
        return part
