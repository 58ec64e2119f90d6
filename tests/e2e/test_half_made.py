"""kill -9 while files are being made: a half-made demo is made anew, settings stay whole."""

import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from pydantic import SecretStr

from app.client.embedded import open_demo
from app.portal.auth import SignIn, WhoAmI
from app.portal.invoices import Invoices
from app.settings import Settings, resource
from tests.e2e.test_kill import drawn_seed
from tests.support.files import database_in
from tests.support.processes import Program
from tests.support.site import Site
from tests.support.soundness import check_chains, check_counters, check_file, read_books

MAKING = "import sys, pathlib; from app.client.embedded import open_demo; open_demo(pathlib.Path(sys.argv[1]))"
SETTING = r"""
import pathlib, sys
from app.settings import Settings
path = pathlib.Path(sys.argv[1])
settings = Settings(path)
count = settings.get("count", 0)
while True:
    count += 1
    settings.set("searched", str(count) + " ü" * 200_000)
    settings.set("count", count)
    with path.with_name("written").open("a") as written:
        written.write(f"{count}\n")
"""


def test_a_half_made_demo_is_made_anew(tmp_path: Path, tell: Callable[[str], None]) -> None:
    seed = drawn_seed()
    print(f"KILL_SEED={seed}")
    random, home = Random(seed), tmp_path / "demo"
    for _ in range(2):
        _kill_while_making(home, random)
    tell(f"kill -9, demo half made: seed {seed}")

    portal, stop = open_demo(home)
    person = json.loads(resource("data", "demo", "people.json").read_text(encoding="utf-8"))[0]
    portal.send(SignIn(email=person["email"], password=SecretStr(person["password"])))
    portal.acting = f"account:{portal.send(WhoAmI()).accounts[0].id}"
    assert portal.send(Invoices()).rows
    stop.set()
    site = Site("sqlite", database_in(home / "portal.db"))
    check_file(site)
    with site.house() as ctx:
        check_chains(ctx)
        check_counters(ctx, read_books(ctx))
    site.close()


def _kill_while_making(home: Path, random: Random) -> None:
    for halving in range(8):
        with Program("-c", MAKING, str(home), log=home.with_suffix(".log")) as program:
            program.wait_until(lambda: _writing_below(home))
            time.sleep(random.uniform(0, 0.5**halving))  # not waited for: the moment itself
        if not (home / "portal.db").exists():
            return
        shutil.rmtree(home)  # made already on a fast machine: sooner
    raise AssertionError("the demo stands in its place before it is whole")


def _writing_below(home: Path) -> bool:
    return any(name.endswith("-wal") for _, _, names in os.walk(home) for name in names)


def test_settings_stay_whole(tmp_path: Path, tell: Callable[[str], None]) -> None:
    seed = drawn_seed()
    print(f"KILL_SEED={seed}")
    random, path = Random(seed), tmp_path / "settings.json"
    part, half_written = path.with_suffix(".part"), 0
    for _ in range(8):
        known = Settings(path).get("count", 0)
        with Program("-c", SETTING, str(path), log=tmp_path / "log") as program:
            program.wait_until(lambda: Settings(path).get("count", 0) > known)  # noqa: B023 - asked at once
            time.sleep(random.uniform(0, 0.05))  # not waited for: this is the moment itself
            deadline = time.monotonic() + 5
            while not part.exists() and time.monotonic() < deadline:
                pass  # the file is there for less than a pause would last
        half_written += part.exists()
        stored = json.loads(path.read_text(encoding="utf-8"))
        whole_lines = (tmp_path / "written").read_text().rpartition("\n")[0]
        acknowledged = int(whole_lines.rpartition("\n")[2] or 0)
        assert stored["count"] in {acknowledged, acknowledged + 1}
        searched = int(stored["searched"].partition(" ")[0])
        assert searched in {stored["count"], stored["count"] + 1}
    tell(f"kill -9, settings: seed {seed}, {half_written} of 8 kills left a half-written file")
    assert half_written, "no kill came while a file was being written"
