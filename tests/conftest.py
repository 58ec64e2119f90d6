"""Fixtures for every room: one portal over each transport, one PostgreSQL cluster a run."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.models.database import Database
from tests.support.certificates import Authority
from tests.support.postgres import Cluster
from tests.support.site import KINDS, Site, sqlite_site

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.register_assert_rewrite("tests.support.soundness", "tests.e2e.killing")

TOLD = "told"


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say something at the end of the run, from whichever worker: a seed, a measured share."""
    return lambda line: record_property(TOLD, line)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Write what tests had to tell."""
    reports = [r for kind in ("passed", "failed") for r in terminalreporter.getreports(kind)]
    lines = [text for r in reports for name, text in r.user_properties if name == TOLD]
    for line in sorted(lines):
        terminalreporter.write_line(line)


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


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    """A certificate authority that only this test trusts."""
    return Authority(tmp_path)
