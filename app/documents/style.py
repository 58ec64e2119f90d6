"""How documents look: sizes in points, places in millimetres from the top left of an A4 page."""

from functools import cache
from typing import Final

from app.documents.fonts import Style, regular, strong

PAGE_WIDTH: Final = 210.0
PAGE_HEIGHT: Final = 297.0
LEFT: Final = 25.0
RIGHT: Final = 190.0
BODY_WIDTH: Final = RIGHT - LEFT

Colour = tuple[float, float, float]

INK: Final[Colour] = (0.09, 0.10, 0.12)
SOFT: Final[Colour] = (0.32, 0.35, 0.40)
LINE: Final[Colour] = (0.80, 0.82, 0.86)
WELL: Final[Colour] = (0.955, 0.962, 0.975)
PAID: Final[Colour] = (0.07, 0.48, 0.29)
DUE: Final[Colour] = (0.72, 0.14, 0.16)


@cache
def text(size: float = 9.5) -> Style:
    """Return running text."""
    return Style(regular(), size, INK)


@cache
def soft(size: float = 8.5) -> Style:
    """Return what stands back: labels, descriptions, the footer."""
    return Style(regular(), size, SOFT)


@cache
def bold(size: float = 9.5, colour: Colour = INK) -> Style:
    """Return headings and sums."""
    return Style(strong(), size, colour)
