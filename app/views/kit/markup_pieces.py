"""Long texts in pieces: each is small enough to be read and laid out within a few milliseconds."""

import re
from dataclasses import dataclass, replace
from typing import Final

from app.portal.markup import Block, Code, literal_start, parse
from app.views.kit.markup_document import MarkupDocument

MOST: Final = 4_000
LINES: Final = 200
"""Characters and lines of a piece."""
FOLDED: Final = 20_000
FOLDED_LINES: Final = 300
"""Characters and lines beyond which a text is folded."""

_NEWLINE: Final = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BLANK: Final = re.compile("\n\r?\n")


@dataclass(frozen=True)
class Piece:
    """Part of a text: where it ends, what stands in it, how many lines."""

    end: int
    text: str
    lines: int
    whole: bool
    """It ends where a line ends."""
    apart: bool
    """A blank line follows: what comes next belongs to something else."""


class Feed:
    """Hands a text to a document, piece by piece, as far as it is not folded."""

    def __init__(self, text: str) -> None:
        """Begin with the first piece of ``text``."""
        self.text = text
        self.at = 0
        """Characters that are shown."""
        self._goal = self._lines = 0
        self._joined = self._inside = self._cut = False

    @property
    def hungry(self) -> bool:
        """Whether the next piece is to be shown."""
        full = self.at >= FOLDED or self._lines >= FOLDED_LINES
        return self.at < len(self.text) and (self.at < self._goal or not full)

    @property
    def folded(self) -> bool:
        """Whether there is more that waits to be wanted."""
        return self.at < len(self.text) and not self.hungry

    def unfold(self) -> None:
        """Show all of it."""
        self._goal = len(self.text)

    def rewind(self) -> None:
        """Begin anew, and show as much as is shown now."""
        self._goal = max(self._goal, self.at)
        self.at = self._lines = 0
        self._joined = self._inside = self._cut = False

    def step(self, document: MarkupDocument) -> None:
        """Add the next piece to ``document``."""
        part = piece(self.text, self.at)
        blocks = self._blocks(part.text)
        document.append(blocks, joined=self._joined)
        self._inside = _inside_code(blocks)
        self._cut, self._joined = not part.whole, self._inside or not part.apart
        self.at = part.end
        self._lines += part.lines

    def _blocks(self, text: str) -> list[Block]:
        """Read a piece as what it is the middle of: of code, of a line, of nothing."""
        if self._inside:
            return _trimmed(parse(f"```\n{text}"))
        if not self._cut:
            return _trimmed(parse(text))
        line, newline, rest = text.partition("\n")
        return [literal_start(line), *_trimmed(parse(rest) if newline else ())]


def piece(text: str, start: int) -> Piece:
    """Return the piece that begins at ``start``; cut between paragraphs, lines or words."""
    window = text[start : start + MOST]
    newlines = [found.end() for found in _NEWLINE.finditer(window)]
    if start + MOST >= len(text) and len(newlines) <= LINES:
        return Piece(len(text), window, len(newlines) + 1, whole=True, apart=True)
    if len(newlines) > LINES:
        window, newlines = window[: newlines[LINES - 1]], newlines[:LINES]
    blanks = [found.end() for found in _BLANK.finditer(window)]
    cut = _cut(window, newlines, blanks)
    lines = sum(end <= cut for end in newlines)
    whole, apart = cut in newlines, cut in blanks
    return Piece(start + cut, window[:cut], max(lines, 1), whole=whole, apart=apart)


def _cut(window: str, newlines: list[int], blanks: list[int]) -> int:
    for ends in (blanks, newlines):
        if ends and ends[-1] > len(window) // 2:
            return ends[-1]
    space = window.rfind(" ")
    return space + 1 if space > len(window) // 2 else len(window)


def _inside_code(blocks: list[Block]) -> bool:
    return bool(blocks) and isinstance(blocks[-1], Code) and not blocks[-1].closed


def _trimmed(blocks: tuple[Block, ...]) -> list[Block]:
    """Return blocks without the line break in which code was cut: what follows begins a line."""
    shown = list(blocks)
    if shown and isinstance(last := shown[-1], Code) and not last.closed:
        shown[-1] = replace(last, text=last.text.removesuffix("\n"))
    return shown
