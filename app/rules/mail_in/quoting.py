"""What somebody wrote themselves in an answer: without what they quote, without their signature.

Nothing is lost by it: the mail is kept as it came. Where own words follow a quote, or nothing would
be left, all of it stays. Each line is looked at a fixed number of times, and only its beginning.
"""

import re
from typing import Final

_LOOKED_AT: Final = 400
"""Characters of a line."""
_MARK: Final = re.compile(r"##\s?[–-]{2}")
_WROTE: Final = re.compile(
    r"(?:(?:am|on|le|il|el|op)\b.{4,200}"
    r"(?:schrieb|wrote|écrit|scritto|escribió|schreef)\b.{0,200}:"
    r"|.{1,150}(?:schrieb am|wrote on)\b.{4,100}:)$",
    re.IGNORECASE,
)
_ORIGINAL: Final = re.compile(
    r"-{2,9}\s*(?:original message|ursprüngliche nachricht|originalnachricht"
    r"|forwarded message|weitergeleitete nachricht|original-nachricht)\s*-{2,9}",
    re.IGNORECASE,
)
_HEADS: Final = re.compile(
    r"(?:von|from|gesendet|sent|datum|date|an|to|betreff|subject|cc)\s?:", re.IGNORECASE
)
_SIGNATURE: Final = re.compile(r"--\s?$")
_SENT_FROM: Final = re.compile(
    r"(?:von meinem .{1,40} gesendet|gesendet von .{1,60}|sent from my .{1,40}"
    r"|diese nachricht wurde von meinem .{1,80} gesendet)\.?$",
    re.IGNORECASE,
)


def own_words(text: str) -> str:
    """Return what the sender of a mail wrote, or all of it where that can't be told."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    kept = _unsigned(lines[: _end(lines)])
    return "\n".join(kept).strip() or "\n".join(lines).strip()


def _end(lines: list[str]) -> int:
    """Return where the trailing quote begins."""
    quotes = _only_quotes_from(lines)
    for place, line in enumerate(lines):
        bare = _bare(line)
        if _MARK.match(bare):
            return _introduced(lines, place)
        if _ORIGINAL.match(bare) or _block_of_heads(lines, place):
            return place
        introduces = _introduces(lines, place)
        if introduces and quotes[place + introduces]:
            return place
        if line.startswith(">") and quotes[place]:
            return place
    return len(lines)


def _only_quotes_from(lines: list[str]) -> list[bool]:
    """Tell of each line whether nothing but quotes follows from it on, up to a signature."""
    found = [False] * (len(lines) + 2)
    clean, quoted = True, False
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        if _SIGNATURE.match(line):
            clean, quoted = True, False
        elif line.startswith(">"):
            quoted = True
        elif line.strip():
            clean = False
        found[place] = clean and quoted
    return found


def _bare(line: str) -> str:
    return line[:_LOOKED_AT].lstrip("> \t*")


def _introduces(lines: list[str], place: int) -> int:
    """Return how many lines from ``place`` on say that a quote follows: none, one or two."""
    line = _bare(lines[place])
    if _WROTE.match(line):
        return 1
    following = _bare(lines[place + 1]) if place + 1 < len(lines) else ""
    return 2 if following.endswith(":") and _WROTE.match(f"{line} {following}") else 0


def _introduced(lines: list[str], place: int) -> int:
    """Return where the line that introduces a quote stands, when one does."""
    for before in range(place - 1, max(place - 5, -1), -1):
        if introduces := _introduces(lines, before):
            return before if introduces == 1 or before + 2 <= place else place
        if _bare(lines[before]) and not lines[before].endswith(":"):
            break
    return place


def _block_of_heads(lines: list[str], place: int) -> bool:
    block = lines[place : place + 3]
    return len(block) == 3 and all(_HEADS.match(_bare(line)) for line in block)


def _unsigned(lines: list[str]) -> list[str]:
    for place in range(len(lines) - 1, max(len(lines) - 20, -1), -1):
        if _SIGNATURE.match(lines[place]) and any(line.strip() for line in lines[:place]):
            lines = lines[:place]
            break
    while lines and (not lines[-1].strip() or _SENT_FROM.match(lines[-1][:_LOOKED_AT].strip())):
        lines.pop()
    return lines
