"""``make bench``: measures what must be fast, prints a table and writes ``build/bench.json``.

Each theme runs in a process of its own, so that none inherits the other's memory. A row whose
gate does not hold is named once more at the end, and the run ends with 1: a gate that lets
everything through is none. A row whose result is not its yardstick's has no figures at all.
``BENCH_INVOICES`` makes the long list shorter (1,000,000), for a quick look.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final

from benchmarks.row import Row, say

THEMES: Final = (
    "documents",
    "pdf",
    "table",
    "lists",
    "window",
    "start",
    "frozen",
    "serving",
    "uploads",
    "tickets",
    "desks",
    "vault",
    "wrapping",
)
RESULT: Final = Path("build", "bench.json")
_WIDTH: Final = 72


def main() -> int:
    """Run every theme; return 1 when a gate was missed or a theme broke."""
    started = time.monotonic()
    print(f"{'':{_WIDTH}} {'value':>10} {'yardstick':>10} {'ratio':>7}  gate")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("BENCH_FOLDER", folder)
        rows = [row for theme in THEMES for row in _measured(theme)]
    RESULT.parent.mkdir(exist_ok=True)
    said = json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1)
    RESULT.write_text(f"{said}\n", encoding="utf-8")
    missed = [row for row in rows if not row.ok]
    say(f"{len(rows)} rows in {time.monotonic() - started:.0f} s, written to {RESULT}")
    for row in missed:
        print(f"GATE MISSED: {row.name}: {row.gate}, but {_reason(row)}")
    return 1 if missed else 0


def _measured(theme: str) -> Iterator[Row]:
    """Yield the rows of a theme, printed as they come."""
    say(f"-- {theme}")
    command = [sys.executable, "-m", f"benchmarks.{theme}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            row = Row(**json.loads(line))
            print(_line(row), flush=True)
            yield row
    if process.returncode:
        yield Row(f"{theme}: broke off", None, None, None, "ends", ok=False)


def _line(row: Row) -> str:
    figures = f"{_short(row.value):>10} {_short(row.yardstick):>10} {_short(row.ratio):>7}"
    said = "" if row.ok else "  MISSED" if row.value is not None else "  WRONG RESULT"
    return f"{row.name:{_WIDTH}} {figures}  {row.gate}{said}"


def _short(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.4g}"


def _reason(row: Row) -> str:
    if row.value is None:
        return "the result is wrong"
    return f"{row.value:g} beside {row.yardstick:g} is {row.ratio:g} ×"


if __name__ == "__main__":
    sys.exit(main())
