"""The file of the root's key: written whole for its owner alone, opened by its passphrase."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.errors import Invalid, PortalError
from app.vault.errors import VaultError
from app.vault.note import SignerKey, VerifierKey
from app.vault.passphrase import Damaged, LockedReader, LockedWriter, NotLocked, WrongPassphrase
from app.vault.trust import Trust

_MOST: Final = 1000
"""Bytes that a key and its name have at most."""


def write_root(root: SignerKey, passphrase: str, path: Path) -> None:
    """Write the file whole, for its owner alone, or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600, exist_ok=False)
        with part.open("wb") as file:
            writer = LockedWriter(file, passphrase)
            writer.write(f"{root.name} {root.seed.hex()}\n".encode())
            writer.close()
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise PortalError("no_file") from error
    finally:
        part.unlink(missing_ok=True)


def read_root(path: Path, passphrase: str) -> SignerKey:
    """Return the key in a file; Invalid says which of ``file`` and ``passphrase`` is wrong."""
    try:
        with path.open("rb") as source:
            text = LockedReader(source, passphrase).read(_MOST).decode()
        name, seed = text.removesuffix("\n").split(" ")
        root = SignerKey(name, bytes.fromhex(seed))
        VerifierKey.parse(str(root.verifier))
    except OSError:
        raise Invalid(fields={"file": "root_unreadable"}) from None
    except NotLocked:
        raise Invalid(fields={"file": "root_none"}) from None
    except Damaged:
        raise Invalid(fields={"file": "root_damaged"}) from None
    except WrongPassphrase:
        raise Invalid(fields={"passphrase": "wrong_passphrase"}) from None
    except (ValueError, VaultError):
        raise Invalid(fields={"file": "root_none"}) from None
    return root


def held_root(
    path: Path, passphrase: str, trust: Trust, earlier: Sequence[VerifierKey]
) -> SignerKey:
    """Return the key of the root that is held on to; Invalid for any other."""
    root = read_root(path, passphrase)
    if root.verifier in earlier:
        raise Invalid(fields={"file": "root_earlier"})
    if root.verifier != trust.root:
        raise Invalid(fields={"file": "root_other"})
    return root
