"""Fixtures for every room: one portal over each transport, one PostgreSQL cluster a run."""

import gc
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from app.models.database import Database
from tests.support.certificates import Authority
from tests.support.demo import WithDemo, make
from tests.support.postgres import Cluster, binaries
from tests.support.scratch import use_memory
from tests.support.screen import Screen, missing
from tests.support.site import KINDS, Site, sqlite_site
from tests.support.windows import remove_windows, windows

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)  # whoever tests isn't told of it on their desktop
os.environ["LANGUAGE"] = "de"  # what the tests expect, whatever the system speaks
use_memory()
# How long an example takes says how busy the machine is: speeds are measured in the bench.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
pytest.register_assert_rewrite("tests.support.soundness", "tests.e2e.killing")

TOLD = "told"


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say something at the end of the run, from whichever worker: a seed, a measured share."""
    return lambda line: record_property(TOLD, line)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Write what tests had to tell, and what could not be tried on this machine and why."""
    skipped = Counter(r.longrepr[2] for r in terminalreporter.getreports("skipped"))
    for why, count in sorted(skipped.items()):
        terminalreporter.write_line(f"NOT TRIED, {count} tests: {why}", yellow=True, bold=True)
    reports = [r for kind in ("passed", "failed") for r in terminalreporter.getreports(kind)]
    lines = [text for r in reports for name, text in r.user_properties if name == TOLD]
    for line in sorted(lines):
        terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Take away the windows that a test leaves: each change of the theme would style them all."""
    before = set(windows())  # a module's own stay
    yield
    remove_windows(before)


@pytest.fixture(scope="module", autouse=True)
def swept() -> Iterator[None]:
    """Take what a module's tests left behind out of the collector's sight.

    Frameworks keep statements and signatures of every portal that was ever made; looking through
    millions of them again and again took a worker longer than its tests.
    """
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The private PostgreSQL cluster of this worker, started when first needed."""
    if binaries() is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    made = Cluster()
    yield made
    made.stop()


@pytest.fixture(params=KINDS)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """A fresh portal, three times: embedded, over HTTP, over HTTP on PostgreSQL."""
    if request.param == "http-postgres":
        cluster: Cluster = request.getfixturevalue("cluster")
        with cluster.lent() as address:
            made = Site(request.param, Database(address))
            yield made
            made.close()
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


@pytest.fixture(scope="session")
def with_demo(tmp_path_factory: pytest.TempPathFactory) -> WithDemo:
    """Put a demo into a profile; it is made once a worker."""
    return make(tmp_path_factory.mktemp("made") / "demo")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen without a monitor, with keyboard and mouse."""
    if lacking := missing():
        pytest.skip(f"{lacking} not installed: apt-get install xvfb xdotool")
    folder = tmp_path / "screen"
    folder.mkdir()
    with Screen(folder) as made:
        yield made


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    """A certificate authority that only this test trusts."""
    return Authority(tmp_path)
