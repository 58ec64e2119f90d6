"""An own portal in use: nothing of it stands in clear in any of its files, backups or logs."""

import logging
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.client.embedded import own
from app.client.embedded.keys import recovery_code
from app.models.account import Account
from app.portal.invoices import InvoiceDocument, Invoices
from app.rules.core import Dispatcher
from tests.client.owned import (
    ADMIN,
    BACKUP_PASSPHRASE,
    MASTER,
    WORLD,
    as_site,
    found,
    signed_in,
)
from tests.rules.importing.exports import base, invoices, written
from tests.support.site import PASSWORD

CUSTOMER = "kundin@weinhandel.example"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Everything that is logged at DEBUG, by whomever."""
    path = tmp_path / "debug.log"
    handler, root = logging.FileHandler(path, encoding="utf-8"), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield path
    root.setLevel(before)
    root.removeHandler(handler)
    handler.close()


def lived_in(folder: Path) -> tuple[Dispatcher, list[bytes]]:
    """Import, sign in, read; return the open portal and words that must stand nowhere."""
    portal = own.open_own(found(folder), WORLD)
    records = [*base(4), *invoices(12, 4)]
    from app.rules.importing import take_over

    lines = [line.encode() for line in written(records)]
    assert take_over(portal, lines, dry=False, language="de")[0] == ()
    site = as_site(folder / "portal.db")
    with site.house() as ctx:
        account = ctx.session.scalars(ctx.rows(Account)).first()
        assert account is not None
        words = [account.company or account.person, account.street, account.email]
        number = account.id
    user = site.add_user(CUSTOMER)
    site.add_member(number, user, owner=True)
    site.close()
    client = signed_in(portal, CUSTOMER)
    client.acting = f"account:{number}"
    row = client.send(Invoices()).rows[0]
    client.send(InvoiceDocument(invoice_id=row.id)).read()
    assert client.tokens is not None
    tokens = [client.tokens.access, client.tokens.refresh]
    words += [row.number, CUSTOMER, ADMIN, *(token.get_secret_value() for token in tokens)]
    secrets = [PASSWORD, recovery_code(MASTER), MASTER.hex(), BACKUP_PASSPHRASE]
    return portal, [word.encode() for word in (*words, *secrets) if word]


def readable(path: Path) -> bytes:
    """Return what ``strings`` finds, in 8-bit and in 16-bit letters, and the bytes themselves."""
    found_out = path.read_bytes()
    if shutil.which("strings"):
        for width in ("S", "l"):
            command = ["strings", "-a", f"-e{width}", str(path)]
            found_out += subprocess.run(command, capture_output=True, check=True).stdout
    return found_out


def leaks(folder: Path, words: list[bytes]) -> set[tuple[str, bytes]]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {(path.name, word) for path in files for word in words if word in readable(path)}


def test_nothing_in_clear_while_it_is_used_and_after(tmp_path: Path, log: Path) -> None:
    folder = tmp_path / "own"
    portal, words = lived_in(folder)
    own.save(portal, folder, "Nordlicht", tmp_path / "b.age", BACKUP_PASSPHRASE, _silent)
    names = {path.name for path in folder.iterdir()}
    assert {"portal.db", "portal.db-wal"} <= names
    assert (folder / "portal.db-wal").stat().st_size > 0
    assert log.stat().st_size > 0
    assert leaks(tmp_path, [*words, b"SQLite format 3"]) == set()
    portal.database.close()
    assert leaks(tmp_path, [*words, b"SQLite format 3"]) == set()
    with (
        closing(sqlite3.connect(folder / "portal.db")) as plain,
        pytest.raises(sqlite3.DatabaseError),
    ):
        plain.execute("SELECT * FROM sqlite_master")


def _silent(*_told: Any) -> None:
    pass


def test_what_is_planted_is_found(tmp_path: Path) -> None:
    """The same look at a copy that holds one word in clear, in each kind of file."""
    portal, words = lived_in(tmp_path / "own")
    portal.database.close()
    for count, name in enumerate(("portal.db", "portal.db-wal", "debug.log")):
        copy = tmp_path / f"copy{count}"
        shutil.copytree(tmp_path / "own", copy)
        word = words[count]
        with (copy / name).open("ab") as file:
            file.write(b"\0\1" + word + b"\0")
        assert leaks(copy, words) == {(name, word)}
    if shutil.which("strings"):
        wide = tmp_path / "own" / "wide.log"
        wide.write_bytes(CUSTOMER.encode("utf-16-le"))
        assert leaks(tmp_path / "own", words) == {("wide.log", CUSTOMER.encode())}
