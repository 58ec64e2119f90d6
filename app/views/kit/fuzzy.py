"""Fuzzy finding: the letters in their order; the starts of words and runs of letters count more."""

import unicodedata
from typing import Final

_START: Final = 8
_RUN: Final = 5
_HIT: Final = 1


def plain(text: str) -> str:
    """Return ``text`` without case and accents, so that ``uber`` finds ``Übersicht``."""
    spread = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in spread if not unicodedata.combining(char))


def score(wanted: str, text: str) -> int:
    """Return how well ``wanted`` fits ``text``: 0 when a letter is missing, more is better."""
    best = 0
    needle, straw = plain(wanted).replace(" ", ""), plain(text)
    if not needle:
        return 1
    for start, char in enumerate(straw):
        if char == needle[0]:
            best = max(best, _from(needle, straw, start))
    return best


def _from(needle: str, straw: str, start: int) -> int:
    """Score the match that begins at ``start``, taking word starts where it can."""
    total, place, before = 0, start, -2
    for char in needle:
        at = _next(straw, char, place, before)
        if at < 0:
            return 0
        total += _HIT + _START * _starts_word(straw, at) + _RUN * (at == before + 1)
        before, place = at, at + 1
    return total * 4 - start - len(straw) // 8


def _next(straw: str, char: str, place: int, before: int) -> int:
    if before >= 0 and straw[place : place + 1] == char:
        return place
    word = next(
        (n for n in range(place, len(straw)) if straw[n] == char and _starts_word(straw, n)), -1
    )
    return word if word >= 0 else straw.find(char, place)


def _starts_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
