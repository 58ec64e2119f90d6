"""Drawers that are damaged, foreign, held by others or without room: never in the way."""

import os
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.client import drawer as drawers
from app.client.cabinet import Cabinet
from tests.client.filled import ACTING, NAME, filled
from tests.support.machine import Ring

_KEYS: list[str] = []
"""The key of the drawer that is being harmed."""


def _damaged(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\0" * 2000)


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")


def _too_new(path: Path) -> None:
    key = _KEYS[0]
    with closing(dbapi2.connect(str(path), isolation_level=None)) as ours:
        ours.execute(f"PRAGMA key=\"x'{key}'\"")
        ours.execute("PRAGMA user_version=99")


def _half_written(path: Path) -> None:
    size = path.stat().st_size
    os.truncate(path, size // 2)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [_damaged, _foreign, _too_new, _half_written, _empty])
def test_what_cannot_be_used_is_moved_aside_once_and_begun_anew(
    harm: Callable[[Path], None],
    opened: Callable[[], Cabinet],
    ring: Ring,
    troubles: list[str],
) -> None:
    path = filled(opened)
    _KEYS[:] = [ring.kept["cache:account-7"]]
    harm(path)
    drawer = opened().drawer(ACTING)
    assert drawer.answer("ReadInvoice", "{}") is None
    drawer.keep_answer("ReadInvoice", "{}", b"anew")
    assert drawer.answer("ReadInvoice", "{}") == b"anew"
    assert troubles == ["moved_aside"]
    assert len(list(path.parent.glob("damaged-*-account-7.db"))) == 1
    again = opened().drawer(ACTING)
    assert again.answer("ReadInvoice", "{}") == b"anew"
    assert troubles == ["moved_aside"]


def test_damage_that_shows_later_is_moved_aside_too(
    opened: Callable[[], Cabinet], troubles: list[str]
) -> None:
    cabinet = opened()
    drawer = cabinet.drawer(ACTING)
    for number in range(400):
        drawer.keep_answer("ReadInvoice", f"{number}", os.urandom(2000))
    folder = cabinet._folder
    assert folder is not None
    cabinet.close()
    path = folder / "account-7.db"
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\0" * 200_000)
    drawer = opened().drawer(ACTING)
    for number in range(400):
        drawer.answer("ReadInvoice", f"{number}")
    assert troubles == ["moved_aside"]
    drawer.keep_answer("ReadInvoice", "1", b"anew")
    assert drawer.answer("ReadInvoice", "1") == b"anew"


def test_a_key_that_was_lost_costs_only_what_was_kept(
    opened: Callable[[], Cabinet], ring: Ring, troubles: list[str]
) -> None:
    filled(opened)
    ring.kept.clear()
    assert opened().drawer(ACTING).answer("ReadInvoice", "{}") is None
    assert troubles == ["moved_aside"]


def test_a_full_disk_costs_nothing_that_was_kept_before(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", small],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("a small file system can't be mounted here: " + made.stderr.decode().strip())
    troubles: list[str] = []
    cabinet = Cabinet(small / "cache", Ring(), troubles.append)
    try:
        drawer = cabinet.drawer(ACTING)
        drawer.keep_answer("ReadInvoice", "first", NAME)
        for number in range(60):
            drawer.keep_answer("ReadInvoice", f"{number}", os.urandom(20_000))
        assert troubles == ["disk_full"]
        assert drawer.answer("ReadInvoice", "first") == NAME
        other = cabinet.drawer("account:8")  # no room for a new one: in memory then
        other.keep_answer("ReadInvoice", "{}", b"kept")
        assert other.answer("ReadInvoice", "{}") == b"kept"
    finally:
        cabinet.close()
        subprocess.run(["umount", small], check=True)


def test_a_folder_that_cannot_be_made_is_no_disaster(tmp_path: Path, ring: Ring) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    cabinet = Cabinet(tmp_path / "cache", ring)
    cabinet.drawer(ACTING).keep_answer("ReadInvoice", "{}", NAME)
    assert cabinet.drawer(ACTING).answer("ReadInvoice", "{}") == NAME
    cabinet.close()


def test_a_file_that_somebody_else_holds_is_not_moved_aside(
    opened: Callable[[], Cabinet], ring: Ring, troubles: list[str]
) -> None:
    path = filled(opened)
    drawer = opened().drawer(ACTING)
    drawer._facts._connection.execute("PRAGMA busy_timeout=1")
    with closing(dbapi2.connect(str(path), isolation_level=None)) as other:
        other.execute(f"PRAGMA key=\"x'{ring.kept['cache:account-7']}'\"")
        other.execute("BEGIN IMMEDIATE")
        drawer.keep_answer("ReadInvoice", "{}", b"later")  # not this time
        other.execute("ROLLBACK")
    assert troubles == []
    assert drawer.answer("ReadInvoice", "{}") == NAME


def test_where_no_new_file_can_be_made_memory_has_to_do(
    opened: Callable[[], Cabinet], troubles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(opened)
    drawer = opened().drawer(ACTING)
    store = drawer._facts
    os.truncate(path, 100)
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
    made, tries = store._made, []

    def failing() -> object:
        tries.append(1)
        if len(tries) == 1:
            raise dbapi2.OperationalError("disk is full")
        return made()

    monkeypatch.setattr(store, "_made", failing)
    store._failed(dbapi2.DatabaseError("file is not a database"))
    assert troubles == ["moved_aside"]
    drawer.keep_answer("ReadInvoice", "{}", b"anew")
    assert drawer.answer("ReadInvoice", "{}") == b"anew"
    store._failed(dbapi2.DatabaseError("in memory nothing is moved aside"))
    assert troubles == ["moved_aside"]


def test_a_file_that_stays_held_is_done_without(
    opened: Callable[[], Cabinet],
    ring: Ring,
    troubles: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(drawers, "_PATIENCE", 1)
    path = filled(opened)
    with closing(dbapi2.connect(str(path), isolation_level=None)) as other:
        other.execute(f"PRAGMA key=\"x'{ring.kept['cache:account-7']}'\"")
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        drawer = opened().drawer(ACTING)
        drawer.keep_answer("ReadInvoice", "{}", b"in memory")
        assert drawer.answer("ReadInvoice", "{}") == b"in memory"
    assert troubles == []
    assert opened().drawer(ACTING).answer("ReadInvoice", "{}") == NAME


def test_of_what_was_moved_aside_the_last_one_is_left(opened: Callable[[], Cabinet]) -> None:
    for _ in range(3):
        _half_written(filled(opened))
    path = filled(opened)
    assert len(list(path.parent.glob("damaged-*-account-7.db"))) == 1
