"""An own portal beneath its pages: who may do what, what is imported, how it is opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.client.embedded import own
from app.client.embedded.files import making, move_aside, open_file
from app.client.embedded.keys import recovery_code
from app.errors import Conflict, Invalid, NotAllowed, NotFound, PortalError
from app.models.people import User
from app.portal.rights import StaffRight
from app.rules.core import Dispatcher
from tests.client.owned import MASTER, WORLD, as_site, found, founding, signed_in
from tests.rules.importing.exports import base, invoices, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return found(tmp_path / "own")


@pytest.fixture
def portal(path: Path) -> Iterator[Dispatcher]:
    made = own.open_own(path, WORLD)
    yield made
    made.database.close()


def export(folder: Path, lines: list[str]) -> Path:
    file = folder / "export.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def carried_out(portal: Dispatcher, file: Path, *, dry: bool) -> own.Taken:
    return own.take_over(portal, file, dry=dry, language="de")


def test_an_export_is_checked_then_taken_over(portal: Dispatcher, tmp_path: Path) -> None:
    records = [*base(3), *invoices(5, 3)]
    file = export(tmp_path, written(records))
    checked = carried_out(portal, file, dry=True)
    assert checked.problems == ()
    assert len(checked.lines) == len(records)
    assert all("ist neu" in line for line in checked.lines)
    assert carried_out(portal, file, dry=True) == checked  # nothing was written
    done = carried_out(portal, file, dry=False)
    assert "invoice: 5 neu, 0 unverändert" in done.lines
    again = carried_out(portal, file, dry=False)
    assert "invoice: 0 neu, 5 unverändert" in again.lines


def test_a_single_wrong_line_writes_nothing(portal: Dispatcher, tmp_path: Path) -> None:
    lines = written([*base(3), *invoices(2, 3)])
    file = export(tmp_path, [*lines, "no json"])
    found_out = carried_out(portal, file, dry=False)
    assert len(found_out.problems) == 1
    assert f"Zeile {len(lines) + 1}" in found_out.problems[0]
    file = export(tmp_path, lines)
    assert "invoice: 2 neu, 0 unverändert" in carried_out(portal, file, dry=False).lines


def test_a_file_that_is_not_there_is_said(portal: Dispatcher, tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="import_unreadable"):
        carried_out(portal, tmp_path / "none.jsonl", dry=True)


def test_staff_rights_begin_with_the_second_factor(path: Path, portal: Dispatcher) -> None:
    bare = signed_in(portal)
    with pytest.raises(NotAllowed):
        own.allow(bare, StaffRight.SETTINGS)
    site = as_site(path)
    with site.house() as ctx:
        user = ctx.session.scalars(ctx.rows(User.id)).one()
    site.enrol(user)
    own.allow(bare, StaffRight.SETTINGS)
    site.add_staff(site.add_user("hilfe@nordlicht.example"), "agent")
    with pytest.raises(NotAllowed):
        own.allow(site.signed_in("hilfe@nordlicht.example"), StaffRight.SETTINGS)
    site.close()


def test_what_the_rules_refuse_makes_no_portal(tmp_path: Path) -> None:
    with pytest.raises(PortalError):
        own.make(tmp_path / "portal.db", WORLD, founding(password="passwort1234"))


def test_a_damaged_and_a_newer_one_are_told_apart(path: Path) -> None:
    database = open_file(path, MASTER)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(Conflict, match="own_too_new"):
        own.open_own(path, WORLD)
    path.write_bytes(b"x" * 9000)
    with pytest.raises(Conflict, match="own_damaged"):
        own.open_own(path, WORLD)


def test_a_code_is_tried_on_what_is_there(path: Path, tmp_path: Path) -> None:
    assert own.master_of(path, recovery_code(MASTER)) == MASTER
    with pytest.raises(Invalid) as wrong:
        own.master_of(path, recovery_code(MASTER)[:-1])
    assert wrong.value.fields == {"code": "recovery_code"}
    with pytest.raises(Invalid) as wrong:
        own.master_of(path, recovery_code(b"x" * 32))
    assert wrong.value.fields == {"code": "other_recovery_code"}
    with pytest.raises(NotFound, match="own_missing"):
        own.master_of(tmp_path / "none.db", recovery_code(MASTER))
    assert not (tmp_path / "none.db").exists()


def test_what_a_disk_refuses_is_said(tmp_path: Path) -> None:
    with pytest.raises(PortalError, match="no_room"):
        own.make(tmp_path / "nowhere" / "portal.db", WORLD, founding())


def test_nothing_is_moved_aside_where_nothing_is(tmp_path: Path) -> None:
    move_aside(tmp_path / "portal.db")
    with making(tmp_path) as place:
        assert place.is_dir()
    assert list(tmp_path.iterdir()) == []
