"""``kundencenter-server serve`` later than now: a clock that runs ahead is handed to the rules.

``python -m tests.e2e.desk.later MINUTES serve --port PORT``, with the settings of the server.
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import uvicorn

from app.rules.core import Dispatcher
from app.server.app import create_app
from app.server.portal import open_portal
from app.server.settings import read_settings


def main(minutes: int, port: int) -> None:
    ahead = timedelta(minutes=minutes)
    portal = open_portal(read_settings())
    world = replace(portal.world, clock=lambda: datetime.now(UTC) + ahead)
    app = create_app(Dispatcher(portal.database, world), jobs=True)
    uvicorn.run(app, port=port, log_level="warning")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[4]))
