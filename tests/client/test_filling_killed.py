"""Kill -9 while the cache is filled: what was kept is whole, nothing has to be moved aside."""

import hashlib
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.client.cabinet import Cabinet
from app.client.recall import Recall
from app.portal.invoices import InvoiceDocument, Invoices, ReadInvoice
from tests.client.filling import ACTING, Keys, body
from tests.rules.invoices.scene import make_scene
from tests.support.site import sqlite_site

SEED = int(os.environ.get("KILL_SEED", str(random.randrange(10**6))))


def _filled(folder: Path, *more: str) -> "subprocess.Popen[str]":
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.client.filling", str(folder), *more],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "filling\n"
    return program


def _survives(folder: Path, points: int) -> None:
    print(f"KILL_SEED={SEED}")
    dice = random.Random(SEED)
    seen = 0
    for _ in range(points):
        with _filled(folder) as program:
            time.sleep(dice.uniform(0.0, 0.4))
            program.kill()
        troubles: list[str] = []
        cabinet = Cabinet(folder, Keys(), troubles.append)
        drawer = cabinet.drawer(ACTING)
        for number in range(50):
            answer = drawer.answer("A", f"{number}")
            if answer is not None:
                seen += 1
                assert answer == body(int(answer.partition(b";")[0]))
        assert all(row == body(int(row.partition(b";")[0])) for row in drawer.rows("L"))
        for number in range(40):
            found = drawer.document("D", f"{number}", 0.0)
            if found is not None:
                assert len(found.content) == found.size
                assert hashlib.sha256(found.content).hexdigest() == found.sha256
        for store in (drawer._facts, drawer._files):
            assert store.read("PRAGMA quick_check", ()) == [("ok",)]
            assert store.read("PRAGMA cipher_integrity_check", ()) == []
        assert troubles == []
        cabinet.close()
    assert seen, "something was kept before it was killed"
    assert list(folder.glob("damaged-*")) == []
    assert len(drawer_files(folder)) == 2


def drawer_files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.db"))


def test_what_was_kept_is_whole_after_a_kill(tmp_path: Path) -> None:
    _survives(tmp_path / "cache", 6)


@pytest.mark.soak
def test_what_was_kept_is_whole_after_many_kills(tmp_path: Path) -> None:
    _survives(tmp_path / "cache", 50)


def _goes_on(tmp_path: Path, points: int) -> None:
    print(f"KILL_SEED={SEED}")
    dice = random.Random(SEED)
    site, folder = sqlite_site(tmp_path, "http-sqlite"), tmp_path / "cache"
    scene = make_scene(site)
    invoices = [scene.issue(f"{n}.00").invoice_id for n in range(1, 21)]
    for _ in range(points):
        with _filled(folder, site.address()) as program:
            time.sleep(dice.uniform(0.0, 0.5))
            program.kill()
    with _filled(folder, site.address()) as program:
        assert program.wait(60) == 0
    troubles: list[str] = []
    cabinet = Cabinet(folder, Keys(), troubles.append)
    recall = Recall(cabinet, site.clock)
    for number in invoices:
        query = InvoiceDocument(invoice_id=number)
        assert recall.read(ACTING, query).read() == scene.owner.send(query).read()
        assert recall.read(ACTING, ReadInvoice(invoice_id=number)).row.id == number
    assert {row.id for row in recall.read(ACTING, Invoices()).rows} == set(invoices)
    assert troubles == []
    cabinet.close()
    site.close()


def test_fetching_ahead_goes_on_after_a_kill(tmp_path: Path) -> None:
    _goes_on(tmp_path, 3)


@pytest.mark.soak
def test_fetching_ahead_goes_on_after_many_kills(tmp_path: Path) -> None:
    _goes_on(tmp_path, 25)
