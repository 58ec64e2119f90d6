"""The design tokens as plain data: colours, spacing, radii, sizes, type - and contrast.

Read from ``resources/theme/tokens.json``, the only place where a colour or a size is written
down. A hoster's brand (``resources/brand/brand.json``) may replace the accent; it is moved
towards black or white until it can be read, so no brand can make the interface illegible.
Colours are ``#RRGGBB`` strings, lengths are logical pixels. Standard library only.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from app.settings import resource

Scheme = Mapping[str, str]
"""Every colour role of one appearance: role name to ``#RRGGBB``."""

READABLE: Final = 4.5
"""The least contrast of text and its ground (WCAG 2.2, AA)."""


@cache
def tokens() -> Mapping[str, Any]:
    """Return the token file as it stands."""
    loaded: Mapping[str, Any] = json.loads(
        resource("theme", "tokens.json").read_text(encoding="utf-8")
    )
    return loaded


@cache
def brand() -> Mapping[str, Any]:
    """Return the hoster's brand: ``name``, ``accent`` and ``logo``; empty when none is shipped."""
    try:
        loaded = json.loads(resource("brand", "brand.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def space(name: str) -> int:
    """Return a distance in logical pixels: ``xs s m l xl xxl``, or ``none``."""
    return 0 if name == "none" else int(tokens()["space"][name])


def radius(name: str) -> int:
    """Return a corner radius in logical pixels: ``control`` or ``card``."""
    return int(tokens()["radius"][name])


def scheme(dark: bool, shipped: Mapping[str, Any]) -> dict[str, str]:
    """Return every colour role of the light or dark appearance with the ``shipped`` brand."""
    kind = "dark" if dark else "light"
    colors = dict(tokens()["color"][kind])
    accent = shipped.get("accent", {}).get(kind)
    if accent and accent.upper() != colors["accent"].upper():
        colors.update(_branded(accent, colors))
    return with_mixes(colors)


def with_mixes(colors: Mapping[str, str]) -> dict[str, str]:
    """Return ``colors`` and the shades that are mixed from them (hover, pressed, outlines)."""
    mixed = {
        role: mix(colors[over], colors[ground], part)
        for role, (over, ground, part) in tokens()["mix"].items()
    }
    return {**colors, **mixed}


def _branded(accent: str, colors: Scheme) -> dict[str, str]:
    """Return the accent roles for a hoster's own accent, moved until they can be read."""
    grounds = (mix(accent, colors["raised"], part / 100) for part in range(14, -1, -1))
    soft = next(g for g in grounds if contrast(colors["text-faint"], g) >= READABLE)
    readable = legible(accent, [colors["surface"], colors["raised"], colors["sunken"], soft])
    return {
        "accent": readable,
        "accent-soft": soft,
        "on-accent": max(
            (tokens()["color"][k]["on-accent"] for k in ("light", "dark")),
            key=lambda on: contrast(on, readable),
        ),
    }


def legible(color: str, grounds: Iterable[str]) -> str:
    """Return ``color``, moved to black or white just far enough to be read on all ``grounds``."""
    against = list(grounds)
    black, white = tokens()["ends"]
    away: str = black if luminance(against[0]) > 0.5 else white
    shades = (mix(away, color, step / 40) for step in range(41))
    return next(
        (shade for shade in shades if all(contrast(shade, g) >= READABLE for g in against)), away
    )


def mix(over: str, ground: str, part: float) -> str:
    """Return ``ground`` with ``part`` (0 to 1) of ``over`` laid upon it."""
    pairs = zip(_channels(over), _channels(ground), strict=True)
    return "#" + "".join(f"{round(a * part + b * (1 - part)):02X}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours: 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour: 0 (black) to 1 (white)."""
    shares = (channel / 255 for channel in _channels(color))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
