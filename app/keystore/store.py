"""The secrets of one portal, asked for with distrust.

Every call runs in a thread with a time limit: a hanging or locked key ring costs an answer, never
the window.
"""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from app.keystore.failed import Backend, KeyringFailed
from app.keystore.system import system_backend

if TYPE_CHECKING:
    from app.keystore.key_file import KeyFile

T = TypeVar("T")

TIMEOUT: Final = 8.0
"""Seconds that a key ring may take for one call."""
LONGEST: Final = 1280
"""Characters that every back end holds; Windows ends at 1280."""


class KeyStore:
    """Small secrets of one portal: ``Kundencenter/<origin>``, the profile before it, and a kind."""

    def __init__(
        self,
        origin: str,
        *,
        backend: Callable[[], Backend] = system_backend,
        timeout: float = TIMEOUT,
    ) -> None:
        """Serve the portal at ``origin``; the back end is made at the first call, in its thread."""
        self._origin = origin
        self._service = f"Kundencenter/{origin}"
        self._make = backend
        self._timeout = timeout
        self._backend: Backend | None = None

    def beside(self, file: "KeyFile") -> "KeyStore":
        """Return a store that keeps its secrets in ``file`` once that is open."""
        make = self._make
        return KeyStore(self._origin, backend=lambda: _Beside(file, make), timeout=self._timeout)

    def check(self) -> None:
        """Store, read and delete a random value; raise KeyringFailed when it does not come back."""
        import uuid

        probe = uuid.uuid4().hex
        self.set("probe", probe)
        found = self.get("probe")
        self.delete("probe")
        if found != probe:
            raise KeyringFailed("broken")

    def get(self, kind: str) -> str | None:
        """Return the secret of a kind, or None."""
        return self._call(lambda backend: backend.get_password(self._service, kind))

    def set(self, kind: str, secret: str) -> None:
        """Store a secret of at most :data:`LONGEST` characters."""
        if len(secret) > LONGEST:
            raise ValueError("too long for a key ring")
        self._call(lambda backend: backend.set_password(self._service, kind, secret))

    def delete(self, kind: str) -> None:
        """Forget a secret; one that is not there is forgotten already."""

        def forget(backend: Backend) -> None:
            if backend.get_password(self._service, kind) is not None:
                backend.delete_password(self._service, kind)

        self._call(forget)

    def _call(self, use: Callable[[Backend], T]) -> T:
        outcome: list[T] = []
        failure: list[Exception] = []

        def run() -> None:
            try:
                if self._backend is None:
                    self._backend = self._make()
                outcome.append(use(self._backend))
            except Exception as error:  # noqa: BLE001 - told to the caller below
                failure.append(error)

        worker = threading.Thread(target=run, daemon=True, name="keyring")
        worker.start()
        worker.join(self._timeout)
        if worker.is_alive():
            raise KeyringFailed("timeout")
        if failure:
            raise _translated(failure[0]) from failure[0]
        return outcome[0]


def _translated(error: Exception) -> Exception:
    if isinstance(error, KeyringFailed):
        return error
    name = type(error).__name__
    known = {"NoKeyringError": "no_keyring", "InitError": "locked", "KeyringLocked": "locked"}
    return KeyringFailed(known.get(name, "broken"))


class _Beside:
    """The key file where it is open, else the key ring.

    What the ring lacks may lie in a file that is still closed: then the passphrase is asked for.
    """

    def __init__(self, file: "KeyFile", make: Callable[[], Backend]) -> None:
        self._file = file
        self._make = make
        self._made: Backend | None = None

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, or None."""
        opened = self._file.opened
        found = self._file.get_password(service, username) if opened else None
        if found is None:
            try:
                found = self._ring().get_password(service, username)
            except Exception:
                self._may_lie_in_the_file()
                if not opened:
                    raise
        if found is None:
            self._may_lie_in_the_file()
        return found

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a secret."""
        if self._file.opened:
            self._file.set_password(service, username, password)
            return
        try:
            self._ring().set_password(service, username, password)
        except Exception:
            self._may_lie_in_the_file()
            raise

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret where it is found first."""
        if self._file.opened and self._file.get_password(service, username) is not None:
            self._file.delete_password(service, username)
        else:
            self._ring().delete_password(service, username)

    def _ring(self) -> Backend:
        if self._made is None:
            self._made = self._make()
        return self._made

    def _may_lie_in_the_file(self) -> None:
        if self._file.there and not self._file.opened:
            raise KeyringFailed("passphrase")
