"""How much memory this process takes, its share of what it has in common with others included."""

from pathlib import Path
from typing import Final

_ROLLUP: Final = Path("/proc/self/smaps_rollup")


def pss() -> float:
    """Return the proportional set size in MiB; 0 where the system does not tell it."""
    if not _ROLLUP.exists():
        return 0.0
    sizes = dict(line.split(":") for line in _ROLLUP.read_text().splitlines()[1:])
    return int(sizes["Pss"].split()[0]) / 1024
