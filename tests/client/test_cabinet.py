"""The encrypted drawers: unreadable without their key, never in the way when they are broken."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.client import drawer as drawers
from app.client.cabinet import Cabinet
from app.client.drawer import Document
from app.keystore import KeyringFailed
from tests.client.test_offline import Ring

ACTING = "account:7"
NAME = b"Musterhandel GmbH"
_KEYS: list[str] = []
"""The key of the drawer that is being harmed."""


class Broken(Ring):
    """A key ring that keeps nothing."""

    def get(self, kind: str) -> str | None:  # noqa: ARG002 - the protocol's
        raise KeyringFailed("locked")

    def delete(self, kind: str) -> None:  # noqa: ARG002 - the protocol's
        raise KeyringFailed("locked")


@pytest.fixture
def ring() -> Ring:
    return Ring()


@pytest.fixture
def troubles() -> list[str]:
    return []


@pytest.fixture
def opened(tmp_path: Path, ring: Ring, troubles: list[str]) -> Iterator[Callable[[], Cabinet]]:
    made: list[Cabinet] = []

    def make() -> Cabinet:
        for cabinet in made:
            cabinet.close()
        made.append(Cabinet(tmp_path / "cache", ring, troubles.append))
        return made[-1]

    yield make
    made[-1].close()


def filled(opened: Callable[[], Cabinet]) -> Path:
    """Fill a drawer and return its file, closed."""
    cabinet = opened()
    drawer = cabinet.drawer(ACTING)
    drawer.keep_answer("ReadInvoice", "{}", NAME)
    drawer.keep_document("InvoiceDocument", "{}", Document("a.pdf", "a/b", 3, "x", b"%PD"), 1.0)
    cabinet.close()
    assert cabinet._folder is not None
    return cabinet._folder / "account-7.db"


def content(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.iterdir()))


def test_what_was_kept_is_there_again(opened: Callable[[], Cabinet], troubles: list[str]) -> None:
    filled(opened)
    drawer = opened().drawer(ACTING)
    assert drawer.answer("ReadInvoice", "{}") == NAME
    found = drawer.document("InvoiceDocument", "{}", 2.0)
    assert found is not None
    assert found.content == b"%PD"
    assert drawer.document("InvoiceDocument", "{1}", 2.0) is None
    assert not drawer.full
    assert troubles == []


def test_the_files_say_nothing_without_their_key(opened: Callable[[], Cabinet]) -> None:
    cabinet = opened()
    cabinet.drawer(ACTING).keep_answer("ReadInvoice", "{}", NAME)  # open: it lies in the WAL
    assert cabinet._folder is not None
    path = cabinet._folder / "account-7.db"
    assert path.with_name("account-7.db-wal").stat().st_size > 0
    assert NAME not in content(path)
    assert b"ReadInvoice" not in content(path)
    with closing(sqlite3.connect(path)) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM answer")
    path.with_name("planted.txt").write_bytes(b"for " + NAME)
    assert NAME in content(path), "what is looked for would be found"


def test_every_drawer_has_a_key_of_its_own(opened: Callable[[], Cabinet], ring: Ring) -> None:
    cabinet = opened()
    for acting in ("", ACTING, "account:8"):
        cabinet.drawer(acting)
    assert sorted(ring.kept) == ["cache:account-7", "cache:account-8", "cache:person"]
    assert len(set(ring.kept.values())) == 3
    assert all(len(bytes.fromhex(key)) == 32 for key in ring.kept.values())


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
    cabinet.close()
    assert cabinet._folder is not None
    path = cabinet._folder / "account-7.db"
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


def test_without_a_key_ring_nothing_lies_on_the_disk(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path / "cache", Broken())
    cabinet.drawer(ACTING).keep_answer("ReadInvoice", "{}", NAME)
    assert cabinet.drawer(ACTING).answer("ReadInvoice", "{}") == NAME
    assert not (tmp_path / "cache").exists()
    cabinet.wipe()


def test_the_least_recently_used_documents_make_room(
    opened: Callable[[], Cabinet], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawers, "LIMIT", 10)
    drawer = opened().drawer(ACTING)
    for number in range(3):
        drawer.keep_document("D", f"{number}", Document("n", "t", 3, "s", b"abc"), float(number))
    assert [drawer.full] == [False]
    drawer.document("D", "0", 10.0)
    drawer.keep_document("D", "3", Document("n", "t", 4, "s", b"abcd"), 11.0)
    assert [drawer.has_document("D", f"{n}") for n in range(4)] == [True, False, True, True]
    assert drawer.full
    drawer.keep_document("D", "4", Document("n", "t", 11, "s", b"x" * 11), 12.0)
    assert not drawer.has_document("D", "4"), "larger than all there is room for"
    assert drawer.has_document("D", "3")


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


def test_discarding_takes_the_key_first(
    opened: Callable[[], Cabinet], ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    cabinet = opened()
    cabinet.drawer(ACTING).keep_answer("ReadInvoice", "{}", NAME)
    cabinet.drawer("").keep_answer("WhoAmI", "{}", NAME)
    order: list[str] = []
    forget, unlink = ring.delete, Path.unlink

    def forgetting(kind: str) -> None:
        order.append(kind)
        forget(kind)

    def unlinking(path: Path, *, missing_ok: bool = False) -> None:
        order.append(path.name)
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(ring, "delete", forgetting)
    monkeypatch.setattr(Path, "unlink", unlinking)
    cabinet.discard(ACTING)
    assert order[0] == "cache:account-7"
    assert "account-7.db" in order
    assert cabinet.names() == [""]
    assert cabinet.drawer("").answer("WhoAmI", "{}") == NAME
    cabinet.wipe()
    assert ring.kept == {}
    assert cabinet.names() == []
    cabinet.drawer(ACTING)  # usable again
    assert cabinet.names() == [ACTING]


def test_a_folder_that_cannot_be_made_is_no_disaster(tmp_path: Path, ring: Ring) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    cabinet = Cabinet(tmp_path / "cache", ring)
    cabinet.drawer(ACTING).keep_answer("ReadInvoice", "{}", NAME)
    assert cabinet.drawer(ACTING).answer("ReadInvoice", "{}") == NAME
    cabinet.close()


def test_strings_finds_nothing_either(opened: Callable[[], Cabinet]) -> None:
    if shutil.which("strings") is None:
        pytest.skip("this machine has no strings command")
    path = filled(opened)
    found = subprocess.run(["strings", "-a", path], capture_output=True, check=True).stdout
    assert NAME not in found
    assert b"SQLite" not in found


def test_what_comes_after_the_end_is_not_kept(
    opened: Callable[[], Cabinet], ring: Ring, troubles: list[str]
) -> None:
    cabinet = opened()
    late = cabinet.drawer(ACTING)
    late.keep_answer("ReadInvoice", "{}", NAME)
    folder = cabinet._folder
    assert folder is not None
    cabinet.shut()
    late.keep_answer("ReadInvoice", "{}", NAME)
    assert late.answer("ReadInvoice", "{}") is None
    cabinet.drawer(ACTING).keep_answer("ReadInvoice", "{}", NAME)
    assert not folder.exists()
    assert ring.kept == {}
    assert troubles == []


def test_what_is_only_in_memory_can_be_discarded_too() -> None:
    cabinet = Cabinet()
    for acting in (ACTING, ""):
        cabinet.drawer(acting).keep_answer("ReadInvoice", "{}", NAME)
    cabinet.discard(ACTING)
    cabinet.discard("account:9")  # never opened
    assert cabinet.drawer(ACTING).answer("ReadInvoice", "{}") is None
    assert cabinet.drawer("").answer("ReadInvoice", "{}") == NAME
    cabinet.wipe()
    assert cabinet.drawer("").answer("ReadInvoice", "{}") is None
    assert cabinet.names() == []


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
