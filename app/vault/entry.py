"""What an entry is made of, and the bytes that stand for it inside of its envelope.

``payload.age``, for the entry's own key: the length of its head, the head, zeros up to 4 KiB; of a
file its content and zeros follow. ``slot.age``, for the people of the department: that key, the
payload's SHA-256, and where it belongs.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from app.vault.errors import EntryRefused

FORMAT: Final = 1
BLOCK: Final = 4096
SIGNED: Final = b"kc-vault-v1\0"
FIELD_MOST: Final = 4096
"""Bytes of a field."""
NOTE_MOST: Final = 16 << 10
FILE_MOST: Final = 10 << 20
"""Bytes of a file that is sealed."""
HEAD_MOST: Final = 128 << 10


@dataclass(frozen=True)
class Place:
    """Where an entry belongs; it opens nowhere else."""

    org: str
    """Origin of the directory."""
    account: int
    ticket: str
    """The ticket's mark, a UUID."""
    entry: str
    """The entry's own UUID."""
    kind: str
    format: int = FORMAT


@dataclass(frozen=True)
class Seals:
    """Which directory it was sealed by: a reader compares that with the one they know."""

    dirv: int
    dirh: str


@dataclass(frozen=True, repr=False)
class Fields:
    """Access data: what the customer filled in. It has no ``repr`` that shows them."""

    label: str = ""
    user: str = ""
    password: str = ""
    url: str = ""
    note: str = ""

    def too_long(self) -> str:
        """Return the name of the first field that holds too much; empty when none does."""
        for name, value in asdict(self).items():
            most = NOTE_MOST if name == "note" else FIELD_MOST
            if len(value.encode()) > most:
                return name
        return ""


@dataclass(frozen=True, repr=False)
class FileHead:
    """What is said of a file before its content."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Sealed:
    """An entry as it leaves this machine, but for its payload, which lies in a file."""

    place: Place
    slot: bytes
    payload_sha256: str
    payload_size: int
    sender: str
    """Verifier key of the device that signed it."""
    seals: Seals


def context_of(place: Place, seals: Seals) -> dict[str, Any]:
    """Return what binds an entry to its place."""
    return {**asdict(place), **asdict(seals)}


def canonical(value: Any) -> str:
    """Return JSON that is the same for the same value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def head_bytes(inner: str, signature: str) -> bytes:
    """Return the head of a payload, padded."""
    body = canonical({"i": inner, "s": signature}).encode()
    return padded(len(body).to_bytes(4, "big") + body, BLOCK)


def padded(data: bytes, block: int) -> bytes:
    """Return ``data`` and zeros up to a multiple of ``block``."""
    return data + bytes(-len(data) % block)


def padme(size: int) -> int:
    """Return how long a file of ``size`` bytes becomes: at most 12 % more, so that few bits tell.

    Source: the Padmé scheme of "Reducing Metadata Leakage from Encrypted Files" (PETS 2019).
    """
    if size < 2:
        return size
    exponent = size.bit_length() - 1
    low = exponent - exponent.bit_length()
    mask = (1 << max(low, 0)) - 1
    return (size + mask) & ~mask


def json_object(data: bytes | str) -> dict[str, Any]:
    """Return a JSON object; EntryRefused ``damaged`` for anything else."""
    try:
        found = json.loads(data)
    except ValueError:
        raise EntryRefused("damaged") from None
    if not isinstance(found, dict):
        raise EntryRefused("damaged")
    return found
