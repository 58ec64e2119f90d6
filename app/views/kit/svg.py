"""The drawings behind the icons: SVG files of 24 x 24 with one stroke in ``currentColor``."""

from functools import cache
from pathlib import Path

from app.settings import resource


@cache
def names() -> tuple[str, ...]:
    """Return the names of all icons."""
    return tuple(sorted(path.stem for path in resource("icons").glob("*.svg")))


def tinted(name: str, color: str) -> bytes:
    """Return the SVG of an icon in ``color`` (``#RRGGBB``); ``FileNotFoundError`` if unknown."""
    return _shape(name).replace("currentColor", color).encode()


def tinted_file(folder: Path, name: str, color: str) -> str:
    """Write an icon in ``color`` into ``folder`` for the style sheet; return its path.

    The colour is part of the file name because Qt caches pictures by name.
    """
    path = folder / f"{name}-{color.lstrip('#')}.svg"
    if not path.exists():
        path.write_bytes(tinted(name, color))
    return path.as_posix()


@cache
def _shape(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
