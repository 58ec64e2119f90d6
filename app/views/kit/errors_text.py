"""Words for errors: what happened, and why or what to do now, in the user's language.

The server sends codes; this is the one place that turns them into sentences. A new code is one
more line in a table. A code without a line gets an honest general sentence that names it.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from app.errors import Invalid, Limited, PortalError, StepUpRequired
from app.i18n import N_, _, ngettext


class Sentence(NamedTuple):
    """What happened, and why or what to do now; the second may be empty."""

    what: str
    why: str


SENTENCES: Final[dict[tuple[str, str], tuple[str, str]]] = {
    ("error", "crash"): (
        N_("Something went wrong in the program"),
        N_("Nothing was changed. A report with the details can be copied."),
    ),
    ("error", "no_file"): (
        N_("The file could not be saved"),
        N_("Choose another folder or make room on the disk."),
    ),
    ("not_found", ""): (
        N_("This is not there any more"),
        N_("It was removed, or it does not belong to this account."),
    ),
    ("not_allowed", ""): (
        N_("You may not do this"),
        N_("The owner of the account can give you the right."),
    ),
    ("invalid", ""): (N_("Something in the form is not right yet"), N_("See the marked fields.")),
    ("invalid", "wrong_credentials"): (
        N_("The e-mail address or the password is not right"),
        N_("Check both and try again."),
    ),
    ("conflict", ""): (
        N_("This was not possible at the moment"),
        N_("Something changed meanwhile. Reload and try again."),
    ),
    ("conflict", "stale"): (
        N_("Somebody else changed this meanwhile"),
        N_("What you typed is kept. Compare and save again."),
    ),
    ("conflict", "exists"): (N_("This exists already"), N_("Choose another name or open it.")),
    ("conflict", "taken"): (
        N_("This address belongs to another sign-in"),
        N_("Use another address, or remove it there first."),
    ),
    ("conflict", "main_address"): (
        N_("This is the address you sign in with"),
        N_("Make another address the main one first."),
    ),
    ("conflict", "unconfirmed"): (
        N_("This address is not confirmed yet"),
        N_("Enter the code that was sent to it first."),
    ),
    ("conflict", "owner_exists"): (
        N_("This account already has an owner"),
        N_("Only the owner can hand the account over."),
    ),
    ("conflict", "second_factor_required"): (
        N_("Your second factor can't be switched off"),
        N_("It is required for your work or for an account that you share."),
    ),
    ("conflict", "replayed"): (
        N_("This was already done"),
        N_("It is not carried out twice. Reload to see the result."),
    ),
    ("conflict", "key_reused"): (
        N_("This form was already sent with other values"),
        N_("Open it again and repeat the change."),
    ),
    ("session_expired", ""): (N_("You are signed out"), N_("Sign in again to go on.")),
    ("session_expired", "expired"): (
        N_("Your session has ended"),
        N_("Sign in again to go on. What you typed is kept."),
    ),
    ("session_expired", "revoked"): (
        N_("This device was signed out"),
        N_("The session was ended on another device. Sign in again to go on."),
    ),
    ("session_expired", "reused"): (
        N_("This device was signed out for your safety"),
        N_("The session was used twice. Sign in again and look at your devices."),
    ),
    ("session_expired", "challenge"): (
        N_("The sign-in took too long"),
        N_("Enter your password once more."),
    ),
    ("step_up_required", ""): (
        N_("This needs your second factor"),
        N_("Confirm that it is you, then it is carried out."),
    ),
    ("limited", ""): (N_("Too many tries"), N_("Try again later.")),
    ("limited", "second_factor_locked"): (
        N_("Your second factor is locked"),
        N_("Ten codes in a row were wrong. An e-mail says how to unlock it."),
    ),
    ("unsupported", ""): (
        N_("This portal can't do that"),
        N_("The server does not offer this function."),
    ),
    ("unreachable", ""): (
        N_("The portal can't be reached"),
        N_("Check the connection and try again."),
    ),
    ("unreachable", "no_network"): (
        N_("There is no network"),
        N_("Connect to a network. What was loaded before can still be read."),
    ),
    ("unreachable", "no_host"): (
        N_("There is no server with this address"),
        N_("Check the address for typing errors."),
    ),
    ("unreachable", "refused"): (
        N_("The server refuses the connection"),
        N_("It may be restarting. Try again in a moment."),
    ),
    ("unreachable", "timeout"): (
        N_("The server does not answer"),
        N_("It may be busy. Try again in a moment."),
    ),
    ("unreachable", "not_kundencenter"): (
        N_("No portal answers at this address"),
        N_("Another service is there. Check the address."),
    ),
    ("unreachable", "certificate"): (
        N_("The identity of the server can't be verified"),
        N_("The certificate is not valid for this address. Nothing was sent."),
    ),
    ("unreachable", "too_old"): (
        N_("The server is too old for this program"),
        N_("Ask the hoster to update the server."),
    ),
    ("unreachable", "too_new"): (
        N_("This program is too old for the server"),
        N_("Install the current version."),
    ),
    ("unreachable", "broken_answer"): (
        N_("The answer of the server was damaged"),
        N_("Try again. If it stays so, tell the hoster."),
    ),
    ("unreachable", "too_large"): (
        N_("The answer of the server was too large"),
        N_("It was not loaded, to protect this computer."),
    ),
}
"""(kind, code) -> what, why; the code ``""`` serves every code of its kind without a line."""

FIELDS: Final[dict[str, str]] = {
    "required": N_("Please fill this in."),
    "too_short": N_("This is too short."),
    "too_long": N_("This is too long."),
    "text_control": N_("Line breaks and control characters are not possible here."),
    "text_forbidden": N_("This contains characters that can't be stored."),
    "email_syntax": N_("This is no e-mail address, such as name@example.de."),
    "bad_address": N_("This is no address, such as portal.example.de."),
    "not_https": N_("The address must begin with https: what you type would be readable."),
    "unknown_choice": N_("Please choose one from the list."),
    "bad_cursor": N_("This page of the list is not there any more."),
    "weak_password": N_("This password is too easy to guess. Make it longer."),
    "wrong_password": N_("The password is not right."),
    "wrong_credentials": N_("The e-mail address or the password is not right."),
    "too_many": N_("There are too many already."),
    "wrong_code": N_("The code is not right or no longer valid."),
    "taken": N_("This is already in use."),
    "same": N_("This is the same as before."),
    "string_too_short": N_("At least {min_length} characters, please."),
    "string_too_long": N_("At most {max_length} characters, please."),
    "string_pattern_mismatch": N_("This does not have the expected form."),
    "number": N_("Please type a number."),
    "date": N_("Please type a date, such as 23.11.2026."),
    "greater_than": N_("This must be more than {gt}."),
    "greater_than_equal": N_("This must be at least {ge}."),
    "less_than": N_("This must be less than {lt}."),
    "less_than_equal": N_("This must be at most {le}."),
    "decimal_max_places": N_("At most {decimal_places} decimal places, please."),
    "list_too_short": N_("Please choose at least {min_length}."),
    "list_too_long": N_("Please choose at most {max_length}."),
    "general": N_("This is not possible here."),
}
"""Code of a field -> sentence; parameters in braces come from the contract's limits."""

