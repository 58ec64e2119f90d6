"""Whether a message looks as if it held a password: then it is better sealed."""

import re
from typing import Final

_NAMED: Final = re.compile(
    r"\b(?:pass(?:wor[td]|phrase)?|passwd|pwd|pw|kennwort|zugangscode|pin|secret|token"
    r"|api[-_ ]?key|schl(?:ü|ue)ssel)\b\s*(?:[:=]|ist|lautet|is)\s*(?P<value>\S{4,})",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s/:@]+:[^\s/@]+@", re.IGNORECASE)
_KEY: Final = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAGE-SECRET-KEY-1", re.IGNORECASE)
_PLAIN: Final = frozenset(
    [
        "bekannt",
        "falsch",
        "richtig",
        "vergessen",
        "abgelaufen",
        "geändert",
        "wrong",
        "right",
        "known",
        "expired",
        "nicht",
        "not",
        "leider",
        "wieder",
        "immer",
        "noch",
        "weg",
        "hier",
        "there",
        "gone",
    ]
)
"""What follows such a word in a sentence about passwords."""


def suspicious(text: str) -> list[str]:
    """Return the lines that look as if they held something secret, in their order."""
    return [line.strip() for line in text.splitlines() if _looks(line)]


def _looks(line: str) -> bool:
    if _ADDRESS.search(line) or _KEY.search(line):
        return True
    found = (match["value"].strip(".,;:!?\"'").casefold() for match in _NAMED.finditer(line))
    return any(len(value) >= 4 and value not in _PLAIN for value in found)
