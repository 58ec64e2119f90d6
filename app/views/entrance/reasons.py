"""Words for what a key ring or a key file refuses."""

from typing import Final

from app.i18n import N_, _

REASONS: Final[dict[str, str]] = {
    "no_keyring": N_("This computer has no key ring that the program can use."),
    "locked": N_("The key ring of this computer is locked."),
    "timeout": N_("The key ring of this computer does not answer."),
    "broken": N_("The key ring of this computer does not work reliably."),
    "passphrase": N_("The key file of this computer is not open."),
    "wrong_passphrase": N_("The passphrase is not right."),
    "damaged": N_("The key file is damaged: no passphrase opens it any more."),
    "unwritable": N_("The key file can't be read or written. Make room on the disk."),
}
"""Code of a KeyringFailed -> sentence."""


def reason(code: str) -> str:
    """Say why secrets can't be reached."""
    return _(REASONS.get(code, REASONS["broken"]))
