"""What was read before, for reading without a network: a drawer per account, each with its own key.

The keys are random and lie in the key store; without them the files are noise. Discarding deletes
the key first, so that nothing depends on how well a disk forgets.
"""

import logging
import secrets
import shutil
import threading
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from app.client.drawer import Drawer, Failure, Trouble
from app.keystore import KeyringFailed

log = logging.getLogger(__name__)


class Keys(Protocol):
    """Where the keys lie: :class:`app.keystore.KeyStore`, or a test's."""

    def get(self, kind: str) -> str | None:
        """Return a secret, or None."""
        ...

    def set(self, kind: str, secret: str) -> None:
        """Store a secret."""
        ...

    def delete(self, kind: str) -> None:
        """Forget a secret."""
        ...


class Cabinet:
    """The drawers of one person at one portal."""

    def __init__(
        self,
        folder: Path | None = None,
        keys: Keys | None = None,
        trouble: Trouble = lambda _code: None,
    ) -> None:
        """Keep drawers in ``folder``, or, without one, in this process's memory only.

        ``trouble`` is told once each: ``moved_aside``, ``disk_full``.
        """
        self._folder = folder
        self._keys = keys
        self._trouble = trouble
        self._said: set[str] = set()
        self._drawers: dict[str, Drawer] = {}
        self._lock = threading.Lock()

    def drawer(self, acting: str) -> "Drawer":
        """Return the drawer of ``account:<id>``, or of the person (an empty word)."""
        name = acting.replace(":", "-") or "person"
        with self._lock:
            found = self._drawers.get(name)
            if found is None:
                found = self._drawers[name] = self._open(name)
            return found

    def names(self) -> list[str]:
        """Return whom drawers are kept for, as ``acting`` words."""
        return ["" if n == "person" else n.replace("-", ":", 1) for n in sorted(self._stored())]

    def discard(self, acting: str) -> None:
        """Make a drawer unreadable by deleting its key, then remove its files."""
        name = acting.replace(":", "-") or "person"
        with self._lock:
            drawer = self._drawers.pop(name, None)
            self._erase_key(name)
            if drawer is not None:
                drawer.close()
            if self._folder is not None:
                for path in self._folder.glob(f"*{name}.*"):
                    path.unlink(missing_ok=True)

    def shut(self) -> None:
        """Discard every drawer and keep nothing on disk any more: the session is over.

        What is answered late would else bring a drawer back.
        """
        with self._lock:
            self._wipe()
            self._folder = None

    def wipe(self) -> None:
        """Discard every drawer: the keys first, then the files."""
        with self._lock:
            self._wipe()

    def _wipe(self) -> None:
        drawers, self._drawers = self._drawers, {}
        for name in {*drawers, *self._stored()}:
            self._erase_key(name)
        for drawer in drawers.values():
            drawer.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Close all files; what comes later is kept in memory, and soon forgotten."""
        with self._lock:
            self._folder = None
            for drawer in self._drawers.values():
                drawer.close()
            self._drawers.clear()

    def _stored(self) -> set[str]:
        paths = self._folder.glob("*.db") if self._folder is not None else ()
        return {p.name.partition(".")[0] for p in paths if not p.name.startswith("damaged-")}

    def _open(self, name: str) -> "Drawer":
        key = None if self._folder is None else self._key(name)
        if self._folder is None or key is None:
            return Drawer(None, bytes(32), self._say)
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            return Drawer(self._folder / name, key, self._say)
        except (OSError, Failure) as error:
            log.warning("nothing is kept on disk: %s", type(error).__name__)
            if "full" in str(error):
                self._say("disk_full")
            return Drawer(None, bytes(32), self._say)

    def _key(self, name: str) -> bytes | None:
        assert self._keys is not None
        try:
            known = self._keys.get(f"cache:{name}")
            if known is None:
                known = secrets.token_hex(32)
                self._keys.set(f"cache:{name}", known)
            return bytes.fromhex(known)
        except (KeyringFailed, ValueError) as failed:
            log.warning("nothing is kept on disk: %s", type(failed).__name__)
            return None

    def _erase_key(self, name: str) -> None:
        if self._keys is not None:
            with suppress(KeyringFailed):
                self._keys.delete(f"cache:{name}")

    def _say(self, code: str) -> None:
        if code not in self._said:
            self._said.add(code)
            self._trouble(code)
