"""What makes a password too weak: what is left of it without the pieces that everybody tries.

No list of leaked passwords is shipped. They are made of few building blocks: common words, the
user's own and the portal's names, runs of the keyboard or the alphabet, repeated characters,
years. A password is accepted when enough remains after all of these are taken out.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from app.errors import Invalid
from app.rules.auth.passwords import normal
from app.settings import resource

SHORTEST: Final = 12
LONGEST: Final = 256
REMAINS: Final = 6
"""So many different characters must be left when everything guessable is gone."""

_LEET: Final = str.maketrans("013457@$!€", "oieastasie")
_YEAR: Final = re.compile(r"(19|20)\d\d")
_REPEATED: Final = re.compile(r"(.{1,4}?)\1{2,}")
_DECORATION: Final = re.compile(r"[\W_]+")


def check_strength(password: str, context: Iterable[str] = (), *, field: str = "password") -> None:
    """Refuse a password that is too short, too long or too easy to guess.

    ``context`` are words that an attacker of this very user tries first: name, address, portal.
    Raises Invalid with ``too_short``, ``too_long`` or ``weak_password`` at ``field``.
    """
    text = normal(password)
    if len(text) < SHORTEST:
        raise Invalid(fields={field: "too_short"})
    if len(text) > LONGEST:
        raise Invalid(fields={field: "too_long"})
    if remainder(text, context) < REMAINS:
        raise Invalid(fields={field: "weak_password"})


def remainder(password: str, context: Iterable[str] = ()) -> int:
    """Count the different characters that no guessable piece explains."""
    plain = normal(password).casefold()
    own = {word for text in context for word in _DECORATION.split(text.casefold())}
    words, runs = _guessable()
    longest_first = sorted({word for word in own if len(word) > 3}, key=len, reverse=True)
    spellings = {plain, plain.translate(_LEET)}
    return min(_left(spelling, (*longest_first, *words), runs) for spelling in spellings)


def _left(text: str, words: Iterable[str], runs: Iterable[str]) -> int:
    text = _REPEATED.sub("", text)
    for word in words:
        text = text.replace(word, " ")
    text = _YEAR.sub(" ", text)
    for run in runs:
        text = text.replace(run, " ")
    return len(set(_DECORATION.sub("", text)))


@cache
def _guessable() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return common words, also backwards, and all runs of three and more keys, longest first."""
    lines = resource("data", "guessable.txt").read_text(encoding="utf-8").split("\n\n")
    rows = lines[1].split()
    runs = {
        row[start:end]
        for row in (*rows, *(row[::-1] for row in rows))
        for start in range(len(row))
        for end in range(start + 3, len(row) + 1)
    }
    common = lines[0].split()
    words = sorted({*common, *(word[::-1] for word in common)}, key=len, reverse=True)
    return tuple(words), tuple(sorted(runs, key=len, reverse=True))
