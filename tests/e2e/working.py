"""``kundencenter-server worker`` at a quick pace and, if wanted, later than now.

``python -m tests.e2e.working MINUTES``: the clock that runs ahead is handed to the rules, the pace to
the worker; both are parameters of the composition root, none is a shipped switch.
"""

import logging.config
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.rules.core import Dispatcher
from app.server.cli.speech import log_config
from app.server.portal import open_portal
from app.server.settings import read_settings
from app.server.worker import Pace, Worker

QUICK = Pace(every="* * * * * *", heartbeat=0.5, dead_after=2.0, poll=0.5)


def main(minutes: int) -> None:
    logging.config.dictConfig(log_config(verbose=True, serving=True))
    ahead = timedelta(minutes=minutes)
    portal = open_portal(read_settings())
    world = replace(portal.world, clock=lambda: datetime.now(UTC) + ahead)
    Worker(Dispatcher(portal.database, world), pace=QUICK).run()


if __name__ == "__main__":
    main(int(sys.argv[1]))
