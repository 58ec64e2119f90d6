"""Backup and restore of an own portal: whole, and readable without this program."""

import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from app.client.embedded import backup, own
from app.client.embedded.files import open_file
from app.client.embedded.keys import database_key
from app.models.database import SCHEMA
from app.models.people import User
from app.portal.auth import WhoAmI
from app.portal.invoices import Invoices
from app.rules.core import Dispatcher
from app.vault import passphrase as locks
from tests.client.backing import _cheap, back, portal, saved, silent
from tests.client.owned import (
    ADMIN,
    BACKUP_PASSPHRASE,
    MASTER,
    WORLD,
    as_site,
    signed_in,
)
from tests.models.dump import FOLDER
from tests.rules.invoices.scene import OWNER
from tests.support.files import connect
from tests.vault.test_passphrase import by_age

__all__ = ["_cheap", "portal"]

DUMPS = sorted(path.stem for path in FOLDER.glob("*_sqlite.sql"))


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
