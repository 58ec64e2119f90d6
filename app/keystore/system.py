"""Back ends of the system's key ring: made here from an allow-list, never found by configuration.

``PYTHON_KEYRING_BACKEND``, ``keyringrc.cfg`` and installed plug-ins could put any store, or none,
in their place. There is no plaintext fallback.
"""

import sys
from collections.abc import Callable
from typing import Any

from app.keystore.failed import Backend, KeyringFailed


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
