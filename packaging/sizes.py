"""Print what was made and how large it is: ``python packaging/sizes.py DIST``; too large fails."""

import sys
from pathlib import Path
from typing import Final

MB: Final = 1_000_000
GATES: Final = {"kundencenter": 160, "*.deb": 60}
"""Megabytes at most, of the folder and the Debian package."""


def size(path: Path) -> float:
    """Return the megabytes of a file, or of all files in a folder."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if not p.is_symlink()]
    return sum(file.stat().st_size for file in files if file.is_file()) / MB


def main(dist: Path) -> int:
    """Return 1 when something misses its gate or was not made."""
    failed = 0
    for pattern, most in GATES.items():
        for path in (made := list(dist.glob(pattern))):
            large = size(path)
            failed |= large > most
            print(f"{path.name}: {large:.1f} MB, at most {most}")
        failed |= not made
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
