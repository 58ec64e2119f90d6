"""Passwords: argon2id behind a semaphore, and the same work for users that do not exist.

The work is done after the rate limits, never before: one verification costs about 0.1 s.
"""

import os
import threading
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.rules.core.world import PasswordCost, World

_AT_ONCE: Final = threading.BoundedSemaphore(os.cpu_count() or 1)
"""Each hash takes 64 MiB: no more at once than there are processors."""


class Checked(NamedTuple):
    """The outcome of a check; ``rehash`` asks to store a hash of today's cost."""

    ok: bool
    rehash: bool


def hash_password(world: World, password: str) -> str:
    """Return the argon2id hash of a password (NFC-normalised) at the world's cost."""
    with _AT_ONCE:
        return _hasher(world.password_cost).hash(normal(password))


def check_password(world: World, kept: str, password: str) -> Checked:
    """Compare ``password`` with a stored hash.

    An empty hash (no such user, no password yet) costs the same and never fits.
    """
    hasher, decoy = _hasher(world.password_cost), _decoy(world.password_cost)
    with _AT_ONCE:
        try:
            hasher.verify(kept or decoy, normal(password))
        except (VerificationError, InvalidHashError):
            return Checked(ok=False, rehash=False)
    return Checked(ok=True, rehash=hasher.check_needs_rehash(kept))


def normal(password: str) -> str:
    """Return the one spelling of a password, however the keyboard composed its letters."""
    return unicodedata.normalize("NFC", password)


@cache
def _hasher(cost: PasswordCost) -> PasswordHasher:
    return PasswordHasher(
        time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes
    )


@cache
def _decoy(cost: PasswordCost) -> str:
    return _hasher(cost).hash(os.urandom(32))  # nobody's password, ever
