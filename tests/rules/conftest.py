"""Rules that have nothing to do with the transport: one dispatcher, on each database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.database import Database
from tests.support.postgres import Cluster
from tests.support.site import Site, sqlite_site


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """A fresh portal reached in this process, on SQLite and on PostgreSQL."""
    if request.param == "postgres":
        cluster: Cluster = request.getfixturevalue("cluster")
        with cluster.lent() as address:
            made = Site("sqlite", Database(address))
            yield made
            made.close()
    else:
        made = sqlite_site(tmp_path)
        yield made
        made.close()
