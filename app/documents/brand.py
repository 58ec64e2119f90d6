"""The hoster's brand on paper: its short name and its logo, out of ``resources/brand``."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Final
from xml.etree import ElementTree as ET

from app.documents.sheet import Sheet
from app.documents.style import Colour
from app.settings import resource

_OPERATORS: Final = {"M": ("m", 2), "L": ("l", 2), "C": ("c", 6), "Z": ("h", 0)}
"""SVG's letter, the PDF operator of the same meaning, and how many numbers it takes."""


@dataclass(frozen=True)
class Brand:
    """``name`` stands beside the logo; ``shapes`` are colours and PDF paths of ``side`` units."""

    name: str
    side: float
    shapes: tuple[tuple[Colour, str], ...]

    def draw(self, sheet: Sheet, x: float, y: float, size: float) -> None:
        """Draw the logo ``size`` millimetres high."""
        for fill, path in self.shapes:
            sheet.shape((x, y), size / self.side, fill, path)


@cache
def brand() -> Brand:
    """Return the shipped brand; a damaged file is a bug of the package and raises ValueError."""
    facts = json.loads(resource("brand", "brand.json").read_text(encoding="utf-8"))
    source = resource("brand", facts["logo"]).read_text(encoding="utf-8")
    logo = ET.fromstring(source)  # noqa: S314 - our own file, shipped with the program
    side = float(logo.attrib["viewBox"].split()[3])
    shapes = [(_colour(part.attrib["fill"]), _path(part.attrib["d"])) for part in logo]
    return Brand(facts["name"], side, tuple(shapes))


def _colour(text: str) -> Colour:
    red, green, blue = (int(text[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return red, green, blue


def _path(text: str) -> str:
    """Translate the part of SVG's path language that a logo needs: absolute M, L, C, Z."""
    path = []
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", text):
        numbers = re.findall(r"-?\d+(?:\.\d+)?", rest)
        operator, count = _OPERATORS.get(command, ("", -1))
        if len(numbers) != count:
            raise ValueError(f"logo: {command}{rest} is not understood")
        path += [*numbers, operator]
    return " ".join((*path, "f"))
