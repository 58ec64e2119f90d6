"""Opening: what an entry holds, for a device that it was sealed for; and wrapping it anew.

The server's half of the program can't import this module.
"""

import hashlib
import io
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.vault.entry import (
    BLOCK,
    FORMAT,
    HEAD_MOST,
    SIGNED,
    Fields,
    FileHead,
    Place,
    Seals,
    context_of,
    json_object,
    padme,
)
from app.vault.envelope import check, encrypt, head_of
from app.vault.errors import EntryRefused, NoteRefused
from app.vault.note import SignerKey, VerifierKey
from app.vault.sealing import slot_bytes

_NAMES: Final = frozenset({"label", "user", "password", "url", "note"})


@dataclass(frozen=True, repr=False)
class DeviceKeys:
    """The two private keys of a device; their ``repr`` shows neither."""

    age: str
    """``AGE-SECRET-KEY-1…``."""
    signer: SignerKey

    @classmethod
    def generate(cls, name: str) -> "DeviceKeys":
        """Make new ones; ``name`` is that of the signing key."""
        return cls(str(pyrage.x25519.Identity.generate()), SignerKey.generate(name))

    @classmethod
    def parse(cls, text: str) -> "DeviceKeys":
        """Read what :meth:`keep` wrote; ValueError when it is something else."""
        age, name, seed = text.split(" ")
        keys = cls(age, SignerKey(name, bytes.fromhex(seed)))
        _identity(age)
        if len(keys.signer.seed) != 32:
            raise ValueError("no key of Ed25519")
        return keys

    def keep(self) -> str:
        """Return one line for the key ring."""
        return f"{self.age} {self.signer.name} {self.signer.seed.hex()}"

    @property
    def recipient(self) -> str:
        """The ``age1…`` line that others seal for."""
        return str(_identity(self.age).to_public())


@dataclass(frozen=True)
class Opened:
    """An entry whose envelope, place and signature were all found right."""

    seals: Seals
    fields: Fields | None
    file: FileHead | None


@dataclass(frozen=True, repr=False)
class Slot:
    """What a slot held."""

    key: str
    payload_sha256: str
    context: dict[str, Any]


def open_slot(slot: bytes, age: str, place: Place) -> Slot:
    """Open a slot; EntryRefused when it is not for us, or was made for another place."""
    found = json_object(_decrypted(slot, age))
    key, digest, context = found.get("k"), found.get("h"), found.get("ctx")
    if not isinstance(key, str) or not isinstance(digest, str) or not isinstance(context, dict):
        raise EntryRefused("damaged")
    _seals(context, place)
    return Slot(key, digest, context)


def open_entry(
    slot: bytes, payload: BinaryIO, age: str, place: Place, sender: str, target: BinaryIO
) -> Opened:
    """Open an entry; of a file the content goes into ``target``, which is to be thrown away else.

    ``payload`` is read twice. EntryRefused says why nothing of it may be shown.
    """
    held = open_slot(slot, age, place)
    if _hash(payload) != held.payload_sha256:
        raise EntryRefused("payload")
    taking = _Taking(target)
    decrypt_stream(payload, taking, held.key)
    inner = taking.head()
    signed = json_object(inner["i"])
    _check_signature(inner["i"], inner["s"], sender)
    if signed.get("ctx") != held.context:
        raise EntryRefused("context")
    return _opened(signed.get("data"), _seals(held.context, place), taking)


def rewrapped(
    slot: bytes, payload_sha256: str, age: str, place: Place, recipients: Iterable[str]
) -> bytes:
    """Return the slot for other recipients; what was sealed by whom stays as it is."""
    held = open_slot(slot, age, place)
    if held.payload_sha256 != payload_sha256:
        raise EntryRefused("payload")
    return encrypt(slot_bytes(held.key, held.payload_sha256, held.context), recipients)


def decrypt_stream(source: BinaryIO, target: Any, age: str) -> None:
    """Decrypt for one key; EntryRefused when what went into ``target`` is to be thrown away."""
    check(head_of(source))
    try:
        identity = _identity(age)
    except ValueError:
        raise EntryRefused("damaged") from None
    watched, refused = _Watched(target), ""
    try:
        pyrage.decrypt_io(source, watched, [identity])
    except (pyrage.DecryptError, OSError) as error:
        refused = "not_for_us" if "matching" in str(error) else "damaged"
    if watched.failed is not None:
        raise watched.failed
    if refused:
        raise EntryRefused(refused)


