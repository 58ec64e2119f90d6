"""Where tests keep their files: in memory, where there is enough of it.

Hundreds of databases of hundreds of files each are made and removed; nothing of it has to outlive
the machine, and a file system on a disk takes a multiple of the time for it.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

MEMORY: Final = Path("/dev/shm")
NEEDED: Final = 6 << 30
"""Bytes; a run takes a quarter of it."""


def use_memory() -> None:
    """Make temporary files of this process and of those it starts in memory, unless told where."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.R_OK | os.W_OK | os.X_OK):
        return
    programs = not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC  # some tests make one and start it
    if programs and min(shutil.disk_usage(MEMORY).free, _available()) >= NEEDED:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # asked anew


def _available() -> int:
    """Return the bytes of memory that the system could give away now."""
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    return next((int(a.split()[1]) << 10 for a in lines if a.startswith("MemAvailable:")), 0)
