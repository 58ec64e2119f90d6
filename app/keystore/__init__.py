"""Small secrets of this computer: in the system's key ring, or in a file behind a passphrase."""

from app.keystore.cost import Cost
from app.keystore.failed import Backend, KeyringFailed, outcome
from app.keystore.key_file import KeyFile
from app.keystore.store import LONGEST, TIMEOUT, KeyStore
from app.keystore.system import system_backend

__all__ = [
    "LONGEST",
    "TIMEOUT",
    "Backend",
    "Cost",
    "KeyFile",
    "KeyStore",
    "KeyringFailed",
    "outcome",
    "system_backend",
]
