"""The installer for Windows with a stand-in for the program, under wine."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import __version__
from tests.support.processes import PATIENCE, ROOT

pytestmark = pytest.mark.soak

SCRIPT = ROOT / "packaging" / "windows" / "kundencenter.nsi"
LINKS = r"HKCU\Software\Classes\kundencenter\shell\open\command"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kundencenter"
FOREIGN = 2


class Windows:
    """A Windows of its own: nobody is asked, nothing is shown."""

    def __init__(self, folder: Path) -> None:
        self._environment = os.environ | {
            "WINEPREFIX": str(folder / "wine"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
            "DISPLAY": "",
        }
        self.disk = folder / "wine" / "drive_c"

    def run(self, *command: str) -> tuple[int, str]:
        done = subprocess.run(
            ["wine", *command], env=self._environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout

    def stop(self) -> None:
        subprocess.run(["wineserver", "-k"], env=self._environment, check=False, timeout=60)


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    for tool, package in (("makensis", "nsis"), ("wine", "wine wine64")):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} not installed: apt-get install {package}")
    made = Windows(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def installer(tmp_path: Path) -> Path:
    folder = tmp_path / "made"
    (folder / "_internal" / "deep").mkdir(parents=True)
    (folder / "kundencenter.exe").write_bytes(b"stand-in")
    (folder / "_internal" / "deep" / "data.txt").write_text("data", encoding="ascii")
    target = tmp_path / f"Kundencenter-{__version__}.exe"
    facts = {"VERSION": __version__, "FOLDER": str(folder), "OUTPUT": str(target)}
    defined = [f"-D{name}={value}" for name, value in facts.items()]
    done = subprocess.run(
        ["makensis", "-V2", "-WX", *defined, str(SCRIPT)], capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def test_installed_silently_renewed_and_removed(windows: Windows, installer: Path) -> None:
    assert windows.run(str(installer), "/S") == (0, "")
    programs = next(windows.disk.glob("users/*/AppData/Local/Programs"))
    folder = programs / "Kundencenter"
    assert (folder / "kundencenter.exe").read_bytes() == b"stand-in"
    assert (folder / "_internal" / "deep" / "data.txt").exists()
    assert list(windows.disk.rglob("Kundencenter.lnk"))
    _code, links = windows.run("reg", "query", LINKS, "/ve")
    assert r'Kundencenter\kundencenter.exe" "%1"' in links
    _code, facts = windows.run("reg", "query", UNINSTALL)
    assert __version__ in facts

    (folder / "_internal" / "of-an-older-version.txt").touch()
    assert windows.run(str(installer), "/S") == (0, "")
    assert not (folder / "_internal" / "of-an-older-version.txt").exists()

    (folder / "mine.txt").write_text("not the program's", encoding="ascii")
    assert windows.run(str(folder / "uninstall.exe"), "/S")[0] == 0
    until = time.monotonic() + PATIENCE
    while [path.name for path in folder.iterdir()] != ["mine.txt"]:  # a copy of it goes on
        assert time.monotonic() < until, list(folder.iterdir())
        time.sleep(0.05)
    assert not list(windows.disk.rglob("Kundencenter.lnk"))
    assert windows.run("reg", "query", UNINSTALL)[0] != 0
    assert windows.run("reg", "query", LINKS)[0] != 0


def test_a_folder_with_something_else_is_left_alone(windows: Windows, installer: Path) -> None:
    windows.run("cmd", "/c", "mkdir", r"C:\Mine")
    (windows.disk / "Mine" / "precious.txt").write_text("kept", encoding="ascii")
    assert windows.run(str(installer), "/S", r"/D=C:\Mine")[0] == FOREIGN
    assert [path.name for path in (windows.disk / "Mine").iterdir()] == ["precious.txt"]
