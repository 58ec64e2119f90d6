"""The frozen program, from the first start to an invoice, and what only freezing can break."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import __version__
from app.client.swap import CHECK, Swap
from tests.package.conftest import made
from tests.package.walking import walk
from tests.support.processes import PATIENCE, Program
from tests.support.screen import Screen

pytestmark = pytest.mark.soak

PAGE_ACROSS, PAGE_DOWN = range(860, 1320, 2), range(300, 950, 2)
"""Where a page stands in a window of that size."""

SPAWN = """
import multiprocessing, os, sys
sys.frozen = True  # as the program does it that is its parent in earnest
multiprocessing.set_executable(sys.argv[1])
child = multiprocessing.get_context("spawn").Process(target=os.mkdir, args=(sys.argv[2],))
child.start()
child.join()
sys.exit(child.exitcode)
"""


@pytest.fixture
def frozen() -> Path:
    return made("kundencenter") / "kundencenter"


def test_from_the_chooser_to_an_invoice_and_out(
    frozen: Path, screen: Screen, tmp_path: Path
) -> None:
    if shutil.which("xclip") is None:
        pytest.skip("xclip not installed: apt-get install xclip")

    def page_on_screen(picture: QImage) -> None:
        picture.save(str(tmp_path / "invoice.png"))
        dots = [picture.pixelColor(x, y).lightness() for x in PAGE_ACROSS for y in PAGE_DOWN]
        assert sum(dot > 250 for dot in dots) > len(dots) // 3  # paper
        assert sum(dot < 100 for dot in dots) > len(dots) // 200  # ink

    said = walk(screen, str(frozen), tmp_path, page_on_screen)
    assert "Nordlicht Hosting" in said
    assert "K-10042" in said
    assert "€" in said
    assert (tmp_path / "home" / "demo").is_dir()


def test_a_spawned_process_is_no_second_window(frozen: Path, tmp_path: Path) -> None:
    trace = tmp_path / "was-here"
    command = [sys.executable, "-c", SPAWN, str(frozen), str(trace)]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, timeout=PATIENCE, check=False, env=plain)
    assert done.returncode == 0
    assert trace.is_dir()


def test_an_update_takes_its_place_at_the_next_start(
    frozen: Path, screen: Screen, tmp_path: Path
) -> None:
    installed = tmp_path / "user" / "kundencenter"
    swap = Swap(installed, "kundencenter", __version__)
    for folder in (installed, swap.part):
        shutil.copytree(frozen.parent, folder, symlinks=True, copy_function=os.link)
    (swap.part / "new").touch()
    swap.stage(__version__)
    with Program(
        log=tmp_path / "desktop.log",
        executable=str(installed / "kundencenter"),
        KUNDENCENTER_HOME=str(tmp_path / "home"),
        **screen.environment,
    ) as program:
        screen.take_up(program)
        program.wait_until(lambda: not swap.next.exists())  # its window is there
        assert (installed / "new").exists()
        assert [path.name for path in installed.parent.iterdir()] == ["kundencenter"]
        screen.keys("ctrl+q")
        assert program.wait() == 0, program.said


def test_it_can_load_all_of_itself(frozen: Path) -> None:
    done = subprocess.run([str(frozen), CHECK], timeout=PATIENCE, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().strip() == __version__


def test_it_carries_the_licences_of_what_is_in_it(frozen: Path) -> None:
    shipped = frozen.parent / "_internal" / "resources" / "licences" / "shipped.json"
    text = shipped.read_text(encoding="utf-8")
    for words in ("PySide6_Essentials", "GNU LESSER GENERAL PUBLIC LICENSE", "ZETETIC", "libxcb"):
        assert words in text


def test_nothing_of_qt_that_is_gpl_and_no_server(frozen: Path) -> None:
    names = [path.name for path in frozen.parent.rglob("*")]
    for word in ("Charts", "Graphs", "VirtualKeyboard", "HttpServer", "WebEngine", "Quick", "gtk3"):
        assert not [name for name in names if word in name], word
    assert not [name for name in names if name.startswith(("fastapi", "uvicorn", "psycopg"))]
