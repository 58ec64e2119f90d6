"""The demo's keys: in a file beside it, as its people's passwords stand in the program.

Anybody who opens the demo may be anybody of it; what is sealed there is sealed all the same.
"""

import json
import os
import threading
from pathlib import Path
from tempfile import mkstemp
from uuid import uuid4

from app.client.embedded import renewing
from app.rules.core import Dispatcher
from app.rules.demo import keys
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys


class DemoKeys:
    """Small secrets in one file (0600), by kind; a missing one is empty."""

    def __init__(self, path: Path) -> None:
        """Keep them in ``path``."""
        self._path = path
        self._lock = threading.Lock()

    def get(self, kind: str) -> str | None:
        """Return the secret of a kind, or None."""
        return self._all().get(kind)

    def set(self, kind: str, secret: str) -> None:
        """Store a secret."""
        with self._lock:
            self._write({**self._all(), kind: secret})

    def delete(self, kind: str) -> None:
        """Forget a secret."""
        with self._lock:
            self._write({k: v for k, v in self._all().items() if k != kind})

    def replace(self, kept: dict[str, str]) -> None:
        """Keep these and no others."""
        with self._lock:
            self._write(kept)

    def _all(self) -> dict[str, str]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, kept: dict[str, str]) -> None:
        handle, part = mkstemp(dir=self._path.parent, prefix=".keys-")  # 0600
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(kept, file)
        Path(part).replace(self._path)


def set_up(dispatcher: Dispatcher, path: Path) -> None:
    """Make keys of the demo's people, its directory, and what a customer has sealed."""
    root, signer = (SignerKey.generate(f"{keys.ORIGIN}.{name}") for name in ("root", "silke"))
    sender = SignerKey.generate("customer")
    with dispatcher.transaction() as ctx:
        devices = {
            user: (str(uuid4()), DeviceKeys.generate("device")) for user in keys.openers(ctx)
        }
        listed = [
            (user, mark, made.recipient, str(made.signer.verifier))
            for user, (mark, made) in devices.items()
        ]
        directory = keys.begin(ctx, root, signer, listed)
        keys.seal(ctx, directory, sender)
        kept = {f"device:{user}": f"{mark} {made.keep()}" for user, (mark, made) in devices.items()}
        kept[f"signer:{keys.signer_id(ctx)}"] = f"{signer.name} {signer.seed.hex()}"
        kept[f"sender:{keys.customer_id(ctx)}"] = f"{sender.name} {sender.seed.hex()}"
        DemoKeys(path).replace(kept)


def renew(dispatcher: Dispatcher, path: Path) -> None:
    """Sign the demo's directory anew when it ends soon."""
    kept = DemoKeys(path)

    def key_of(user: int) -> SignerKey | None:
        name, _gap, seed = (kept.get(f"signer:{user}") or "").partition(" ")
        return SignerKey(name, bytes.fromhex(seed)) if seed else None

    renewing.renew(dispatcher, key_of)
