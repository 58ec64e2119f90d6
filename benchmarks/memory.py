"""How much memory this process takes, as if it ran alone.

The proportional size would fall as soon as another program with Qt runs on the machine.
"""

from pathlib import Path
from typing import Final

_ROLLUP: Final = Path("/proc/self/smaps_rollup")


def resident() -> float:
    """Return the resident size in MiB; 0 where the system does not tell it."""
    if not _ROLLUP.exists():
        return 0.0
    sizes = dict(line.split(":") for line in _ROLLUP.read_text().splitlines()[1:])
    return int(sizes["Rss"].split()[0]) / 1024