SAME_AS: Final[dict[str, str]] = {
    "missing": "required",
    "none_required": "required",
    "too_short": "list_too_short",
    "too_long": "list_too_long",
    "enum": "unknown_choice",
    "literal_error": "unknown_choice",
    "int_parsing": "number",
    "int_type": "number",
    "int_from_float": "number",
    "decimal_parsing": "number",
    "decimal_type": "number",
    "decimal_max_digits": "too_long",
    "decimal_whole_digits": "too_long",
    "date_parsing": "date",
    "date_type": "date",
    "date_from_datetime_parsing": "date",
    "string_unicode": "text_forbidden",
}
"""The contract's own error types that say the same as one of the codes above."""


def sentence(error: PortalError) -> Sentence:
    """Say what ``error`` means for the person in front of it."""
    exact = SENTENCES.get((error.kind, error.code))
    words = exact or SENTENCES.get((error.kind, ""))
    if words is None:
        return Sentence(_("This did not work"), _("Code: {code}").format(code=_code(error)))
    if isinstance(error, Limited) and isinstance(error.params.get("seconds"), int | float):
        return Sentence(_(words[0]), _wait(int(error.params["seconds"])))
    if isinstance(error, Invalid) and not (exact or error.fields) and error.code != error.kind:
        return Sentence(_(words[0]), field_sentence(error.code, error.params))
    if isinstance(error, StepUpRequired) and error.params.get("method") == "password":
        return Sentence(_("This needs your password"), _(words[1]))
    return Sentence(*(_(part) if part else "" for part in words))


def field_sentence(code: str, params: Mapping[str, Any] | None = None) -> str:
    """Say what is wrong with a field; ``params`` are its limits (``min_length`` ...)."""
    given = params or {}
    for known in filter(None, (SAME_AS.get(code), code)):
        try:
            return _(FIELDS[known]).format_map(given)
        except KeyError:  # no such sentence, or one whose limits did not come along
            continue
    return _("This is not possible ({code}).").format(code=code)


def _wait(seconds: int) -> str:
    if seconds < 60:
        count = max(1, seconds)
        words = ngettext("Try again in {n} second.", "Try again in {n} seconds.", count)
    else:
        count = -(-seconds // 60)
        words = ngettext("Try again in {n} minute.", "Try again in {n} minutes.", count)
    return words.format(n=count)


def _code(error: PortalError) -> str:
    return error.kind if error.code == error.kind else f"{error.kind}/{error.code}"
