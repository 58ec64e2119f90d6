"""Settings and places: where resources, the profile and preferences are found.

Settings are declared once (:data:`PREFERENCES`); the preferences page and the stored file both
come from that declaration. Only the standard library is used: this is read before the first paint.
"""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from resources import resource

__all__ = [
    "PREFERENCES",
    "SETTINGS",
    "Preference",
    "Settings",
    "profile_dir",
    "profile_mark",
    "resource",
]

APP: Final = "kundencenter"
SETTINGS: Final = "settings.json"
"""The file of a profile's preferences."""


def profile_dir() -> Path:
    """Return the folder of this user's profile (created, 0700); ``KUNDENCENTER_HOME`` moves it."""
    override = os.environ.get("KUNDENCENTER_HOME")
    folder = Path(override) if override else _platform_dir()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def profile_mark(folder: Path) -> str:
    """Return what tells the secrets of a profile from those of the user's others.

    The usual one has an empty mark, and so has one that was used before there were marks. The
    mark goes with the folder, wherever that is moved to.
    """
    mark = folder / "mark"
    with suppress(OSError):
        if mark.exists():
            return mark.read_text(encoding="ascii").strip()
        if folder.resolve() != _platform_dir().resolve() and not (folder / SETTINGS).exists():
            made = os.urandom(4).hex()
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            mark.write_text(made, encoding="ascii")
            return made
    return ""


def _platform_dir() -> Path:
    if sys.platform == "win32":  # pragma: no cover - reached on Windows only
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "Kundencenter"
    if sys.platform == "darwin":  # pragma: no cover - reached on macOS only
        return Path.home() / "Library/Application Support/Kundencenter"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share")) / APP


@dataclass(frozen=True)
class Preference:
    """One setting: its key, default, the choices it has and its (English) label."""

    key: str
    default: str
    choices: Mapping[str, str]
    label: str


PREFERENCES: Final = (
    Preference(
        "language",
        "system",
        {"system": "As the system", "de": "Deutsch", "en": "English"},
        "Language",
    ),
    Preference(
        "theme", "system", {"system": "As the system", "light": "Light", "dark": "Dark"}, "Theme"
    ),
    Preference(
        "alerts",
        "away",
        {"away": "While the window is in the background", "always": "Always", "never": "Never"},
        "Notifications on the desktop",
    ),
)


class Settings:
    """The user's settings: a small JSON file, written atomically, damaged files start afresh."""

    def __init__(self, path: Path) -> None:
        """Read ``path``; a missing or unreadable file means the defaults."""
        self._path = path
        self._values: dict[str, Any] = {}
        with suppress(OSError, ValueError):
            loaded = json.loads(path.read_text(encoding="utf-8"))
            self._values = loaded if isinstance(loaded, dict) else {}

    def preference(self, key: str) -> str:
        """Return a declared preference; an unknown stored value counts as the default."""
        declared = next(p for p in PREFERENCES if p.key == key)
        value = self._values.get(key)
        return value if isinstance(value, str) and value in declared.choices else declared.default

    def get(self, key: str, default: Any = None) -> Any:
        """Return a remembered value (window size, columns, connections …)."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remember ``value`` (JSON) under ``key`` and write the file."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(self._path)
