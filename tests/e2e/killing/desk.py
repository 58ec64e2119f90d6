"""The desktop with its embedded portal, and people at work in it until it is killed.

``python -m tests.e2e.killing.desk FOLDER SEED`` opens the window; once its portal is open, the
people go on with their kept sessions, repeat what was not answered, say that they are ready and
work beside the window. Without a seed the desktop is closed when everything is answered.
"""

import os
import sys
import threading
import traceback
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMetaObject, Qt

from app.client.local import LocalPortal
from app.desktop import Desktop
from tests.e2e.killing.orders import Work


def work(desktop: Desktop, folder: Path, seed: str) -> None:
    """Do the people's work, in a thread beside the window's."""
    portal = cast("LocalPortal", desktop.tasks.portal)
    try:
        people = Work(folder, partial(LocalPortal, portal._dispatcher))
        people.catch_up()
        if seed:
            (folder / "ready").touch()
            people.begin(seed)
            people.watch()
        people.close()
    except Exception:  # noqa: BLE001 - the test reads it
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)  # at once: others are still at work and would be waited for
    QMetaObject.invokeMethod(desktop.app, "quit", Qt.ConnectionType.QueuedConnection)


def main(folder: Path, seed: str) -> int:
    desktop = Desktop(demo=True, folder=folder)
    worker = threading.Thread(target=work, args=(desktop, folder, seed))
    desktop.gate.opened.connect(worker.start)
    return desktop.run()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
