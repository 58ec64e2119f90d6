"""No image of this program's memory is left behind when it dies: it may hold what was opened."""

from contextlib import suppress
from pathlib import Path

FILTER = Path("/proc/self/coredump_filter")


def leave_no_image() -> None:
    """Allow no core file; where a handler of the system takes one all the same, nothing is in it.

    Not PR_SET_DUMPABLE: the desktop's portals (files, colours) refuse a program that has it.
    """
    with suppress(ImportError):  # Windows: it keeps none unless somebody sets that up
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    with suppress(OSError):  # Linux alone has it
        FILTER.write_text("0", encoding="ascii")
