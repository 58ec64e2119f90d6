"""Updates of the program as the windows see them: off unless the brand names a source."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app import __version__
from app.client.swap import Swap, installation
from app.settings import resource

if TYPE_CHECKING:
    from app.client.updates import Updates

BRAND: Final = ("brand", "updates.json")


class Updater:
    """A :class:`app.views.frame.updates.Renewal`; what loads is imported when somebody asks."""

    def __init__(self, brand: Path, home: Path, swap: Swap, by: str) -> None:
        """Take updates from the source in ``brand``; ``home`` is the profile."""
        self._brand, self._home, self._swap = brand, home, swap
        self.by = by
        self.waiting = swap.waiting
        self.failed = swap.failed

    def look(self) -> str:
        """Return a newer version, or an empty word."""
        return self._with(lambda updates: str(updates.look()))

    def fetch(self, step: Callable[[int, int], object]) -> str:
        """Load the newer version and lay it ready."""
        return self._with(lambda updates: str(updates.fetch(step)))

    def _with(self, ask: Callable[["Updates"], str]) -> str:
        from app.client.updates import Updates, source

        found = source(self._brand)
        if found is None:  # it was switched off meanwhile
            return ""
        updates = Updates(found, self._home, self._swap)
        try:
            return ask(updates)
        finally:
            updates.close()


def updater(
    home: Path, brand: Path | None = None, executable: Path | None = None
) -> Updater | None:
    """Return the updates of this program; None from source, and where the brand names no source."""
    file = brand or resource(*BRAND)
    running = executable or (Path(sys.executable) if getattr(sys, "frozen", False) else None)
    if running is None or not json.loads(file.read_text(encoding="utf-8"))["address"]:
        return None
    by, swap = installation(running, __version__)
    return Updater(file, home, swap, by)


def shown() -> None:
    """Say that the window of this version is there: the one before goes."""
    if getattr(sys, "frozen", False):
        installation(Path(sys.executable), __version__)[1].started()
