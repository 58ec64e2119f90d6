"""A thousand sealed entries wrapped anew while somebody looks at the queue: the longest gap there.

The yardstick is the longest gap of the same window while nothing else is done.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from app.models.database import Database, sqlite_url
from app.portal.auth import WhoAmI
from app.portal.vault.opening import TakeStaleSlots
from app.views.desk.queue import QueuePage
from app.views.kit.theme import Theme
from app.views.place import STAFF
from app.views.vault.locker import Locker, OwnDevice
from app.views.vault.wrapper import Wrapper
from benchmarks.loop import until
from benchmarks.row import Row, judged, say, tell
from benchmarks.table import repaint
from tests.rules.tickets.scene import ANNA, BERND
from tests.rules.vault.scene import VaultScene, make_vault
from tests.support.beat import Beat
from tests.support.site import FixedClock, Site
from tests.views.desks import Desk, seated

TICKETS: Final = 50
EACH: Final = 20
QUIET: Final = 5.0
"""Seconds for which the window is watched while nothing is done."""
LOOKED: Final = 0.25
"""Seconds between two looks at the queue: it is painted whole."""


def rows() -> list[Row]:
    """Return the row."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.install(app, "light")
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        site = Site("sqlite", Database(sqlite_url(folder / "portal.db")), FixedClock())
        scene = make_vault(site)
        scene.let_wrap(ANNA)
        say(f"   sealing {TICKETS * EACH:,} entries")
        for _ticket in range(TICKETS):
            _sealed(scene)
        scene.enrol(scene.tickets.bernd, BERND)  # another machine: everything is to be wrapped
        scene.publish()
        agent = site.signed_in(ANNA, STAFF)
        with seated(scene.tickets, agent, STAFF, folder) as desk:
            row = _measured(app, scene, desk)
        site.close()
    return [row]


def _sealed(scene: VaultScene) -> None:
    """Open a ticket with as many entries as one may have, the others following in replies."""
    ticket = scene.open()
    left = EACH - 1
    while left:
        some = min(left, 5)
        scene.reply(ticket, *(scene.sealed(ticket.mark) for _more in range(some)))
        left -= some


def _measured(app: QApplication, scene: VaultScene, desk: Desk) -> Row:
    place = desk.place
    locker = Locker(pins=True, clock=scene.site.clock)
    facts, keys = scene.devices[ANNA]
    locker.keep_device(facts.user_id, OwnDevice(str(facts.mark), keys))
    place.keep_keys(lambda: locker)
    place.settle(desk.client.send(WhoAmI()), None, STAFF)
    page = QueuePage(place)
    page.views.choose("all")
    page.resize(1280, 800)
    page.show()
    until(lambda: page.model.rowCount() > 0 and desk.settled())
    wrapper = Wrapper(place, page)
    idle = _longest(app, page, _later(QUIET))
    wrapper.begin()
    busy = _longest(app, page, lambda: wrapper.done >= TICKETS * EACH)
    until(desk.settled)
    left = desk.client.send(TakeStaleSlots(device=facts.mark)).slots
    right = wrapper.done == TICKETS * EACH and not left
    page.close()
    return judged(
        f"{TICKETS * EACH:,} entries wrapped anew: longest gap of the window", "ms",
        busy * 1000, idle * 1000, right=right, at_most=50,
    )  # fmt: skip


def _later(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


def _longest(app: QApplication, page: QueuePage, over: Callable[[], bool]) -> float:
    """Return the seconds of the longest gap until something is ``over``; the queue is looked at."""
    with Beat() as beat:
        looked = time.perf_counter()
        while not over():
            app.processEvents()
            if time.perf_counter() - looked > LOOKED:
                repaint(page.table)
                looked = time.perf_counter()
            time.sleep(0.001)
    return beat.longest


if __name__ == "__main__":
    tell(rows())
