"""Words of mail servers: how a connection is encrypted, and why one did not come about."""

from typing import Final

from app.i18n import N_, _
from app.portal.admin.mail import Encryption

ENCRYPTIONS: Final = {
    Encryption.IMPLICIT: N_("From the start (TLS)"),
    Encryption.STARTTLS: N_("After the greeting (STARTTLS)"),
    Encryption.NONE: N_("Not at all: same machine only"),
}
FAILURES: Final = {
    "unreachable": N_("No server answers at this address and port."),
    "certificate": N_("The server's certificate is not valid for this name."),
    "sign_in_refused": N_("The server refuses the user name or the password."),
    "folder_missing": N_("The folder does not exist there."),
    "not_supported": N_("The server does not offer this kind of encryption."),
}
"""Code of a failed attempt -> what is said."""


def failure_words(code: str) -> str:
    """Say why an attempt failed."""
    if code in FAILURES:
        return _(FAILURES[code])
    return _("The attempt failed ({code}).").format(code=code or "?")


def encryptions() -> list[tuple[Encryption, str]]:
    """Return the choices in the language of now."""
    return [(value, _(words)) for value, words in ENCRYPTIONS.items()]
