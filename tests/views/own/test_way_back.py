"""Own portals that can't be opened, and their way back from a backup."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from app.client.embedded import own
from app.client.embedded.keys import database_key, read_recovery_code
from app.errors import Conflict, Invalid
from app.portal.auth import SignIn
from app.views.entrance.doors import OWN, Connection, connections, keep
from app.views.entrance.sign_in import SignInPage
from app.views.kit.language import switch_language
from app.views.own.keep_code import KeepCodePage
from app.views.own.restore import RestorePage
from app.views.own.unlock import UnlockPage
from app.views.own.unusable import UnusablePage
from tests.client.owned import BACKUP_PASSPHRASE
from tests.desktop.test_opener import Ring
from tests.support.files import connect
from tests.support.inspection import cut, foreign, nameless
from tests.support.site import PASSWORD
from tests.views.own.conftest import FORM, Seat
from tests.views.own.steps import created, folders, settled


def path_of(seat: Seat) -> Path:
    [folder] = folders(seat)
    return folder / "portal.db"


def make_newer(path: Path, code: str) -> None:
    key = database_key(read_recovery_code(code))
    with connect(path, key) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


@pytest.mark.parametrize(
    "damage", ["garbage", "cut", "flipped", "other key", "newer", "gone", "plain"]
)
def test_what_can_not_be_used_is_explained_and_left_alone(start, damage):
    ring = Ring()
    first = start(ring)
    code = settled(first)
    first.close()
    path = path_of(first)
    content = path.read_bytes()
    if damage == "newer":
        make_newer(path, code)
    elif damage == "gone":
        path.unlink()
    elif damage == "other key":
        ring.kept = dict.fromkeys(ring.kept, "ab" * 32)
    else:
        middle = len(content) // 4096 // 2 * 4096 + 2000
        flipped = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        new = {
            "flipped": flipped,
            "garbage": b"x" * 9000,
            "cut": content[:8192],
            "plain": b"SQLite format 3\0" * 99,
        }
        path.write_bytes(new[damage])
        for beside in ("-wal", "-shm"):
            path.with_name(path.name + beside).unlink(missing_ok=True)
    left = path.read_bytes() if path.exists() else b""
    seat = start(ring)
    seat.gate.use(connections(seat.place.settings)[0])
    page = seat.step(UnusablePage)
    assert nameless(page) == []
    expected = {"newer": "neuere Version", "gone": "nicht da"}.get(damage, "beschädigt")
    assert expected in page.banner.text()
    page.again.emit()
    seat.qtbot.waitUntil(lambda: seat.gate.step is not page)
    seat.step(UnusablePage)
    assert (path.read_bytes() if path.exists() else b"") == left


def backed_up(seat: Seat, target: Path) -> None:
    portal = next(iter(seat.opener.own._open.values()))
    own.save(
        portal, seat.folder / "own", "Nordlicht Hosting", target, BACKUP_PASSPHRASE, lambda *_: None
    )


@pytest.fixture
def _cheap(monkeypatch):
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", 8)


def restored(seat: Seat, source: Path) -> None:
    page = seat.step(RestorePage)
    page.form.take(str(source))
    page.form.line.input.set_value("not this one, surely")
    page.form.deed.click()
    seat.qtbot.waitUntil(lambda: bool(page.form.line.error))
    page.form.line.input.set_value(BACKUP_PASSPHRASE)
    page.form.deed.click()
    seat.step(SignInPage)


@pytest.mark.usefixtures("_cheap")
def test_a_damaged_portal_comes_back_from_its_backup(start, tmp_path):
    ring = Ring()
    first = start(ring)
    settled(first)
    backed_up(first, tmp_path / "b.age")
    first.close()
    path = path_of(first)
    path.write_bytes(b"x" * 9000)
    seat = start(ring)
    [known] = connections(seat.place.settings)
    seat.gate.use(known)
    seat.step(UnusablePage).restore_button.click()
    restored(seat, tmp_path / "b.age")
    assert [c.address for c in connections(seat.place.settings)] == [known.address]
    [aside] = path.parent.glob("damaged-*-portal.db")
    assert aside.read_bytes() == b"x" * 9000
    portal: Any = seat.tasks.portal
    assert portal.send(SignIn(email=FORM["email"], password=SecretStr(PASSWORD))).tokens


@pytest.mark.usefixtures("_cheap")
def test_a_backup_opens_on_another_computer(start, tmp_path):
    first = start(Ring())
    settled(first)
    backed_up(first, tmp_path / "b.age")
    first.close()
    shutil.rmtree(first.folder)
    ring = Ring()
    seat = start(ring)
    seat.gate.chooser.restore.click()
    restored(seat, tmp_path / "b.age")
    assert connections(seat.place.settings)[0].name == "Nordlicht Hosting"
    assert len(ring.kept) == 1
    again = start(None)  # no key ring there: said, and asked for at the next start
    again.gate.chooser.restore.click()
    restored(again, tmp_path / "b.age")
    assert "Wiederherstellungscode" in again.gate.sign_in.notice.text()


@pytest.mark.usefixtures("_cheap")
def test_the_key_of_what_is_replaced_is_kept(start, tmp_path):
    ring = Ring()
    first = start(ring)
    settled(first)
    backed_up(first, tmp_path / "b.age")
    portals = first.opener.own
    other = Connection(OWN, "Anderes", "own-00000000")
    ring.kept["Kundencenter/own-00000000", "database"] = "ab" * 32
    portals.restore(tmp_path / "b.age", BACKUP_PASSPHRASE, lambda *_: None, other)
    kept = [k for k, v in ring.kept.items() if v == "ab" * 32]
    assert [kind.partition("-")[0] for _, kind in kept] == ["database"]
    assert kept[0][1] != "database"


def test_a_place_from_the_settings_leads_nowhere_else(start):
    seat = start(Ring())
    keep(seat.place.settings, Connection(OWN, "Fremd", "../../etc"))
    seat.gate.use(connections(seat.place.settings)[0])
    assert "nicht da" in seat.step(UnusablePage).banner.text()


def test_every_step_speaks_both_languages(start):
    seat = start(None)
    here = Connection(OWN, "Nordlicht Hosting", "own-00000000")
    way = seat.gate._own
    draft = created(seat)._draft
    for show in (
        way.create,
        lambda: way._keep_code(draft),
        lambda: way._keep_code(replace(draft, failure="")),
        lambda: way._unlock(here, "lost"),
        lambda: way._unlock(here, "locked"),
        lambda: way._explain(here, Conflict("own_damaged")),
        lambda: way._explain(here, Conflict("own_too_new")),
        way.restore,
        lambda: way.restore(here),
    ):
        show()
        page = seat.gate.step
        if isinstance(page, KeepCodePage):
            page.line.input.set_value("falsch")
            page.go_on.click()
        if isinstance(page, UnlockPage):
            page._failed(Invalid(fields={"code": "recovery_code"}))
        if isinstance(page, RestorePage):
            page.form._failed(Invalid("backup_damaged"))
        for language in ("en", "de"):
            switch_language(language)
            seat.qtbot.waitUntil(lambda p=page, lang=language: foreign(p, lang) == [])
            assert nameless(page) == []
            seat.qtbot.waitUntil(lambda p=page: cut(p) == [])
