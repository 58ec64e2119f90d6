"""The one secret of an embedded portal: what encrypts its file, and how people write it down.

The master key seals inside the portal as a server's key does; the key of the file is derived from
it. A recovery code is the master key in groups of letters, with check letters at its end.
"""

import hmac
import os
import re
from base64 import b32decode, b32encode
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from app.rules.core import Random

SIZE: Final = 32
"""Bytes of a master key."""
_CHECK: Final = 3
_GROUP: Final = 4
_CODE: Final = re.compile("[A-Z2-7]{56}")
_ALIKE: Final = str.maketrans("018", "OIB")
"""Digits that no code has, and the letters that they were meant for."""


class BadCode(Exception):
    """A recovery code with a typing error, or none at all."""


def database_key(master: bytes) -> bytes:
    """Return the key of the database's file."""
    return hmac.digest(master, b"kc-database-v1", "sha256")


def key_beside(path: Path, random: Random) -> bytes:
    """Return the master key in the file ``path`` (0600), made when it is missing.

    Of several programs that start at once the first one's key counts for all.
    """
    if not path.exists():
        handle, part = mkstemp(dir=path.parent, prefix=".key-")  # 0600
        with os.fdopen(handle, "wb") as file:
            file.write(random.bytes(SIZE))
        with suppress(FileExistsError):
            os.link(part, path)
        Path(part).unlink()
    return path.read_bytes()


def recovery_code(master: bytes) -> str:
    """Write a master key as 14 groups of four letters and digits."""
    letters = b32encode(master + _check(master)).decode()
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read_recovery_code(typed: str) -> bytes:
    """Return the master key of a code; raise BadCode for a typing error.

    Case, spaces and hyphens do not count, and digits that look like letters are taken for them.
    """
    letters = re.sub(r"[\s\-–]", "", typed).upper().translate(_ALIKE)
    if _CODE.fullmatch(letters) is None:
        raise BadCode
    whole = b32decode(letters)
    master = whole[:SIZE]
    if not hmac.compare_digest(_check(master), whole[SIZE:]):
        raise BadCode
    return master


def _check(master: bytes) -> bytes:
    return sha256(b"kc-recovery-v1" + master).digest()[:_CHECK]
