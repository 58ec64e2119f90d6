"""The frozen program, from starting the process to its window on a real screen (Xvfb).

In turns with the bare shell from source. Both are watched from outside, as the screen shows them:
in a frozen program nothing of the bench can run. There is no row where it was not made.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.row import Row, judged, say, tell
from tests.support.processes import PATIENCE, ROOT
from tests.support.screen import Screen, missing

PROGRAM: Final = ROOT / "dist" / "kundencenter" / "kundencenter"
ROUNDS: Final = 7
LOOK: Final = 0.002
"""Seconds between two looks at the screen."""
SEEN: Final = 400
"""Dots of the picture that a window changes at least: the empty screen is black."""


def rows() -> Iterator[Row]:
    """Yield the one row, or nothing."""
    if not PROGRAM.exists() or missing():
        say("the frozen program was not made (make package) or there is no Xvfb: no row")
        return
    bare, frozen = [], []
    with tempfile.TemporaryDirectory() as folder:
        for count in range(ROUNDS + 1):
            shell = _shown(Path(folder), f"bare-{count}", sys.executable, "-m", "benchmarks.bare")
            program = _shown(Path(folder), f"frozen-{count}", str(PROGRAM))
            if count:
                bare.append(shell)
                frozen.append(program)
    name = "start to the first window on the screen, frozen"
    yield judged(name, "ms", median(frozen), median(bare), right=True, ratio_at_most=2.0)


def _shown(folder: Path, name: str, *command: str) -> float:
    """Return the milliseconds until something of a program is to be seen on a fresh screen."""
    place = folder / name
    place.mkdir()
    with Screen(place) as screen:
        environment = os.environ | screen.environment
        environment |= {"KUNDENCENTER_HOME": str(place / "home")}
        started = time.monotonic()
        environment["BENCH_SPAWNED"] = str(started)
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
            while not _visible(screen):
                if process.poll() is not None or time.monotonic() - started > PATIENCE:
                    raise RuntimeError(f"{command} shows no window")
                time.sleep(LOOK)
            taken = (time.monotonic() - started) * 1000
            process.kill()
    return taken


def _visible(screen: Screen) -> bool:
    """Tell whether anything but the black ground is shown."""
    dots = bytes(screen.picture().scaled(64, 48).constBits())
    return sum(dot > 128 for dot in dots[::4]) > SEEN


if __name__ == "__main__":
    tell(rows())
