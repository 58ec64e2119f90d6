"""The two embedded faces: what they can write, how wide it is, where lines break.

The font files come from a dependency. Only Regular and Bold are used; nothing here ever falls
back to a face that is not embedded: text with a character that a face lacks is refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any, Final

import font_roboto  # type: ignore[import-untyped]  # it carries files, no code to type
from pydantic import BaseModel
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.errors import Invalid

MM: Final = 72 / 25.4
"""Points in a millimetre."""

_FILES: Final = Path(font_roboto.__file__).parent / "files"
_INVISIBLE: Final = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, eq=False)
class Face:
    """One face, and the width of each of its characters in millimetres at 1 pt."""

    name: str
    font: TTFont
    widths: dict[str, float] = field(repr=False)

    @property
    def characters(self) -> frozenset[str]:
        """Every character that can be drawn."""
        return frozenset(self.widths)


@dataclass(frozen=True)
class Style:
    """How a piece of text looks; ``size`` in points, ``colour`` as red, green, blue (0 to 1)."""

    face: Face
    size: float
    colour: tuple[float, float, float]


_LOADED: Final[dict[str, Face]] = {}
_LOADING: Final = Lock()
"""Who comes first loads a face for all: a document with two copies of it can't be written."""


def _load(name: str, file: str) -> Face:
    with _LOADING:
        if name not in _LOADED:
            _LOADED[name] = _read(name, file)
        return _LOADED[name]


def _read(name: str, file: str) -> Face:
    font = TTFont(name, str(_FILES / file))
    pdfmetrics.registerFont(font)
    widths = {
        chr(code): width / 1000 / MM
        for code, width in font.face.charWidths.items()
        if code in font.face.charToGlyph and unicodedata.category(chr(code)) not in _INVISIBLE
    }
    widths["\xa0"] = widths[" "]
    return Face(name, font, widths)


@cache
def regular() -> Face:
    """Return the face of running text."""
    return _load("Body", "Roboto-Regular.ttf")


@cache
def strong() -> Face:
    """Return the face of headings and sums."""
    return _load("Strong", "Roboto-Bold.ttf")


@cache
def fonts_version() -> str:
    """Return what a snapshot remembers of the fonts it was drawn with."""
    return f"font-roboto {version('font-roboto')}"


@cache
def _drawable() -> frozenset[str]:
    return (regular().characters & strong().characters) | {"\n"}


def missing_characters(content: str | BaseModel) -> list[str]:
    """Return the characters in a text, or anywhere in frozen content, that can't be drawn.

    Sorted, each once; empty when everything can be drawn. To be asked before issue.
    """
    data = content.model_dump(mode="json") if isinstance(content, BaseModel) else content
    found: set[str] = set()
    for text in _texts(data):
        if not _drawable().issuperset(text):
            found |= set(text) - _drawable()
    return sorted(found)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def refuse(characters: list[str]) -> Invalid:
    """Return the error of text that can't be drawn."""
    return Invalid("missing_characters", characters="".join(characters))


def width(text: str, style: Style) -> float:
    """Return the width of one line in millimetres; refuse a character that the face lacks."""
    try:
        return sum(map(style.face.widths.__getitem__, text)) * style.size
    except KeyError:
        raise refuse(missing_characters(text)) from None


@lru_cache(maxsize=4096)
def wrap(text: str, style: Style, limit: float) -> tuple[str, ...]:
    """Break text into lines of at most ``limit`` millimetres; a word that is wider is cut.

    Hosters' descriptions repeat from invoice to invoice, so the last answers are kept.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if width(paragraph, style) <= limit:
            lines.append(paragraph)
        else:
            lines += _wrapped(paragraph, style, limit)
    return tuple(lines)


def _wrapped(paragraph: str, style: Style, limit: float) -> Iterator[str]:
    line, used = "", 0.0
    for word in re.findall(r"[^ ]+| +", paragraph):
        room = width(word, style)
        if used + room <= limit:
            line, used = line + word, used + room
        elif not word.startswith(" "):
            if line.strip():
                yield line.rstrip(" ")
            *full, line = _cut(word, style, limit)
            yield from full
            used = width(line, style)
    yield line.rstrip(" ")


def _cut(word: str, style: Style, limit: float) -> Iterator[str]:
    part, used = "", 0.0
    for character in word:
        room = width(character, style)
        if part and used + room > limit:
            yield part
            part, used = "", 0.0
        part, used = part + character, used + room
    yield part
