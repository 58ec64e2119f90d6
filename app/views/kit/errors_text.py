"""Words for errors: what happened, and why or what to do now, in the user's language.

The server sends codes; this is the one place that turns them into sentences. A new code is one
more line in a table (:mod:`app.views.kit.error_words`, for fields
:mod:`app.views.kit.field_words`); one without gets an honest general sentence
that names it.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from app.errors import Invalid, Limited, PortalError, StepUpRequired
from app.i18n import _, ngettext
from app.views.kit.error_words import SENTENCES
from app.views.kit.field_words import FIELDS, SAME_AS
from app.views.kit.vault_words import VAULT

_YEAR: Final = 366 * 86_400


class Sentence(NamedTuple):
    """What happened, and why or what to do now; the second may be empty."""

    what: str
    why: str


def sentence(error: PortalError) -> Sentence:
    """Say what ``error`` means for the person in front of it."""
    exact = SENTENCES.get((error.kind, error.code)) or VAULT.get((error.kind, error.code))
    words = exact or SENTENCES.get((error.kind, ""))
    if words is None:
        return Sentence(_("This did not work"), _("Code: {code}").format(code=_code(error)))
    if isinstance(error, Limited) and (seconds := _seconds(error.params.get("seconds"))):
        return Sentence(_(words[0]), _wait(seconds))
    if isinstance(error, Invalid) and not (exact or error.fields) and error.code != error.kind:
        return Sentence(_(words[0]), field_sentence(error.code, error.params))
    if isinstance(error, StepUpRequired) and error.params.get("method") == "password":
        return Sentence(_("This needs your password"), _(words[1]))
    return Sentence(*(_(part) if part else "" for part in words))


def told(error: PortalError) -> Callable[[], str]:
    """Return how to say ``error`` in one piece, in the language of whenever it is said."""
    return lambda: " ".join(filter(None, (f"{sentence(error).what}.", sentence(error).why)))


def spoken(error: PortalError) -> tuple[Callable[[], str], Callable[[], str]]:
    """Return how to say what happened, and why, in the language of whenever it is said."""
    return (lambda: sentence(error).what), (lambda: sentence(error).why)


def field_sentence(code: str, params: Mapping[str, Any] | None = None) -> str:
    """Say what is wrong with a field; ``params`` are its limits (``min_length`` ...)."""
    given = params or {}
    for known in filter(None, (SAME_AS.get(code), code)):
        try:
            return _(FIELDS[known]).format_map(given)
        except KeyError:  # no such sentence, or one whose limits did not come along
            continue
    return _("This is not possible ({code}).").format(code=code)


def _seconds(said: Any) -> int:
    """Return the seconds that a server says, at least one; 0 when they make no sense."""
    sensible = isinstance(said, int | float) and 0 <= said <= _YEAR
    return max(1, int(said)) if sensible else 0


def _wait(seconds: int) -> str:
    if seconds < 60:
        count = seconds
        words = ngettext("Try again in {n} second.", "Try again in {n} seconds.", count)
    else:
        count = -(-seconds // 60)
        words = ngettext("Try again in {n} minute.", "Try again in {n} minutes.", count)
    return words.format(n=count)


def _code(error: PortalError) -> str:
    return error.kind if error.code == error.kind else f"{error.kind}/{error.code}"
