"""A key ring in a file, in place of the system's: what the bench hands to the composition root."""

import json
from pathlib import Path
from typing import Any

from app.keystore import KeyStore


class FileRing:
    """Secrets in a file; it loads what the real key ring of this system would load."""

    def __init__(self, path: Path) -> None:
        """Keep secrets in ``path``."""
        import keyring.backends.SecretService  # noqa: F401 - its price is part of the start

        self._path = path

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, or None."""
        found: str | None = self._read().get(f"{service} {username}")
        return found

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a secret."""
        self._path.write_text(json.dumps(self._read() | {f"{service} {username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        left = self._read()
        left.pop(f"{service} {username}", None)
        self._path.write_text(json.dumps(left))

    def _read(self) -> dict[str, Any]:
        kept: dict[str, Any] = json.loads(self._path.read_text()) if self._path.exists() else {}
        return kept


def store(profile: Path, origin: str) -> KeyStore:
    """Return the key store of a portal under ``profile``."""
    return KeyStore(origin, backend=lambda: FileRing(profile / "ring.json"))
