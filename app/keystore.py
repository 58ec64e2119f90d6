"""The operating system's key ring, used with distrust.

Back ends come from an allow-list and are made here, not found by ``keyring``'s configuration,
which could put any store (or none) in their place. Every call runs in a thread with a time limit:
a hanging or locked key ring costs an answer, never the window. There is no plaintext fallback.
"""

import sys
import threading
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeVar

T = TypeVar("T")

TIMEOUT: Final = 8.0
"""Seconds that a key ring may take for one call."""
LONGEST: Final = 1280
"""Characters that every back end holds; Windows ends at 1280."""


class KeyringFailed(Exception):
    """The key ring is missing, locked, hanging or unreliable; ``code`` says which."""

    def __init__(self, code: str) -> None:
        """Keep ``no_keyring``, ``locked``, ``timeout`` or ``broken``."""
        super().__init__(code)
        self.code = code


class Backend(Protocol):
    """The three calls of a ``keyring`` back end that are used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a secret."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        ...


def system_backend() -> Backend:
    """Make the first usable back end of the allow-list; raise KeyringFailed without one."""
    for make in _allowed():
        try:
            backend = make()
        except Exception:  # noqa: BLE001, S112 - each back end fails in its own way
            continue
        if backend is not None:
            found: Backend = backend
            return found
    raise KeyringFailed("no_keyring")


def _allowed() -> tuple[Callable[[], Any], ...]:
    if sys.platform == "win32":  # pragma: no cover - reached on Windows only
        return (_windows,)
    if sys.platform == "darwin":  # pragma: no cover - reached on macOS only
        return (_macos,)
    return (_secret_service, _kwallet)


def _windows() -> Any:  # pragma: no cover - reached on Windows only
    from keyring.backends.Windows import WinVaultKeyring

    make: Any = WinVaultKeyring  # untyped library
    backend = make()
    backend.persist = "local machine"
    return backend


def _macos() -> Any:  # pragma: no cover - reached on macOS only
    from keyring.backends.macOS import Keyring

    make: Any = Keyring  # untyped library
    return make()


def _secret_service() -> Any:
    from keyring.backends.SecretService import Keyring

    make: Any = Keyring  # untyped library
    return make() if make.viable else None


def _kwallet() -> Any:
    from keyring.backends.kwallet import DBusKeyring

    make: Any = DBusKeyring  # untyped library
    return make() if make.viable else None


class KeyStore:
    """Small secrets of one portal: ``Kundencenter/<origin>/<account>`` and a kind."""

    def __init__(
        self,
        origin: str,
        *,
        backend: Callable[[], Backend] = system_backend,
        timeout: float = TIMEOUT,
    ) -> None:
        """Serve the portal at ``origin``; the back end is made at the first call, in its thread."""
        self._service = f"Kundencenter/{origin}"
        self._make = backend
        self._timeout = timeout
        self._backend: Backend | None = None

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
