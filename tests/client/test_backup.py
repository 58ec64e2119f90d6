"""Backup and restore of an own portal: whole or not at all, and readable without this program."""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyrage
import pytest

from app.client.embedded import backup, own
from app.client.embedded.files import open_file
from app.client.embedded.keys import database_key
from app.errors import Invalid, PortalError
from app.models.database import SCHEMA
from app.models.people import User
from app.portal.auth import WhoAmI
from app.portal.invoices import Invoices
from app.rules.core import Dispatcher
from app.vault import passphrase as locks
from tests.client.owned import (
    ADMIN,
    BACKUP_PASSPHRASE,
    MASTER,
    WORLD,
    as_site,
    found,
    signed_in,
)
from tests.models.dump import FOLDER
from tests.rules.invoices.scene import OWNER
from tests.support.files import connect
from tests.support.site import PASSWORD
from tests.vault.test_passphrase import by_age

DUMPS = sorted(path.stem for path in FOLDER.glob("*_sqlite.sql"))


def silent(_done: int, _total: int) -> None:
    pass


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scrypt at its full cost is tried once, below."""
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", 8)


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Dispatcher]:
    made = own.open_own(found(tmp_path / "own"), WORLD)
    yield made
    made.database.close()


def saved(portal: Dispatcher, folder: Path, name: str = "backup.age") -> Path:
    target = folder / name
    own.save(portal, folder / "own", "Nordlicht Hosting", target, BACKUP_PASSPHRASE, silent)
    return target


def back(source: Path, place: Path, passphrase: str = BACKUP_PASSPHRASE) -> backup.Manifest:
    place.mkdir()
    return own.bring_back(source, passphrase, place, silent)


def test_what_was_backed_up_comes_back(portal: Dispatcher, tmp_path: Path) -> None:
    signed_in(portal)
    told: list[tuple[int, int]] = []
    target = tmp_path / "backup.age"
    own.save(
        portal, tmp_path / "own", "Nordlicht", target, BACKUP_PASSPHRASE, lambda *x: told.append(x)
    )
    assert told[-1][0] == told[-1][1]
    assert sorted(told) == told
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["backup.age"]
    about = back(target, tmp_path / "place")
    assert (about.name, about.key, about.schema_number) == ("Nordlicht", MASTER.hex(), SCHEMA)
    again = own.open_own(tmp_path / "place" / "portal.db", WORLD)
    assert signed_in(again).send(WhoAmI()).email == ADMIN
    again.database.close()


def test_a_backup_holds_one_moment_while_others_write(portal: Dispatcher, tmp_path: Path) -> None:
    """What is written after the snapshot is not in it, and the writer does not wait."""
    site = as_site(tmp_path / "own" / "portal.db")

    def write(_done: int, _total: int) -> None:
        site.add_user(f"u{site.dispatcher.world.random.digits(9)}@x.example")

    own.save(portal, tmp_path / "own", "x", tmp_path / "b.age", BACKUP_PASSPHRASE, write)
    with site.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(User.id)).all()) > 1
    site.close()
    back(tmp_path / "b.age", tmp_path / "place")
    restored = as_site(tmp_path / "place" / "portal.db")
    with restored.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(User.id)).all()) == 1
    restored.close()


@pytest.mark.parametrize("name", DUMPS)
def test_every_committed_schema_comes_back(name: str, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with closing(connect(old, database_key(b"k" * 32))) as connection:
        connection.executescript((FOLDER / f"{name}.sql").read_text(encoding="utf-8"))
    database = open_file(old, b"k" * 32)
    database.snapshot(tmp_path / "copy.db")
    about = backup.describe(
        tmp_path / "copy.db", b"k" * 32, "Alt", database.schema(), WORLD.clock()
    )
    assert about.schema_number == name[:4]
    database.close()
    backup.pack(tmp_path / "copy.db", about, tmp_path / "b.age", BACKUP_PASSPHRASE, silent)
    back(tmp_path / "b.age", tmp_path / "place")
    site = as_site(tmp_path / "place" / "portal.db", b"k" * 32)
    assert site.database.schema() == SCHEMA
    with site.house() as ctx:
        from app.models.invoice import Invoice

        account = ctx.session.scalars(ctx.rows(Invoice.account_id)).first()
    assert site.signed_in(OWNER, f"account:{account}").send(Invoices()).rows
    site.close()


def test_age_tar_and_sqlcipher_open_it_without_us(
    portal: Dispatcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("age") is None:
        pytest.skip("age is not installed: apt-get install age")
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", locks.LOG_N)
    target = saved(portal, tmp_path)
    plain = by_age(target, BACKUP_PASSPHRASE)
    subprocess.run(["tar", "-xf", "-", "-C", tmp_path], input=plain, check=True)
    about = backup.Manifest.model_validate_json((tmp_path / backup.MANIFEST).read_bytes())
    key = database_key(bytes.fromhex(about.key))
    with closing(connect(tmp_path / backup.DATABASE, key)) as connection:
        assert connection.execute("SELECT address FROM user_email").fetchall() == [(ADMIN,)]


def test_nothing_in_clear_lies_beside_it(portal: Dispatcher, tmp_path: Path) -> None:
    seen: list[bytes] = []

    def look(_done: int, _total: int) -> None:
        seen.extend(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())

    own.save(portal, tmp_path / "own", "Nordlicht", tmp_path / "b.age", BACKUP_PASSPHRASE, look)
    assert seen
    everything = b"".join(seen)
    for word in (ADMIN.encode(), b"Nordlicht", MASTER, MASTER.hex().encode(), b"SQLite format"):
        assert word not in everything


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
