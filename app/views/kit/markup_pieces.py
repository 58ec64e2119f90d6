"""Long texts in pieces: each is small enough to be read and laid out within a few milliseconds."""

import re
from dataclasses import dataclass, replace
from typing import Final

from app.portal.markup import Block, Code, parse
from app.views.kit.markup_document import MarkupDocument

MOST: Final = 4_000
LINES: Final = 60
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
        self._joined = self._inside = False

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
        self._joined = self._inside = False

    def step(self, document: MarkupDocument) -> None:
        """Add the next piece to ``document``."""
        part = piece(self.text, self.at)
        blocks = list(parse(f"```\n{part.text}" if self._inside else part.text))
        joined = self._inside or self._joined
        self._inside = _ends_inside(blocks)
        document.append(blocks, joined=joined)
        self._joined = not part.apart
        self.at = part.end
        self._lines += part.lines


def piece(text: str, start: int) -> Piece:
    """Return the piece that begins at ``start``; cut between paragraphs, lines or words."""
    window = text[start : start + MOST]
    newlines = [found.end() for found in _NEWLINE.finditer(window)]
    if start + MOST >= len(text) and len(newlines) <= LINES:
        return Piece(len(text), window, len(newlines) + 1, apart=True)
    if len(newlines) > LINES:
        window, newlines = window[: newlines[LINES - 1]], newlines[:LINES]
    blanks = [found.end() for found in _BLANK.finditer(window)]
    cut = _cut(window, newlines, blanks)
    lines = sum(end <= cut for end in newlines)
    return Piece(start + cut, window[:cut], max(lines, 1), apart=cut in blanks)


def _cut(window: str, newlines: list[int], blanks: list[int]) -> int:
    for ends in (blanks, newlines):
        if ends and ends[-1] > len(window) // 2:
            return ends[-1]
    space = window.rfind(" ")
    return space + 1 if space > len(window) // 2 else len(window)


def _ends_inside(blocks: list[Block]) -> bool:
    """Tell whether a piece ends within code; the line break after it is not drawn twice."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Code) or last.closed:
        return False
    blocks[-1] = replace(last, text=last.text.removesuffix("\n"))
    return True
