"""A renewal whole: two frozen versions, a signed archive of the newer one over HTTP, two starts."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import __version__
from app.client.swap import CHECK, Swap
from app.client.updates import Updates
from tests.package.conftest import made
from tests.support.processes import PATIENCE, ROOT, Program
from tests.support.screen import Screen
from tests.support.updating import Hoster, release

pytestmark = pytest.mark.soak

NEWER = "99.0.0"
PARTS = ("app", "resources", "packaging", "build.spec", "pyproject.toml")


@pytest.fixture
def hoster(tmp_path: Path) -> Iterator[Hoster]:
    found = Hoster(tmp_path)
    yield found
    found.close()


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The same program, frozen under a higher version."""
    made("kundencenter")
    tree = tmp_path / "tree"
    tree.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, tree / part)
        else:
            shutil.copy(ROOT / part, tree / part)
    version = tree / "app" / "__init__.py"
    text = version.read_text(encoding="utf-8")
    version.write_text(re.sub(r'__version__ = ".*"', f'__version__ = "{NEWER}"', text))
    command = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR")
    done = subprocess.run(
        [*command, "--distpath", "dist", "--workpath", "build/freeze", "build.spec"],
        cwd=tree, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return tree / "dist" / "kundencenter"


def test_the_old_version_becomes_the_new_one(
    hoster: Hoster, newer: Path, screen: Screen, tmp_path: Path
) -> None:
    installed = tmp_path / "mine" / "kundencenter"
    shutil.copytree(made("kundencenter"), installed, symlinks=True)
    release.main("add", str(hoster.keys), str(hoster.files), str(newer), NEWER)
    swap = Swap(installed, "kundencenter", __version__)
    updates = Updates(hoster.source, tmp_path / "home", swap)
    assert updates.fetch(lambda _done, _total: None) == NEWER
    updates.close()
    assert says(installed) == __version__

    with started(installed, screen, tmp_path) as program:
        screen.take_up(program)
        program.wait_until(lambda: not swap.next.exists())
        assert says(installed) == NEWER
        screen.keys("ctrl+q")
        assert program.wait() == 0, program.said
    assert [path.name for path in installed.parent.iterdir()] == ["kundencenter"]


def started(installed: Path, screen: Screen, folder: Path) -> Program:
    return Program(
        log=folder / "desktop.log",
        executable=str(installed / "kundencenter"),
        KUNDENCENTER_HOME=str(folder / "home"),
        **screen.environment,
    )


def says(installed: Path) -> str:
    done = subprocess.run(
        [installed / "kundencenter", CHECK], capture_output=True, text=True, timeout=PATIENCE,
        check=True, env=os.environ,
    )  # fmt: skip
    return done.stdout.strip()
