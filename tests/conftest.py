"""Fixtures for every room: one portal over each transport, one PostgreSQL cluster a run."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.database import Database
from tests.support.postgres import Cluster
from tests.support.site import KINDS, Site, sqlite_site

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The private PostgreSQL cluster of this worker, started when first needed."""
    made = Cluster()
    yield made
    made.stop()


@pytest.fixture(params=KINDS)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """A fresh portal, three times: embedded, over HTTP, over HTTP on PostgreSQL."""
    if request.param == "http-postgres":
        cluster: Cluster = request.getfixturevalue("cluster")
        made = Site(request.param, Database(cluster.database()))
    else:
        made = sqlite_site(tmp_path, request.param)
    yield made
    made.close()


@pytest.fixture
def local_site(tmp_path: Path) -> Iterator[Site]:
    """A fresh embedded portal, for what has nothing to do with the transport."""
    made = sqlite_site(tmp_path)
    yield made
    made.close()
