"""A desktop's embedded portal without its window, at work until it is killed.

``python -m tests.e2e.killing.embedded_desk FOLDER SEED``: opens the portal as the desktop does, lets
its people go on with their kept sessions and repeat what was not answered, says that it is ready
and lets them work. Without a seed it ends when everything is answered.
"""

import os
import sys
import traceback
from functools import partial
from pathlib import Path

from app.client.embedded import open_demo
from app.client.local import LocalPortal
from tests.e2e.killing.orders import Work


def main(folder: Path, seed: str) -> None:
    portal, stop = open_demo(folder)
    work = Work(folder, partial(LocalPortal, portal._dispatcher))
    work.catch_up()
    if seed:
        (folder / "ready").touch()
        work.begin(seed)
        work.watch()
    work.close()
    stop.set()


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), sys.argv[2])
    except Exception:  # noqa: BLE001 - the test reads it
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)  # at once: others are still at work and would be waited for
