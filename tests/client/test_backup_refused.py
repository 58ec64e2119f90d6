"""Backups that are foreign, damaged, unfinished or without room: refused, and nothing is lost."""

import io
import tarfile
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyrage
import pytest

from app.client.embedded import backup, own
from app.errors import Invalid, PortalError
from app.models.database import SCHEMA
from app.rules.core import Dispatcher
from app.vault import passphrase as locks
from tests.client.backing import _cheap, back, portal, saved, silent
from tests.client.owned import (
    BACKUP_PASSPHRASE,
    WORLD,
)
from tests.support.site import PASSWORD

__all__ = ["_cheap", "portal"]


def refused(deed: Callable[[], object]) -> PortalError:
    with pytest.raises(PortalError) as caught:
        deed()
    return caught.value


def test_another_passphrase_is_said_at_its_field(portal: Dispatcher, tmp_path: Path) -> None:
    error = refused(lambda: back(saved(portal, tmp_path), tmp_path / "place", "another passphrase"))
    assert isinstance(error, Invalid)
    assert error.fields == {"passphrase": "wrong_passphrase"}
    assert list((tmp_path / "place").iterdir()) == []


def test_a_cut_or_changed_backup_is_damaged(portal: Dispatcher, tmp_path: Path) -> None:
    whole = saved(portal, tmp_path).read_bytes()
    for n, content in enumerate(
        (whole[: len(whole) // 2], whole[:-1], whole + b"x", whole[:9000] + b"x" + whole[9001:])
    ):
        (tmp_path / "bad.age").write_bytes(content)
        place = tmp_path / f"place{n}"
        assert refused(lambda p=place: back(tmp_path / "bad.age", p)).code == "backup_damaged"


@pytest.mark.parametrize(
    "content", [b"", b"x" * 100, pyrage.passphrase.encrypt(b"x" * 9, BACKUP_PASSPHRASE)]
)
def test_a_foreign_file_is_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    error = refused(lambda: back(tmp_path / "file", tmp_path / "place"))
    assert error.code in {"backup_foreign", "backup_damaged"}


def archived(folder: Path, *members: tuple[str, bytes]) -> Path:
    """Lock a tar archive of our own making."""
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as archive:
        for name, content in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    with (folder / "made.age").open("wb") as file:
        writer = locks.LockedWriter(file, BACKUP_PASSPHRASE, log_n=8)
        writer.write(plain.getvalue())
        writer.close()
    return folder / "made.age"


def manifest(**changes: Any) -> bytes:
    facts = {
        "name": "x",
        "made_at": WORLD.clock(),
        "schema_number": SCHEMA,
        "key": "00" * 32,
        "size": 1,
        "sha256": "",
    }
    return backup.Manifest.model_validate({**facts, **changes}).model_dump_json().encode()


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ([], "backup_foreign"),
        ([("other.json", b"{}")], "backup_foreign"),
        ([(backup.MANIFEST, b"{}")], "backup_foreign"),
        ([(backup.MANIFEST, manifest())], "backup_foreign"),
        ([(backup.MANIFEST, manifest(schema_number="9999"))], "backup_too_new"),
        ([(backup.MANIFEST, manifest(format=2))], "backup_too_new"),
        ([(backup.MANIFEST, manifest()), (backup.DATABASE, b"y")], "backup_damaged"),
    ],
    ids=["empty", "other", "no manifest", "no database", "schema", "format", "hash"],
)
def test_what_an_archive_lacks_is_said(
    members: list[tuple[str, bytes]], code: str, tmp_path: Path
) -> None:
    source = archived(tmp_path, *members)
    assert refused(lambda: back(source, tmp_path / "place")).code == code


def test_a_database_that_is_not_the_one_that_was_saved_is_damaged(tmp_path: Path) -> None:
    for about in (manifest(sha256="00" * 32), manifest(size=2, sha256=sha256(b"y").hexdigest())):
        source = archived(tmp_path, (backup.MANIFEST, about), (backup.DATABASE, b"y"))
        unpack = partial(backup.unpack, source, BACKUP_PASSPHRASE, tmp_path / "out.db", silent)
        assert refused(unpack).code == "backup_damaged"
        (tmp_path / "out.db").unlink()


def test_a_cut_past_the_database_is_noticed_too(tmp_path: Path) -> None:
    """The archive's end lies in a chunk of its own, which nobody would have to read."""
    room = (1 << 20) - 3 * 512  # the first MiB holds two heads, the manifest and the database
    content = b"x" * room
    about = manifest(size=room, sha256=sha256(content).hexdigest())
    assert len(about) <= 512
    source = archived(tmp_path, (backup.MANIFEST, about), (backup.DATABASE, content))
    backup.unpack(source, BACKUP_PASSPHRASE, tmp_path / "out.db", silent)
    (tmp_path / "out.db").unlink()
    source.write_bytes(source.read_bytes()[:-1])
    unpack = partial(backup.unpack, source, BACKUP_PASSPHRASE, tmp_path / "out.db", silent)
    assert refused(unpack).code == "backup_damaged"


def test_a_database_that_its_key_does_not_open_is_damaged(
    portal: Dispatcher, tmp_path: Path
) -> None:
    portal.database.snapshot(tmp_path / "copy.db")
    about = backup.describe(tmp_path / "copy.db", b"w" * 32, "x", SCHEMA, WORLD.clock())
    backup.pack(tmp_path / "copy.db", about, tmp_path / "b.age", BACKUP_PASSPHRASE, silent)
    assert refused(lambda: back(tmp_path / "b.age", tmp_path / "place")).code == "backup_damaged"


def test_what_is_written_wrongly_never_gets_its_name(
    portal: Dispatcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that keeps something else than it was given: the old backup stays."""
    target = saved(portal, tmp_path)
    before = target.read_bytes()

    class Forgetful(locks.LockedWriter):
        def close(self) -> None:
            super().close()
            self._target.seek(4000)
            self._target.write(b"something else")

    monkeypatch.setattr("app.client.embedded.backup.LockedWriter", Forgetful)
    assert refused(lambda: saved(portal, tmp_path)).code == "no_backup"
    assert target.read_bytes() == before
    assert not (tmp_path / "backup.age.part").exists()


def test_what_reads_back_otherwise_is_not_kept(
    portal: Dispatcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = backup._write

    def other(locked: Any, copy: Path, about: backup.Manifest, step: backup.Step) -> None:
        write(locked, copy, about.model_copy(update={"name": "another portal"}), step)

    monkeypatch.setattr("app.client.embedded.backup._write", other)
    assert refused(lambda: saved(portal, tmp_path)).code == "no_backup"
    assert list(tmp_path.glob("backup.age*")) == []


def test_a_folder_that_is_not_there_is_said(portal: Dispatcher, tmp_path: Path) -> None:
    assert refused(lambda: saved(portal, tmp_path, "nowhere/backup.age")).code == "no_backup"
    (tmp_path / "own" / "portal.db").rename(tmp_path / "own" / "gone.db")
    assert refused(lambda: back(tmp_path / "none.age", tmp_path / "place")).code == "no_restore"


def test_one_who_stops_leaves_nothing(portal: Dispatcher, tmp_path: Path) -> None:
    class Stop(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        own.save(portal, tmp_path / "own", "x", tmp_path / "b.age", PASSWORD, stop)
    assert list(tmp_path.glob("b.age*")) == []
    assert list((tmp_path / "own").glob("making-*")) == []