def _seals(context: dict[str, Any], place: Place) -> Seals:
    newer = context.get("format")
    if isinstance(newer, int) and newer > FORMAT:
        raise EntryRefused("format")
    version, digest = context.get("dirv"), context.get("dirh")
    if not isinstance(version, int) or not isinstance(digest, str):
        raise EntryRefused("context")
    seals = Seals(version, digest)
    if context != context_of(place, seals):
        raise EntryRefused("context")
    return seals


def _check_signature(inner: str, signature: str, sender: str) -> None:
    try:
        key = VerifierKey.parse(sender)
        raw = b64decode(signature, validate=True)
        Ed25519PublicKey.from_public_bytes(key.public).verify(raw, SIGNED + inner.encode())
    except (NoteRefused, NotBase64, InvalidSignature, ValueError):
        raise EntryRefused("sender") from None


def _opened(data: Any, seals: Seals, taking: "_Taking") -> Opened:
    if not isinstance(data, dict) or len(data) != 1:
        raise EntryRefused("damaged")
    fields, file = data.get("fields"), data.get("file")
    if isinstance(fields, dict) and set(fields) == _NAMES and _texts(fields.values()):
        return Opened(seals, Fields(**fields), None)
    if not isinstance(file, dict):
        raise EntryRefused("damaged")
    try:
        head = FileHead(str(file["name"]), int(file["size"]), str(file["sha256"]))
    except (KeyError, ValueError, TypeError):
        raise EntryRefused("damaged") from None
    taking.finish(head)
    return Opened(seals, None, head)


def _texts(values: Iterable[Any]) -> bool:
    return all(isinstance(value, str) for value in values)


def _identity(age: str) -> Any:
    try:
        return pyrage.x25519.Identity.from_str(age)
    except pyrage.IdentityError:
        raise ValueError("no identity of age") from None


def _decrypted(data: bytes, age: str) -> bytes:
    target = io.BytesIO()
    decrypt_stream(io.BytesIO(data), target, age)
    return target.getvalue()


def _hash(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := file.read(1 << 20):
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


class _Watched(io.RawIOBase):
    """Passes on what is written, and keeps what went wrong, which pyrage wraps or forgets."""

    def __init__(self, target: Any) -> None:
        self._target = target
        self.failed: Exception | None = None

    def write(self, data: Any) -> int:
        try:
            self._target.write(bytes(data))
        except (OSError, EntryRefused) as error:
            self.failed = error
            raise OSError("stopped") from error
        return len(data)


class _Taking:
    """Takes a payload apart as it comes: its head into memory, what follows into a file."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._head = bytearray()
        self._until: int | None = None
        self._size = 0

    def write(self, data: bytes) -> None:
        if self._until is None or len(self._head) < self._until:
            data = self._take_head(data)
        self._target.write(data)
        self._size += len(data)

    def _take_head(self, data: bytes) -> bytes:
        self._head += data
        if self._until is None and len(self._head) >= 4:
            length = 4 + int.from_bytes(self._head[:4], "big")
            self._until = length + -length % BLOCK
            if self._until > HEAD_MOST:
                raise EntryRefused("damaged")
        if self._until is None or len(self._head) <= self._until:
            return b""
        rest = bytes(self._head[self._until :])
        del self._head[self._until :]
        return rest

    def head(self) -> dict[str, str]:
        """Return the head's two parts: what is signed, and the signature."""
        if self._until is None or len(self._head) < self._until:
            raise EntryRefused("damaged")
        length = int.from_bytes(self._head[:4], "big")
        found = json_object(bytes(self._head[4 : 4 + length]))
        if set(found) != {"i", "s"} or not _texts(found.values()):
            raise EntryRefused("damaged")
        return found

    def finish(self, head: FileHead) -> None:
        """Cut the padding off and see that the content is what was said."""
        if self._size != padme(head.size):
            raise EntryRefused("damaged")
        self._target.truncate(head.size)
        self._target.seek(0)
        if _hash(self._target) != head.sha256:
            raise EntryRefused("damaged")
