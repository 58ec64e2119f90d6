"""Signed notes: a text with signatures of Ed25519 keys below it, as C2SP's signed-note says.

A key is known by its *verifier key*, one line that names it: ``name+hash+base64``. Source:
c2sp.org/signed-note.
"""

import binascii
import hashlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.vault.errors import NoteRefused

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

LONGEST: Final = 1 << 20
"""Bytes of a note that are looked at."""
_ED25519: Final = b"\x01"
_DASH: Final = "\N{EM DASH} "


@dataclass(frozen=True)
class VerifierKey:
    """A public key and its name."""

    name: str
    public: bytes
    """Of Ed25519: 32 bytes."""

    @classmethod
    def parse(cls, line: str) -> "VerifierKey":
        """Read a verifier key; NoteRefused when it is none."""
        name, _plus, rest = line.strip().partition("+")
        digest, _plus, coded = rest.partition("+")
        try:
            body = b64decode(coded, validate=True)
        except binascii.Error:
            raise NoteRefused("malformed") from None
        key = cls(name, body[1:])
        if not _fits(name) or body[:1] != _ED25519 or len(body) != 33:
            raise NoteRefused("malformed")
        if key.hash.hex() != digest:
            raise NoteRefused("malformed")
        return key

    @property
    def hash(self) -> bytes:
        """The four bytes by which a signature names its key."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.public).digest()[:4]

    @property
    def fingerprint(self) -> str:
        """Thirty digits that two people can compare: see :func:`fingerprint`."""
        return fingerprint(str(self).encode())

    def __str__(self) -> str:
        """Return the line."""
        return f"{self.name}+{self.hash.hex()}+{b64encode(_ED25519 + self.public).decode()}"


@dataclass(frozen=True, repr=False)
class SignerKey:
    """A private key and its name; its ``repr`` shows the public half only."""

    name: str
    seed: bytes
    """Of Ed25519: 32 bytes."""

    @classmethod
    def generate(cls, name: str) -> "SignerKey":
        """Make a new key; the name holds no spaces and no plus."""
        if not _fits(name):
            raise ValueError("the name of a key holds spaces or plus signs")
        # As everywhere here: what only reads names starts without the library.
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def verifier(self) -> VerifierKey:
        """The public half."""
        return VerifierKey(self.name, self._private.public_key().public_bytes_raw())

    def sign(self, text: str) -> bytes:
        """Return the note: ``text``, which ends with a line break, and its signature."""
        if not text.endswith("\n"):
            raise ValueError("a note's text ends with a line break")
        signature = self._private.sign(text.encode())
        coded = b64encode(self.verifier.hash + signature).decode()
        return f"{text}\n{_DASH}{self.name} {coded}\n".encode()

    @property
    def _private(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def __repr__(self) -> str:
        """Show the public half."""
        return f"SignerKey({self.verifier})"


def verified(note: bytes, *keys: VerifierKey) -> tuple[str, VerifierKey]:
    """Return the text of a note and which of ``keys`` signed it.

    NoteRefused: ``malformed``; ``unsigned`` where no signature names one of the keys; ``foreign``
    where one that does is wrong.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    text, signatures = _parts(note)
    for name, digest, signature in signatures:
        for key in keys:
            if (name, digest) != (key.name, key.hash):
                continue
            try:
                Ed25519PublicKey.from_public_bytes(key.public).verify(signature, text.encode())
            except InvalidSignature:
                raise NoteRefused("foreign") from None
            return text, key
    raise NoteRefused("unsigned")


def text_of(note: bytes) -> str:
    """Return the text of a note, whoever signed it; NoteRefused ``malformed`` when it is none."""
    return _parts(note)[0]


def fingerprint(data: bytes) -> str:
    """Return thirty decimal digits of SHA-256(``data``), in six groups of five."""
    number = int.from_bytes(hashlib.sha256(data).digest(), "big") % 10**30
    digits = f"{number:030}"
    return " ".join(digits[n : n + 5] for n in range(0, 30, 5))


def _parts(note: bytes) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    try:
        whole = note[: LONGEST + 1].decode()
    except UnicodeDecodeError:
        raise NoteRefused("malformed") from None
    text, gap, below = whole.rpartition("\n\n")
    if len(note) > LONGEST or not gap or not below.endswith("\n"):
        raise NoteRefused("malformed")
    return text + "\n", [_signature(line) for line in below[:-1].split("\n")]


def _signature(line: str) -> tuple[str, bytes, bytes]:
    name, space, coded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not space:
        raise NoteRefused("malformed")
    try:
        body = b64decode(coded, validate=True)
    except binascii.Error:
        raise NoteRefused("malformed") from None
    if len(body) < 5:
        raise NoteRefused("malformed")
    return name, body[:4], body[4:]


def _fits(name: str) -> bool:
    return bool(name) and "+" not in name and not any(c.isspace() for c in name)
