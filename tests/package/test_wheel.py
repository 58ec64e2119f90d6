"""The wheel, installed where nothing of the source tree is in reach."""

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.package.conftest import made
from tests.support.processes import PATIENCE

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own; what the wheel needs comes from the one that runs the tests."""
    wheel, place = made("*.whl"), tmp_path_factory.mktemp("wheel") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", str(place))
    packages = next(place.glob("lib/python*/site-packages"))
    (packages / "present.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", str(place / "bin" / "python"))
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel))
    return place / "bin"


def run(*command: str, **environment: str) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE, check=False, cwd="/",
        env={"PATH": "/usr/bin:/bin", **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_server_helps_in_german(installed: Path, tmp_path: Path) -> None:
    home = str(tmp_path)
    said = run(
        str(installed / "kundencenter-server"), "--help", LANG="de_DE.UTF-8",
        KUNDENCENTER_HOME=home, PYTHONUTF8="1",
    )  # fmt: skip
    assert "Einstellungsdatei" in said


def test_it_describes_its_interface(installed: Path, tmp_path: Path) -> None:
    told = run(str(installed / "kundencenter-server"), "openapi", KUNDENCENTER_HOME=str(tmp_path))
    assert "/invoices" in json.loads(told)["paths"]


def test_a_new_database_is_made(installed: Path, tmp_path: Path) -> None:
    run(str(installed / "kundencenter-server"), "migrate", KUNDENCENTER_HOME=str(tmp_path))
    assert list(tmp_path.rglob("portal.db"))


def test_all_of_it_is_the_wheel_s(installed: Path) -> None:
    found = run(str(installed / "python"), "-c", "import app, resources; print(app.__file__)")
    assert found.startswith(str(installed.parent))
