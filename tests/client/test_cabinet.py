"""The encrypted drawers: unreadable without their key, gone when they are to be gone."""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.client import drawer as drawers
from app.client.cabinet import Cabinet
from app.client.drawer import Document
from app.keystore import KeyringFailed
from tests.client.filled import ACTING, NAME, content, filled
from tests.support.machine import Ring


class Broken(Ring):
    """A key ring that keeps nothing."""

    def get(self, kind: str) -> str | None:  # noqa: ARG002 - the protocol's
        raise KeyringFailed("locked")

    def delete(self, kind: str) -> None:  # noqa: ARG002 - the protocol's
        raise KeyringFailed("locked")


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
    drawer.document("D", "0", 2000.0)  # too soon to be worth a note
    drawer.document("D", "0", 4000.0)
    drawer.keep_document("D", "3", Document("n", "t", 4, "s", b"abcd"), 4001.0)
    assert [drawer.has_document("D", f"{n}") for n in range(4)] == [True, False, True, True]
    assert drawer.full
    drawer.keep_document("D", "4", Document("n", "t", 11, "s", b"x" * 11), 4002.0)
    assert not drawer.has_document("D", "4"), "larger than all there is room for"
    assert drawer.has_document("D", "3")


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
