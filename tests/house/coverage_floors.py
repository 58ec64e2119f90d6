"""The floors of coverage, room by room: ``python -m tests.house.coverage_floors``.

Combines what the processes of a test run left behind, prints a table and the files that pull a room
below its floor, writes build/coverage.json. A room below its floor fails.
"""

import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from coverage import Coverage
from coverage.exceptions import NoDataError

FLOORS: Final = {
    "portal": 100.0,
    "rules": 100.0,
    "client": 100.0,
    "vault": 100.0,
    "errors": 100.0,
    "server": 95.0,
    "models": 95.0,
    "documents": 95.0,
    "adapters": 95.0,
    "views": 85.0,
}
"""Lines and branches that tests run through, in percent. Rooms without one are only shown."""
WORST: Final = 5
"""Files named for a room below its floor."""


@dataclass
class Room:
    """What tests run through in one room."""

    covered: int = 0
    all: int = 0
    files: dict[str, tuple[int, list[int]]] = field(default_factory=dict)
    """File -> (lines and branches missed, lines missed)."""

    @property
    def percent(self) -> float:
        """Return the share of lines and branches; an empty room counts as whole."""
        return 100.0 * self.covered / self.all if self.all else 100.0


def rooms(report: dict[str, Any]) -> dict[str, Room]:
    """Sum a report of coverage's by the room that a file lies in."""
    found: dict[str, Room] = defaultdict(Room)
    for name, facts in report["files"].items():
        parts = Path(name).with_suffix("").parts
        if parts[0] != "app" or parts[1] == "__init__":
            continue
        room, summary = found[parts[1]], facts["summary"]
        everything = summary["num_statements"] + summary["num_branches"]
        covered = summary["covered_lines"] + summary["covered_branches"]
        room.all += everything
        room.covered += covered
        if covered < everything:
            room.files[name] = (everything - covered, facts["missing_lines"])
    return dict(found)


def below(found: dict[str, Room]) -> list[str]:
    """Return the rooms below their floor."""
    return [name for name, floor in FLOORS.items() if name in found and found[name].percent < floor]


def table(found: dict[str, Room]) -> str:
    """Return the rooms with their floors, and where the low ones lack tests."""
    low = below(found)
    lines = [f"{'room':<12}{'covered':>9}{'floor':>8}"]
    for name in sorted(found):
        floor = f"{FLOORS[name]:.0f} %" if name in FLOORS else "-"
        mark = "  below its floor" if name in low else ""
        lines.append(f"{name:<12}{_down(found[name].percent):>7.1f} %{floor:>8}{mark}")
    for name in low:
        worst = sorted(found[name].files.items(), key=lambda item: -item[1][0])[:WORST]
        for file, (missed, at) in worst:
            places = ", ".join(map(str, at[:12])) + (" ..." if len(at) > 12 else "")
            lines.append(f"  {file}: {missed} missed" + (f", lines {places}" if at else ""))
    return "\n".join(lines)


def _down(percent: float) -> float:
    """Round down: 99.97 is not all."""
    return int(percent * 10) / 10


def main() -> int:
    """Report; return 1 when a room is below its floor."""
    coverage = Coverage()
    out = Path("build/coverage.json")
    out.parent.mkdir(exist_ok=True)
    try:
        coverage.combine(strict=True)
        coverage.json_report(outfile=str(out))
    except NoDataError as missing:
        print(f"coverage: nothing was measured ({missing})")
        return 1
    found = rooms(json.loads(out.read_text(encoding="utf-8")))
    print(table(found))
    return bool(below(found))


if __name__ == "__main__":
    sys.exit(main())
