"""Languages of the program: gettext catalogues, switchable while the program runs.

Message ids are English; both catalogues (``de``, ``en``) are complete and checked by
``make check``. Only the standard library is used, so that the first window can be painted
before anything heavy is imported.
"""

import gettext
from collections.abc import Callable
from functools import cache
from typing import Final

from resources import resource

DOMAIN: Final = "kundencenter"
LANGUAGES: Final = ("de", "en")
"""The languages of the interface; the first one is the default."""


class _Current:
    """The language of this process: one value, read by :func:`_` at every call."""

    language = LANGUAGES[0]


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the catalogue of ``language``; English ids themselves when it is not built."""
    return gettext.translation(
        DOMAIN, localedir=resource("i18n"), languages=[language], fallback=True
    )


def set_language(language: str) -> None:
    """Make ``language`` the one that :func:`_` answers in; an unknown one becomes German."""
    _Current.language = language if language in LANGUAGES else LANGUAGES[0]


def language() -> str:
    """Return the current language: ``de`` or ``en``."""
    return _Current.language


def _(message: str) -> str:
    """Translate ``message`` into the current language."""
    return catalogue(_Current.language).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Translate a sentence that depends on a number; fill the number in yourself."""
    return catalogue(_Current.language).ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """Translate a word that means different things in different places."""
    return catalogue(_Current.language).pgettext(context, message)


def translator(language: str) -> Callable[[str], str]:
    """Return a translating function for one fixed language (mails, documents)."""
    return catalogue(language if language in LANGUAGES else LANGUAGES[0]).gettext


def N_(message: str) -> str:
    """Mark a message for extraction where it is defined; it is translated where it is shown."""
    return message
