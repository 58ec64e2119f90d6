"""What every store of secrets is asked, and how it says that it can't."""

from collections.abc import Callable
from typing import Protocol


class KeyringFailed(Exception):
    """Secrets can't be reached; ``code`` says why.

    The key ring: ``no_keyring``, ``locked``, ``timeout``, ``broken``. The key file: ``passphrase``
    (it is there and not open), ``wrong_passphrase``, ``damaged``, ``unwritable``.
    """

    def __init__(self, code: str) -> None:
        """Keep the code."""
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


def outcome(deed: Callable[[], object]) -> str:
    """Carry out ``deed``; return an empty word, or the code of why it failed."""
    try:
        deed()
    except KeyringFailed as failed:
        return failed.code
    return ""
