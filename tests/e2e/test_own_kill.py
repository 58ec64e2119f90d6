"""kill -9 and full disks while an own portal is backed up or comes back: whole, or as before."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from app.client.embedded import own
from app.client.embedded.files import open_file
from app.client.embedded.keys import database_key
from app.errors import PortalError
from app.views.kit.errors_text import sentence
from tests.client.owned import BACKUP_PASSPHRASE, MASTER, WORLD, found, founding
from tests.e2e.killing.safe import HERE, portals, silent
from tests.e2e.test_kill import drawn_seed
from tests.support.files import connect
from tests.support.processes import Program

FILLING = 6
"""MiB that the portal holds beside its people: room for a moment to fall into."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile with an own portal of some size and its backup."""
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", 8)
    path = found(tmp_path / "own" / HERE.address)
    with closing(connect(path, database_key(MASTER))) as connection:
        connection.execute("CREATE TABLE filling (content BLOB)")
        connection.executemany(
            "INSERT INTO filling VALUES (?)", [(os.urandom(1 << 20),) for _ in range(FILLING)]
        )
        connection.commit()
    portal = own.open_own(path, WORLD)
    own.save(portal, path.parent, HERE.name, tmp_path / "backup.age", BACKUP_PASSPHRASE, silent)
    portal.database.close()
    return tmp_path


def sound(path: Path) -> bool:
    """Tell whether a portal's file is whole, to its last page."""
    database = open_file(path, MASTER)
    try:
        return database.fault(whole=True) == ""
    finally:
        database.close()


@pytest.mark.parametrize("deed", ["backup", "restore", "instead"])
@pytest.mark.parametrize("points", [2, pytest.param(17, marks=pytest.mark.soak)])
def test_killed_at_any_moment(
    deed: str, points: int, home: Path, tell: Callable[[str], None]
) -> None:
    seed = drawn_seed()
    print(f"KILL_SEED={seed}")
    random, inside = Random(seed), 0
    for _point in range(points):
        with Program("-m", "tests.e2e.killing.safe", str(home), deed, log=home / "log") as program:
            program.wait_until((home / "ready").exists)
            time.sleep(random.uniform(0.05, 0.8))  # not waited for: this is the moment itself
            assert program.running, program.said
        (home / "ready").unlink()
        inside += any(home.rglob("making-*"))
        _look(home, deed)
        for left in (home / "own").rglob("making-*"):
            shutil.rmtree(left)
    portal = own.open_own(home / "own" / HERE.address / "portal.db", WORLD)
    own.save(portal, home / "own", HERE.name, home / "backup.age", BACKUP_PASSPHRASE, silent)
    portal.database.close()
    assert list(home.glob("*.part")) == []
    tell(f"kill -9, own portal, {deed}: seed {seed}, {inside} of {points} kills in mid-work")


def _look(home: Path, deed: str) -> None:
    """The backup is whole, and so is every portal that has its name."""
    again = home / "again"
    again.mkdir()
    own.bring_back(home / "backup.age", BACKUP_PASSPHRASE, again, silent)
    shutil.rmtree(again)
    here = home / "own" / HERE.address / "portal.db"
    if not here.exists():  # between the old one that lies aside and the new one: restore again
        assert deed == "instead"
        assert list(here.parent.glob("damaged-*-portal.db"))
        portals(home).restore(home / "backup.age", BACKUP_PASSPHRASE, silent, HERE)
    for path in (home / "own").glob("own-*/portal.db"):
        assert sound(path), path
        if path != here:
            shutil.rmtree(path.parent)
    for aside in here.parent.glob("damaged-*-portal.db"):
        assert sound(aside)
        aside.unlink()


@pytest.fixture
def small(home: Path) -> Iterator[Path]:
    """A disk with room for half of the portal."""
    place = home / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={FILLING // 2}m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no root, or no tmpfs: disks that are full were not tried")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def refused(deed: Callable[[], object]) -> str:
    """Return the code of a refusal that has words of its own."""
    with pytest.raises(PortalError) as caught:
        deed()
    assert all(sentence(caught.value))
    assert "Code:" not in sentence(caught.value).why
    return caught.value.code


def test_a_backup_onto_a_full_disk_leaves_the_one_before(home: Path, small: Path) -> None:
    here = home / "own" / HERE.address
    (small / "b.age").write_bytes(b"the one before")
    portal = own.open_own(here / "portal.db", WORLD)
    target = small / "b.age"
    save = lambda: own.save(portal, here, "x", target, BACKUP_PASSPHRASE, silent)  # noqa: E731 - twice
    assert refused(save) == "no_backup"
    assert [(p.name, p.read_bytes()) for p in small.iterdir()] == [("b.age", b"the one before")]
    portal.database.close()
    assert sound(here / "portal.db")


def test_no_room_for_the_snapshot(home: Path, small: Path) -> None:
    here = home / "own" / HERE.address / "portal.db"
    portal = own.open_own(here, WORLD)
    target = home / "other.age"
    save = lambda: own.save(portal, small, "x", target, BACKUP_PASSPHRASE, silent)  # noqa: E731 - named
    assert refused(save) == "no_backup"
    assert list(small.iterdir()) == []
    assert not target.exists()
    portal.database.close()
    assert sound(here)


def test_a_restore_onto_a_full_disk_leaves_what_was_there(home: Path, small: Path) -> None:
    (small / "own" / HERE.address).mkdir(parents=True)
    old = small / "own" / HERE.address / "portal.db"
    old.write_bytes(b"damaged, but kept")
    for instead in (None, HERE):
        restore = lambda i=instead: portals(small).restore(  # noqa: E731 - twice
            home / "backup.age", BACKUP_PASSPHRASE, silent, i
        )
        assert refused(restore) == "no_restore"
        assert [p for p in small.rglob("*") if p.is_file()] == [old]
    assert old.read_bytes() == b"damaged, but kept"


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def test_no_room_for_a_new_portal(small: Path) -> None:
    with pytest.raises(OSError, match="Errno 28"):
        fill(small / "filling")
    assert refused(lambda: portals(small).create(founding())) == "no_room"
    assert [p for p in small.rglob("*") if p.is_file()] == [small / "filling"]
