"""Sealing small secrets under the server's key: TOTP seeds, secrets in waiting mail, short codes.

AES-256-GCM with a key of its own per purpose; the associated data bind a value to its row, so
that it can't be moved to another one. The cipher is imported when the first value is sealed or read.
"""

import hmac
from typing import Final

from app.rules.core.world import World

_FORMAT: Final = b"\x01"
_NONCE: Final = 12


class Unsealable(Exception):
    """The value was damaged, moved, or sealed under another server key."""


def seal(world: World, purpose: str, owner: int | str, secret: bytes) -> bytes:
    """Seal ``secret`` for the row ``owner`` of a purpose."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = world.random.bytes(_NONCE)
    sealed = AESGCM(_key(world, purpose)).encrypt(nonce, secret, _bound(purpose, owner))
    return _FORMAT + nonce + sealed


def unseal(world: World, purpose: str, owner: int | str, sealed: bytes) -> bytes:
    """Return the secret again; raise Unsealable for anything that was not sealed just so."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if sealed[:1] != _FORMAT:
        raise Unsealable
    nonce, rest = sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
    try:
        return AESGCM(_key(world, purpose)).decrypt(nonce, rest, _bound(purpose, owner))
    except (InvalidTag, ValueError) as error:
        raise Unsealable from error


def keyed_hash(world: World, purpose: str, text: str) -> str:
    """Return a hash that can't be guessed against without the server's key (short codes)."""
    return hmac.digest(_key(world, purpose), text.encode(), "sha256").hex()


def _key(world: World, purpose: str) -> bytes:
    return hmac.digest(world.server_key, b"kc-seal-v1:" + purpose.encode(), "sha256")


def _bound(purpose: str, owner: int | str) -> bytes:
    return f"{purpose}:{owner}".encode()
