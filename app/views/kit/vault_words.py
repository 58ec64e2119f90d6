"""Sentences for what the vault refuses: a line a code, as :mod:`app.views.kit.error_words` has them."""

from collections.abc import Mapping
from typing import Final

from app.i18n import N_

_NEVER: Final = N_("Nothing was sealed, and nothing was sent.")
_ASK: Final = N_("Nothing of it is shown. Ask the customer to hand it over again.")
_TELL: Final = N_("Please tell your hoster by telephone. Nothing was sealed, and nothing was sent.")

VAULT: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("conflict", f"vault_{code}"): words
    for code, words in {
        "none": (N_("Your hoster has not set up sealed data yet"), _NEVER),
        "unconfirmed": (
            N_("Your hoster's key has not been compared yet"),
            N_("Compare the fingerprint first: it says whose people can read what you seal."),
        ),
        "empty": (N_("Nobody in this department can open sealed data yet"), _NEVER),
        "no_signer": (
            N_("This device has no key to sign with"),
            N_("Let it sign under “Who signs”, or sign on a device that is appointed."),
        ),
        "not_appointed": (
            N_("This device is not appointed to sign"),
            N_("Whoever has the root's file appoints it under “Who signs”."),
        ),
        "expired": (
            N_("The key directory has expired"),
            N_("Your hoster has to sign it anew. Nothing was sealed, and nothing was sent."),
        ),
        "future": (
            N_("The key directory is from the future"),
            N_("Check date and time of this computer. Nothing was sealed, and nothing was sent."),
        ),
        "rolled_back": (N_("The portal shows an older key directory than before"), _TELL),
        "chain": (N_("The key directory does not follow from the one before"), _TELL),
        "origin": (N_("The key directory is that of somebody else"), _TELL),
        "other_root": (N_("The portal shows another key than your hoster's link"), _TELL),
        "unsigned": (N_("The key directory lacks your hoster's signature"), _TELL),
        "foreign": (N_("The key directory was signed by somebody else"), _TELL),
        "delegation": (N_("Whoever signed the key directory may not do so any more"), _TELL),
        "malformed": (N_("The key directory can't be read"), _TELL),
        "too_large": (N_("This is too much to be sealed"), N_("A file may have 10 MB.")),
        "changed": (
            N_("The file was changed while it was sealed"),
            N_("Nothing was sent. Try it again."),
        ),
        "armor": (N_("This was sealed in a form that is never used here"), _ASK),
        "ssh": (N_("This was sealed for a key of another kind"), _ASK),
        "scrypt": (N_("This was sealed with a passphrase, which is never done here"), _ASK),
        "unknown": (N_("This was sealed in an unknown way"), _ASK),
        "format": (
            N_("This was sealed by a newer program"),
            N_("Renew this program, then open it again."),
        ),
        "not_for_us": (
            N_("This was not sealed for this device"),
            N_(
                "A colleague whose device can open it gives access, or the customer sends it again."
            ),
        ),
        "damaged": (N_("These data were damaged or cut"), _ASK),
        "context": (N_("This was sealed for another ticket or customer"), _ASK),
        "payload": (N_("Other data lie here than were sealed"), _ASK),
        "sender": (N_("These data do not come from who they say"), _ASK),
    }.items()
}
"""(kind, code) -> what happened, and why or what to do now."""
