"""The Debian package: installed, started, removed, and nothing left of it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.package.conftest import made
from tests.package.walking import walk
from tests.support.screen import Screen

pytestmark = pytest.mark.soak

PROGRAM = Path("/usr/bin/kundencenter")
APT = ("apt-get", "-y", "-qq", "--no-install-recommends")


def run(*command: str) -> str:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=600, check=False, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def installed() -> Iterator[Path]:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        pytest.skip("the .deb is only installed by root on Debian or Ubuntu")
    if PROGRAM.exists():
        pytest.skip("kundencenter is installed here already: left alone")
    package = made("*.deb").resolve()
    run(*APT, "install", str(package))
    yield PROGRAM
    if PROGRAM.exists():
        run("dpkg", "--purge", "kundencenter")


def test_it_is_installed_started_and_removed(
    installed: Path, screen: Screen, tmp_path: Path
) -> None:
    listed = run("dpkg-query", "--listfiles", "kundencenter").split("\n")
    ours = [Path(line) for line in listed if "kundencenter" in line]
    assert Path("/usr/share/man/man1/kundencenter.1.gz") in ours
    run("desktop-file-validate", "/usr/share/applications/kundencenter.desktop")
    cache = Path("/usr/share/applications/mimeinfo.cache")
    assert "x-scheme-handler/kundencenter=kundencenter.desktop" in cache.read_text(encoding="utf-8")
    before = fingerprint()

    assert "Rechnungsnummer" in walk(screen, str(installed), tmp_path, lambda _picture: None)

    assert fingerprint() == before  # what runs writes nothing where it is installed
    run("dpkg", "--purge", "kundencenter")
    assert not [path for path in ours if path.exists()]
    assert "kundencenter" not in cache.read_text(encoding="utf-8")


def fingerprint() -> list[tuple[str, int, int]]:
    folder = Path("/usr/lib/kundencenter")
    found = ((str(p), p.lstat()) for p in folder.rglob("*"))
    return sorted((name, facts.st_size, facts.st_mtime_ns) for name, facts in found)
